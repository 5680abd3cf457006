import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseLine, normaliseText } from './normalise.ts';

const seed = Date.now() % 2 ** 31;
const anyText = fc.string({
  unit: fc.oneof(fc.string({ unit: 'binary', maxLength: 1, minLength: 1 }), odd()),
  maxLength: 40,
});

function odd() {
  return fc.constantFrom(
    '\r\n',
    '\r',
    '\n',
    '\t',
    ' ',
    '\u00a0',
    '\u200b',
    '\u2028',
    'e\u0301',
    '\u0301',
    '\ud800',
    '\u202e',
  );
}

describe('the normal form of a typed text', () => {
  it(`is its own normal form (seed ${seed})`, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
        expect(normaliseLine(normaliseLine(text))).toBe(normaliseLine(text));
      }),
      { seed, numRuns: 1000 },
    );
  });

  it(`does not depend on white space within lines, on line ends, or on blank lines (seed ${seed})`, () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'ñ', '9', '.'), minLength: 1, maxLength: 5 });
    const gap = fc.string({ unit: fc.constantFrom(' ', '\t', '\u00a0', '\u2009'), minLength: 1, maxLength: 4 });
    const around = fc.string({ unit: fc.constantFrom(' ', '\t'), maxLength: 3 });
    const end = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\n \t\n', '\u2028');
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        gap,
        around,
        end,
        (lines, between, edge, lineEnd) => {
          const tidy = lines.map((words) => words.join(' ')).join('\n');
          const untidy = lines.map((words) => edge + words.join(between) + edge).join(lineEnd);
          expect(normaliseText(lineEnd + untidy + lineEnd)).toBe(tidy);
        },
      ),
      { seed },
    );
  });

  it('keeps line breaks and letters apart, and joins what Unicode says is the same', () => {
    expect(normaliseText('one two')).not.toBe(normaliseText('one\ntwo'));
    expect(normaliseText('cafe\u0301')).toBe('café');
    expect(normaliseText('a\u200bb\u202e')).toBe('ab');
    expect(normaliseText('\ud800')).toBe('\ufffd');
    expect(normaliseText('👩‍👩‍👧')).toBe('👩‍👩‍👧');
  });
});
