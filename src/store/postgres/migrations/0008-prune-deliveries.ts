import { type Kysely, type Migration, sql } from 'kysely';

/** What was settled long ago may be taken away, and is found by when it was put. */
export const pruneDeliveries: Migration = {
  up: async (database: Kysely<unknown>) => {
    await sql`GRANT DELETE ON parley.delivery TO parley_app`.execute(database);
    await sql`CREATE INDEX delivery_settled ON parley.delivery (workspace, created_at)
      WHERE outcome NOT IN ('waiting', 'sending')`.execute(database);
  },
};
