import type { Id } from '../id.ts';
import type { CalendarDay, Instant } from '../instant.ts';
import { daysBetween, localDay } from '../work-calendar.ts';
import { type DebtBalance, debtBalance } from './debt.ts';
import { calendarOf, type DebtState, type RecordedPayment } from './state.ts';

/** One agreement's line of the ledger, from the log alone: whether it is overdue is for the reader's clock to say. */
export interface DebtSummary {
  readonly agreement: Id;
  readonly state: DebtState;
}

export interface DebtLine {
  readonly agreement: Id;
  readonly title: string;
  readonly givenBy: string;
  readonly sprint: string;
  readonly since: CalendarDay;
  readonly dueOn: CalendarDay | null;
  readonly principalSigned: number;
  readonly interestPerWeek: number;
  readonly balance: DebtBalance;
  /** The same in the workspace's currency; engineer-days come first. */
  readonly money: number;
  readonly overdue: boolean;
  readonly payments: readonly RecordedPayment[];
  readonly issues: readonly string[];
  readonly sample: boolean;
}

/** Undefined where nothing is owed by signature. */
export function debtLine(agreement: Id, state: DebtState, engineerDay: number, now: Instant): DebtLine | undefined {
  return debtLineOn(agreement, state, engineerDay, localDay(calendarOf(state.zone), now));
}

/** The same on a local day of its zone, for who knows it already. */
export function debtLineOn(
  agreement: Id,
  state: DebtState,
  engineerDay: number,
  today: CalendarDay,
): DebtLine | undefined {
  const { terms } = state;
  if (terms === null) return undefined;
  const balance = debtBalance(terms, state.payments, today, daysBetween);
  const { title, givenBy, sprint, payments, issues, sample } = state;
  return {
    agreement,
    title,
    givenBy,
    sprint,
    since: terms.since,
    dueOn: terms.dueOn,
    principalSigned: terms.principal,
    interestPerWeek: terms.interestPerWeek,
    balance,
    money: Math.round(balance.owed * engineerDay * 100) / 100,
    overdue: terms.dueOn !== null && today > terms.dueOn && balance.owed > 0,
    payments,
    issues,
    sample,
  };
}

/** What each team owes together, the sample left out; the most first. */
export function debtTotals(lines: readonly DebtLine[]) {
  const teams = new Map<string, { owed: number; money: number; overdue: number }>();
  for (const line of lines.filter(({ sample }) => !sample)) {
    const team = teams.get(line.givenBy) ?? { owed: 0, money: 0, overdue: 0 };
    teams.set(line.givenBy, {
      owed: Math.round((team.owed + line.balance.owed) * 10_000) / 10_000,
      money: Math.round((team.money + line.money) * 100) / 100,
      overdue: team.overdue + (line.overdue ? 1 : 0),
    });
  }
  return [...teams].map(([team, total]) => ({ team, ...total })).toSorted((a, b) => b.owed - a.owed);
}
