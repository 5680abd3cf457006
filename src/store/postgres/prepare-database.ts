import { Kysely, Migrator, PostgresDialect } from 'kysely';
import pg from 'pg';
import { pause } from '../embedded/process-life.ts';
import { migrations } from './migrations/migrations.ts';
import { AUTH_ROLE, checkApplicationRole, DatabaseNotPrepared, ensureRoles } from './roles.ts';
import { codeOf } from './session.ts';
import { prepareJobs } from './telling/job-schema.ts';

/** The addresses Parley works with, each logging in as its own role. */
export interface DatabaseAddresses {
  /** The owner, who migrates, backs up and redacts. */
  readonly migrate: string;
  /** The application, which owns nothing; may lead through a transaction pooler. */
  readonly app: string;
  /** Accounts and sessions, in schema `auth`. */
  readonly auth: string;
  /** The application without a pooler in between: listening and jobs. */
  readonly direct: string;
}

/**
 * Brings a database to today's schema: roles, schema `auth`, migrations. Safe to call at every start and from several
 * servers at once. Throws `DatabaseNotPrepared` with a plain sentence when an administrator must help first.
 */
export async function prepareDatabase(addresses: DatabaseAddresses): Promise<void> {
  await withClient(addresses.migrate, async (owner) => {
    await checkVersion(owner);
    await besideOthers(async () => {
      await ensureRoles(owner, { app: passwordIn(addresses.app), auth: passwordIn(addresses.auth) });
      await ensureAuthSchema(owner);
    });
  });
  await migrate(addresses.migrate);
  await withClient(addresses.migrate, (owner) => besideOthers(() => prepareJobs(owner, addresses.migrate)));
  await withClient(addresses.app, checkApplicationRole);
}

/** Two servers that start at once may both find something missing: who comes second looks again. */
async function besideOthers(work: () => Promise<void>): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (tried === 5 || !/^(23505|42710|42P06|40001|40P01|XX000)$/.test(codeOf(error))) throw error;
      await pause(50 * tried);
    }
  }
}

/** One connection for one piece of work. */
export async function withClient<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The names of the migrations that ran, in order: the schema's version. */
export function schemaVersion(): string {
  return Object.keys(migrations).sort().at(-1) ?? '';
}

function passwordIn(address: string): string {
  return decodeURIComponent(new URL(address).password);
}

async function checkVersion(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ version: string }>("SELECT current_setting('server_version_num') AS version");
  if (Number(rows[0]?.version) < 150000)
    throw new DatabaseNotPrepared(`Parley needs PostgreSQL 15 or newer; this server is ${rows[0]?.version}.`);
}

async function ensureAuthSchema(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query("SELECT 1 FROM pg_namespace WHERE nspname = 'auth'");
  if (rows.length === 0) await owner.query(`CREATE SCHEMA IF NOT EXISTS auth AUTHORIZATION ${AUTH_ROLE}`);
}

async function migrate(address: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: address, max: 2 });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const database = new Kysely<never>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({
      db: database,
      provider: { getMigrations: async () => ({ ...migrations }) },
      migrationTableSchema: 'parley_migration',
    });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
  } finally {
    await database.destroy();
  }
}
