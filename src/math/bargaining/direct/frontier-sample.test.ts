import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySpace } from '../../../../tests/bargaining/any-space.ts';
import { seededGenerator } from '../../random/generator.ts';
import { paretoFrontier } from '../frontier.ts';
import { brokenRules } from '../rule.ts';
import { packageScores, type Space } from '../space.ts';
import { frontierSample } from './frontier-sample.ts';
import { simplexGrid } from './simplex-grid.ts';

const seed = Date.now() % 2 ** 31;

function randomSpace(parties: number, issues: number, options: number): Space {
  const draw = seededGenerator(seed + parties);
  return {
    optionCounts: new Array<number>(issues).fill(options),
    hundred: 10_000,
    rules: [],
    parties: Array.from({ length: parties }, () => ({
      reservation: 0,
      scores: Array.from({ length: issues }, () => Array.from({ length: options }, () => Math.floor(draw() * 200))),
    })),
  };
}

describe(`a sample of the frontier (seed ${seed})`, () => {
  test('what is said to be proven stands on the frontier; with floors, all of it reaches them', () => {
    fc.assert(
      fc.property(anySpace, fc.boolean(), (space, floored) => {
        const whole = paretoFrontier(space);
        if (whole.outcome !== 'complete') throw new Error(whole.outcome);
        const floors = space.parties.map(({ reservation }) => reservation);
        const reached = whole.points.filter(
          ({ scores }) => !floored || scores.every((score, party) => score >= floors[party]!),
        );
        const found = frontierSample(space, { size: 16, ...(floored ? { floors } : {}) });
        if (reached.length === 0) {
          expect(found).toEqual({ outcome: 'no-package' });
          return;
        }
        if (found.outcome !== 'sample') throw new Error(found.outcome);
        const efficient = new Set(reached.map(({ scores }) => scores.join()));
        expect(found.points.length).toBeGreaterThan(0);
        for (const { scores, sample, proven } of found.points) {
          expect(proven).toBe(true);
          expect(efficient.has(scores.join())).toBe(true);
          expect(scores).toEqual(packageScores(space, sample));
          expect(brokenRules(sample, space.rules)).toEqual([]);
        }
        expect(new Set(found.points.map(({ scores }) => scores.join())).size).toBe(found.points.length);
      }),
      { seed, numRuns: 60 },
    );
  });

  test('six parties and 10^23 packages: many points, the same every time, each party’s best among them', () => {
    const space = randomSpace(6, 30, 6);
    const found = frontierSample(space, { size: 20 });
    if (found.outcome !== 'sample') throw new Error(found.outcome);
    expect(found.points.length).toBeGreaterThan(12);
    expect(found.points.some(({ proven }) => proven)).toBe(true);
    expect(frontierSample(space, { size: 20 })).toEqual(found);
    const first = space.parties[0]!.scores.reduce((sum, options) => sum + Math.max(...options), 0);
    expect(found.points[0]?.scores[0]).toBeGreaterThan(0.98 * first);
  });

  test('a grid has the points asked for, each once, and its sums are alike', () => {
    for (const [parties, wanted] of [
      [2, 7],
      [5, 30],
      [8, 36],
    ] as const) {
      const grid = simplexGrid(parties, wanted);
      expect(new Set(grid.map((point) => point.join())).size).toBe(wanted);
      expect(new Set(grid.map((point) => point.reduce((sum, one) => sum + one, 0))).size).toBe(1);
    }
  });
});
