import { type Kysely, type Migration, sql } from 'kysely';

const OF_WORKSPACE = `workspace = nullif(current_setting('parley.workspace', true), '')::uuid`;
const OF_PARTY = `party = nullif(current_setting('parley.party', true), '')`;
const OF_NEGOTIATION = `negotiation = nullif(current_setting('parley.negotiation', true), '')`;

/**
 * Text compares by bytes everywhere (COLLATE "C"), so that order never depends on the server's locale. The owner has a
 * policy of its own because row-level security is forced upon it too: it migrates, backs up and redacts.
 */
const TABLES = `
CREATE TABLE parley.workspace (workspace uuid PRIMARY KEY);

CREATE TABLE parley.head (
  workspace uuid PRIMARY KEY,
  position bigint NOT NULL CHECK (position >= 0),
  hash text COLLATE "C" NOT NULL
);

CREATE TABLE parley.events (
  workspace uuid NOT NULL,
  position bigint NOT NULL CHECK (position > 0),
  stream_slice text COLLATE "C" NOT NULL,
  stream_id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  id text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  actor_kind text COLLATE "C" NOT NULL,
  actor_id text COLLATE "C" NOT NULL,
  at timestamptz(3) NOT NULL,
  commitment text COLLATE "C" NOT NULL,
  previous_hash text COLLATE "C" NOT NULL,
  hash text COLLATE "C" NOT NULL,
  payload text COLLATE "C",
  salt text COLLATE "C",
  PRIMARY KEY (workspace, position),
  UNIQUE (workspace, stream_slice, stream_id, version),
  CHECK ((payload IS NULL) = (salt IS NULL))
);

CREATE TABLE parley.sealed (
  workspace uuid NOT NULL,
  id text COLLATE "C" NOT NULL,
  negotiation text COLLATE "C" NOT NULL,
  party text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  at timestamptz(3) NOT NULL,
  digest text COLLATE "C" NOT NULL,
  ciphertext bytea NOT NULL,
  PRIMARY KEY (workspace, id)
);
CREATE INDEX sealed_by_party ON parley.sealed (workspace, negotiation, party, kind, at, id);

CREATE TABLE parley.listing (
  workspace uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  summary text COLLATE "C" NOT NULL,
  PRIMARY KEY (workspace, kind, id)
);

CREATE TABLE parley.search_entry (
  workspace uuid NOT NULL,
  position bigint NOT NULL,
  stream_slice text COLLATE "C" NOT NULL,
  stream_id text COLLATE "C" NOT NULL,
  body text COLLATE "C" NOT NULL,
  searchable text COLLATE "C" NOT NULL,
  PRIMARY KEY (workspace, position)
);

CREATE TABLE parley.idempotency (
  workspace uuid NOT NULL,
  actor text COLLATE "C" NOT NULL,
  operation text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  body_hash text COLLATE "C" NOT NULL,
  answer text COLLATE "C" NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace, actor, operation, key)
);

CREATE TABLE parley.token (
  workspace uuid NOT NULL,
  hash text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  revoked_at timestamptz(3),
  PRIMARY KEY (workspace, hash)
);

CREATE TABLE parley.token_door (
  hash text COLLATE "C" PRIMARY KEY,
  workspace uuid NOT NULL
);

CREATE TABLE parley.instance (
  name text COLLATE "C" PRIMARY KEY,
  value text COLLATE "C" NOT NULL
);
`;

const FUNCTIONS = `
CREATE FUNCTION parley.workspace_of_token(wanted text) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS 'SELECT workspace FROM parley.token_door WHERE hash = wanted';
CREATE FUNCTION parley.heads() RETURNS TABLE (workspace uuid, head_position bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS 'SELECT workspace, position FROM parley.head';
REVOKE ALL ON FUNCTION parley.workspace_of_token(text), parley.heads() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parley.workspace_of_token(text), parley.heads() TO parley_app;
`;

/** What the application may do with each table; the log and what is sealed are only ever added to. */
const GRANTS: Readonly<Record<string, string>> = {
  workspace: 'SELECT, INSERT',
  head: 'SELECT, INSERT, UPDATE',
  events: 'SELECT, INSERT',
  sealed: 'SELECT, INSERT, DELETE',
  listing: 'SELECT, INSERT, UPDATE, DELETE',
  search_entry: 'SELECT, INSERT, UPDATE, DELETE',
  idempotency: 'SELECT, INSERT',
  token: 'SELECT, INSERT, UPDATE',
  token_door: 'INSERT',
  instance: '',
};

const POLICIES: Readonly<Record<string, string>> = {
  workspace: `
    CREATE POLICY known ON parley.workspace FOR SELECT TO parley_app USING (true);
    CREATE POLICY own ON parley.workspace FOR INSERT TO parley_app WITH CHECK (${OF_WORKSPACE});`,
  sealed: `
    CREATE POLICY own ON parley.sealed FOR SELECT TO parley_app USING (${OF_WORKSPACE} AND ${OF_PARTY});
    CREATE POLICY put ON parley.sealed FOR INSERT TO parley_app WITH CHECK (${OF_WORKSPACE} AND ${OF_PARTY});
    CREATE POLICY replace_draft ON parley.sealed FOR DELETE TO parley_app
      USING (${OF_WORKSPACE} AND ${OF_PARTY} AND kind = 'sheet-draft');
    CREATE POLICY mediate ON parley.sealed FOR SELECT TO parley_mediator USING (${OF_WORKSPACE} AND ${OF_NEGOTIATION});`,
  token_door: `CREATE POLICY own ON parley.token_door FOR INSERT TO parley_app WITH CHECK (${OF_WORKSPACE});`,
  instance: '',
};

async function run(database: Kysely<never>, statements: string): Promise<void> {
  await sql.raw(statements).execute(database);
}

export const eventStore: Migration = {
  async up(database: Kysely<never>) {
    await run(database, 'CREATE SCHEMA parley; REVOKE ALL ON SCHEMA parley FROM PUBLIC;');
    await run(database, TABLES + FUNCTIONS);
    await run(
      database,
      `GRANT USAGE ON SCHEMA parley TO parley_app, parley_mediator; GRANT SELECT ON parley.sealed TO parley_mediator;`,
    );
    for (const [table, grant] of Object.entries(GRANTS)) {
      const policies =
        POLICIES[table] ??
        `CREATE POLICY own ON parley.${table} TO parley_app USING (${OF_WORKSPACE}) WITH CHECK (${OF_WORKSPACE});`;
      await run(
        database,
        `ALTER TABLE parley.${table} ENABLE ROW LEVEL SECURITY;
         ALTER TABLE parley.${table} FORCE ROW LEVEL SECURITY;
         CREATE POLICY owner ON parley.${table} TO CURRENT_USER USING (true) WITH CHECK (true);
         ${grant === '' ? '' : `GRANT ${grant} ON parley.${table} TO parley_app;`}
         ${policies}`,
      );
    }
  },
};
