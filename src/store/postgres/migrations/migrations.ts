import type { Migration } from 'kysely';
import { eventStore } from './0001-event-store.ts';
import { commandPath } from './0002-command-path.ts';

/** Every change of the schema in the order of its name. One that was released is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-event-store': eventStore,
  '0002-command-path': commandPath,
};
