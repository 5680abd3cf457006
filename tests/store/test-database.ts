import { randomBytes } from 'node:crypto';
import { type DatabaseAddresses, prepareDatabase, withClient } from '../../src/store/postgres/prepare-database.ts';
import { APP_ROLE, AUTH_ROLE } from '../../src/store/postgres/roles.ts';

/** A server of the store suite, by the address of somebody who may create databases and roles. */
export interface TestServer {
  readonly name: string;
  readonly adminAddress: string;
  /** The migrated database that the test files' own are copied from. */
  readonly template: string;
}

/** The owner in tests is an ordinary role that may create roles: the suite then runs what a hosted server allows. */
const OWNER = 'parley_test_owner';
const PASSWORD = 'parley-test';

export interface TestDatabase {
  readonly addresses: DatabaseAddresses;
  readonly name: string;
  drop(): Promise<void>;
}

/** Roles once per server, and one migrated database that the others are copied from. */
export async function createTemplate(name: string, adminAddress: string): Promise<TestServer> {
  const server = { name, adminAddress, template: `parley_template_${randomBytes(6).toString('hex')}` };
  await withClient(adminAddress, async (admin) => {
    const { rows } = await admin.query<{ rolname: string }>('SELECT rolname FROM pg_roles');
    const present = new Set(rows.map((row) => row.rolname));
    const verb = present.has(OWNER) ? 'ALTER' : 'CREATE';
    await admin.query(`${verb} ROLE ${OWNER} LOGIN CREATEROLE NOSUPERUSER PASSWORD '${PASSWORD}'`);
    for (const role of [APP_ROLE, AUTH_ROLE])
      if (present.has(role)) await admin.query(`ALTER ROLE ${role} PASSWORD '${PASSWORD}'`);
    await admin.query(`CREATE DATABASE ${server.template} OWNER ${OWNER}`);
  });
  await prepareDatabase(addressesOf(server, server.template));
  return server;
}

export async function dropTemplate(server: TestServer): Promise<void> {
  await withClient(server.adminAddress, (admin) => admin.query(`DROP DATABASE IF EXISTS ${server.template}`));
}

/** A fresh database for one test file. */
export async function createTestDatabase(server: TestServer, empty = false): Promise<TestDatabase> {
  const name = `parley_test_${randomBytes(6).toString('hex')}`;
  const run = (statement: string) => withClient(server.adminAddress, (admin) => admin.query(statement));
  await run(`CREATE DATABASE ${name} OWNER ${OWNER} ${empty ? '' : `TEMPLATE ${server.template} STRATEGY file_copy`}`);
  return {
    name,
    addresses: addressesOf(server, name),
    drop: async () => void (await run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

function addressesOf(server: Pick<TestServer, 'adminAddress'>, database: string): DatabaseAddresses {
  const as = (role: string) => {
    const url = new URL(server.adminAddress);
    url.username = role;
    url.password = PASSWORD;
    url.pathname = `/${database}`;
    return url.href;
  };
  return { migrate: as(OWNER), app: as(APP_ROLE), auth: as(AUTH_ROLE), direct: as(APP_ROLE) };
}
