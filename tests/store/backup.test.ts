import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Store } from '../../src/app/port/store.ts';
import { migrateAuth } from '../../src/integration/identity/auth-schema.ts';
import { BackupRefused, backup, restore } from '../../src/store/backup.ts';
import { temporaryKeyRing } from '../../src/store/key-ring.ts';
import { checkKeys } from '../../src/store/postgres/key-check.ts';
import { postgresStore, quietPool } from '../../src/store/postgres/postgres-store.ts';
import { withClient } from '../../src/store/postgres/prepare-database.ts';
import { at, newId, redactionOf, said, stream, tokenHash, writeEverywhere } from './sample.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

const ACCOUNTS = `
  INSERT INTO instance VALUES (1, '018f0000-0000-7000-8000-000000000001');
  INSERT INTO account VALUES ('018f0000-0000-7000-8000-000000000002', 'ana@example.org', true, 'Ana "the" \\ Ñ', 'es', 'argon2 hash', '${at}');
  INSERT INTO passkey VALUES ('p1', 'account', '018f0000-0000-7000-8000-000000000002', 'key', 'pk', 'spki', -7, 9007199254740991, '[]', 'multiDevice', true, '${at}', NULL);
  INSERT INTO session VALUES ('live session', '018f0000-0000-7000-8000-000000000003', '018f0000-0000-7000-8000-000000000002', '${at}', '${at}', 'password', '${at}');
  INSERT INTO proof VALUES ('p', 'live proof', '{}', '${at}', 0, false);
  CREATE TABLE aaa_of_account (id integer PRIMARY KEY, account uuid REFERENCES account (id));
  INSERT INTO aaa_of_account VALUES (1, '018f0000-0000-7000-8000-000000000002');`;

const servers = inject('servers');
for (const [index, server] of servers.entries())
  describe(`a backup of ${server.name}`, () => {
    const target = servers[(index + 1) % servers.length] ?? server;
    const ring = temporaryKeyRing(at);
    const folder = mkdtempSync(join(tmpdir(), 'parley-backup-'));
    const file = join(folder, 'parley.backup');
    const workspaces = [newId(), newId()].sort();
    const negotiation = newId();
    let source: TestDatabase;
    let sealedId = '';
    const databases: TestDatabase[] = [];
    const storeOn = (database: TestDatabase): Store =>
      postgresStore({ address: database.addresses.app, directAddress: database.addresses.direct, keyRing: ring });
    const emptyTarget = async () => {
      const database = await createTestDatabase(target);
      databases.push(database);
      await createAccountTables(database);
      await withClient(database.addresses.auth, (auth) =>
        auth.query('CREATE TABLE aaa_of_account (id integer PRIMARY KEY, account uuid REFERENCES account (id))'),
      );
      return database;
    };
    const countAll = (database: TestDatabase) =>
      withClient(database.addresses.migrate, async (owner) => {
        const { rows } = await owner.query(
          'SELECT (SELECT count(*) FROM parley.events)::int + (SELECT count(*) FROM parley.head)::int + (SELECT count(*) FROM auth.account)::int AS all',
        );
        return rows[0]?.all as number;
      });

    beforeAll(async () => {
      source = await createTestDatabase(server);
      databases.push(source);
      await createAccountTables(source);
      await withClient(source.addresses.auth, (auth) => auth.query(ACCOUNTS));
      await withClient(source.addresses.migrate, (owner) => checkKeys(owner, ring, 'keys.json'));
      const store = storeOn(source);
      for (const workspace of workspaces)
        await store.transaction(workspace, async (transaction) => {
          const row = await writeEverywhere(transaction, 'sales', negotiation, `${workspace} token`);
          if (workspace === workspaces[0]) sealedId = row.seal.id;
          for (let turn = 0; turn < 600; turn += 1)
            await transaction.append(stream(), 0, [said(`turn ${turn} 🦉 \u0000`)]);
        });
      await store.transaction(workspaces[0] ?? '', async (transaction) => {
        const [fifth] = await transaction.readLog(4, 1);
        await transaction.append(fifth?.stream ?? stream(), 1, [redactionOf(5)]);
        await transaction.redact(5);
      });
      await store.close();
      await backup(source.addresses.migrate, file, at);
    });
    afterAll(async () => {
      for (const database of databases) await database.drop();
      rmSync(folder, { recursive: true, force: true });
    });

    it(`is restored on ${target.name} with log, sealed rows, lists, tokens, accounts and passkeys`, async () => {
      const database = await emptyTarget();
      const manifest = await restore(database.addresses.migrate, file, ring);
      expect(manifest.heads.map((head) => head.workspace)).toEqual(workspaces);
      const [before, after] = [storeOn(source), storeOn(database)];
      for (const workspace of workspaces) {
        const look = (store: Store) =>
          store.transaction(workspace, async (transaction) => {
            await transaction.actFor('sales');
            return {
              head: await store.head(workspace),
              links: await transaction.readChain(0, 10_000),
              derived: await transaction.derived.dump(),
              sealed: await transaction.sealed.latestOwn(negotiation, 'sheet'),
              tokens: await transaction.tokens.all('invitation'),
              notices: await transaction.notices.of('ana', 9),
              answer: await transaction.idempotency.get('ana', 'file', `${workspace} token`),
              opens: await store.workspaceOfToken(tokenHash(`${workspace} token`)),
            };
          });
        const was = await look(before);
        expect(was.links).toHaveLength(workspace === workspaces[0] ? 602 : 601);
        expect(was.sealed?.content).toEqual({ secretOf: 'sales' });
        expect(was.opens).toBe(workspace);
        expect(await look(after)).toEqual(was);
        const mails = (store: Store) =>
          store.transaction(workspace, async ({ outbox }) =>
            (await outbox.of({ channel: 'mail' }, 9)).map(({ outcome, nextTryAt }) => [outcome, nextTryAt]),
          );
        expect(await mails(before)).toEqual([['waiting', at]]);
        // It may have gone since the backup was made, so it is never sent again.
        expect(await mails(after)).toEqual([['unknown', null]]);
      }
      const accounts = (one: TestDatabase) =>
        withClient(one.addresses.auth, async (auth) => {
          const found: string[] = [];
          for (const table of ['instance', 'account', 'passkey', 'aaa_of_account'])
            found.push(JSON.stringify((await auth.query(`SELECT * FROM ${table}`)).rows));
          return found;
        });
      expect(await accounts(database)).toEqual(await accounts(source));
      await withClient(database.addresses.auth, async (auth) =>
        expect((await auth.query('SELECT hash FROM session UNION SELECT id FROM proof')).rows).toEqual([]),
      );
      await withClient(database.addresses.migrate, async (owner) => {
        await checkKeys(owner, ring, 'keys.json');
        await expect(checkKeys(owner, temporaryKeyRing(at), 'keys.json')).rejects.toThrow(
          'does not belong to this database',
        );
      });
      const next = await after.transaction(workspaces[1] ?? '', (transaction) =>
        transaction.append(stream(), 0, [said('on')]),
      );
      expect(next[0]?.position).toBe(602);
      await before.close();
      await after.close();
    });

    it('is for its owner alone, holds no key, no session and no sealed word, and leaves no partial file', () => {
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
      const text = gunzipSync(readFileSync(file)).toString('utf8');
      expect(text).toContain(sealedId);
      expect(text).not.toContain('secretOf');
      expect(text).not.toMatch(/live (session|proof)/);
      for (const secret of [ring.sessionSecrets[0], String(ring.signing[0]?.privateJwk.d)])
        expect(text).not.toContain(secret);
    });

    it('is refused when a byte is another or missing, and nothing is restored', async () => {
      const database = await emptyTarget();
      const whole = readFileSync(file);
      const damaged = join(folder, 'damaged');
      const seed = Date.now();
      console.info(`backup damage seed ${seed}`);
      for (let turn = 0; turn < 8; turn += 1) {
        const place = (seed * (turn + 1) * 7919) % (whole.length - 40);
        const bytes = Buffer.from(whole);
        bytes[20 + place] = (bytes[20 + place] as number) ^ 0x10;
        writeFileSync(damaged, turn % 2 === 0 ? bytes : whole.subarray(0, 20 + place));
        await expect(restore(database.addresses.migrate, damaged, ring), `turn ${turn}`).rejects.toThrow(BackupRefused);
      }
      writeFileSync(damaged, 'not a backup');
      await expect(restore(database.addresses.migrate, damaged, ring)).rejects.toThrow('not a whole Parley backup');
      await expect(restore(database.addresses.migrate, join(folder, 'none'), ring)).rejects.toThrow('There is no file');
      expect(await countAll(database)).toBe(0);
    });

    it('is refused when an event was changed and every checksum made anew: the chain tells', async () => {
      const database = await emptyTarget();
      const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
      const forged = forge(lines, (text) => text.replace('turn 300', 'turn 3OO'));
      const path = join(folder, 'forged');
      writeFileSync(path, gzipSync(forged));
      await expect(restore(database.addresses.migrate, path, ring)).rejects.toThrow(
        /broken at position \d+ \(commitment\)/,
      );
      writeFileSync(path, gzipSync(forge(lines, (text) => text)));
      expect(await countAll(database)).toBe(0);
      await restore(database.addresses.migrate, path, ring);
      expect(await countAll(database)).toBe(1206);
    });

    it('is refused by a database that is not empty, by other keys, and where accounts have no tables yet', async () => {
      await expect(restore(source.addresses.migrate, file, ring)).rejects.toThrow('not empty');
      const database = await emptyTarget();
      await expect(restore(database.addresses.migrate, file, temporaryKeyRing(at))).rejects.toThrow('other keys');
      const bare = await createTestDatabase(target);
      databases.push(bare);
      await expect(restore(bare.addresses.migrate, file, ring)).rejects.toThrow('has no table auth.');
    });
  });

async function createAccountTables(database: TestDatabase): Promise<void> {
  const pool = quietPool({ connectionString: database.addresses.auth, max: 1 });
  await migrateAuth(pool);
  await pool.end();
}

/** Changes the first row that a change touches, and makes all checksums fit again. */
function forge(lines: readonly string[], change: (line: string) => string): string {
  const out: string[] = [];
  let ofTable = createHash('sha256');
  const whole = createHash('sha256');
  let changed = false;
  for (const original of lines) {
    let line = original;
    const value = JSON.parse(original) as Record<string, unknown>;
    if (value.table) ofTable = createHash('sha256');
    if (value.row) {
      if (!changed) line = change(original);
      changed ||= line !== original;
      ofTable.update(`${line}\n`);
    }
    if (value.end) line = JSON.stringify({ ...value, sha256: ofTable.digest('hex') });
    if (value.complete) line = JSON.stringify({ ...value, sha256: whole.digest('hex') });
    else whole.update(`${line}\n`);
    out.push(line);
  }
  return `${out.join('\n')}\n`;
}
