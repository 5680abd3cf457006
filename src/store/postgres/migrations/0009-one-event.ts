import { type Kysely, type Migration, sql } from 'kysely';

/**
 * What nearly every command writes, as one function: the head moved from where it was assumed, one event, and where
 * they are given its listing, its search row and the remembered answer. It binds the workspace itself, so that one
 * statement is the whole transaction. It runs as who calls it, so row-level security holds; it raises PA001 like the
 * functions of 0002.
 */
const WRITE_ONE = `
CREATE FUNCTION parley.write_one(of_workspace uuid, expected bigint, expected_hash text,
    new_stream_slice text, new_stream_id text, new_version integer, new_id text, new_type text,
    new_actor_kind text, new_actor_id text, new_at timestamptz, new_commitment text, new_hash text,
    new_payload text, new_salt text,
    listing_kind text, listing_id text, listing_summary text,
    search_body text, search_searchable text,
    by_actor text, of_operation text, under_key text, of_body_hash text, of_answer text, answered_at timestamptz)
  RETURNS void LANGUAGE plpgsql SECURITY INVOKER
  AS $function$ BEGIN
    PERFORM set_config('parley.workspace', of_workspace::text, true);
    UPDATE parley.head SET position = expected + 1, hash = new_hash
      WHERE workspace = of_workspace AND position = expected AND hash = expected_hash;
    IF NOT FOUND THEN RAISE EXCEPTION 'the head is another one' USING ERRCODE = 'PA001'; END IF;
    INSERT INTO parley.events (workspace, position, stream_slice, stream_id, version, id, type, actor_kind, actor_id,
        at, commitment, previous_hash, hash, payload, salt)
      VALUES (of_workspace, expected + 1, new_stream_slice, new_stream_id, new_version, new_id, new_type,
        new_actor_kind, new_actor_id, new_at, new_commitment, expected_hash, new_hash, new_payload, new_salt);
    IF listing_kind IS NOT NULL THEN
      INSERT INTO parley.listing (workspace, kind, id, position, summary)
        VALUES (of_workspace, listing_kind, listing_id, expected + 1, listing_summary)
        ON CONFLICT (workspace, kind, id) DO UPDATE SET position = excluded.position, summary = excluded.summary;
    END IF;
    IF search_body IS NOT NULL THEN
      INSERT INTO parley.search_entry (workspace, position, stream_slice, stream_id, body, searchable)
        VALUES (of_workspace, expected + 1, new_stream_slice, new_stream_id, search_body, search_searchable)
        ON CONFLICT (workspace, position) DO UPDATE SET stream_slice = excluded.stream_slice,
          stream_id = excluded.stream_id, body = excluded.body, searchable = excluded.searchable;
    END IF;
    IF of_operation IS NOT NULL THEN
      INSERT INTO parley.idempotency (workspace, actor, operation, key, body_hash, answer, at)
        VALUES (of_workspace, by_actor, of_operation, under_key, of_body_hash, of_answer, answered_at)
        ON CONFLICT DO NOTHING;
      IF NOT FOUND THEN RAISE EXCEPTION 'answered before' USING ERRCODE = 'PA001'; END IF;
    END IF;
  END $function$;
REVOKE ALL ON FUNCTION parley.write_one FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parley.write_one TO parley_app;
`;

export const oneEvent: Migration = {
  up: async (database: Kysely<unknown>) => {
    await sql.raw(WRITE_ONE).execute(database);
  },
};
