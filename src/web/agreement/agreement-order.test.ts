import { expect, it } from 'vitest';
import type { LifeFacts } from '../../domain/life.ts';
import { inCalendarOrder } from './agreement-order.ts';

const life = (endsAt: string | null, more: Partial<LifeFacts> = {}): LifeFacts => ({
  inkedAt: '2026-03-06T10:05:00.000Z',
  readyAt: '2026-03-06T10:05:00.000Z',
  endsAt,
  graceEndsAt: endsAt,
  endedAt: null,
  off: null,
  ...more,
});
const line = (name: string, facts: LifeFacts) => ({ name, phase: 'live' as const, life: facts });
const lines = [
  line('kept', life(null)),
  line('june', life('2026-06-04T22:00:00.000Z')),
  line('grace', life('2026-04-05T22:00:00.000Z', { graceEndsAt: '2026-04-12T22:00:00.000Z' })),
  line('may', life('2026-05-05T22:00:00.000Z')),
  line('unsigned', life(null, { inkedAt: null })),
  line('over', life('2026-04-01T22:00:00.000Z')),
  line('reverted', life('2026-09-01T22:00:00.000Z', { endedAt: '2026-04-03T10:00:00.000Z' })),
];

it('what ends next is first, kept ones after, then the unsigned, then what is over with the latest first', () => {
  const { standing, unsigned, over } = inCalendarOrder(lines, Date.parse('2026-04-06T10:00:00.000Z'));
  expect(standing.map((one) => one.line.name)).toEqual(['grace', 'may', 'june', 'kept']);
  expect(standing[0]).toMatchObject({ phase: 'grace', next: '2026-04-12T22:00:00.000Z' });
  expect(unsigned.map((one) => one.line.name)).toEqual(['unsigned']);
  expect(over.map((one) => one.line.name)).toEqual(['reverted', 'over']);
});

it('a line moves by itself when its end passes', () => {
  const at = (instant: string) => inCalendarOrder(lines, Date.parse(instant)).over.map((one) => one.line.name);
  expect(at('2026-05-05T21:59:59.999Z')).not.toContain('may');
  expect(at('2026-05-05T22:00:00.000Z')).toContain('may');
});
