import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diffLines } from './amendment-lines.ts';

it('says which lines stay, which go and which come', () => {
  expect(diffLines(['On for: Acme', 'p95 above 400 ms'], ['On for: Acme', 'p95 above 300 ms'])).toEqual([
    { kind: 'same', text: 'On for: Acme\n' },
    { kind: 'removed', text: 'p95 above 400 ms\n' },
    { kind: 'added', text: 'p95 above 300 ms' },
  ]);
  expect(diffLines(['a'], ['a'])).toEqual([{ kind: 'same', text: 'a' }]);
});

it('holds every line of both texts, none that neither has', () => {
  const lines = fc.uniqueArray(
    fc.string({ minLength: 1 }).filter((text) => !text.includes('\n')),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const parts = diffLines(before, after).map((part) => ({ ...part, text: part.text.replace(/\n$/, '') }));
      const texts = (kinds: readonly string[]) =>
        parts.filter(({ kind }) => kinds.includes(kind)).map((one) => one.text);
      expect(texts(['same', 'removed'])).toEqual(before);
      expect(texts(['same', 'added']).toSorted()).toEqual(after.toSorted());
    }),
  );
});
