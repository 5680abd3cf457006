import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySpace } from '../../../../tests/bargaining/any-space.ts';
import { seededGenerator } from '../../random/generator.ts';
import { proposals } from '../proposals.ts';
import { brokenRules } from '../rule.ts';
import { rankOf } from '../solution.ts';
import { isPackageOf, packageScores, type Space } from '../space.ts';
import { type DirectName, directSolution } from './direct-solutions.ts';

const seed = Date.now() % 2 ** 31;

describe(`solutions without the frontier (seed ${seed})`, () => {
  test('Nash and Kalai–Smorodinsky are those of the whole frontier, and none is claimed where there is none', () => {
    fc.assert(
      fc.property(anySpace, (space) => {
        const whole = proposals(space);
        for (const [direct, name] of [
          ['nash', 'nash'],
          ['kalai-smorodinsky', 'balanced'],
          ['max-min', 'max-min'],
          ['total', 'best-total'],
        ] as const) {
          const found = directSolution(space, direct);
          if (whole.outcome !== 'found') {
            expect(found.outcome).toBe(whole.outcome);
            continue;
          }
          if (found.outcome !== 'found') throw new Error(found.outcome);
          expect(isPackageOf(space, found.offered)).toBe(true);
          expect(brokenRules(found.offered, space.rules)).toEqual([]);
          expect(found.scores).toEqual(packageScores(space, found.offered));
          const ideals = whole.ideal.map((score, i) => score - space.parties[i]!.reservation);
          const rank = (scores: readonly number[]) => rankOf(name, scores, space, ideals);
          expect(rank(found.scores)).toEqual(rank(whole.solutions[name].scores));
          expect(found.gap).toBe(0);
        }
      }),
      { seed, numRuns: 250 },
    );
  });

  test('the egalitarian and the relative total are the best of all points of the frontier', () => {
    fc.assert(
      fc.property(anySpace, (space) => {
        const whole = proposals(space);
        if (whole.outcome !== 'found') return;
        const gains = (scores: readonly number[]) => scores.map((score, i) => score - space.parties[i]!.reservation);
        const ideals = gains(whole.ideal);
        const relative = (scores: readonly number[]) =>
          gains(scores).reduce((sum, gain, i) => sum + (ideals[i]! > 0 ? gain / ideals[i]! : 0), 0);
        const least = (scores: readonly number[]) => Math.min(...gains(scores));
        for (const [name, worth] of [
          ['egalitarian', least],
          ['relative-total', relative],
        ] as const) {
          const found = directSolution(space, name);
          if (found.outcome !== 'found') throw new Error(found.outcome);
          const best = Math.max(...whole.efficient.map(({ scores }) => worth(scores)));
          expect(worth(found.scores)).toBeCloseTo(best, 9);
        }
      }),
      { seed, numRuns: 200 },
    );
  });

  test('a score that misses a reservation by no more than the tolerance reaches it, with and without the frontier', () => {
    const space: Space = {
      optionCounts: [2, 2],
      rules: [],
      hundred: 1e12,
      tolerance: 100,
      parties: [
        {
          reservation: 3e11,
          scores: [
            [1e11, 0],
            [2e11 - 1, 0],
          ],
        },
        {
          reservation: 0,
          scores: [
            [1e11, 2e11],
            [1e11, 2e11],
          ],
        },
      ],
    };
    const whole = proposals(space);
    if (whole.outcome !== 'found') throw new Error(whole.outcome);
    expect(whole.solutions.nash.offered).toEqual([0, 0]);
    for (const name of ['nash', 'kalai-smorodinsky', 'egalitarian', 'max-min', 'total', 'relative-total'] as const)
      expect(directSolution(space, name)).toMatchObject({ outcome: 'found', offered: [0, 0], gap: 0 });
    expect(proposals({ ...space, tolerance: 0 })).toEqual({ outcome: 'no-zone' });
    expect(directSolution({ ...space, tolerance: 0 }, 'nash')).toEqual({ outcome: 'no-zone' });
  });

  test('eight parties and 10^38 packages: a package with a proof, or with a stated gap', () => {
    const draw = seededGenerator(seed);
    const space: Space = {
      optionCounts: new Array<number>(50).fill(6),
      hundred: 10_000,
      rules: [],
      parties: Array.from({ length: 8 }, () => ({
        reservation: 0,
        scores: Array.from({ length: 50 }, () => Array.from({ length: 6 }, () => Math.floor(draw() * 200))),
      })),
    };
    for (const name of ['nash', 'egalitarian'] satisfies DirectName[]) {
      const found = directSolution(space, name, 200_000);
      if (found.outcome !== 'found') throw new Error(found.outcome);
      expect(found.scores).toEqual(packageScores(space, found.offered));
      expect(found.gap).toBeGreaterThanOrEqual(0);
      expect(found.gap).toBeLessThan(0.05);
    }
  });
});
