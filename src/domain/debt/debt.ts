import type { CalendarDay } from '../instant.ts';

/** What is owed for an exception, in engineer-days. */
export interface DebtTerms {
  readonly principal: number;
  /** Engineer-days for every whole week, a flat sum while any of the principal is unpaid. */
  readonly interestPerWeek: number;
  /** The day from which weeks are counted: the local day of ink. */
  readonly since: CalendarDay;
  /** The last day on which it is paid in time; null where none was signed. */
  readonly dueOn: CalendarDay | null;
}

export interface DebtPayment {
  readonly on: CalendarDay;
  readonly days: number;
}

/** A debt on a day: interest is paid first, so `principal` falls only by what a payment leaves after it. */
export interface DebtBalance {
  readonly principal: number;
  readonly interest: number;
  /** `principal + interest`. */
  readonly owed: number;
  readonly interestSoFar: number;
  readonly paid: number;
}

/**
 * The balance at the end of a day. Each whole week since ink adds the flat interest while principal is unpaid; each
 * payment meets the interest first. `daysFrom` counts calendar days between two days. Payments need not be sorted.
 */
export function debtBalance(
  terms: DebtTerms,
  payments: readonly DebtPayment[],
  on: CalendarDay,
  daysFrom: (from: CalendarDay, to: CalendarDay) => number,
): DebtBalance {
  let [principal, interest, interestSoFar, paid, weeks] = [terms.principal, 0, 0, 0, 0];
  const accrue = (day: CalendarDay) => {
    const whole = Math.max(weeks, Math.floor(daysFrom(terms.since, day) / 7));
    if (principal > 0) {
      interest = rounded(interest + (whole - weeks) * terms.interestPerWeek);
      interestSoFar = rounded(interestSoFar + (whole - weeks) * terms.interestPerWeek);
    }
    weeks = whole;
  };
  for (const payment of payments.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    if (payment.on > on) break;
    accrue(payment.on);
    const toInterest = Math.min(interest, payment.days);
    interest = rounded(interest - toInterest);
    principal = rounded(Math.max(0, principal - (payment.days - toInterest)));
    paid = rounded(paid + payment.days);
  }
  accrue(on);
  return { principal, interest, owed: rounded(principal + interest), interestSoFar, paid };
}

/** To a ten-thousandth of a day, so that halves and tenths add up as people add them. */
function rounded(days: number): number {
  return Math.round(days * 10_000) / 10_000;
}
