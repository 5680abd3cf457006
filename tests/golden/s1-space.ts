import { type Rule, type Sheet, type Space, spaceFromSheets } from '../../src/math/index.ts';

/** S1 of the acceptance scenarios: the deal of this week. Source: computed by brute force, twice independently. */

export const issues = { scope: 0, date: 1, criteria: 2, debt: 3, review: 4 } as const;

export const optionCounts = [3, 3, 3, 3, 3];

export const product: Sheet = {
  weights: [30, 15, 20, 20, 15],
  ratings: [
    [100, 70, 0],
    [0, 60, 100],
    [0, 70, 100],
    [0, 60, 100],
    [0, 60, 100],
  ],
  reservation: 50,
};

export const sales: Sheet = {
  weights: [30, 40, 10, 10, 10],
  ratings: [
    [0, 90, 100],
    [100, 70, 0],
    [100, 80, 40],
    [100, 80, 40],
    [100, 70, 40],
  ],
  reservation: 45,
};

export const rules: readonly Rule[] = [
  { kind: 'excludes', a: { issue: issues.scope, option: 2 }, b: { issue: issues.date, option: 0 } },
  { kind: 'excludes', a: { issue: issues.criteria, option: 2 }, b: { issue: issues.date, option: 0 } },
  { kind: 'requires', a: { issue: issues.scope, option: 0 }, b: { issue: issues.date, option: 2 } },
];

/** Product first, Sales second; scores of 10,000, so (85, 67) is (8500, 6700). */
export function s1Space(ofProduct: Sheet = product, ofSales: Sheet = sales): Space {
  const built = spaceFromSheets(optionCounts, [ofProduct, ofSales], rules);
  if ('faults' in built) throw new Error(JSON.stringify(built.faults));
  return built.space;
}
