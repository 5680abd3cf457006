import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitPassed } from './limit-passed.ts';
import type { Metric, Observation } from './metric.ts';

const exports: Metric = {
  id: 'exports',
  name: 'exports',
  unit: 'exports',
  goodWhen: 'low',
  guardrail: null,
  limit: { most: 20, per: 'day' },
};
const reading = (day: number, value: number, metric = 'exports'): Observation => ({
  metric,
  at: `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`,
  value,
  externalId: `day ${day}`,
  source: 'export service',
});

describe('a usage limit', () => {
  it('is kept by a reading at it and passed by one above it', () => {
    expect(limitPassed(exports, [], [reading(1, 20)])).toBeUndefined();
    expect(limitPassed(exports, [], [reading(1, 20), reading(2, 21)])?.value).toBe(21);
    expect(limitPassed(exports, [], [reading(1, 99, 'p95')])).toBeUndefined();
    expect(limitPassed({ ...exports, limit: undefined }, [], [reading(1, 99)])).toBeUndefined();
  });

  it('is told once for a run of readings above it, and again after one that keeps it', () => {
    const run = [reading(1, 21)];
    expect(limitPassed(exports, run, [...run, reading(2, 40)])).toBeUndefined();
    const kept = [...run, reading(2, 20)];
    expect(limitPassed(exports, kept, [...kept, reading(3, 22)])?.at).toBe('2026-03-03T09:00:00.000Z');
  });

  it('is passed by a correction too, and not once more by correcting what stood above it', () => {
    expect(limitPassed(exports, [reading(1, 2)], [reading(1, 22)])?.value).toBe(22);
    expect(limitPassed(exports, [reading(1, 22)], [reading(1, 33)])).toBeUndefined();
  });

  it('tells a run exactly once, one by one or all at once, in whatever order they are listed', () => {
    const seed = Date.now() % 2 ** 31;
    const days = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 });
    fc.assert(
      fc.property(days, fc.integer({ min: 21, max: 99 }), (order, value) => {
        let known: readonly Observation[] = [];
        let told = 0;
        for (const day of order.toSorted((a, b) => a - b)) {
          const now = [...known, reading(day, value)];
          if (limitPassed(exports, known, now)) told += 1;
          known = now;
        }
        const atOnce = order.map((day) => reading(day, value));
        return told === 1 && limitPassed(exports, [], atOnce)?.externalId === 'day 1';
      }),
      { seed, numRuns: 50 },
    );
  });
});
