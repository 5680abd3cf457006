import type pg from 'pg';

/**
 * The tables of schema `auth`, owned by the role that runs this. Instants are text of the form
 * `2026-03-02T09:00:00.000Z` given by the one clock; no statement asks the database for the time.
 */
const steps: readonly string[] = [
  `CREATE TABLE auth.instance (
     one integer PRIMARY KEY CHECK (one = 1),
     workspace uuid NOT NULL
   );
   CREATE TABLE auth.account (
     id uuid PRIMARY KEY,
     address text NOT NULL UNIQUE,
     address_verified boolean NOT NULL,
     name text NOT NULL,
     language text NOT NULL,
     password_hash text,
     created_at text NOT NULL
   );
   CREATE TABLE auth.session (
     hash text PRIMARY KEY,
     id uuid NOT NULL UNIQUE,
     account uuid NOT NULL REFERENCES auth.account (id) ON DELETE CASCADE,
     created_at text NOT NULL,
     authenticated_at text NOT NULL,
     authenticated_by text NOT NULL,
     expires_at text COLLATE "C" NOT NULL
   );
   CREATE INDEX session_account ON auth.session (account);
   CREATE INDEX session_expires ON auth.session (expires_at);
   CREATE TABLE auth.passkey (
     id text PRIMARY KEY,
     owner_kind text NOT NULL,
     owner_id uuid NOT NULL,
     name text NOT NULL,
     public_key text NOT NULL,
     spki text NOT NULL,
     algorithm integer NOT NULL,
     counter bigint NOT NULL,
     transports text NOT NULL,
     device_type text NOT NULL,
     backed_up boolean NOT NULL,
     created_at text NOT NULL,
     last_used_at text
   );
   CREATE INDEX passkey_owner ON auth.passkey (owner_kind, owner_id);
   CREATE TABLE auth.proof (
     id text PRIMARY KEY,
     secret_hash text,
     subject text NOT NULL,
     expires_at text COLLATE "C" NOT NULL,
     tries integer NOT NULL,
     used boolean NOT NULL
   );
   CREATE INDEX proof_expires ON auth.proof (expires_at);
   CREATE TABLE auth.throttle (
     key text PRIMARY KEY,
     level double precision NOT NULL,
     at bigint NOT NULL,
     full_now boolean NOT NULL
   );
   CREATE TABLE auth.mail (
     id uuid PRIMARY KEY,
     template text NOT NULL,
     begun_at text NOT NULL,
     outcome text NOT NULL
   );`,
];

/** Brings schema `auth` up to date; two servers may do it at once, one waits for the other. */
export async function migrateAuth(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  const ignore = () => undefined;
  client.on('error', ignore);
  try {
    await createMigrationTable(client);
    await client.query('BEGIN');
    const found = await client.query<{ version: number }>(
      'SELECT version FROM auth.migration WHERE one = 1 FOR UPDATE',
    );
    const done = found.rows[0]?.version ?? 0;
    for (const step of steps.slice(done)) await client.query(step);
    if (done < steps.length) await client.query('UPDATE auth.migration SET version = $1 WHERE one = 1', [steps.length]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(ignore);
    throw error;
  } finally {
    client.off('error', ignore);
    client.release();
  }
}

/** `IF NOT EXISTS` can still collide when two servers do it in the same moment; the second try finds it done. */
async function createMigrationTable(client: pg.PoolClient): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await client.query(
        'CREATE TABLE IF NOT EXISTS auth.migration (one integer PRIMARY KEY CHECK (one = 1), version integer NOT NULL)',
      );
      await client.query('INSERT INTO auth.migration (one, version) VALUES (1, 0) ON CONFLICT (one) DO NOTHING');
      return;
    } catch (error) {
      if (tries === 2 || !['23505', '42P07', '42710'].includes((error as { code?: string }).code ?? '')) throw error;
    }
  }
}
