import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { migrateAuth } from '../../src/integration/identity/auth-schema.ts';
import { postgresAccounts } from '../../src/integration/identity/postgres-accounts.ts';
import { temporaryKeyRing } from '../../src/store/key-ring.ts';
import { postgresStore } from '../../src/store/postgres/postgres-store.ts';
import { accountsContract } from '../identity/accounts-contract.ts';
import { ceremonyClauses } from '../identity/ceremony-clauses.ts';
import { invitationClauses } from '../identity/invitation-clauses.ts';
import { at } from './sample.ts';
import { createTestDatabase, type TestServer } from './test-database.ts';

const closers: (() => Promise<void>)[] = [];
/** Of the clause that runs: closed before the next one begins. */
const latest: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of [...closers.splice(0), ...latest.splice(0)]) await close();
});

async function open(server: TestServer, closeWith = closers) {
  const { addresses, drop } = await createTestDatabase(server);
  const pool = new pg.Pool({ connectionString: addresses.auth, max: 4 });
  pool.on('error', () => undefined);
  await Promise.all([migrateAuth(pool), migrateAuth(pool)]);
  const store = postgresStore({
    address: addresses.app,
    directAddress: addresses.direct,
    keyRing: temporaryKeyRing(at),
  });
  closeWith.push(async () => {
    await store.close();
    await pool.end();
    await drop();
  });
  return { store, accounts: postgresAccounts(pool) };
}

for (const server of inject('servers')) {
  const once = open(server);
  accountsContract(server.name, async () => (await once).accounts);
}

// The clauses above the contract ask nothing more of a server than the contract does: the newest one runs them.
const [newest] = inject('servers');
const afresh = async () => {
  for (const close of latest.splice(0)) await close();
  return open(newest as TestServer, latest);
};
ceremonyClauses(String(newest?.name), afresh);
invitationClauses(String(newest?.name), afresh);
