import { expect, test } from 'vitest';
import type { Issue } from '../../domain/negotiation/issue.ts';
import type { OwnDeal } from '../../domain/negotiation/view.ts';
import { ownTrade } from './own-trade.ts';

const issues: readonly Issue[] = [
  {
    id: 'when',
    text: 'When',
    options: [
      { id: '15', text: '15 days' },
      { id: 'quarter', text: 'Next quarter' },
    ],
  },
  {
    id: 'ready',
    text: { en: 'Ready', es: 'Listo' },
    options: [
      { id: 'core', text: 'Core' },
      { id: 'full', text: 'Full' },
    ],
  },
];
const agreed = { when: 'quarter', ready: 'core' };
const nearest = { when: '15', ready: 'core' };
const best = { when: '15', ready: 'full' };

/** A side to which a day earlier is worth 30 of 100 and the full test costs 10. */
function own(kind: 'agreed' | 'nearest' | 'best', chosen: Readonly<Record<string, string>>): OwnDeal {
  const points = [
    { issue: 'when', option: chosen.when ?? '', rating: chosen.when === '15' ? 90 : 40, weight: 60 },
    { issue: 'ready', option: chosen.ready ?? '', rating: chosen.ready === 'full' ? 50 : 75, weight: 40 },
  ];
  const score = points.reduce((sum, { rating, weight }) => sum + (rating * weight) / 100, 0);
  return { of: { kind, id: null }, chosen, score, points, serves: [] };
}

test('names only the points that change, each with the reader’s own gain of 100, and they add up to the difference', () => {
  const numbers = { from: own('agreed', agreed), to: own('best', best) };
  const trade = ownTrade(issues, agreed, best, numbers);
  expect(trade.changes).toEqual([
    { issue: 'when', text: 'When', from: 'Next quarter', to: '15 days', gain: 30 },
    { issue: 'ready', text: { en: 'Ready', es: 'Listo' }, from: 'Core', to: 'Full', gain: -10 },
  ]);
  expect(trade.gain).toBeCloseTo(numbers.to.score - numbers.from.score, 9);
  expect(ownTrade(issues, agreed, nearest, { ...numbers, to: own('nearest', nearest) }).changes).toHaveLength(1);
});

test('whoever acts for no side reads the same words without any number', () => {
  const trade = ownTrade(issues, agreed, best, { from: undefined, to: undefined });
  expect(trade.changes.map(({ issue, gain }) => [issue, gain])).toEqual([
    ['when', undefined],
    ['ready', undefined],
  ]);
  expect(trade.gain).toBeUndefined();
});
