import { describe, expect, it } from 'vitest';
import { fold, type Recorded } from '../decider.ts';
import { isRefused } from '../refusal.ts';
import { type Claim, claimScore } from './claim.ts';
import { type ClaimCommand, claimDecider } from './decide.ts';
import type { ClaimEvent } from './events.ts';
import { enoughClaims, sideRecords } from './side-record.ts';

const loses: Claim = {
  id: 'c1',
  kind: 'probability',
  statement: 'Chance that we lose Acme without it',
  low: 0.7,
  high: 0.7,
  unit: '',
  party: 'sales',
  side: 'Sales',
};
const effort: Claim = { ...loses, id: 'c2', kind: 'estimate', low: 5, high: 9, unit: 'days', side: 'Product' };

function send(log: Recorded<ClaimEvent>[], command: ClaimCommand, id = 'sara', kind: 'member' | 'system' = 'member') {
  const decision = claimDecider.decide(
    { ...command, resolvers: ['sara', 'gil'], unverified: ['gil'] },
    fold(claimDecider, log),
    {
      now: '2026-06-04T10:00:00.000Z',
      actor: { kind, id, name: id },
      calendar: { zone: 'UTC', workdays: [1], holidays: [] },
      newId: () => 'id',
    },
  );
  if (isRefused(decision)) return decision.refusal.code;
  for (const event of decision.events)
    log.push({ event, actor: { kind, id, name: id }, at: '2026-06-04T10:00:00.000Z', version: log.length + 1 });
  return decision.events.length;
}

describe('a claim', () => {
  it('is frozen once by the signature and resolved once by a party', () => {
    const log: Recorded<ClaimEvent>[] = [];
    const resolve = { type: 'ResolveClaim', claim: 'c1', outcome: { kind: 'did-not-happen' }, source: 'CRM' } as const;
    const freeze = { type: 'FreezeClaims', title: 'Audit export', claims: [loses, effort], sample: false } as const;
    expect(send(log, resolve)).toBe('claims-none');
    expect(send(log, freeze)).toBe('claims-policy-only');
    expect(send(log, freeze, 'system', 'system')).toBe(1);
    expect(send(log, { ...freeze, claims: [] }, 'system', 'system')).toBe(0);
    expect(send(log, resolve, 'nobody')).toBe('claim-members-only');
    expect(send(log, resolve, 'gil')).toBe('resolver-unverified');
    expect(send(log, { ...resolve, claim: 'c9' })).toBe('claim-unknown');
    expect(send(log, { ...resolve, outcome: { kind: 'measured', value: 3 } })).toBe('claim-answered-otherwise');
    expect(send(log, { ...resolve, claim: 'c2' })).toBe('claim-answered-otherwise');
    expect(send(log, resolve)).toBe(1);
    expect(send(log, resolve)).toBe('claim-resolved-already');
    expect(fold(claimDecider, log).claims).toEqual([loses, effort]);
  });

  it('scores 0.49 when 70 % was said and it did not happen, and nothing when nobody can know', () => {
    expect(claimScore(loses, { kind: 'did-not-happen' })).toEqual({ kind: 'brier', value: expect.closeTo(0.49, 12) });
    expect(claimScore(loses, { kind: 'unknowable' })).toEqual({ kind: 'none' });
    expect(claimScore(effort, { kind: 'measured', value: 9 })).toEqual({ kind: 'range', inside: true });
    expect(claimScore(effort, { kind: 'measured', value: 9.5 })).toEqual({ kind: 'range', inside: false });
  });

  it('counts for its side, and says «too few» below ten', () => {
    const outcome = { kind: 'did-not-happen' } as const;
    const few = sideRecords([
      { claim: loses, outcome },
      { claim: effort, outcome: null },
    ]);
    expect(few).toMatchObject([
      { side: 'Product', claims: 1, resolved: 0, brier: null, tooFew: true },
      { side: 'Sales', claims: 1, resolved: 1, tooFew: true },
    ]);
    const many = Array.from({ length: enoughClaims }, () => ({ claim: loses, outcome }));
    expect(sideRecords(many)).toMatchObject([{ tooFew: false, brier: expect.closeTo(0.49, 12) }]);
  });
});
