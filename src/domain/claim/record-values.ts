import type { ClaimEvent } from './events.ts';

/** The blanks of an event's sentence in the record. */
export function claimRecordValues(event: ClaimEvent): Readonly<Record<string, string | number>> {
  switch (event.type) {
    case 'ClaimsFrozen':
      return { count: event.claims.length };
    case 'ClaimResolved':
      return { source: event.source };
    default:
      return {};
  }
}
