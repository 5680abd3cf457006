import fc from 'fast-check';
import type { Choice, Rule } from '../../src/math/bargaining/rule.ts';
import type { Space } from '../../src/math/bargaining/space.ts';
import type { Term } from '../../src/math/bargaining/term.ts';

function choiceOf(optionCounts: readonly number[]): fc.Arbitrary<Choice> {
  return fc
    .nat(optionCounts.length - 1)
    .chain((issue) => fc.nat(optionCounts[issue]! - 1).map((option) => ({ issue, option })));
}

export function ruleOf(optionCounts: readonly number[]): fc.Arbitrary<Rule> {
  const choice = choiceOf(optionCounts);
  return fc.oneof(
    fc.record({ kind: fc.constant('excludes' as const), a: choice, b: choice }),
    fc.record({ kind: fc.constant('requires' as const), a: choice, b: choice }),
    fc.record({ kind: fc.constant('only-with' as const), a: choice, oneOf: fc.array(choice, { maxLength: 3 }) }),
  );
}

/** A rectangle of options in up to three issues, also twice the same, with a gain or a loss. */
function termOf(optionCounts: readonly number[], most: number): fc.Arbitrary<Term> {
  const within = fc.nat(optionCounts.length - 1).chain((issue) =>
    fc.record({
      issue: fc.constant(issue),
      options: fc.uniqueArray(fc.nat(optionCounts[issue]! - 1), { minLength: 1 }),
    }),
  );
  return fc.record({ when: fc.array(within, { maxLength: 3 }), value: fc.integer({ min: -most, max: most }) });
}

/** Small ranges make ties, zero weights and equal worth common. */
function spaceOf(parties: number): fc.Arbitrary<Space> {
  return fc
    .tuple(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }), fc.constantFrom(0, 1, 3, 12, 100))
    .chain(([optionCounts, most]) =>
      fc.record({
        optionCounts: fc.constant(optionCounts),
        hundred: fc.constant(500),
        rules: fc.array(ruleOf(optionCounts), { maxLength: 6 }),
        parties: fc.array(
          fc.record({
            scores: fc.tuple(
              ...optionCounts.map((count) => fc.array(fc.nat(most), { minLength: count, maxLength: count })),
            ),
            terms: fc.array(termOf(optionCounts, most), { maxLength: 3 }),
            reservation: fc.nat(Math.round(most * optionCounts.length * 0.7)),
          }),
          { minLength: parties, maxLength: parties },
        ),
      }),
    );
}

/** One to four parties, rules and interactions; ties, zero weights and empty spaces are common. */
export const anySpace = fc.integer({ min: 1, max: 4 }).chain(spaceOf);
