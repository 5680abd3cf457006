import type { StoredEvent } from '../port/store.ts';
import type { SliceName } from '../slice.ts';
import type { Work } from '../work.ts';
import { searchBody } from './search-body.ts';

/**
 * Brings lists and search up to date with what this transaction appended. They derive from the log alone: a replay
 * of the log through this function writes the same bytes.
 */
export async function updateViews(work: Work): Promise<void> {
  await writeViews(work, work.appended);
}

/**
 * What is no part of any negotiation's record is not found there: who belongs to the workspace, and what is read and
 * where, for a server of the company is not for guests.
 */
const UNTOLD: ReadonlySet<string> = new Set(['workspace', 'measurement']);

/** The same for given events, one stream after the other. */
export async function writeViews(work: Work, events: readonly StoredEvent[]): Promise<void> {
  const last = new Map<string, StoredEvent>();
  for (const stored of events) last.set(`${stored.stream.slice}/${stored.stream.id}`, stored);
  for (const stored of last.values()) {
    const slice = work.app.slices[stored.stream.slice as SliceName];
    const { state } = await work.standing(slice.name, stored.stream.id);
    for (const { kind, id, summary } of slice.listings(stored.stream.id, state)) {
      await work.transaction.listings.put({ kind, id, position: stored.position, summary });
    }
  }
  const entries = events.flatMap((stored) => {
    const body = UNTOLD.has(stored.stream.slice) ? '' : searchBody(stored.event);
    return body === '' ? [] : [{ position: stored.position, stream: stored.stream, body }];
  });
  if (entries.length > 0) await work.transaction.search.put(entries);
}
