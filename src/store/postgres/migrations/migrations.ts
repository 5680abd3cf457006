import type { Migration } from 'kysely';
import { eventStore } from './0001-event-store.ts';

/** Every change of the schema in the order of its name. One that was released is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-event-store': eventStore,
};
