import { describe, expect, it } from 'vitest';
import { RfcStory, s1Material } from '../../../tests/rfc/s1-rfc.ts';
import type { Term } from '../../domain/term.ts';
import { agreementTerms, criteriaOf, debtOf, metricsOf } from './terms-of-record.ts';

/** The record of S1 with its terms replaced by these. */
function recordWith(...terms: readonly Term[]) {
  const scope = terms.map((term) => ({ point: 'Point', choice: 'Choice', term }));
  return new RfcStory({ ...s1Material, scope }).opened().record;
}
const share = (...terms: readonly Term[]) => agreementTerms(recordWith(...terms), '2026-03-06').share;
const client: Term = { kind: 'scope', reach: 'client' };
const everyone: Term = { kind: 'scope', reach: 'everyone' };
const rollout = (percent: number): Term => ({ kind: 'rollout', percent });

describe('the terms of a signed record', () => {
  it('say who gets it: the agreed reach, and the agreed roll-out within it', () => {
    expect(share(client)).toEqual({ client: 100, others: 0 });
    expect(share(client, rollout(0))).toEqual({ client: 100, others: 0 });
    expect(share(client, rollout(10))).toEqual({ client: 10, others: 0 });
    expect(share(everyone)).toEqual({ client: 100, others: 100 });
    expect(share(everyone, rollout(10))).toEqual({ client: 100, others: 10 });
    expect(share({ kind: 'scope', reach: 'nobody' }, rollout(100))).toEqual({ client: 0, others: 0 });
    expect(share()).toEqual({ client: 0, others: 0 });
  });

  it('count checkpoints from the day signing opened, in their order', () => {
    const terms = agreementTerms(recordWith(client, { kind: 'checkpoints', days: [90, 30] }), '2026-03-06');
    expect(terms.checkpoints).toEqual(['2026-04-05', '2026-06-04']);
    expect(terms).toMatchObject({
      client: 'Acme',
      endOn: '2026-04-05',
      zone: 'Europe/Madrid',
      graceDays: 0,
      extensions: 1,
    });
  });

  it('ask for what «ready means» and for what the text adds, each under an id of its exact words', () => {
    const level = (of: 'none' | 'core' | 'full') => criteriaOf(recordWith({ kind: 'criteria', level: of }));
    expect([level('none').length, level('core').length, level('full').length]).toEqual([0, 2, 5]);
    expect(level('full').slice(0, 2)).toEqual(level('core'));
    expect(new Set(level('full').map((one) => one.id)).size).toBe(5);
    const record = recordWith();
    const live = { ...liveOf(), criteria: [{ text: 'Legal agrees', beforeLaunch: false }] };
    expect(criteriaOf({ ...record, live })).toMatchObject([{ text: 'Legal agrees', beforeLaunch: false }]);
  });

  it('turn the clean-up into a debt where days were agreed, and guardrails into metrics', () => {
    const record = recordWith({ kind: 'clean-up', days: 8 });
    expect(debtOf({ ...record, live: liveOf() }, '2026-03-06')).toEqual({
      principal: 8,
      interestPerWeek: 0.5,
      since: '2026-03-06',
      dueOn: '2026-05-31',
    });
    expect(debtOf(recordWith({ kind: 'clean-up', days: 0 }), '2026-03-06')).toBeUndefined();
    expect(metricsOf(liveOf(), 'EUR')).toMatchObject([
      { id: 'value', unit: 'EUR', goodWhen: 'high', guardrail: null },
      { id: 'cost', unit: 'EUR', goodWhen: 'low', guardrail: null },
      { id: 'p95', unit: 'ms', goodWhen: 'low', guardrail: { bound: 400, readings: 3 } },
    ]);
  });
});

function liveOf() {
  return {
    segments: ['staff'],
    criteria: [],
    guardrails: [{ metric: 'p95', unit: 'ms', goodWhen: 'low' as const, bound: 400, readings: 3 }],
    cleanUpDueOn: '2026-05-31',
    interestPerWeek: 0.5,
    extensions: 1,
  };
}
