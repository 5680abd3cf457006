import { type Kysely, type Migration, sql } from 'kysely';

/**
 * The one way in which the application takes something out of the log, run as the owner: payload and salt of an event
 * that the log itself, in the same stream and later, says was redacted. What people signed never goes. The payload is
 * canonical JSON, where no typed text can hold an unescaped quote; it is looked at as text, for a text may hold what
 * the database's own JSON does not take.
 */
const REDACT = `
CREATE FUNCTION parley.redact_event(of_workspace uuid, at_position bigint) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $function$ BEGIN
    IF of_workspace IS DISTINCT FROM nullif(current_setting('parley.workspace', true), '')::uuid THEN
      RAISE EXCEPTION 'another workspace' USING ERRCODE = '42501';
    END IF;
    UPDATE parley.events AS gone SET payload = NULL, salt = NULL
      WHERE gone.workspace = of_workspace AND gone.position = at_position
        AND gone.type NOT IN ('RfcSigned', 'RfcInked', 'DecisionSigned', 'EntryRedacted')
        AND EXISTS (
          SELECT FROM parley.events AS said
            WHERE said.workspace = of_workspace AND said.position > at_position AND said.type = 'EntryRedacted'
              AND said.stream_slice = gone.stream_slice AND said.stream_id = gone.stream_id
              AND strpos(said.payload, '"position":' || at_position || ',"reason":') > 0);
    IF NOT FOUND THEN RAISE EXCEPTION 'the log does not say so' USING ERRCODE = '42501'; END IF;
  END $function$;
REVOKE ALL ON FUNCTION parley.redact_event(uuid, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parley.redact_event(uuid, bigint) TO parley_app;
`;

export const redaction: Migration = {
  async up(database: Kysely<never>) {
    await sql.raw(REDACT).execute(database);
  },
};
