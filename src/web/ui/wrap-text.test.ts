import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapText } from './wrap-text.ts';

test('lines break at spaces and never grow longer than asked', () => {
  expect(wrapText('keep the renewal of Acme', 12, 3)).toEqual(['keep the', 'renewal of', 'Acme']);
  const seed = Math.trunc(performance.timeOrigin) % 2 ** 31;
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 2, max: 40 }), (text, width) => {
      const lines = wrapText(text, width, 4);
      return lines.length <= 4 && lines.every((line) => [...line].length <= width);
    }),
    { seed, verbose: 1 },
  );
});

test('a word longer than a line is broken, and what does not fit says so', () => {
  expect(wrapText('abcdefghij', 4, 2)).toEqual(['abcd', 'efg…']);
});
