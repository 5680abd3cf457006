import { expect, test } from 'vitest';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { needPath, stepPath } from './need-path.ts';

const deal = {} as NonNullable<NegotiationView['deal']>;

test('Live and Review open the agreement, and the record while no deal has named one', () => {
  for (const step of ['live', 'review']) {
    expect(stepPath({ id: '018f', deal }, step)).toBe('/agreements/018f');
    expect(stepPath({ id: '018f', deal: null }, step)).toBe('/negotiations/018f/record');
  }
  expect(stepPath({ id: '018f', deal }, 'signatures')).toBe('/negotiations/018f/signatures');
});

test('what waits for somebody is done on its own page', () => {
  expect(needPath('018f', { kind: 'seal-preferences', step: 'packages' })).toBe('/negotiations/018f/private');
  expect(needPath('018f', { kind: 'answer-understood', step: 'live' })).toBe('/negotiations/018f/signatures');
  expect(needPath('018f', { kind: 'sign', step: 'signatures' })).toBe('/negotiations/018f/signatures');
});
