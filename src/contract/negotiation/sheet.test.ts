import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownRobustness } from './line.ts';
import { sheet, sheetDraft } from './sheet.ts';

const [issue, option] = ['019cadc6-9a80-7020-a795-000000000001', '019cadc6-9a80-7020-a795-000000000002'];

function ranged(rating: number, low: number, high: number) {
  return {
    weights: { [issue]: 1 },
    ratings: { [issue]: { [option]: rating } },
    ranges: { [issue]: { [option]: { low, high } } },
    reservation: 0,
  };
}

describe('the wire form of the private sheet', () => {
  test('a range is taken exactly where it holds its rating, whole and within 0 to 100', () => {
    const number = fc.oneof(fc.integer({ min: -2, max: 102 }), fc.constantFrom(0, 0.5, 50, 100));
    fc.assert(
      fc.property(number, number, number, (rating, low, high) => {
        const whole = [rating, low, high].every((one) => Number.isInteger(one) && one >= 0 && one <= 100);
        expect(sheet.safeParse(ranged(rating, low, high)).success).toBe(whole && low <= rating && rating <= high);
      }),
    );
  });
  test('a draft may hold a range on the way that does not hold its rating yet', () => {
    expect(sheetDraft.safeParse(ranged(70, 80, 60)).success).toBe(true);
    expect(sheetDraft.safeParse({ ranges: ranged(70, 80, 60).ranges }).success).toBe(true);
  });
  test('a range of a choice without a rating is no sheet', () => {
    expect(sheet.safeParse({ ...ranged(70, 60, 80), ratings: {} }).success).toBe(false);
  });
});

describe('how one’s own proposals stand', () => {
  test('a result that was kept before ratings could be ranges still reads', () => {
    const kept = {
      round: 1,
      outcome: 'tried',
      cases: 10,
      allUnchanged: 9,
      rules: [{ label: 'nash', unchanged: 9, tips: { issue, percent: -3 } }],
    };
    expect(ownRobustness.parse(kept)).toEqual(kept);
  });
});
