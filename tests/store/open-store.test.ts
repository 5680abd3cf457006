import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { realClock } from '../../src/store/clock.ts';
import { createKeyFile } from '../../src/store/key-ring.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type DatabaseAddresses, prepareDatabase, withClient } from '../../src/store/postgres/prepare-database.ts';
import { at, newId, said, stream } from './sample.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

function variablesOf(addresses: DatabaseAddresses): Record<string, string> {
  return {
    DATABASE_MIGRATE_URL: addresses.migrate,
    DATABASE_URL: addresses.app,
    DATABASE_AUTH_URL: addresses.auth,
    DATABASE_DIRECT_URL: addresses.direct,
  };
}

for (const server of inject('servers'))
  describe(`opening the store on ${server.name} by its four addresses`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-open-'));
    const databases: TestDatabase[] = [];
    const fresh = async () => {
      const database = await createTestDatabase(server, true);
      databases.push(database);
      return database;
    };
    afterAll(async () => {
      for (const database of databases) await database.drop();
      rmSync(folder, { recursive: true, force: true });
    });

    it('prepares an empty database, also when several Parleys start on it at once, and again', async () => {
      const { addresses } = await fresh();
      await Promise.all([1, 2, 3].map(() => prepareDatabase(addresses)));
      await prepareDatabase(addresses);
    });

    it('makes keys for a fresh database, and afterwards insists on them', async () => {
      const { addresses } = await fresh();
      const variables = variablesOf(addresses);
      const open = (name: string) => {
        const PARLEY_KEY_FILE = join(folder, name);
        return openStore({ dataFolder: folder, variables: { ...variables, PARLEY_KEY_FILE }, clock: realClock });
      };
      const first = await open('keys.json');
      expect(first.embedded).toBeUndefined();
      const workspace = newId();
      await first.store.transaction(workspace, (transaction) => transaction.append(stream(), 0, [said('x')]));
      await first.close();
      const second = await open('keys.json');
      expect(await second.store.head(workspace)).toMatchObject({ position: 1 });
      expect(second.keyRing.fingerprints).toEqual(first.keyRing.fingerprints);
      await second.close();
      await expect(open('lost.json')).rejects.toThrow('lost.json is missing');
      createKeyFile(join(folder, 'other.json'), at);
      await expect(open('other.json')).rejects.toThrow('does not belong to this database');
    });

    it('asks for all four addresses, and for the application to be bound by the rules', async () => {
      const { addresses } = await fresh();
      const { DATABASE_AUTH_URL: _, ...three } = variablesOf(addresses);
      const open = (variables: Record<string, string>) =>
        openStore({ dataFolder: folder, variables, clock: realClock });
      await expect(open(three)).rejects.toThrow('DATABASE_AUTH_URL is missing');
      const asOwner = { ...variablesOf(addresses), DATABASE_URL: addresses.migrate };
      await expect(open(asOwner)).rejects.toThrow('must log in as parley_app');
    });

    it('says which statements an administrator must run when the owner may not create roles', async () => {
      const database = await fresh();
      const plain = `parley_plain_${database.name.slice(-6)}`;
      await withClient(server.adminAddress, (admin) =>
        admin.query(`CREATE ROLE ${plain} LOGIN PASSWORD 'x'; GRANT CREATE ON DATABASE ${database.name} TO ${plain}`),
      );
      const url = new URL(database.addresses.migrate);
      url.username = plain;
      url.password = 'x';
      const prepared = prepareDatabase({ ...database.addresses, migrate: url.href });
      await expect(prepared).rejects.toThrow(/may not create them.*docs\/guides\/database\.md.*GRANT parley_auth TO/s);
      await withClient(server.adminAddress, (admin) => admin.query(`GRANT parley_auth TO ${plain}`));
      await prepareDatabase({ ...database.addresses, migrate: url.href });
      await database.drop();
      await withClient(server.adminAddress, (admin) => admin.query(`DROP ROLE ${plain}`));
    });

    it('does not start on a damaged key file', async () => {
      const { addresses } = await fresh();
      const PARLEY_KEY_FILE = join(folder, 'damaged.json');
      writeFileSync(PARLEY_KEY_FILE, '{}', { mode: 0o600 });
      const variables = { ...variablesOf(addresses), PARLEY_KEY_FILE };
      await expect(openStore({ dataFolder: folder, variables, clock: realClock })).rejects.toThrow('damaged');
    });
  });
