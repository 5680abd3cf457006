import { describe, expect, test } from 'vitest';
import { countPackages } from './count.ts';
import { paretoFrontier } from './frontier.ts';
import { improvements } from './improvement.ts';
import { proposals } from './proposals.ts';
import type { Rule } from './rule.ts';
import type { Space } from './space.ts';

/** One issue: each option is a point of its own. */
function onePoint(points: readonly (readonly number[])[], reservations: readonly number[]): Space {
  return {
    optionCounts: [points.length],
    parties: reservations.map((reservation, party) => ({
      scores: [points.map((point) => point[party]!)],
      reservation,
    })),
    rules: [],
    hundred: 100,
  };
}

function found(space: Space) {
  const result = proposals(space);
  if (result.outcome !== 'found' && result.outcome !== 'nobody-gains') throw new Error(result.outcome);
  return result;
}

describe('what a mediator proposes', () => {
  test('each rule by hand: gains over (10, 20), ideal (100, 60)', () => {
    const space = onePoint(
      [
        [100, 25],
        [70, 45],
        [58, 53],
        [50, 55],
        [30, 60],
        [9, 100],
      ],
      [10, 20],
    );
    const { proposals: cards, ideal, efficient } = found(space);
    expect(ideal).toEqual([100, 60]);
    expect(efficient).toHaveLength(5);
    // Products: 450, 1500, 1584, 1400, 800. Shares: 1/8, 5/8, 16/30, 4/9, 2/9. Smallest: 25, 45, 53, 50, 30.
    expect(cards).toEqual([
      { labels: ['nash', 'max-min'], offered: [2], scores: [58, 53] },
      { labels: ['balanced'], offered: [1], scores: [70, 45] },
      { labels: ['best-total'], offered: [0], scores: [100, 25] },
    ]);
  });

  test('the reservation is the disagreement point, also where it lies below the worst package', () => {
    const points = [
      [80, 50],
      [60, 68],
    ];
    expect(found(onePoint(points, [50, 50])).solutions.nash.offered).toEqual([1]);
    expect(found(onePoint(points, [50, 0])).solutions.nash.offered).toEqual([0]);
  });

  test('equal totals go to the larger smallest score, equal everything to the first in option order', () => {
    const { solutions } = found(
      onePoint(
        [
          [80, 40],
          [70, 50],
          [50, 70],
          [40, 80],
        ],
        [0, 0],
      ),
    );
    expect(solutions['best-total']).toMatchObject({ offered: [1], tieCount: 2, ties: [[1], [2]] });
  });

  test('max-min looks at the next smallest when the smallest tie', () => {
    expect(
      found(
        onePoint(
          [
            [40, 40, 90],
            [40, 60, 60],
          ],
          [0, 0, 0],
        ),
      ).solutions['max-min'].offered,
    ).toEqual([1]);
  });

  test('where all rules agree the two nearest other efficient packages join, the smaller loss of product first', () => {
    const { proposals: cards } = found(
      onePoint(
        [
          [10, 95],
          [90, 90],
          [95, 40],
          [100, 30],
          [80, 80],
        ],
        [0, 0],
      ),
    );
    expect(cards).toEqual([
      { labels: ['nash', 'balanced', 'max-min', 'best-total'], offered: [1], scores: [90, 90] },
      { labels: ['nearest-other'], offered: [2], scores: [95, 40] },
      { labels: ['nearest-other'], offered: [3], scores: [100, 30] },
    ]);
  });

  test('packages of equal worth are counted exactly and listed up to twenty', () => {
    const space: Space = {
      optionCounts: [4, 4, 4],
      parties: [0, 1].map(() => ({ scores: [0, 1, 2].map(() => [1, 1, 1, 1]), reservation: 0 })),
      rules: [],
      hundred: 3,
    };
    const { solutions, proposals: cards } = found(space);
    expect(cards).toHaveLength(1);
    expect(solutions.nash.tieCount).toBe(64);
    expect(solutions.nash.ties).toHaveLength(20);
    expect(solutions.nash.ties.slice(0, 2)).toEqual([
      [0, 0, 0],
      [0, 0, 1],
    ]);
  });

  test('a party that can gain nothing does not hide what the other can gain', () => {
    const { outcome, solutions } = found(
      onePoint(
        [
          [60, 50],
          [90, 50],
          [95, 49],
        ],
        [50, 50],
      ),
    );
    expect(outcome).toBe('found');
    expect(solutions.nash.offered).toEqual([1]);
    expect(solutions.balanced.offered).toEqual([1]);
  });

  test('no zone, no package and nobody gaining are said, not thrown', () => {
    expect(
      proposals(
        onePoint(
          [
            [80, 40],
            [40, 80],
          ],
          [50, 50],
        ),
      ),
    ).toEqual({ outcome: 'no-zone' });
    const never: Rule = { kind: 'only-with', a: { issue: 0, option: 0 }, oneOf: [] };
    const empty = { ...onePoint([[80, 40]], [0, 0]), rules: [never] };
    expect(proposals(empty)).toEqual({ outcome: 'no-package' });
    expect(paretoFrontier(empty)).toEqual({ outcome: 'complete', points: [] });
    expect(countPackages(empty)).toEqual({ outcome: 'complete', count: 0 });
    expect(
      found(
        onePoint(
          [
            [50, 50],
            [40, 60],
          ],
          [50, 50],
        ),
      ),
    ).toMatchObject({
      outcome: 'nobody-gains',
      proposals: [{ offered: [0] }],
    });
  });

  test('one party gets its best; one option leaves one package', () => {
    expect(found(onePoint([[3], [9], [9]], [0])).solutions.nash).toMatchObject({ offered: [1], tieCount: 2 });
    const space = onePoint([[7, 8]], [0, 0]);
    expect(found(space).proposals).toHaveLength(1);
    expect(improvements(space, [0])).toEqual({ outcome: 'none' });
  });

  test('50 points of 6 choices are solved without listing any of their 10^38 packages', () => {
    const fifty = Array.from({ length: 50 }, (_, issue) => issue);
    const score = (issue: number, option: number, up: boolean) => ((issue * 7) % 13) * 20 * (up ? option : 5 - option);
    const space: Space = {
      optionCounts: fifty.map(() => 6),
      parties: [true, false].map((up) => ({
        scores: fifty.map((issue) => [0, 1, 2, 3, 4, 5].map((option) => score(issue, option, up) + (up ? issue : 0))),
        reservation: 0,
      })),
      rules: [],
      hundred: 100_000,
    };
    const { solutions } = found(space);
    // Opposed and linear: everything above the constants is shared out, so every total is the same.
    expect(solutions['best-total'].scores[0]! + solutions['best-total'].scores[1]!).toBe(
      fifty.reduce((sum, issue) => sum + score(issue, 5, true) + issue, 0),
    );
    expect(solutions.nash.tieCount).toBe(Number.MAX_SAFE_INTEGER);
  });

  test('the work limit is a result', () => {
    const space = onePoint(
      [
        [1, 4],
        [2, 3],
        [3, 2],
      ],
      [0, 0],
    );
    expect(paretoFrontier(space, 2)).toEqual({ outcome: 'stopped', workLimit: 2 });
    expect(proposals(space, 2)).toEqual({ outcome: 'stopped', workLimit: 2 });
    expect(improvements(space, [0], 2)).toEqual({ outcome: 'stopped', workLimit: 2 });
    expect(countPackages(space, [], 2)).toEqual({ outcome: 'stopped', workLimit: 2 });
  });
});
