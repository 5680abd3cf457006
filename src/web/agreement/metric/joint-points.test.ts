import { expect, test } from 'vitest';
import { jointPoints } from './joint-points.ts';

const thresholds = { name: 'Margin ÷ cost', keepFrom: 1.5, extendFrom: 1 };
const ink = '2026-03-06T10:05:00.000Z';
const on = (day: string, value: number, cost: number) =>
  [
    { metric: 'value', at: `${day}T09:00:00.000Z`, value },
    { metric: 'cost', at: `${day}T09:00:00.000Z`, value: cost },
  ] as const;

test('S3: J is 1.78, then 1.33, then 1.31, one point for each day it was read', () => {
  const read = [
    ...on('2026-06-04', 43_200, 33_000),
    ...on('2026-04-05', 14_400, 8_100),
    ...on('2026-05-05', 28_800, 21_600),
  ];
  const points = jointPoints(read, thresholds, ink);
  expect(points.map(({ at, value }) => [at.slice(0, 10), Math.round(value * 100) / 100])).toEqual([
    ['2026-04-05', 1.78],
    ['2026-05-05', 1.33],
    ['2026-06-04', 1.31],
  ]);
});

test('what was read before ink, other metrics, and a value without its cost draw nothing', () => {
  expect(jointPoints(on('2026-03-05', 10, 5), thresholds, ink)).toEqual([]);
  expect(jointPoints([{ metric: 'value', at: '2026-04-05T09:00:00.000Z', value: 5 }], thresholds, ink)).toEqual([]);
  expect(jointPoints([{ metric: 'p95', at: '2026-04-05T09:00:00.000Z', value: 5 }], thresholds, ink)).toEqual([]);
  expect(jointPoints(on('2026-04-05', 10, 0), thresholds, ink)).toEqual([]);
});
