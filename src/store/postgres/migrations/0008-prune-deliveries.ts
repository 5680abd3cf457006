import { type Kysely, type Migration, sql } from 'kysely';

/**
 * What was settled long ago may be taken away, and nothing else: the application asks the owner's function, and can
 * itself delete no delivery.
 */
const PRUNE = `
CREATE INDEX delivery_settled ON parley.delivery (workspace, created_at) WHERE outcome NOT IN ('waiting', 'sending');
CREATE FUNCTION parley.prune_deliveries(of_workspace uuid, before timestamptz, most integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $function$ DECLARE gone integer; BEGIN
    IF of_workspace IS DISTINCT FROM nullif(current_setting('parley.workspace', true), '')::uuid THEN
      RAISE EXCEPTION 'another workspace' USING ERRCODE = '42501';
    END IF;
    DELETE FROM parley.delivery WHERE workspace = of_workspace AND id IN (
      SELECT id FROM parley.delivery WHERE workspace = of_workspace AND created_at < before
        AND outcome NOT IN ('waiting', 'sending') AND attempts > 0 LIMIT most);
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
  END $function$;
REVOKE ALL ON FUNCTION parley.prune_deliveries(uuid, timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parley.prune_deliveries(uuid, timestamptz, integer) TO parley_app;
`;

export const pruneDeliveries: Migration = {
  up: async (database: Kysely<unknown>) => {
    await sql.raw(PRUNE).execute(database);
  },
};
