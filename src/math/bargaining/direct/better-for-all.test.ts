import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anySpace } from '../../../../tests/bargaining/any-space.ts';
import { seededGenerator } from '../../random/generator.ts';
import { countPackages } from '../count.ts';
import { improvements } from '../improvement.ts';
import { brokenRules } from '../rule.ts';
import { packageScores, type Space } from '../space.ts';
import { betterForAll } from './better-for-all.ts';

const seed = Date.now() % 2 ** 31;

test(`a package better for all is found exactly when one exists, with the largest total (seed ${seed})`, () => {
  fc.assert(
    fc.property(anySpace, fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }), (space, picks) => {
      const agreed = space.optionCounts.map((count, issue) => (picks[issue] as number) % count);
      const found = betterForAll(space, agreed);
      const whole = improvements(space, agreed);
      if (whole.outcome !== 'found') {
        expect(found).toEqual({ outcome: 'none' });
        return;
      }
      if (found.outcome !== 'found') throw new Error(found.outcome);
      const total = (scores: readonly number[]) => scores.reduce((sum, score) => sum + score, 0);
      expect(total(found.scores)).toBe(total(whole.best.scores));
      expect(found.proven).toBe(true);
      expect(brokenRules(found.offered, space.rules)).toEqual([]);
      const least = betterForAll(space, agreed, 'smallest-gain');
      if (least.outcome !== 'found') throw new Error(least.outcome);
      const now = packageScores(space, agreed);
      const gain = Math.min(...least.scores.map((score, party) => score - now[party]!));
      // One more for everybody than that is out of reach.
      expect(
        countPackages(
          space,
          now.map((score) => score + gain + 1),
        ),
      ).toEqual({ outcome: 'complete', count: 0 });
    }),
    { seed, numRuns: 200 },
  );
});

test(`eight parties and 10^23 packages: something better for all is found, or there is a proof (seed ${seed})`, () => {
  const draw = seededGenerator(seed);
  const space: Space = {
    optionCounts: new Array<number>(30).fill(6),
    hundred: 10_000,
    rules: [],
    parties: Array.from({ length: 8 }, () => ({
      reservation: 0,
      scores: Array.from({ length: 30 }, () => Array.from({ length: 6 }, () => Math.floor(draw() * 300))),
    })),
  };
  const agreed = space.optionCounts.map((count) => Math.floor(draw() * count));
  const found = betterForAll(space, agreed);
  if (found.outcome !== 'found') throw new Error(found.outcome);
  const now = packageScores(space, agreed);
  expect(found.scores.every((score, party) => score > now[party]!)).toBe(true);
  expect(betterForAll(space, found.offered, 'total', 50_000).outcome).not.toBe('found');
});
