import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, type Recorded } from '../decider.ts';
import { isRefused } from '../refusal.ts';
import { daysBetween, plusDays } from '../work-calendar.ts';
import { type DebtTerms, debtBalance } from './debt.ts';
import { type DebtCommand, debtDecider } from './decide.ts';
import type { DebtEvent } from './events.ts';
import { debtLine, debtTotals } from './view.ts';

const seed = Date.now() % 2 ** 31;
const s3: DebtTerms = { principal: 8, interestPerWeek: 0.5, since: '2026-03-06', dueOn: '2026-05-31' };
const owed = {
  type: 'DebtOwed',
  terms: s3,
  title: 'Audit export',
  givenBy: 'Sales',
  sprint: 'Sprint 14',
  zone: 'Europe/Madrid',
  sample: false,
} as const;

class Ledger {
  readonly log: Recorded<DebtEvent>[] = [];
  constructor(public now = '2026-03-06T10:05:00.000Z') {}
  get state() {
    return fold(debtDecider, this.log);
  }
  send(command: DebtCommand, who = 'sara', kind: 'member' | 'system' = 'member') {
    const actor = { kind, id: who, name: who } as const;
    const calendar = { zone: 'UTC', workdays: [1], holidays: [] };
    const decision = debtDecider.decide({ ...command, writers: ['sara', 'gil'], unverified: ['gil'] }, this.state, {
      now: this.now,
      actor,
      calendar,
      newId: () => 'id',
    });
    if (isRefused(decision)) return decision.refusal;
    for (const event of decision.events) this.log.push({ event, actor, at: this.now, version: this.log.length + 1 });
    return decision.events.length;
  }
  opened() {
    const { type: _, ...fields } = owed;
    this.send({ type: 'OweDebt', ...fields }, 'system', 'system');
    return this;
  }
  at(now: string) {
    this.now = now;
    return this;
  }
}

describe('the debt of S3', () => {
  it('is 8.0 days at signature, 4.5 after 5 were paid at the end of week 3, and 6.0 = €3,600 at week 6', () => {
    const ledger = new Ledger().opened();
    const line = () => debtLine('a', ledger.state, 600, ledger.now);
    expect(line()?.balance.owed).toBe(8);
    ledger.at('2026-03-27T16:00:00.000Z');
    expect(line()?.balance).toMatchObject({ principal: 8, interest: 1.5, owed: 9.5 });
    expect(ledger.send({ type: 'PayDebt', days: 5, what: 'Tests of the export' })).toBe(1);
    expect(line()?.balance).toMatchObject({ principal: 4.5, interest: 0, owed: 4.5 });
    ledger.at('2026-04-17T16:00:00.000Z');
    expect(line()).toMatchObject({ balance: { owed: 6, principal: 4.5, interest: 1.5 }, money: 3600, overdue: false });
    ledger.at('2026-05-31T21:59:59.999Z');
    expect(line()?.overdue).toBe(false);
    ledger.at('2026-05-31T22:00:00.000Z');
    expect(line()?.overdue).toBe(true);
  });

  it('counts whole weeks of local days', () => {
    const at = (on: string) => debtBalance(s3, [], on, daysBetween).owed;
    expect([at('2026-03-12'), at('2026-03-13'), at('2026-03-19'), at('2026-03-20')]).toEqual([8, 8.5, 8.5, 9]);
  });
});

describe('the ledger', () => {
  it('is opened once and by the agreement alone', () => {
    const { type: _, ...fields } = owed;
    expect(new Ledger().send({ type: 'OweDebt', ...fields })).toEqual({ code: 'debt-policy-only' });
    expect(new Ledger().send({ type: 'PayDebt', days: 1, what: '' })).toEqual({ code: 'debt-none' });
    expect(new Ledger().opened().send({ type: 'OweDebt', ...fields }, 'system', 'system')).toBe(0);
  });

  it('takes no payment above what is owed, before ink, ahead of time or of a stranger', () => {
    const ledger = new Ledger().opened().at('2026-03-13T16:00:00.000Z');
    const pay = (days: number, on?: string, who?: string) => ledger.send({ type: 'PayDebt', days, on, what: '' }, who);
    expect(pay(8.6)).toEqual({ code: 'pays-more-than-owed', values: { owed: 8.5 } });
    expect(pay(1, '2026-03-05')).toEqual({ code: 'pays-before-ink', values: { since: '2026-03-06' } });
    expect(pay(1, '2026-03-14')).toEqual({ code: 'pays-in-the-future' });
    expect(pay(1, undefined, 'nobody')).toEqual({ code: 'debt-members-only' });
    expect(pay(1, undefined, 'gil')).toEqual({ code: 'payer-unverified' });
    expect(pay(8.5)).toBe(1);
    expect(debtLine('a', ledger.state, 600, '2026-09-01T00:00:00.000Z')).toMatchObject({
      balance: { owed: 0 },
      overdue: false,
    });
  });

  it('is linked to an issue once, and adds up by team without the sample', () => {
    const ledger = new Ledger().opened();
    expect(ledger.send({ type: 'LinkDebt', issue: 'PAR-12' })).toBe(1);
    expect(ledger.send({ type: 'LinkDebt', issue: 'PAR-12' })).toEqual({ code: 'issue-linked-already' });
    const line = debtLine('a', ledger.state, 600, ledger.now);
    if (!line) throw new Error('nothing owed');
    expect(debtTotals([line, line, { ...line, sample: true }])).toEqual([
      { team: 'Sales', owed: 16, money: 9600, overdue: 0 },
    ]);
  });

  it(`never owes less than nothing, and every day paid is a day less in all (seed ${seed})`, () => {
    const payment = fc.record({
      after: fc.integer({ min: 0, max: 60 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(payment, { maxLength: 6 }), (asked) => {
        const payments: { on: string; days: number }[] = [];
        for (const { after, share } of asked.toSorted((a, b) => a.after - b.after)) {
          const on = plusDays(s3.since, after);
          const days = Math.floor(debtBalance(s3, payments, on, daysBetween).owed * share * 10) / 10;
          payments.push({ on, days });
        }
        const {
          principal,
          interest,
          owed: left,
          interestSoFar,
          paid,
        } = debtBalance(s3, payments, '2026-06-01', daysBetween);
        expect(Math.min(principal, interest)).toBeGreaterThanOrEqual(0);
        expect(left + paid).toBeCloseTo(s3.principal + interestSoFar, 6);
      }),
      { seed },
    );
  });
});
