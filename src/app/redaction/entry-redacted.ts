import type { EventBody, StoredEvent } from '../port/store.ts';

/**
 * Recorded in the stream of the entry whose text was taken away: who did it is its actor. It keeps what stands in for
 * the entry, so that a replay of the log folds the same state on every server.
 */
export interface EntryRedacted extends EventBody {
  readonly type: 'EntryRedacted';
  /** Place of the entry in the workspace's log. */
  readonly position: number;
  readonly reason: string;
  /** The type of the entry. */
  readonly was: string;
  readonly placeholder: { readonly actorName: string; readonly event: EventBody };
}

export function isEntryRedacted(event: EventBody): event is EntryRedacted {
  return event.type === 'EntryRedacted';
}

/** A stream as it is folded and told: in place of every entry without payload stands what was kept of it. */
export function withPlaceholders(events: readonly StoredEvent[]): readonly StoredEvent[] {
  const kept = new Map<number, EntryRedacted['placeholder']>();
  for (const { event } of events) if (isEntryRedacted(event)) kept.set(event.position, event.placeholder);
  if (kept.size === 0) return events;
  return events.map((stored) => {
    const placeholder = kept.get(stored.position);
    if (placeholder === undefined) return stored;
    return { ...stored, event: placeholder.event, actor: { ...stored.actor, name: placeholder.actorName } };
  });
}
