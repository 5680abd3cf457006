import pg from 'pg';
import { migrateAuth } from '../integration/identity/auth-schema.ts';
import type { Clock } from '../store/clock.ts';
import { clockFrom } from '../store/clock.ts';
import { type OpenedStore, openStore } from '../store/open-store.ts';
import { markAsTestFolder } from '../store/test-folder.ts';
import type { Configuration } from './configuration.ts';

export interface OpenedDatabase extends OpenedStore {
  readonly clock: Clock;
  /** Connections of the role that owns the accounts. */
  readonly authPool: pg.Pool;
}

/** Opens and migrates everything that lasts: the store, the accounts, the keys, and the clock they live by. */
export async function openDatabase(
  configuration: Configuration,
  log: (sentence: string) => void,
): Promise<OpenedDatabase> {
  if (configuration.testFolder) markAsTestFolder(configuration.dataFolder);
  const { dataFolder, variables } = configuration;
  const clock = clockFrom(variables, dataFolder);
  const opened = await openStore({ dataFolder, variables, clock, log });
  const authPool = new pg.Pool({
    connectionString: opened.addresses.auth,
    max: 6,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
  });
  // Without a listener a restarted database would end the process; the next statement says what is wrong.
  authPool.on('error', () => undefined);
  authPool.on('connect', (client) => client.on('error', () => undefined));
  const close = async () => {
    await authPool.end();
    await opened.close();
  };
  try {
    await migrateAuth(authPool);
  } catch (error) {
    await close();
    throw error;
  }
  return { ...opened, clock, authPool, close };
}
