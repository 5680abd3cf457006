import { type Kysely, type Migration, sql } from 'kysely';

const OF_WORKSPACE = `workspace = nullif(current_setting('parley.workspace', true), '')::uuid`;

/** Secrets that open other systems, as ciphertext under the key ring. */
export const secrets: Migration = {
  async up(database: Kysely<never>) {
    await sql
      .raw(
        `CREATE TABLE parley.secret (
           workspace uuid NOT NULL,
           kind text COLLATE "C" NOT NULL,
           name text COLLATE "C" NOT NULL,
           at timestamptz(3) NOT NULL,
           ciphertext bytea NOT NULL,
           PRIMARY KEY (workspace, kind, name)
         );
         ALTER TABLE parley.secret ENABLE ROW LEVEL SECURITY;
         ALTER TABLE parley.secret FORCE ROW LEVEL SECURITY;
         CREATE POLICY owner ON parley.secret TO CURRENT_USER USING (true) WITH CHECK (true);
         GRANT SELECT, INSERT, UPDATE, DELETE ON parley.secret TO parley_app;
         CREATE POLICY own ON parley.secret TO parley_app USING (${OF_WORKSPACE}) WITH CHECK (${OF_WORKSPACE});`,
      )
      .execute(database);
  },
};
