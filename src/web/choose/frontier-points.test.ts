import { expect, test } from 'vitest';
import { frontierPoints } from './frontier-points.ts';

const issues = [
  { id: 'scope', text: 'Scope', options: ['none', 'one', 'all'].map((id) => ({ id, text: id })) },
  { id: 'date', text: 'Date', options: ['5', '15', 'later'].map((id) => ({ id, text: id })) },
];
const rules = [
  {
    id: 'r',
    kind: 'excludes' as const,
    choice: { issue: 'scope', option: 'all' },
    other: { issue: 'date', option: '5' },
  },
];
const product = {
  weights: { scope: 60, date: 40 },
  ratings: { scope: { none: 100, one: 70, all: 0 }, date: { '5': 0, '15': 60, later: 100 } },
  reservation: 40,
};
const sales = {
  weights: { scope: 50, date: 50 },
  ratings: { scope: { none: 0, one: 90, all: 100 }, date: { '5': 100, '15': 70, later: 0 } },
  reservation: 45,
};

test('worths are Σ weight × rating over 100, and the frontier holds what nothing beats for both', () => {
  const points = frontierPoints(issues, rules, [product, sales], { scope: 'one', date: '15' });
  expect(points?.deal.worth).toEqual([66, 80]);
  expect(points?.frontier.map(({ chosen }) => `${chosen.scope} ${chosen.date}`)).toEqual([
    'none later',
    'none 15',
    'one later',
    'one 15',
    'one 5',
  ]);
  expect(points?.better).toBe(0);
  expect(points?.efficient).toBe(true);
  expect(points?.least).toEqual([40, 45]);
});

test('deals that are better for both are counted, and those that break a rule are not drawn', () => {
  const points = frontierPoints(issues, rules, [product, sales], { scope: 'all', date: '15' });
  // all+15 is worth 24 and 85: one+5 (42, 95) beats it, one+15 (66, 80) does not, all+5 breaks the rule.
  expect(points?.deal.worth).toEqual([24, 85]);
  expect(points?.better).toBe(1);
  expect(points?.others.some(({ chosen }) => chosen.scope === 'all' && chosen.date === '5')).toBe(false);
});

test('a deal that no longer answers every point has no picture', () => {
  expect(frontierPoints(issues, rules, [product, sales], { scope: 'one' })).toBeUndefined();
});
