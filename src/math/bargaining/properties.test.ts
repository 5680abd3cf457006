import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareOptionOrder, paretoFrontier } from './frontier.ts';
import { proposals, type Solution, tieCap } from './proposals.ts';
import type { Choice, Rule } from './rule.ts';
import { packageScores, type Space } from './space.ts';

/** What may change without changing the answer. */

const score = fc.nat(12);

const anySpace: fc.Arbitrary<Space> = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 5 })
  .chain((optionCounts) => {
    const choice = fc
      .nat(optionCounts.length - 1)
      .chain((issue) => fc.nat(optionCounts[issue]! - 1).map((option) => ({ issue, option })));
    return fc.record({
      optionCounts: fc.constant(optionCounts),
      hundred: fc.constant(60),
      rules: fc.array(
        fc.record({ kind: fc.constantFrom('excludes' as const, 'requires' as const), a: choice, b: choice }),
        {
          maxLength: 4,
        },
      ),
      parties: fc.array(
        fc.record({
          scores: fc.tuple(...optionCounts.map((n) => fc.array(score, { minLength: n, maxLength: n }))),
          reservation: fc.nat(20),
        }),
        { minLength: 2, maxLength: 3 },
      ),
    });
  });

function pointsOf(space: Space) {
  const frontier = paretoFrontier(space);
  if (frontier.outcome !== 'complete') throw new Error(frontier.outcome);
  return frontier.points;
}

const withScores = (space: Space, change: (value: number, party: number) => number): Space => ({
  ...space,
  parties: space.parties.map(({ scores, reservation }, party) => ({
    scores: scores.map((options) => options.map((value) => change(value, party))),
    reservation: change(reservation, party),
  })),
});

/** The issues in another order, and the options of every issue the other way round. */
function rearranged(space: Space, order: readonly number[]): Space {
  const flip = (issue: number, option: number) => space.optionCounts[issue]! - 1 - option;
  const moved = ({ issue, option }: Choice) => ({ issue: order.indexOf(issue), option: flip(issue, option) });
  return {
    ...space,
    optionCounts: order.map((issue) => space.optionCounts[issue]!),
    rules: space.rules.map(
      (rule): Rule =>
        rule.kind === 'only-with'
          ? { ...rule, a: moved(rule.a), oneOf: rule.oneOf.map(moved) }
          : { ...rule, a: moved(rule.a), b: moved(rule.b) },
    ),
    parties: space.parties.map(({ scores, reservation }) => ({
      reservation,
      scores: order.map((issue) => [...scores[issue]!].reverse()),
    })),
  };
}

const seed = Date.now() % 2 ** 31;
const runs = { seed, numRuns: 200 };

describe(`what does not change the answer (seed ${seed})`, () => {
  test('scaling one party, reservation included, moves neither Nash nor balanced', () => {
    fc.assert(
      fc.property(anySpace, fc.integer({ min: 2, max: 9 }), (space, factor) => {
        const scaled = proposals(withScores(space, (value, party) => (party === 0 ? value * factor : value)));
        const plain = proposals(space);
        expect(scaled.outcome).toBe(plain.outcome);
        if (!('solutions' in plain) || !('solutions' in scaled)) return;
        expect(scaled.solutions.nash.ties).toEqual(plain.solutions.nash.ties);
        expect(scaled.solutions.balanced.ties).toEqual(plain.solutions.balanced.ties);
      }),
      runs,
    );
  });

  test('the order of issues and options changes neither the frontier nor the worth and number of what is chosen', () => {
    const shuffled = anySpace.chain((space) =>
      fc.tuple(
        fc.constant(space),
        fc.shuffledSubarray([...space.optionCounts.keys()], { minLength: space.optionCounts.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([space, order]) => {
        const other = rearranged(space, order);
        const bare = (of: Space) => pointsOf(of).map(({ scores, multiplicity }) => ({ scores, multiplicity }));
        expect(bare(other)).toEqual(bare(space));
        const a = proposals(space);
        const b = proposals(other);
        if (!('solutions' in a) || !('solutions' in b)) {
          expect(b.outcome).toBe(a.outcome);
          return;
        }
        for (const name of ['nash', 'balanced', 'max-min', 'best-total'] as const) {
          expect(b.solutions[name].tieCount).toBe(a.solutions[name].tieCount);
          const worths = (of: Space, { tieCount, ties }: Solution) =>
            tieCount > tieCap ? [] : ties.map((offered) => packageScores(of, offered).join()).sort();
          expect(worths(other, b.solutions[name])).toEqual(worths(space, a.solutions[name]));
        }
      }),
      runs,
    );
  });

  test('the order of the parties changes nothing', () => {
    fc.assert(
      fc.property(anySpace, (space) => {
        const turned = pointsOf({ ...space, parties: [...space.parties].reverse() }).map((point) => ({
          ...point,
          scores: [...point.scores].reverse(),
        }));
        const down = (a: { scores: readonly number[] }, b: { scores: readonly number[] }) =>
          compareOptionOrder(b.scores, a.scores);
        expect([...turned].sort(down)).toEqual(pointsOf(space));
      }),
      runs,
    );
  });

  test('an option worse for everybody than a free one beside it changes nothing', () => {
    fc.assert(
      fc.property(anySpace, (space) => {
        const free = { ...space, rules: [] };
        const worse: Space = {
          ...free,
          optionCounts: space.optionCounts.with(0, space.optionCounts[0]! + 1),
          parties: space.parties.map(({ scores, reservation }) => ({
            reservation,
            scores: scores.map((options, issue) => (issue === 0 ? [...options, options[0]! - 1] : options)),
          })),
        };
        expect(pointsOf(worse)).toEqual(pointsOf(free));
      }),
      runs,
    );
  });

  test('the efficient acceptable packages are the frontier cut at the reservations', () => {
    fc.assert(
      fc.property(anySpace, (space) => {
        const result = proposals(space);
        const cut = pointsOf(space).filter(({ scores }) =>
          space.parties.every(({ reservation }, party) => scores[party]! >= reservation),
        );
        expect('efficient' in result ? result.efficient : []).toEqual(cut);
      }),
      runs,
    );
  });

  test('nothing given is changed', () => {
    fc.assert(
      fc.property(anySpace, (space) => {
        const before = JSON.stringify(space);
        proposals(space);
        expect(JSON.stringify(space)).toBe(before);
      }),
      runs,
    );
  });
});
