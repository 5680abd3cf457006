import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptOf } from './dominance.ts';

const seed = Date.now() % 2 ** 31;

test(`a vector is dominated exactly when one before it is at least as good for all, however many parties (seed ${seed})`, () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 6 }).chain((parties) =>
        fc.record({
          parties: fc.constant(parties),
          rounds: fc.array(
            fc.array(fc.array(fc.nat(12), { minLength: parties, maxLength: parties }), { maxLength: 300 }),
            {
              minLength: 1,
              maxLength: 2,
            },
          ),
        }),
      ),
      ({ parties, rounds }) => {
        const kept = keptOf(parties, { left: Number.MAX_SAFE_INTEGER });
        for (const vectors of rounds) {
          kept.clear();
          const sorted = [...vectors].sort((a, b) => {
            const differs = a.findIndex((score, party) => score !== b[party]);
            return differs < 0 ? 0 : b[differs]! - a[differs]!;
          });
          const before: number[][] = [];
          for (const vector of sorted) {
            const row = Float64Array.from(vector);
            const expected = before.some((other) => other.every((score, party) => score >= vector[party]!));
            expect(kept.dominates(row, 0)).toBe(expected);
            if (expected) continue;
            kept.add(row, 0);
            before.push(vector);
          }
        }
      },
    ),
    { seed, numRuns: 150 },
  );
});

test('every vector that is looked at costs something of the budget', () => {
  for (const parties of [2, 3, 4, 5]) {
    const budget = { left: 100 };
    const kept = keptOf(parties, budget);
    kept.dominates(new Float64Array(parties), 0);
    expect(budget.left).toBeLessThan(100);
  }
});
