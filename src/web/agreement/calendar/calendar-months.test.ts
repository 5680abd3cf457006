import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastOf, monthOf, monthsFrom } from './calendar-months.ts';

test('March 2026 begins on a Sunday, so its first week holds one day', () => {
  const [march] = monthsFrom('2026-03-01', 1);
  expect(march?.weeks[0]).toEqual([null, null, null, null, null, null, '2026-03-01']);
  expect(march?.weeks.at(-1)).toEqual(['2026-03-30', '2026-03-31', null, null, null, null, null]);
});

test('a month moves over the end of a year, and February knows leap years', () => {
  expect(monthOf('2026-12-24', 1)).toBe('2027-01-01');
  expect(monthOf('2026-01-31', -1)).toBe('2025-12-01');
  expect([lastOf('2028-02-01'), lastOf('2026-02-01')]).toEqual(['2028-02-29', '2026-02-28']);
});

test('every day of any months stands exactly once, in order, under its weekday', () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const months = fc.record({ year: fc.integer({ min: 1999, max: 2101 }), month: fc.integer({ min: 1, max: 12 }) });
  fc.assert(
    fc.property(months, ({ year, month }) => {
      const first = `${year}-${String(month).padStart(2, '0')}-01`;
      const shown = monthsFrom(first, 3);
      const days = shown.flatMap(({ weeks }) => weeks.flat()).filter((day) => day !== null);
      expect(days[0]).toBe(first);
      for (const [index, day] of days.entries()) expect(Date.parse(day)).toBe(Date.parse(first) + index * 86_400_000);
      for (const week of shown.flatMap(({ weeks }) => weeks))
        for (const [weekday, day] of week.entries())
          if (day !== null) expect((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7).toBe(weekday);
    }),
    { seed, numRuns: 200 },
  );
});
