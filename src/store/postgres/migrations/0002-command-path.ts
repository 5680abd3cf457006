import { type Kysely, type Migration, sql } from 'kysely';

/**
 * What every command does, as functions: a connection plans their statements once and keeps the plans, also behind a
 * transaction pooler, where no statement can be prepared. They run as who calls them, so row-level security holds.
 * Those that expect something raise PA001 when a transaction assumed what is not so; it is then run again.
 */
const FUNCTIONS: Readonly<Record<string, { readonly takes: string; readonly does: string }>> = {
  expect_head: {
    takes: 'of_workspace uuid, expected bigint, expected_hash text',
    does: `
      PERFORM FROM parley.head
        WHERE workspace = of_workspace AND position = expected AND hash = expected_hash FOR UPDATE;
      IF NOT FOUND THEN RAISE EXCEPTION 'the head is another one' USING ERRCODE = 'PA001'; END IF;`,
  },
  expect_unanswered: {
    takes: 'of_workspace uuid, by_actor text, of_operation text, under_key text',
    does: `
      PERFORM FROM parley.idempotency
        WHERE workspace = of_workspace AND actor = by_actor AND operation = of_operation AND key = under_key;
      IF FOUND THEN RAISE EXCEPTION 'answered before' USING ERRCODE = 'PA001'; END IF;`,
  },
  append_event: {
    takes: `of_workspace uuid, new_position bigint, new_stream_slice text, new_stream_id text, new_version integer,
      new_id text, new_type text, new_actor_kind text, new_actor_id text, new_at timestamptz, new_commitment text,
      new_previous_hash text, new_hash text, new_payload text, new_salt text`,
    does: `
      INSERT INTO parley.events (workspace, position, stream_slice, stream_id, version, id, type, actor_kind, actor_id,
        at, commitment, previous_hash, hash, payload, salt)
      VALUES (of_workspace, new_position, new_stream_slice, new_stream_id, new_version, new_id, new_type,
        new_actor_kind, new_actor_id, new_at, new_commitment, new_previous_hash, new_hash, new_payload, new_salt);`,
  },
  move_head: {
    takes: 'of_workspace uuid, new_position bigint, new_hash text',
    does: 'UPDATE parley.head SET position = new_position, hash = new_hash WHERE workspace = of_workspace;',
  },
  put_listing: {
    takes: 'of_workspace uuid, new_kind text, new_id text, new_position bigint, new_summary text',
    does: `
      INSERT INTO parley.listing (workspace, kind, id, position, summary)
      VALUES (of_workspace, new_kind, new_id, new_position, new_summary)
      ON CONFLICT (workspace, kind, id) DO UPDATE SET position = excluded.position, summary = excluded.summary;`,
  },
  put_search_entry: {
    takes: `of_workspace uuid, new_position bigint, new_stream_slice text, new_stream_id text, new_body text,
      new_searchable text`,
    does: `
      INSERT INTO parley.search_entry (workspace, position, stream_slice, stream_id, body, searchable)
      VALUES (of_workspace, new_position, new_stream_slice, new_stream_id, new_body, new_searchable)
      ON CONFLICT (workspace, position) DO UPDATE SET stream_slice = excluded.stream_slice,
        stream_id = excluded.stream_id, body = excluded.body, searchable = excluded.searchable;`,
  },
  put_answer: {
    takes: `of_workspace uuid, by_actor text, of_operation text, under_key text, new_body_hash text, new_answer text,
      new_at timestamptz`,
    does: `
      INSERT INTO parley.idempotency (workspace, actor, operation, key, body_hash, answer, at)
      VALUES (of_workspace, by_actor, of_operation, under_key, new_body_hash, new_answer, new_at)
      ON CONFLICT DO NOTHING;
      IF NOT FOUND THEN RAISE EXCEPTION 'answered before' USING ERRCODE = 'PA001'; END IF;`,
  },
};

export const commandPath: Migration = {
  async up(database: Kysely<never>) {
    for (const [name, { takes, does }] of Object.entries(FUNCTIONS))
      await sql
        .raw(
          `CREATE FUNCTION parley.${name}(${takes}) RETURNS void LANGUAGE plpgsql SECURITY INVOKER
             AS $function$ BEGIN ${does} END $function$;
           REVOKE ALL ON FUNCTION parley.${name} FROM PUBLIC;
           GRANT EXECUTE ON FUNCTION parley.${name} TO parley_app;`,
        )
        .execute(database);
  },
};
