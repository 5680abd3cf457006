import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Importance, weightsFromImportance, weightsFromRanks, wholeShares } from './importance-weights.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('weights from what was tapped', () => {
  test('are whole, sum to 100 and follow the levels', () => {
    const level = fc.constantFrom<Importance>('most', 'middle', 'least');
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 12 }), (levels) => {
        const weights = weightsFromImportance(levels);
        expect(sum(weights)).toBe(100);
        for (const [i, a] of levels.entries())
          for (const [j, b] of levels.entries()) {
            if (a === b) expect(Math.abs(weights[i]! - weights[j]!)).toBeLessThanOrEqual(1);
            if (a === 'most' && b !== 'most') expect(weights[i]!).toBeGreaterThan(weights[j]!);
            if (a === 'middle' && b === 'least') expect(weights[i]!).toBeGreaterThanOrEqual(weights[j]!);
          }
      }),
      { seed: Date.now() % 2 ** 31 },
    );
  });

  test('one most, three middle and one least of five points', () => {
    expect(weightsFromImportance(['middle', 'most', 'middle', 'middle', 'least'])).toEqual([15, 45, 15, 15, 10]);
  });
});

describe('weights from ranks', () => {
  test('are the rank-order centroids of Barron and Barrett', () => {
    // n = 4: 25/48, 13/48, 7/48, 3/48.
    expect(weightsFromRanks([1, 2, 3, 4])).toEqual([52, 27, 15, 6]);
    expect(weightsFromRanks([30, 10, 40, 20])).toEqual([15, 52, 6, 27]);
  });

  test('are the middle of the corners of all weights that the ranks allow, whatever their number', () => {
    for (let count = 1; count <= 12; count++) {
      const corners = Array.from({ length: count }, (_, last) =>
        Array.from({ length: count }, (_, place) => (place <= last ? 1 / (last + 1) : 0)),
      );
      const middle = Array.from({ length: count }, (_, place) => sum(corners.map((corner) => corner[place]!)) / count);
      const weights = weightsFromRanks(middle.map((_, place) => place + 1));
      expect(sum(weights)).toBe(100);
      for (const [place, weight] of weights.entries()) expect(Math.abs(weight - 100 * middle[place]!)).toBeLessThan(1);
    }
  });

  test('those who tie share equally', () => {
    expect(weightsFromRanks([1, 1])).toEqual([50, 50]);
    // Places 2 and 3 of four: (13 + 7) / 2 of 48 each.
    expect(weightsFromRanks([1, 2, 2, 3])).toEqual([52, 21, 21, 6]);
    expect(weightsFromRanks([5])).toEqual([100]);
  });
});

describe('whole shares', () => {
  test('give the spare units to the largest remainders, the earlier first', () => {
    expect(wholeShares([1, 1, 1])).toEqual([34, 33, 33]);
    expect(wholeShares([1, 0, 2], 10)).toEqual([3, 0, 7]);
    expect(wholeShares([0, 0])).toEqual([0, 0]);
  });
});
