import type { AgreementState } from '../../domain/agreement/state.ts';
import type { Id } from '../../domain/id.ts';
import type { CalendarEntry } from '../port/calendar.ts';

/**
 * The review of an agreement as a day in a calendar: one entry for its whole life, whose sequence rises with every
 * signed decision, and which is cancelled when the agreement ends or is kept until a signed end.
 */
export function reviewEntry(agreement: Id, state: AgreementState): CalendarEntry | undefined {
  const { endOn, endedAt, settled, title, client, terms } = state;
  const on = endOn ?? terms?.endOn;
  if (on === undefined) return undefined;
  const cancelled = endedAt !== null || endOn === null;
  return {
    uid: `review-${agreement}`,
    sequence: settled.length,
    what: 'review',
    on,
    cancelled,
    agreement,
    title,
    client,
  };
}
