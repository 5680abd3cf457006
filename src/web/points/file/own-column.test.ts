import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../domain/negotiation/issue.ts';
import { draftWithColumn } from './own-column.ts';

const issue = (id: string, count = 2): Issue => ({
  id,
  text: id,
  options: Array.from({ length: count }, (_, index) => ({ id: `${id}${index}`, text: `${index}` })),
});
const sheet = {
  weights: [30, 10],
  ratings: [
    [0, 99.6],
    [100, 41.2],
  ],
  reservation: 44.4,
};

describe('one’s own column in the private draft', () => {
  test('becomes whole weights that sum to 100 and whole ratings, by the ids that the points were given', () => {
    expect(draftWithColumn({}, [], [issue('a'), issue('b')], sheet)).toEqual({
      weights: { a: 75, b: 25 },
      ratings: { a: { a0: 0, a1: 100 }, b: { b0: 100, b1: 41 } },
      importance: undefined,
      reservation: 44,
    });
  });

  test('leaves what was marked before, whose points count on average as much as the new ones', () => {
    const before = { weights: { old: 4, older: 1 }, ratings: { old: { old0: 20 } }, notes: 'mine', reservation: 70 };
    const after = draftWithColumn(before, [issue('old'), issue('older')], [issue('a'), issue('b')], sheet);
    expect(after.weights).toEqual({ old: 40, older: 10, a: 38, b: 12 });
    expect(after.ratings?.old).toEqual({ old0: 20 });
    expect([after.notes, after.reservation]).toEqual(['mine', 70]);
  });

  test('takes the ranges of the file over, no narrower than they are there, beside those given before', () => {
    const before = { ranges: { old: { old0: { low: 1, high: 2 } } } };
    const after = draftWithColumn(before, [issue('old')], [issue('a'), issue('b')], sheet, [
      { issue: 1, option: 1, low: 30.6, high: 50.2 },
    ]);
    expect(after.ranges).toEqual({ old: { old0: { low: 1, high: 2 } }, b: { b1: { low: 30, high: 51 } } });
    expect(draftWithColumn({}, [], [issue('a')], sheet)).not.toHaveProperty('ranges');
  });

  test('without any weight in the file says nothing about weights', () => {
    const importance = { a: 'most' } as const;
    const after = draftWithColumn({ importance }, [], [issue('a')], {
      weights: [0],
      ratings: [[0, 0]],
      reservation: 0,
    });
    expect([after.weights, after.importance, after.reservation]).toEqual([undefined, importance, undefined]);
  });
});
