import { expect, test } from 'vitest';
import type { Claim } from '../../../domain/claim/claim.ts';
import { forecastBands } from './forecast-bands.ts';

const said = (metric: 'value' | 'cost', on: string, low: number, high: number): Claim => ({
  id: `${metric} ${on}`,
  kind: 'value',
  statement: '',
  low,
  high,
  unit: 'EUR',
  party: null,
  side: 'Sales',
  forecast: { metric, on },
});

test('LN3: 2 to 8 over 3 to 5 is forecast as 0.49 to 2.16, by its day', () => {
  const claims = [
    said('cost', '2026-05-05', 3, 5),
    said('value', '2026-05-05', 2, 8),
    said('value', '2026-04-05', 6, 6),
    said('cost', '2026-04-05', 4, 4),
  ];
  const bands = forecastBands(claims);
  expect(bands.map(({ on }) => on)).toEqual(['2026-04-05', '2026-05-05']);
  expect(bands[0]).toMatchObject({ low: 1.5, high: 1.5 });
  expect([bands[1]?.low, bands[1]?.high].map((one) => Math.round((one ?? 0) * 100) / 100)).toEqual([0.49, 2.16]);
});

test('a value without its cost, a cost that may be nothing, and other claims forecast nothing', () => {
  const { forecast: _, ...other } = said('value', '2026-04-05', 1, 2);
  expect(forecastBands([said('value', '2026-04-05', 1, 2), other])).toEqual([]);
  expect(forecastBands([said('value', '2026-04-05', 1, 2), said('cost', '2026-04-05', 0, 2)])).toEqual([]);
});
