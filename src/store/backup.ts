import type pg from 'pg';
import type { Instant } from '../domain/instant.ts';
import { type BackupManifest, BackupRefused, readBackup, writeBackup } from './backup-format.ts';
import { ChainWalk } from './chain.ts';
import type { KeyRing } from './key-ring.ts';
import { linkOf } from './postgres/event-log.ts';
import { fingerprintsIn } from './postgres/key-check.ts';
import { schemaVersion, withClient } from './postgres/prepare-database.ts';

export { type BackupManifest, BackupRefused } from './backup-format.ts';

/** The tables of schema `parley` in the order they are restored; fingerprints travel, keys never do. */
const TABLES = [
  'workspace',
  'head',
  'events',
  'sealed',
  'listing',
  'search_entry',
  'idempotency',
  'token',
  'token_door',
  'delivery',
  'notice',
  'notice_silence',
  'secret',
  'instance',
].map((table) => `parley.${table}`);

/** What signs somebody in now or slows guessing, dangerous or worthless in a file; and which changes of the schema ran. */
const NOT_FROM_AUTH = new Set(['session', 'proof', 'throttle', 'migration']);

const BATCH = 500;

/** A mail that waited when the backup was made may have gone since: it is never sent twice. */
const LEFT_UNSENT = `UPDATE parley.delivery SET outcome = 'unknown', next_try_at = NULL
  WHERE channel = 'mail' AND outcome IN ('waiting', 'sending')`;

/**
 * Copies log, sealed ciphertext, lists, tokens, accounts and passkeys as of one instant into a file. The database goes
 * on working meanwhile. Key file and open sessions are not in it.
 */
export async function backup(migrateAddress: string, file: string, takenAt: Instant): Promise<BackupManifest> {
  return withClient(migrateAddress, async (owner) => {
    await owner.query(
      'BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL timezone = UTC; SET LOCAL idle_in_transaction_session_timeout = 0',
    );
    const { rows: heads } = await owner.query<{ workspace: string; position: string; hash: string }>(
      'SELECT workspace, position, hash FROM parley.head ORDER BY workspace',
    );
    const manifest: BackupManifest = {
      format: 'parley-backup-1',
      schemaVersion: schemaVersion(),
      takenAt,
      keys: [...(await fingerprintsIn(owner))],
      tables: [...TABLES, ...(await authTables(owner))],
      heads: heads.map((head) => ({ ...head, position: Number(head.position) })),
    };
    await writeBackup(file, manifest, (table) => rowsOf(owner, table));
    await owner.query('COMMIT');
    return manifest;
  });
}

/**
 * Puts a backup into a prepared and empty database: everything or nothing. The whole file is checked first; after
 * writing, every workspace's chain is verified from what the database gives back. Tables of schema `auth` must have
 * been created before, and the key file must be the one the backup's database was made with. Throws `BackupRefused`.
 */
export async function restore(
  migrateAddress: string,
  file: string,
  keyRing: Pick<KeyRing, 'fingerprints'>,
): Promise<BackupManifest> {
  const manifest = await readBackup(file, () => {});
  if (manifest.keys.some((key) => !keyRing.fingerprints.includes(key)))
    throw new BackupRefused(
      `${file} was made with other keys. A backup never holds them: first put the key file of that Parley in place (PARLEY_KEY_FILE).`,
    );
  if (manifest.schemaVersion > schemaVersion())
    throw new BackupRefused(
      `${file} was made by a newer Parley (${manifest.schemaVersion}): restore it with that one.`,
    );
  return withClient(migrateAddress, async (owner) => {
    await owner.query('BEGIN; SET LOCAL timezone = UTC; SET LOCAL idle_in_transaction_session_timeout = 0');
    try {
      await refuseUnlessEmpty(owner, manifest);
      await insertAll(owner, file);
      await owner.query(LEFT_UNSENT);
      for (const head of manifest.heads) await verify(owner, head);
      await owner.query('COMMIT');
      return manifest;
    } catch (error) {
      await owner.query('ROLLBACK').catch(() => {});
      throw error;
    }
  });
}

async function authTables(owner: pg.Client): Promise<readonly string[]> {
  const { rows } = await owner.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'auth' AND table_type = 'BASE TABLE' ORDER BY 1",
  );
  return inOrderOfReferences(
    owner,
    rows.map((row) => row.name).filter((name) => !NOT_FROM_AUTH.has(name)),
  );
}

/** Tables that others refer to come first. */
async function inOrderOfReferences(owner: pg.Client, names: readonly string[]): Promise<readonly string[]> {
  const { rows } = await owner.query<{ child: string; parent: string }>(
    `SELECT child.relname AS child, parent.relname AS parent FROM pg_constraint c
     JOIN pg_class child ON child.oid = c.conrelid JOIN pg_class parent ON parent.oid = c.confrelid
     WHERE c.contype = 'f' AND c.connamespace = 'auth'::regnamespace`,
  );
  const ordered: string[] = [];
  const place = (name: string, path: readonly string[]) => {
    if (ordered.includes(name) || path.includes(name) || !names.includes(name)) return;
    for (const { child, parent } of rows) if (child === name) place(parent, [...path, name]);
    ordered.push(name);
  };
  for (const name of names) place(name, []);
  return ordered.map((name) => `auth.${name}`);
}

/** `schema.table` quoted; names come from the catalogue or from a checked file, never from a request. */
function quoted(table: string): string {
  const [schema = '', name = ''] = [table.slice(0, table.indexOf('.')), table.slice(table.indexOf('.') + 1)];
  return `"${schema.replaceAll('"', '""')}"."${name.replaceAll('"', '""')}"`;
}

async function* rowsOf(owner: pg.Client, table: string): AsyncIterable<Readonly<Record<string, unknown>>> {
  await owner.query(`DECLARE rows NO SCROLL CURSOR FOR SELECT row_to_json(t) AS row FROM ${quoted(table)} t`);
  for (;;) {
    const { rows } = await owner.query<{ row: Record<string, unknown> }>(`FETCH ${BATCH} FROM rows`);
    for (const { row } of rows) yield row;
    if (rows.length < BATCH) break;
  }
  await owner.query('CLOSE rows');
}

async function refuseUnlessEmpty(owner: pg.Client, manifest: BackupManifest): Promise<void> {
  for (const table of manifest.tables) {
    const known = TABLES.includes(table) || table.startsWith('auth.');
    const { rows: found } = await owner.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [
      quoted(table),
    ]);
    if (!known || !found[0]?.there) throw new BackupRefused(`This database has no table ${table}: prepare it first.`);
    if (table === 'parley.instance') {
      await owner.query('DELETE FROM parley.instance');
      continue;
    }
    const { rows } = await owner.query(`SELECT 1 FROM ${quoted(table)} LIMIT 1`);
    if (rows.length > 0)
      throw new BackupRefused(`The database is not empty (${table}): a backup is restored into a new one only.`);
  }
}

async function insertAll(owner: pg.Client, file: string): Promise<void> {
  let table = '';
  let batch: unknown[] = [];
  const flush = async () => {
    if (batch.length === 0) return;
    const rows = JSON.stringify(batch);
    batch = [];
    await owner.query(
      `INSERT INTO ${quoted(table)} SELECT * FROM json_populate_recordset(NULL::${quoted(table)}, $1::json)`,
      [rows],
    );
  };
  await readBackup(file, async (name, row) => {
    if (name !== table || batch.length >= BATCH) await flush();
    table = name;
    batch.push(row);
  });
  await flush();
}

async function verify(owner: pg.Client, head: BackupManifest['heads'][number]): Promise<void> {
  const walk = new ChainWalk(head.workspace);
  await owner.query(
    `DECLARE links NO SCROLL CURSOR FOR SELECT position::text, stream_slice, stream_id, version::text, id, type, actor_kind,
       actor_id, at::text, commitment, previous_hash, hash, payload, salt
     FROM parley.events WHERE workspace = '${head.workspace.replaceAll("'", '')}' ORDER BY events.position`,
  );
  for (;;) {
    const { rows } = await owner.query<Record<string, string | null>>(`FETCH ${BATCH} FROM links`);
    for (const row of rows) walk.add(linkOf(head.workspace, row));
    if (rows.length < BATCH) break;
  }
  await owner.query('CLOSE links');
  const verdict = walk.end(head);
  if (verdict.state === 'broken')
    throw new BackupRefused(
      `The log of workspace ${head.workspace} is broken at position ${verdict.position} (${verdict.why}): nothing was restored.`,
    );
}
