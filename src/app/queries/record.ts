import type { AgreementEvent } from '../../domain/agreement/events.ts';
import { agreementRecordValues } from '../../domain/agreement/record-values.ts';
import type { ClaimEvent } from '../../domain/claim/events.ts';
import { claimRecordValues } from '../../domain/claim/record-values.ts';
import type { DebtEvent } from '../../domain/debt/events.ts';
import { debtRecordValues } from '../../domain/debt/record-values.ts';
import type { Id } from '../../domain/id.ts';
import { isMended, measurementRecordValues } from '../../domain/measurement/record-values.ts';
import type { NegotiationEvent } from '../../domain/negotiation/events.ts';
import { recordValues } from '../../domain/negotiation/record.ts';
import type { NegotiationState } from '../../domain/negotiation/state.ts';
import type { RecordEntry } from '../../domain/negotiation/view.ts';
import { isRefused } from '../../domain/refusal.ts';
import type { RfcEvent } from '../../domain/rfc/events.ts';
import { rfcRecordValues } from '../../domain/rfc/record-values.ts';
import type { StoredEvent } from '../port/store.ts';
import { isEntryRedacted, withPlaceholders } from '../redaction/entry-redacted.ts';
import { textFields } from '../redaction/redactable.ts';
import { type Query, reading, visibleNegotiation } from './query.ts';

/** Everything that happened from the ask to the agreement's end, in the order of the log, as sentences with their values. */
export const getRecord: Query<{ readonly negotiation: Id; readonly after: number; readonly limit: number }> = (
  app,
  session,
  { negotiation, after, limit },
) =>
  reading(app, session, async (work): Promise<unknown> => {
    const visible = await visibleNegotiation(work, session, negotiation);
    if (isRefused(visible)) return visible;
    const events: StoredEvent[] = [];
    const gone: Redactions = new Map();
    for (const slice of told) {
      const stream = await work.transaction.readStream({ slice, id: negotiation });
      for (const { event, actor, at } of stream)
        if (isEntryRedacted(event)) gone.set(event.position, { by: actor.name, at, reason: event.reason });
      const whole = withPlaceholders(stream);
      events.push(...(slice === 'measurement' ? whole.filter(isTold) : whole));
    }
    const mayRedact = session.actor.kind === 'member' && (session.role === 'owner' || session.role === 'admin');
    const later = events.filter((stored) => stored.position > after).toSorted((a, b) => a.position - b.position);
    const page = later.slice(0, limit);
    return {
      entries: page.map((stored) => entryOf(stored, visible.state, gone, mayRedact)),
      next: later.length > page.length ? (page.at(-1)?.position ?? null) : null,
    };
  });

type Redactions = Map<number, Exclude<RecordEntry['redaction'], string | null>>;

/** The streams whose events are told. */
export const told = ['negotiation', 'rfc', 'agreement', 'debt', 'claim', 'measurement'] as const;

/** Of readings only what somebody corrected or took back: they are shown where they are measured. */
function isTold({ event }: StoredEvent): boolean {
  return isEntryRedacted(event) || isMended(event);
}

function entryOf(stored: StoredEvent, state: NegotiationState, gone: Redactions, mayRedact: boolean): RecordEntry {
  const slice = told.find((one) => one === stored.stream.slice) ?? 'negotiation';
  const redacted = gone.get(stored.position);
  return {
    position: stored.position,
    at: stored.at,
    actor: stored.actor,
    slice,
    sentence: redacted === undefined ? stored.event.type : 'Redacted',
    values: redacted === undefined ? valuesOf(slice, stored, state) : {},
    late: slice === 'negotiation' && state.late.includes(stored.version),
    redaction: redacted ?? (mayRedact && textFields(stored.event.type) !== undefined ? 'possible' : null),
  };
}

function valuesOf(slice: RecordEntry['slice'], { event }: StoredEvent, state: NegotiationState): RecordEntry['values'] {
  if (isEntryRedacted(event)) return { place: event.position, reason: event.reason };
  switch (slice) {
    case 'negotiation':
      return recordValues(event as NegotiationEvent, state);
    case 'rfc':
      return rfcRecordValues(event as RfcEvent, state.parties);
    case 'agreement':
      return agreementRecordValues(event as AgreementEvent, state.parties);
    case 'debt':
      return debtRecordValues(event as DebtEvent);
    case 'claim':
      return claimRecordValues(event as ClaimEvent);
    case 'measurement':
      return isMended(event) ? measurementRecordValues(event) : {};
  }
}
