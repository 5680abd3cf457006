import type { Migration } from 'kysely';
import { eventStore } from './0001-event-store.ts';
import { commandPath } from './0002-command-path.ts';
import { telling } from './0003-telling.ts';
import { secrets } from './0005-secrets.ts';
import { listingByPosition } from './0006-listing-by-position.ts';
import { redaction } from './0007-redaction.ts';
import { pruneDeliveries } from './0008-prune-deliveries.ts';
import { oneEvent } from './0009-one-event.ts';

/** Every change of the schema in the order of its name. One that was released is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-event-store': eventStore,
  '0002-command-path': commandPath,
  '0003-telling': telling,
  '0005-secrets': secrets,
  '0006-listing-by-position': listingByPosition,
  '0007-redaction': redaction,
  '0008-prune-deliveries': pruneDeliveries,
  '0009-one-event': oneEvent,
};
