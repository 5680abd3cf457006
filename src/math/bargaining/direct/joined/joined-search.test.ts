import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySpace, ruleOf } from '../../../../../tests/bargaining/any-space.ts';
import { seededGenerator } from '../../../random/generator.ts';
import { proposals } from '../../proposals.ts';
import { brokenRules, type Rule } from '../../rule.ts';
import { rankOf } from '../../solution.ts';
import { type Package, packageScores, type Space } from '../../space.ts';
import { betterForAll } from '../better-for-all.ts';
import { type DirectName, directSolution, directSolutions } from '../direct-solutions.ts';

const seed = Date.now() % 2 ** 31;

const names = ['nash', 'kalai-smorodinsky', 'max-min', 'total', 'egalitarian', 'relative-total'] as const;
const rankNames = { nash: 'nash', 'kalai-smorodinsky': 'balanced', 'max-min': 'max-min', total: 'best-total' } as const;

/** Issues that rules and interactions join every way: what is drawn by `drawSeed`. */
function denseSpace(parties: number, issues: number, options: number, joins: number, drawSeed: number): Space {
  const chance = seededGenerator(drawSeed);
  const below = (most: number) => Math.floor(chance() * most);
  const optionCounts = new Array<number>(issues).fill(options);
  const rules = fc.sample(ruleOf(optionCounts), { seed: drawSeed, numRuns: Math.ceil(joins / 2) }) as readonly Rule[];
  return {
    optionCounts,
    rules: rules.filter((rule) => rule.kind !== 'only-with' || rule.oneOf.length > 0),
    hundred: 100 * issues,
    parties: Array.from({ length: parties }, () => ({
      reservation: below(20 * issues),
      scores: optionCounts.map((count) => Array.from({ length: count }, () => below(101))),
      terms: Array.from({ length: joins }, () => ({
        when: Array.from({ length: 2 + below(3) }, () => ({
          issue: below(issues),
          options: Array.from({ length: 1 + below(options - 1) }, () => below(options)),
        })),
        value: below(161) - 60,
      })),
    })),
  };
}

function* packagesOf({ optionCounts, rules }: Space): Generator<Package> {
  const offered = optionCounts.map(() => 0);
  for (;;) {
    if (brokenRules(offered, rules).length === 0) yield [...offered];
    let issue = offered.length - 1;
    while (issue >= 0 && offered[issue] === optionCounts[issue]! - 1) offered[issue--] = 0;
    if (issue < 0) return;
    offered[issue]!++;
  }
}

/** Every value that the rules ask for, from the list of all packages. */
function listed(space: Space) {
  const gains = (scores: readonly number[]) => scores.map((score, party) => score - space.parties[party]!.reservation);
  const feasible = [...packagesOf(space)].map((offered) => packageScores(space, offered));
  const acceptable = feasible.filter((scores) => gains(scores).every((gain) => gain >= 0));
  const ideals = space.parties.map((_, party) => Math.max(...acceptable.map((scores) => gains(scores)[party]!)));
  const share = (gain: number, party: number) => (ideals[party]! > 0 ? gain / ideals[party]! : 1);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const worth: Readonly<Record<DirectName, (scores: readonly number[]) => number>> = {
    nash: (scores) => gains(scores).reduce((product, gain) => product * gain, 1),
    'kalai-smorodinsky': (scores) => Math.min(...gains(scores).map(share)),
    'max-min': (scores) => Math.min(...scores),
    total: (scores) => sum(gains(scores)),
    egalitarian: (scores) => Math.min(...gains(scores)),
    'relative-total': (scores) => sum(gains(scores).map(share)),
  };
  return { feasible, acceptable, ideals, worth };
}

describe(`solutions where joined issues are not listed in combination (seed ${seed})`, () => {
  test('they are those of the whole frontier, ties in value decided alike', () => {
    fc.assert(
      fc.property(anySpace, (space) => {
        const whole = proposals(space);
        const apart = directSolutions(space, names, undefined, 0);
        for (const name of names) {
          const found = apart[name];
          if (whole.outcome !== 'found') {
            expect(found.outcome).toBe(whole.outcome);
            continue;
          }
          if (found.outcome !== 'found') throw new Error(found.outcome);
          expect(brokenRules(found.offered, space.rules)).toEqual([]);
          expect(found.scores).toEqual(packageScores(space, found.offered));
          expect(found.gap).toBe(0);
          if (name === 'egalitarian' || name === 'relative-total') continue;
          const ideals = whole.ideal.map((score, party) => score - space.parties[party]!.reservation);
          const rank = (scores: readonly number[]) => rankOf(rankNames[name], scores, space, ideals);
          expect(rank(found.scores)).toEqual(rank(whole.solutions[rankNames[name]].scores));
        }
      }),
      { seed, numRuns: 120 },
    );
  });

  test.each([
    [2, 7, 4, 12],
    [3, 6, 4, 20],
    [5, 6, 4, 30],
    [8, 5, 4, 40],
  ])(
    '%d parties, %d × %d, %d interactions a party: what listing all packages finds',
    (parties, issues, options, joins) => {
      const space = denseSpace(parties, issues, options, joins, seed + parties);
      const { acceptable, feasible, worth } = listed(space);
      const found = directSolutions(space, names, undefined, 0);
      for (const name of names) {
        const one = found[name];
        if (acceptable.length === 0) {
          expect(one.outcome).toBe(feasible.length === 0 ? 'no-package' : 'no-zone');
          continue;
        }
        if (one.outcome === 'nobody-gains') continue;
        if (one.outcome !== 'found') throw new Error(one.outcome);
        const best = Math.max(...acceptable.map(worth[name]));
        expect(worth[name](one.scores) / best).toBeCloseTo(1, 9);
        expect(one.gap).toBe(0);
      }
    },
  );

  test('whatever the limit of work, nothing is better than the gap says, and what is found can be had', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 4, max: 24 }),
        fc.nat(2 ** 30),
        fc.constantFrom(1, 20, 100, 400),
        (parties, joins, drawSeed, nodeLimit) => {
          const space = denseSpace(parties, 6, 3, joins, drawSeed);
          const { acceptable, worth } = listed(space);
          const found = directSolutions(space, names, nodeLimit, 0);
          for (const name of names) {
            const one = found[name];
            if (one.outcome === 'stopped') continue;
            expect(one.outcome === 'found' || one.outcome === 'nobody-gains').toBe(acceptable.length > 0);
            if (one.outcome !== 'found') continue;
            expect(brokenRules(one.offered, space.rules)).toEqual([]);
            const best = Math.max(...acceptable.map(worth[name]));
            expect(best).toBeLessThanOrEqual(worth[name](one.scores) * (1 + one.gap) * (1 + 1e-9) + 1e-9);
          }
        },
      ),
      { seed, numRuns: 15 },
    );
  });

  test('fifty issues that two hundred interactions join: a package with a true gap, and nothing hangs', () => {
    const space = denseSpace(4, 50, 5, 60, seed);
    const found = directSolution({ ...space, rules: space.rules.slice(0, 20) }, 'egalitarian', 20_000);
    if (found.outcome === 'found') expect(found.gap).toBeGreaterThanOrEqual(0);
    else expect(['stopped', 'no-zone', 'no-package']).toContain(found.outcome);
    const agreed = space.optionCounts.map(() => 0);
    const better = betterForAll(space, agreed, 'total', 20_000);
    if (better.outcome === 'found')
      expect(better.scores.every((score, party) => score > packageScores(space, agreed)[party]!)).toBe(true);
  });
});
