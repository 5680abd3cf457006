import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart, evenly, metricScale, standing } from './metric-scale.ts';

const day = (number: number) => new Date(Date.UTC(2026, 2, 1 + number)).toISOString();
const points = fc.array(
  fc.record({ at: fc.integer({ min: 0, max: 400 }).map(day), value: fc.double({ min: -1e6, max: 1e6, noNaN: true }) }),
  {
    minLength: 1,
    maxLength: 30,
  },
);
const bounds = fc.array(fc.record({ value: fc.double({ min: -1e6, max: 1e6, noNaN: true }), label: fc.constant('') }), {
  maxLength: 4,
});

test('every point and every threshold lies inside the picture, and higher values lie higher', () => {
  fc.assert(
    fc.property(points, bounds, (read, signed) => {
      const { across, up } = metricScale(read, signed);
      for (const { at } of read) expect(across(at)).toBeGreaterThanOrEqual(0);
      for (const { at } of read) expect(across(at)).toBeLessThanOrEqual(1);
      const values = [...read, ...signed].map(({ value }) => value).toSorted((a, b) => a - b);
      const heights = values.map(up);
      expect(heights[0]).toBeGreaterThan(0);
      expect(heights.at(-1)).toBeLessThan(1);
      expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    }),
  );
});

test('one reading stands in the middle', () => {
  const { across, up } = metricScale([{ at: day(0), value: 438 }], []);
  expect([across(day(0)), up(438)]).toEqual([0.5, 0.5]);
});

test('labels keep their order and their distance, and stay inside while they fit', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 6 }), (heights) => {
      const placed = apart(heights, 15, 200);
      const sorted = placed.toSorted((a, b) => a - b);
      for (const [index, at] of sorted.slice(1).entries()) expect(at - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(15);
      expect(sorted[0]).toBeGreaterThanOrEqual(0);
      expect(sorted.at(-1)).toBeLessThanOrEqual(200);
      for (const [a, first] of heights.entries())
        for (const [b, second] of heights.entries()) if (first < second) expect(placed[a]).toBeLessThan(placed[b] ?? 0);
    }),
  );
  expect(apart([20, 90], 15, 200)).toEqual([20, 90]);
});

test('a value at its bound is neither above nor below', () => {
  expect([standing(452, 400), standing(400, 400), standing(1.33, 1.5)]).toEqual(['above', 'on', 'below']);
});

test('days under a line go from the first to the last, equally far apart, and no two are nearer than a day', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.integer({ min: 1, max: 400 }), fc.integer({ min: 2, max: 12 }), (from, days, most) => {
      const shown = evenly(day(from), day(from + days), most).map(Date.parse);
      expect([shown[0], shown.at(-1)]).toEqual([day(from), day(from + days)].map(Date.parse));
      expect(shown.length).toBe(Math.min(most, days + 1));
      for (const [at, one] of shown.slice(1).entries())
        expect(one - (shown[at] ?? 0)).toBeGreaterThanOrEqual(86_400_000);
    }),
  );
});
