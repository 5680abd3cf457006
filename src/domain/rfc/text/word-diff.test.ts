import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RfcStory, sales, system } from '../../../../tests/rfc/s1-rfc.ts';
import { diffRecords, diffWords } from './word-diff.ts';

const seed = Date.now() % 2 ** 31;

describe('the word diff', () => {
  it(`gives back both texts (seed ${seed})`, () => {
    const words = fc
      .array(fc.constantFrom('a', 'bb', 'ccc', '\n', ' ', '.', 'ñu'), { maxLength: 20 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = diffWords(before, after);
        const joined = (without: string) =>
          parts
            .filter((part) => part.kind !== without)
            .map((part) => part.text)
            .join('');
        expect(joined('removed')).toBe(after);
        expect(joined('added')).toBe(before);
      }),
      { seed },
    );
  });

  it('of a text written anew takes no longer than its length asks for', () => {
    const letters = (from: number) =>
      Array.from({ length: 4_000 }, (_, index) => String.fromCharCode(from + ((index * 7) % 26))).join(' ');
    expect(diffWords(letters(97), letters(65)).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  }, 2_000);

  it('names only the parts that differ', () => {
    const story = new RfcStory().does(system, { type: 'DraftRfc' });
    const before = story.record;
    story.edit(sales, { field: 'change.summary', value: 'Audit export for Acme by Monday' });
    expect(diffRecords(before, story.record, 'en')).toEqual({
      from: 1,
      to: 2,
      parts: [
        {
          part: 'change.summary',
          words: [
            { kind: 'same', text: 'Audit export for Acme by ' },
            { kind: 'removed', text: 'Friday' },
            { kind: 'added', text: 'Monday' },
          ],
        },
      ],
    });
  });
});
