import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../app/port/store.ts';
import type { Clock } from './clock.ts';
import { type EmbeddedPostgres, launchEmbedded } from './embedded/embedded-postgres.ts';
import { addressOfRunning } from './embedded/running-server.ts';
import { createKeyFile, type KeyRing, readKeyFile } from './key-ring.ts';
import { checkKeys, fingerprintsIn } from './postgres/key-check.ts';
import { postgresStore } from './postgres/postgres-store.ts';
import { type DatabaseAddresses, prepareDatabase, withClient } from './postgres/prepare-database.ts';
import { APP_ROLE, AUTH_ROLE, DatabaseNotPrepared } from './postgres/roles.ts';

export interface OpenStoreOptions {
  /** Where the embedded database and, unless `PARLEY_KEY_FILE` says otherwise, the keys lie. */
  readonly dataFolder: string;
  /** `DATABASE_URL` and its three companions, `PARLEY_KEY_FILE`. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** False for tests that can lose their data. */
  readonly durable?: boolean | undefined;
  /** Secret bytes as hex, for the salts of the log; seeded in tests that compare bytes. */
  readonly secret?: ((bytes: number) => string) | undefined;
  /** Told in plain words what the operator may want to know. */
  readonly log?: ((sentence: string) => void) | undefined;
}

export interface OpenedStore {
  readonly store: Store;
  readonly keyRing: KeyRing;
  readonly keyFile: string;
  readonly addresses: DatabaseAddresses;
  /** Present when the database is the embedded one. */
  readonly embedded?: EmbeddedPostgres | undefined;
  /** Closes connections, and stops the embedded server. */
  close(): Promise<void>;
}

const OWNER_ROLE = 'parley_owner';
const DATABASE = 'parley';
const ADDRESSES = ['DATABASE_MIGRATE_URL', 'DATABASE_URL', 'DATABASE_AUTH_URL', 'DATABASE_DIRECT_URL'] as const;

/**
 * Opens the store on the four given addresses or, when none is given, on the embedded database, which it creates and
 * starts: migrated, keys checked. Throws with a sentence for the operator (`FolderInUse`, `KeysRefused`,
 * `DatabaseNotPrepared`) when that must not or cannot be.
 */
export async function openStore(options: OpenStoreOptions): Promise<OpenedStore> {
  const given = givenAddresses(options.variables);
  mkdirSync(options.dataFolder, { recursive: true, mode: 0o711 });
  const embedded = given ? undefined : await launchEmbedded(options);
  try {
    const addresses = given ?? (await ownDatabase(embedded as EmbeddedPostgres));
    await prepareDatabase(addresses);
    const keyFile = options.variables.PARLEY_KEY_FILE || join(options.dataFolder, 'keys', 'keys.json');
    const keyRing = await openKeys(addresses.migrate, keyFile, options.clock);
    const { secret } = options;
    const store = postgresStore({ address: addresses.app, directAddress: addresses.direct, keyRing, secret });
    const close = async () => {
      await store.close();
      await embedded?.close();
    };
    return { store, keyRing, keyFile, addresses, embedded, close };
  } catch (error) {
    await embedded?.close();
    throw error;
  }
}

/**
 * The owner's address of a database that is in use now: the given one, or that of the embedded server another Parley
 * runs on the data folder. Undefined when none runs; `openStore` then starts it. For a backup while Parley works.
 */
export function ownerAddressInUse(options: Pick<OpenStoreOptions, 'dataFolder' | 'variables'>): string | undefined {
  const given = givenAddresses(options.variables);
  return given ? given.migrate : addressOfRunning(options.dataFolder, OWNER_ROLE, DATABASE);
}

/** All four addresses, or none of them. */
function givenAddresses(variables: OpenStoreOptions['variables']): DatabaseAddresses | undefined {
  const [migrate, app, auth, direct] = ADDRESSES.map((name) => variables[name] || undefined);
  if (migrate && app && auth && direct) return { migrate, app, auth, direct };
  const missing = ADDRESSES.filter((name) => !variables[name]);
  if (missing.length === ADDRESSES.length) return undefined;
  throw new DatabaseNotPrepared(
    `A PostgreSQL server is given by four addresses, and ${missing.join(', ')} is missing; docs/guides/database.md explains each.`,
  );
}

/** The embedded server's database and its owner, an ordinary role as on any hosted server. */
async function ownDatabase(embedded: EmbeddedPostgres): Promise<DatabaseAddresses> {
  await withClient(embedded.url('postgres', 'postgres'), async (admin) => {
    const { rows: roles } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [OWNER_ROLE]);
    if (roles.length === 0)
      await admin.query(
        `CREATE ROLE ${OWNER_ROLE} LOGIN CREATEROLE PASSWORD ${admin.escapeLiteral(embedded.passwordOf(OWNER_ROLE))}`,
      );
    const { rows: databases } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (databases.length === 0) await admin.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER_ROLE}`);
  });
  const app = embedded.url(APP_ROLE, DATABASE);
  return { migrate: embedded.url(OWNER_ROLE, DATABASE), app, auth: embedded.url(AUTH_ROLE, DATABASE), direct: app };
}

/** Creates the key file beside a database that has never seen keys, and otherwise insists on the right one. */
function openKeys(migrateAddress: string, keyFile: string, clock: Clock): Promise<KeyRing> {
  return withClient(migrateAddress, async (owner) => {
    if (!existsSync(keyFile) && (await fingerprintsIn(owner)).length === 0) createKeyFile(keyFile, clock.now());
    const keyRing = readKeyFile(keyFile);
    await checkKeys(owner, keyRing, keyFile);
    return keyRing;
  });
}
