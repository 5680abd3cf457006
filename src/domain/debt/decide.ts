import type { Decider, Decision, Facts } from '../decider.ts';
import type { Id } from '../id.ts';
import type { CalendarDay } from '../instant.ts';
import { type Refusal, type Refused, refuse } from '../refusal.ts';
import { daysBetween, localDay } from '../work-calendar.ts';
import { type DebtTerms, debtBalance } from './debt.ts';
import type { DebtEvent } from './events.ts';
import type { DebtRefusal } from './refusals.ts';
import { calendarOf, type DebtState, evolveDebt, initialDebt } from './state.ts';

export type DebtCommand =
  | {
      readonly type: 'OweDebt';
      readonly terms: DebtTerms;
      readonly title: string;
      readonly givenBy: string;
      readonly sprint: string;
      readonly zone: string;
      readonly sample: boolean;
    }
  | { readonly type: 'PayDebt'; readonly days: number; readonly on?: CalendarDay | undefined; readonly what: string }
  | { readonly type: 'LinkDebt'; readonly issue: string };

export interface DebtWriters {
  /** Members of the parties and whoever is on call. */
  readonly writers: readonly Id[];
  /** Those of whom nobody confirmed the address. */
  readonly unverified: readonly Id[];
}

/** `app` says who may write in this ledger. */
export type DebtRuleCommand = DebtCommand & DebtWriters;

/** What is owed, paid and planned for one agreement. */
export const debtDecider: Decider<DebtState, DebtRuleCommand, DebtEvent> = {
  initial: initialDebt,
  decide,
  evolve: evolveDebt,
};

function decide(command: DebtRuleCommand, state: DebtState, facts: Facts): Decision<DebtEvent> {
  if (command.type === 'OweDebt') {
    if (facts.actor.kind !== 'system') return no('debt-policy-only');
    if (state.terms !== null) return { events: [] };
    const { type: _, writers: __, unverified: ___, ...owed } = command;
    return { events: [{ type: 'DebtOwed', ...owed }] };
  }
  if (state.terms === null) return no('debt-none');
  const refused = writeRefusal(command, facts.actor.id);
  if (refused) return { refusal: refused };
  if (command.type === 'LinkDebt')
    return state.issues.includes(command.issue)
      ? no('issue-linked-already')
      : { events: [{ type: 'DebtLinked', issue: command.issue }] };
  return pay(command, state, state.terms, facts);
}

/**
 * Why a person may not write in this ledger: what is paid decides whether an agreement may be extended, so it is
 * recorded by whoever may be trusted to sign. The line's buttons ask the same.
 */
export function writeRefusal({ writers, unverified }: DebtWriters, person: Id): Refusal<DebtRefusal> | undefined {
  if (!writers.includes(person)) return { code: 'debt-members-only' };
  return unverified.includes(person) ? { code: 'payer-unverified' } : undefined;
}

/** Why nothing can be paid now by anybody: nothing is owed any more. */
export function paidUpRefusal(owed: number): Refusal<DebtRefusal> | undefined {
  return owed > 0 ? undefined : { code: 'pays-more-than-owed', values: { owed } };
}

function pay(
  command: Extract<DebtRuleCommand, { type: 'PayDebt' }>,
  state: DebtState,
  terms: DebtTerms,
  facts: Facts,
): Decision<DebtEvent> {
  const today = localDay(calendarOf(state.zone), facts.now);
  const on = command.on ?? today;
  if (on < terms.since) return no('pays-before-ink', { since: terms.since });
  if (on > today) return no('pays-in-the-future');
  // Later payments count too: what a payment entered late would leave may not fall below nothing.
  const owed = debtBalance(terms, state.payments, today, daysBetween).owed;
  const then = debtBalance(terms, state.payments, on, daysBetween).owed;
  const most = Math.min(owed, then);
  if (command.days > most) return no('pays-more-than-owed', { owed: most });
  return { events: [{ type: 'DebtPaid', on, days: command.days, what: command.what }] };
}

function no(code: DebtRefusal, values?: Readonly<Record<string, string | number>>): Refused<DebtRefusal> {
  return refuse(code, values);
}
