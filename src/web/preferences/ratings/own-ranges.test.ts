import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../domain/negotiation/issue.ts';
import type { SheetDraft } from '../../../domain/negotiation/sheet.ts';
import { completeSheet } from '../own-sheet.ts';
import { rangeAround, rangesBesideMark, readRanges, withRange } from './own-ranges.ts';

const issues: readonly Issue[] = ['who', 'when'].map((id) => ({
  id,
  text: id,
  options: [
    { id: `${id} a`, text: 'a' },
    { id: `${id} b`, text: 'b' },
  ],
}));
const rated: SheetDraft = {
  weights: { who: 60, when: 0 },
  ratings: { who: { 'who a': 100, 'who b': 40 }, when: { 'when a': 0, 'when b': 70 } },
};
const given = (draft: SheetDraft, issue: string, option: string, low: number, high: number): SheetDraft => ({
  ...draft,
  ...withRange(draft, issue, option, { low, high }),
});

describe('ratings given as ranges', () => {
  test('a range starts around its number and never leaves 0 to 100', () => {
    expect([rangeAround(70), rangeAround(100), rangeAround(3)]).toEqual([
      { low: 60, high: 80 },
      { low: 90, high: 100 },
      { low: 0, high: 13 },
    ]);
  });
  test('the last range taken away leaves a sheet without any', () => {
    const one = given(rated, 'who', 'who b', 30, 50);
    expect(one.ranges).toEqual({ who: { 'who b': { low: 30, high: 50 } } });
    const two = given(one, 'when', 'when b', 60, 80);
    expect(withRange(two, 'who', 'who b', undefined)).toEqual({
      ranges: { when: { 'when b': { low: 60, high: 80 } } },
    });
    expect(withRange(one, 'who', 'who b', undefined)).toEqual({ ranges: undefined });
  });
  test('a range around another number holds the sheet back, and says so', () => {
    const wrong = given(rated, 'who', 'who b', 50, 60);
    expect(readRanges(issues, wrong, [60, 0])).toMatchObject({ count: 1, outside: 1 });
    expect(completeSheet({ issues, rules: [] }, wrong)).toBeUndefined();
    const right = given(rated, 'who', 'who b', 40, 60);
    expect(completeSheet({ issues, rules: [] }, right)).toMatchObject({ ranges: right.ranges });
  });
  test('only ranges wider than their number, on points that weigh, are counted after the deals', () => {
    const three = given(
      given(given(rated, 'who', 'who a', 100, 100), 'who', 'who b', 30, 50),
      'when',
      'when b',
      60,
      80,
    );
    expect(readRanges(issues, three, [60, 0])).toMatchObject({ count: 3, telling: 1, full: false });
  });
  test('ranges of choices that are gone are not sealed', () => {
    const gone = given(rated, 'when', 'removed', 10, 20);
    expect(completeSheet({ issues, rules: [] }, gone)?.ranges).toBeUndefined();
  });
  test('a mark that its range does not hold takes the range away, another leaves it', () => {
    const one = given(rated, 'who', 'who b', 30, 50);
    expect(rangesBesideMark(one, 'who', 'who b', 100)).toEqual({ ranges: undefined });
    expect(rangesBesideMark(one, 'who', 'who b', 40)).toEqual({});
    expect(rangesBesideMark(one, 'who', 'who a', 0)).toEqual({});
  });
});
