import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ReadingList } from './reading-list.ts';
import type { Reading } from './state.ts';

const seed = Date.now() % 2 ** 31;
const reading = (value: number): Reading => ({
  metric: 'p95',
  at: '2026-04-12T10:00:00.000Z',
  value,
  externalId: String(value),
  source: '',
  late: false,
  pulled: false,
  corrected: false,
  earlier: [],
});

it(`a list says the same for ever, whatever was made from it (seed ${seed})`, () => {
  const step = fc.record({ from: fc.nat(), add: fc.array(fc.nat(), { maxLength: 3 }), drop: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const lists = [{ list: ReadingList.none, plain: [] as readonly number[] }];
      for (const { from, add, drop } of steps) {
        const base = lists[from % lists.length] ?? { list: ReadingList.none, plain: [] };
        lists.push(
          drop
            ? { list: base.list.changed((all) => all.slice(1)), plain: base.plain.slice(1) }
            : { list: base.list.with(add.map(reading)), plain: [...base.plain, ...add] },
        );
        for (const { list, plain } of from % 2 === 0 ? lists : []) {
          expect(list.all.map((one) => one.value)).toEqual(plain);
          expect(list.length).toBe(plain.length);
        }
      }
      for (const { list, plain } of lists) expect(list.all.map((one) => one.value)).toEqual(plain);
    }),
    { seed, numRuns: 200 },
  );
});
