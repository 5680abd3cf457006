import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankOf } from '../../src/math/bargaining/solution.ts';
import {
  brokenRules,
  directSolution,
  type Package,
  packageScores,
  paretoFrontier,
  proposals,
  type Rule,
  type Space,
  seededGenerator,
} from '../../src/math/index.ts';
import { anySpace, ruleOf } from './any-space.ts';

/** What must hold for every frontier and every solution, whatever the space. */

const seed = Date.now() % 2 ** 31;
const runs = { seed, numRuns: 150 };

function pointsOf(space: Space) {
  const found = paretoFrontier(space, 400_000_000);
  if (found.outcome !== 'complete') throw new Error(found.outcome);
  return found.points;
}

function* packagesOf({ optionCounts, rules }: Space): Generator<Package> {
  const offered = optionCounts.map(() => 0);
  for (;;) {
    if (brokenRules(offered, rules).length === 0) yield offered;
    let issue = offered.length - 1;
    while (issue >= 0 && offered[issue] === optionCounts[issue]! - 1) offered[issue--] = 0;
    if (issue < 0) return;
    offered[issue]!++;
  }
}

/** Every feasible package is on the frontier or has a witness there, and no point has a witness against it. */
function expectWitnesses(space: Space): void {
  const points = pointsOf(space);
  const keys = new Map(points.map(({ scores, multiplicity }) => [scores.join(), multiplicity]));
  const met = new Map<string, number>();
  const rising = points.map(({ scores }) => scores);
  for (const offered of packagesOf(space)) {
    const scores = packageScores(space, offered);
    const key = scores.join();
    if (keys.has(key)) met.set(key, (met.get(key) ?? 0) + 1);
    else if (!rising.some((own) => own.every((score, party) => score >= scores[party]!)))
      throw new Error(`[${offered}] has no witness on the frontier`);
  }
  expect(met).toEqual(keys);
  for (const a of rising)
    expect(rising.some((b) => b !== a && b.every((score, party) => score >= a[party]!))).toBe(false);
}

describe(`laws (seed ${seed})`, () => {
  test('every package that is left out has a witness on the frontier, and no point has one', () => {
    fc.assert(fc.property(anySpace, expectWitnesses), runs);
  });

  test.each([2, 3, 4, 5, 6])('so it is with %d parties and tens of thousands of packages, rules and all', (parties) => {
    const counts = parties < 4 ? [5, 6, 5, 6, 5, 4, 3] : parties < 6 ? [5, 5, 4, 4, 4, 3] : [4, 4, 4, 4, 3];
    const chance = seededGenerator(seed + parties);
    const drawn = (most: number) => Math.floor(chance() * (most + 1));
    const [rules] = fc.sample(fc.array(ruleOf(counts), { minLength: 4, maxLength: 7 }), { seed, numRuns: 1 });
    expectWitnesses({
      optionCounts: counts,
      hundred: 1000,
      rules: rules as readonly Rule[],
      parties: Array.from({ length: parties }, () => ({
        reservation: 0,
        scores: counts.map((count, issue) => Array.from({ length: count }, () => (issue === 2 ? 0 : drawn(40)))),
        terms: [
          {
            when: [
              { issue: 0, options: [0, 1] },
              { issue: 3, options: [drawn(3)] },
            ],
            value: drawn(60) - 30,
          },
        ],
      })),
    });
  });

  test('scaling one party, reservation included, moves neither Nash nor Kalai–Smorodinsky', () => {
    fc.assert(
      fc.property(anySpace, fc.integer({ min: 2, max: 9 }), (space, factor) => {
        const scaled: Space = {
          ...space,
          parties: space.parties.map((party, index) =>
            index > 0
              ? party
              : {
                  reservation: party.reservation * factor,
                  scores: party.scores.map((options) => options.map((score) => score * factor)),
                  terms: party.terms?.map(({ when, value }) => ({ when, value: value * factor })),
                },
          ),
        };
        for (const name of ['nash', 'kalai-smorodinsky'] as const) {
          const [plain, other] = [directSolution(space, name), directSolution(scaled, name)];
          expect(other.outcome).toBe(plain.outcome);
          if (!('scores' in plain) || !('scores' in other) || plain.outcome === 'nobody-gains') continue;
          // Where several rank alike, either of them is a right answer.
          const whole = proposals(space);
          if (whole.outcome !== 'found') throw new Error(whole.outcome);
          const ideals = whole.ideal.map((score, index) => score - space.parties[index]!.reservation);
          const rank = (scores: readonly number[]) =>
            rankOf(name === 'nash' ? 'nash' : 'balanced', scores, space, ideals);
          const unscaled = other.scores.map((score, index) => (index === 0 ? score / factor : score));
          expect(rank(unscaled)).toEqual(rank(plain.scores));
        }
      }),
      runs,
    );
  });

  test('an equal discount keeps the frontier and its order; what nobody would sign any more only grows', () => {
    fc.assert(
      fc.property(anySpace, (space) => {
        const halved: Space = {
          ...space,
          parties: space.parties.map((party) => ({ ...party, reservation: party.reservation * 2 })),
        };
        const acceptable = (of: Space) =>
          pointsOf(of).filter(({ scores }) => of.parties.every(({ reservation }, i) => scores[i]! >= reservation));
        expect(pointsOf(halved)).toEqual(pointsOf(space));
        const now = new Set(acceptable(space).map(({ scores }) => scores.join()));
        expect(acceptable(halved).every(({ scores }) => now.has(scores.join()))).toBe(true);
      }),
      runs,
    );
  });
});
