import type { DebtEvent } from './events.ts';

/** The blanks of an event's sentence in the record. */
export function debtRecordValues(event: DebtEvent): Readonly<Record<string, string | number>> {
  switch (event.type) {
    case 'DebtOwed':
      return { days: event.terms.principal, interest: event.terms.interestPerWeek, givenBy: event.givenBy };
    case 'DebtPaid':
      return { days: event.days, what: event.what };
    case 'DebtLinked':
      return { issue: event.issue };
    default:
      return {};
  }
}
