import { expect, test } from 'vitest';
import type { Claim } from '../../../domain/claim/claim.ts';
import { claimedText, outcomeText } from './claim-text.ts';

const en = { language: 'en', zone: 'Europe/Madrid', currency: 'EUR' } as const;
const es = { ...en, language: 'es' } as const;
const chance: Claim = {
  id: 'c1',
  kind: 'probability',
  statement: 'Chance that we lose Acme without it',
  low: 0.7,
  high: 0.7,
  unit: '',
  party: 'p1',
  side: 'Sales',
};
const value: Claim = { ...chance, id: 'c2', kind: 'value', low: 200_000, high: 216_000, unit: 'EUR' };
const effort: Claim = { ...chance, id: 'c3', kind: 'estimate', low: 26, high: 55, unit: '', side: 'Product' };
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('a probability is said in 100, money as money, an estimate with its unit', () => {
  expect([chance, value, effort].map((claim) => plain(claimedText(en, claim)))).toEqual([
    '70 in 100',
    '€200,000–€216,000',
    '26–55 engineer-days',
  ]);
  expect(claimedText(es, chance)).toBe('70 de 100');
  expect(claimedText(en, { ...chance, low: 0.07, high: 0.29 })).toBe('7–29 in 100');
});

test('what came of it says whether a range held, on its ends too', () => {
  expect(outcomeText(en, chance, null)).toBe('not known yet');
  expect(outcomeText(es, chance, { kind: 'did-not-happen' })).toBe('no ocurrió');
  expect(outcomeText(en, effort, { kind: 'measured', value: 55 })).toBe(
    'measured: 55 engineer-days, inside what was said',
  );
  expect(outcomeText(en, effort, { kind: 'measured', value: 55.5 })).toBe(
    'measured: 55.5 engineer-days, outside what was said',
  );
  expect(plain(outcomeText(en, value, { kind: 'measured', value: 210_000 }))).toBe(
    'measured: €210,000, inside what was said',
  );
  expect(outcomeText(en, effort, { kind: 'unknowable' })).toBe('nobody can know');
});
