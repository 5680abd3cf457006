import { type Kysely, type Migration, sql } from 'kysely';

const OF_WORKSPACE = `workspace = nullif(current_setting('parley.workspace', true), '')::uuid`;

/** What must still be told, what was told to whom, and of what somebody wants no mail. */
const TABLES = `
CREATE TABLE parley.delivery (
  workspace uuid NOT NULL,
  id text COLLATE "C" NOT NULL,
  channel text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  receiver text COLLATE "C" NOT NULL,
  content text COLLATE "C" NOT NULL,
  created_at timestamptz(3) NOT NULL,
  attempts integer NOT NULL,
  next_try_at timestamptz(3),
  outcome text COLLATE "C" NOT NULL,
  claimed_at timestamptz(3),
  log text COLLATE "C" NOT NULL,
  PRIMARY KEY (workspace, id),
  UNIQUE (workspace, channel, subject),
  CHECK ((next_try_at IS NULL) = (outcome <> 'waiting'))
);
CREATE INDEX delivery_due ON parley.delivery (workspace, next_try_at) WHERE outcome = 'waiting';
CREATE INDEX delivery_in_hand ON parley.delivery (workspace, claimed_at) WHERE outcome = 'sending';
CREATE INDEX delivery_by_receiver ON parley.delivery (workspace, channel, receiver, created_at);

CREATE TABLE parley.notice (
  workspace uuid NOT NULL,
  person text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  about text COLLATE "C",
  notice_values text COLLATE "C" NOT NULL,
  due_at timestamptz(3) NOT NULL,
  told_at timestamptz(3) NOT NULL,
  seen_at timestamptz(3),
  dismissed_at timestamptz(3),
  PRIMARY KEY (workspace, person, id),
  UNIQUE (workspace, person, key)
);

CREATE TABLE parley.notice_silence (
  workspace uuid NOT NULL,
  person text COLLATE "C" NOT NULL,
  notice_group text COLLATE "C" NOT NULL,
  PRIMARY KEY (workspace, person, notice_group)
);
`;

const GRANTS: Readonly<Record<string, string>> = {
  delivery: 'SELECT, INSERT, UPDATE',
  notice: 'SELECT, INSERT, UPDATE',
  notice_silence: 'SELECT, INSERT, DELETE',
};

/**
 * The application may put a job into the queue through this function alone. It runs as the owner, whose tables the
 * queue's are, and names nothing but a delivery: what is told lies behind row-level security. Deliveries of one key
 * wait once.
 */
const ENQUEUE = `
CREATE FUNCTION parley.enqueue_delivery(of_workspace uuid, delivery text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $function$ BEGIN
    IF of_workspace IS DISTINCT FROM nullif(current_setting('parley.workspace', true), '')::uuid THEN
      RAISE EXCEPTION 'another workspace' USING ERRCODE = '42501';
    END IF;
    PERFORM parley_jobs.add_job('deliver',
      payload => json_build_object('workspace', of_workspace, 'delivery', delivery),
      job_key => of_workspace::text || '/' || delivery, max_attempts => 1);
  END $function$;
REVOKE ALL ON FUNCTION parley.enqueue_delivery(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parley.enqueue_delivery(uuid, text) TO parley_app;
`;

export const telling: Migration = {
  async up(database: Kysely<never>) {
    const run = (statements: string) => sql.raw(statements).execute(database);
    await run(TABLES);
    for (const [table, grant] of Object.entries(GRANTS))
      await run(
        `ALTER TABLE parley.${table} ENABLE ROW LEVEL SECURITY;
         ALTER TABLE parley.${table} FORCE ROW LEVEL SECURITY;
         CREATE POLICY owner ON parley.${table} TO CURRENT_USER USING (true) WITH CHECK (true);
         GRANT ${grant} ON parley.${table} TO parley_app;
         CREATE POLICY own ON parley.${table} TO parley_app USING (${OF_WORKSPACE}) WITH CHECK (${OF_WORKSPACE});`,
      );
    await run(ENQUEUE);
  },
};
