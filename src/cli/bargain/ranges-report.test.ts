import { expect, test } from 'vitest';
import { optionCounts, product, rules, sales } from '../../../tests/golden/s1-space.ts';
import type { BargainingCase } from '../../field-file/case-file.ts';
import { rangesLines, rangesReport } from './ranges-report.ts';

const s1: BargainingCase = {
  issues: optionCounts.map((count, issue) => ({
    name: `point ${issue}`,
    options: Array.from({ length: count }, (_, option) => `choice ${option}`),
  })),
  parties: [
    { name: 'Product', sheet: product, ranges: [{ issue: 0, option: 1, low: 0, high: 70 }] },
    { name: 'Sales', sheet: sales, ranges: [] },
  ],
  rules,
};

test('whoever owns the whole case is told of every range, one alone too, in both languages', () => {
  const [found, ...others] = rangesReport(s1, 1_000_000);
  // Were the choice of the deal worth nothing to Product, Nash would take another.
  expect(found).toMatchObject({ party: 'Product', cases: 1 });
  expect(found?.unchanged?.nash).toBe(0);
  expect(others).toEqual([]);
  for (const [language, words] of [
    ['en', 'ends of its ranges tried: 1'],
    ['es', 'extremos de sus márgenes probados: 1'],
  ] as const)
    expect(rangesLines(rangesReport(s1, 1_000_000), language)[0]).toContain(words);
});

test('a case without ranges is told nothing of them, and a search that met its limit says so', () => {
  expect(rangesReport({ ...s1, parties: s1.parties.map((party) => ({ ...party, ranges: [] })) }, 1_000)).toEqual([]);
  const stopped = rangesReport(s1, 4);
  expect(stopped).toEqual([{ party: 'Product', cases: 1, unchanged: null }]);
  expect(rangesLines(stopped, 'en')).toEqual(['Product: its ranges could not be tried within the limit of work.']);
});
