import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySpace, ruleOf } from '../../../tests/bargaining/any-space.ts';
import { countPackages } from './count.ts';
import { compareOptionOrder, frontierVectors, paretoFrontier } from './frontier.ts';
import { improvements } from './improvement.ts';
import { proposals } from './proposals.ts';
import { brokenRules } from './rule.ts';
import { compareRanks, rankOf, solutionNames } from './solution.ts';
import { type Package, packageScores, type Space, spaceFaults } from './space.ts';

/** The slow obvious version: list every package, compare every pair. */

interface Listed {
  readonly offered: Package;
  readonly scores: readonly number[];
}

function feasible(space: Space): readonly Listed[] {
  const all = space.optionCounts.reduce<readonly number[][]>(
    (lists, count) => lists.flatMap((list) => Array.from({ length: count }, (_, option) => [...list, option])),
    [[]],
  );
  return all
    .filter((offered) => brokenRules(offered, space.rules).length === 0)
    .map((offered) => ({ offered, scores: packageScores(space, offered) }));
}

const beats = (a: readonly number[], b: readonly number[]) =>
  a.every((score, i) => score >= b[i]!) && a.some((score, i) => score > b[i]!);

const isAcceptable = (space: Space, scores: readonly number[]) =>
  space.parties.every(({ reservation }, i) => scores[i]! >= reservation);

function efficient(listed: readonly Listed[]): readonly Listed[] {
  const distinct = new Map(listed.map((one) => [one.scores.join(), one.scores]));
  const kept = new Set(
    [...distinct].filter(([, scores]) => ![...distinct.values()].some((other) => beats(other, scores))).map(([k]) => k),
  );
  return listed.filter(({ scores }) => kept.has(scores.join()));
}

const seed = Date.now() % 2 ** 31;
const runs = { seed, numRuns: 250 };

describe(`against listing every package (seed ${seed})`, () => {
  test('the frontier holds exactly the packages nothing beats, with multiplicity and the first in option order', () => {
    fc.assert(
      fc.property(anySpace, (space) => {
        expect(spaceFaults(space)).toEqual([]);
        const listed = efficient(feasible(space));
        const expected = [...new Set(listed.map(({ scores }) => scores.join()))].map((key) => {
          const same = listed.filter(({ scores }) => scores.join() === key);
          return {
            scores: same[0]!.scores,
            multiplicity: same.length,
            first: same[0]!.offered,
          };
        });
        const frontier = paretoFrontier(space);
        if (frontier.outcome !== 'complete') throw new Error(frontier.outcome);
        const down = (a: { scores: readonly number[] }, b: { scores: readonly number[] }) =>
          compareOptionOrder(b.scores, a.scores);
        expect(frontier.points).toEqual(expected.sort(down));
        const vectors = frontierVectors(space);
        if (vectors.outcome !== 'complete') throw new Error(vectors.outcome);
        expect(vectors.points.map(({ scores }) => scores)).toEqual(frontier.points.map(({ scores }) => scores));
        for (const { scores, sample } of vectors.points) {
          expect(packageScores(space, sample)).toEqual(scores);
          expect(brokenRules(sample, space.rules)).toEqual([]);
        }
      }),
      runs,
    );
  });

  test('feasible and acceptable packages are counted exactly', () => {
    fc.assert(
      fc.property(anySpace, (space) => {
        const listed = feasible(space);
        const floors = space.parties.map(({ reservation }) => reservation);
        expect(countPackages(space)).toEqual({ outcome: 'complete', count: listed.length });
        expect(countPackages(space, floors)).toEqual({
          outcome: 'complete',
          count: listed.filter(({ scores }) => isAcceptable(space, scores)).length,
        });
      }),
      runs,
    );
  });

  test('each solution is the best of all acceptable packages by its rule, ties counted and listed', () => {
    fc.assert(
      fc.property(anySpace, (space) => {
        const listed = feasible(space);
        const acceptable = listed.filter(({ scores }) => isAcceptable(space, scores));
        const found = proposals(space);
        if (listed.length === 0) {
          expect(found).toEqual({ outcome: 'no-package' });
          return;
        }
        if (acceptable.length === 0) {
          expect(found).toEqual({ outcome: 'no-zone' });
          return;
        }
        if (found.outcome !== 'found' && found.outcome !== 'nobody-gains') throw new Error(found.outcome);
        const ideals = space.parties.map(({ reservation }, i) =>
          Math.max(...acceptable.map(({ scores }) => scores[i]! - reservation)),
        );
        for (const name of solutionNames) {
          const order = acceptable
            .map((one) => ({ ...one, rank: rankOf(name, one.scores, space, ideals) }))
            .sort((a, b) => compareRanks(b.rank, a.rank) || compareOptionOrder(a.offered, b.offered));
          const tied = order.filter(({ rank }) => compareRanks(rank, order[0]!.rank) === 0);
          expect(found.solutions[name]).toEqual({
            offered: order[0]!.offered,
            scores: order[0]!.scores,
            tieCount: tied.length,
            ties: tied.slice(0, 20).map(({ offered }) => offered),
          });
        }
        expect(found.proposals.length).toBeLessThanOrEqual(4);
        expect(new Set(found.proposals.map(({ offered }) => offered.join())).size).toBe(found.proposals.length);
        const labels = found.proposals.flatMap((one) => one.labels).filter((label) => label !== 'nearest-other');
        expect([...labels].sort()).toEqual([...solutionNames].sort());
        expect(found.outcome === 'nobody-gains').toBe(ideals.every((ideal) => ideal === 0));
      }),
      runs,
    );
  });

  test('improvements are the packages strictly better for all: how many, the nearest, the best', () => {
    fc.assert(
      fc.property(anySpace, fc.nat(), (space, pick) => {
        const listed = feasible(space);
        const agreed = listed[pick % Math.max(1, listed.length)];
        if (agreed === undefined) return;
        const better = listed.filter(({ scores }) => scores.every((score, i) => score > agreed.scores[i]!));
        const found = improvements(space, agreed.offered);
        if (better.length === 0) {
          expect(found).toEqual({ outcome: 'none' });
          return;
        }
        if (found.outcome !== 'found') throw new Error(found.outcome);
        const total = ({ scores }: Listed) => scores.reduce((sum, score) => sum + score, 0);
        const changes = ({ offered }: Listed) => offered.filter((option, i) => option !== agreed.offered[i]).length;
        const leximin = (a: Listed, b: Listed) =>
          compareRanks(rankOf('max-min', b.scores, space, []), rankOf('max-min', a.scores, space, []));
        const nearest = [...better].sort((a, b) => changes(a) - changes(b) || total(b) - total(a))[0]!;
        const best = [...better].sort((a, b) => total(b) - total(a) || leximin(a, b))[0]!;
        expect(found.count).toBe(better.length);
        expect(found.nearest.offered).toEqual(nearest.offered);
        expect(found.nearest.changedIssues).toHaveLength(changes(nearest));
        expect(found.best.offered).toEqual(best.offered);
      }),
      runs,
    );
  });

  test('a space of tens of thousands of packages gives the same frontier for two parties and for three', () => {
    for (const parties of [2, 3]) {
      const counts = [5, 4, 5, 4, 5, 4, 3];
      const [space] = fc.sample(
        fc.record({
          optionCounts: fc.constant(counts),
          hundred: fc.constant(1000),
          rules: fc.array(ruleOf(counts), { minLength: 6, maxLength: 9 }),
          parties: fc.array(
            fc.record({
              scores: fc.tuple(...counts.map((n) => fc.array(fc.nat(60), { minLength: n, maxLength: n }))),
              reservation: fc.constant(100),
            }),
            { minLength: parties, maxLength: parties },
          ),
        }),
        { seed, numRuns: 1 },
      );
      const listed = feasible(space as Space);
      const frontier = paretoFrontier(space as Space);
      if (frontier.outcome !== 'complete') throw new Error(frontier.outcome);
      const keys = new Set(frontier.points.map(({ scores }) => scores.join()));
      for (const { scores } of listed)
        if (!keys.has(scores.join())) expect(frontier.points.some((point) => beats(point.scores, scores))).toBe(true);
      expect(frontier.points.every((a) => !frontier.points.some((b) => beats(b.scores, a.scores)))).toBe(true);
      expect(listed.filter(({ scores }) => keys.has(scores.join()))).toHaveLength(
        frontier.points.reduce((sum, { multiplicity }) => sum + multiplicity, 0),
      );
    }
  });
});
