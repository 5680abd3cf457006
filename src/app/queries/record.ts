import type { Id } from '../../domain/id.ts';
import type { NegotiationEvent } from '../../domain/negotiation/events.ts';
import { recordValues } from '../../domain/negotiation/record.ts';
import type { NegotiationState } from '../../domain/negotiation/state.ts';
import type { RecordEntry } from '../../domain/negotiation/view.ts';
import { isRefused } from '../../domain/refusal.ts';
import type { RfcEvent } from '../../domain/rfc/events.ts';
import { rfcRecordValues } from '../../domain/rfc/record-values.ts';
import type { StoredEvent } from '../port/store.ts';
import { type Query, reading, visibleNegotiation } from './query.ts';

/** Everything that happened in a negotiation and its RFC, in the order of the log, as sentences with their values. */
export const getRecord: Query<{ readonly negotiation: Id; readonly after: number; readonly limit: number }> = (
  app,
  session,
  { negotiation, after, limit },
) =>
  reading(app, session, async (work): Promise<unknown> => {
    const visible = await visibleNegotiation(work, session, negotiation);
    if (isRefused(visible)) return visible;
    const events = [
      ...(await work.transaction.readStream({ slice: 'negotiation', id: negotiation })),
      ...(await work.transaction.readStream({ slice: 'rfc', id: negotiation })),
    ]
      .filter((stored) => stored.position > after)
      .toSorted((a, b) => a.position - b.position);
    const page = events.slice(0, limit);
    return {
      entries: page.map((stored) => entryOf(stored, visible.state)),
      next: events.length > page.length ? (page.at(-1)?.position ?? null) : null,
    };
  });

function entryOf(stored: StoredEvent, state: NegotiationState): RecordEntry {
  const slice = stored.stream.slice === 'rfc' ? 'rfc' : 'negotiation';
  return {
    position: stored.position,
    at: stored.at,
    actor: stored.actor,
    slice,
    sentence: stored.event.type,
    values:
      slice === 'rfc'
        ? rfcRecordValues(stored.event as RfcEvent, state.parties)
        : recordValues(stored.event as NegotiationEvent, state),
    late: slice === 'negotiation' && state.late.includes(stored.version),
  };
}
