import { type Kysely, type Migration, sql } from 'kysely';

/** A list that is remembered asks only for the rows behind the last position it has seen. */
export const listingByPosition: Migration = {
  up: async (database: Kysely<unknown>) => {
    await sql`CREATE INDEX listing_by_position ON parley.listing (workspace, kind, position)`.execute(database);
  },
};
