import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySpace } from '../../../../tests/bargaining/any-space.ts';
import { seededGenerator } from '../../random/generator.ts';
import { improvements } from '../improvement.ts';
import { brokenRules } from '../rule.ts';
import { packageScores, type Space } from '../space.ts';
import { betterNearby } from './better-nearby.ts';
import { boundedImprovements } from './bounded-improvements.ts';

const seed = Date.now() % 2 ** 31;
const spaceAndPackage = fc
  .tuple(anySpace, fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }))
  .map(([space, picks]) => ({
    space,
    agreed: space.optionCounts.map((count, issue) => (picks[issue] as number) % count),
  }));

describe(`what is better for all, without the frontier (seed ${seed})`, () => {
  test('within the limit it is what the frontier says: how many, the nearest, the best', () => {
    fc.assert(
      fc.property(spaceAndPackage, ({ space, agreed }) => {
        const whole = improvements(space, agreed);
        const found = boundedImprovements(space, agreed);
        expect(found.outcome).toBe(whole.outcome);
        if (found.outcome !== 'found' || whole.outcome !== 'found') return;
        expect(found).toMatchObject({ count: whole.count, counted: true, nearestProven: true, bestProven: true });
        expect(found.nearest).toEqual(whole.nearest);
        const total = (scores: readonly number[]) => scores.reduce((sum, score) => sum + score, 0);
        expect(total(found.best.scores)).toBe(total(whole.best.scores));
      }),
      { seed, numRuns: 150 },
    );
  });

  test('a look at all changes sees what is better exactly, and the nearest of it', () => {
    fc.assert(
      fc.property(spaceAndPackage, ({ space, agreed }) => {
        const whole = improvements(space, agreed);
        const seen = betterNearby(space, agreed, space.optionCounts.length, 100_000);
        expect(seen.whole).toBe(true);
        expect(seen.count).toBe(whole.outcome === 'found' ? whole.count : 0);
        if (whole.outcome !== 'found') return;
        const nearest = seen.nearest as readonly number[];
        expect(packageScores(space, nearest).reduce((sum, score) => sum + score, 0)).toBe(
          whole.nearest.scores.reduce((sum, score) => sum + score, 0),
        );
        expect(nearest.filter((option, issue) => option !== agreed[issue])).toHaveLength(
          whole.nearest.changedIssues.length,
        );
      }),
      { seed, numRuns: 150 },
    );
  });

  test('whatever the limit, what is named is better for all, and no more is claimed than was seen', () => {
    fc.assert(
      fc.property(spaceAndPackage, fc.constantFrom(1, 5, 30, 200), ({ space, agreed }, limit) => {
        const whole = improvements(space, agreed);
        const found = boundedImprovements(space, agreed, limit);
        if (found.outcome === 'stopped') return;
        expect(found.outcome).toBe(whole.outcome);
        if (found.outcome !== 'found' || whole.outcome !== 'found') return;
        const now = packageScores(space, agreed);
        for (const { offered, scores } of [found.nearest, found.best]) {
          expect(brokenRules(offered, space.rules)).toEqual([]);
          expect(scores.every((score, party) => score > now[party]!)).toBe(true);
        }
        expect(found.count).toBeLessThanOrEqual(whole.count);
        if (found.counted) expect(found.count).toBe(whole.count);
      }),
      { seed, numRuns: 150 },
    );
  });

  test('six parties and 10^15 packages: at least so many are better, and it ends', () => {
    const draw = seededGenerator(seed);
    const space: Space = {
      optionCounts: new Array<number>(20).fill(6),
      hundred: 10_000,
      rules: [],
      parties: Array.from({ length: 6 }, () => ({
        reservation: 0,
        scores: Array.from({ length: 20 }, () => Array.from({ length: 6 }, () => Math.floor(draw() * 500))),
      })),
    };
    const agreed = space.optionCounts.map(() => 0);
    const found = boundedImprovements(space, agreed, 50_000);
    if (found.outcome !== 'found') throw new Error(found.outcome);
    expect(found.count).toBeGreaterThan(0);
    expect(found.nearest.changedIssues.length).toBeLessThanOrEqual(found.best.changedIssues.length);
  });
});
