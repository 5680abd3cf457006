import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Store, StoreUnavailable } from '../../src/app/port/store.ts';
import { temporaryKeyRing } from '../../src/store/key-ring.ts';
import { postgresStore } from '../../src/store/postgres/postgres-store.ts';
import { withClient } from '../../src/store/postgres/prepare-database.ts';
import { at, newId, said, stream } from './sample.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

for (const server of inject('servers'))
  describe(`the store on ${server.name} when connections are lost`, () => {
    let database: TestDatabase;
    const open: Store[] = [];
    const openOne = (options: { directAddress?: string; pollEvery?: number } = {}) => {
      const { app, direct } = database.addresses;
      const store = postgresStore({ address: app, directAddress: direct, keyRing: temporaryKeyRing(at), ...options });
      open.push(store);
      return store;
    };
    const append = (store: Store, workspace: string) =>
      store.transaction(workspace, (transaction) => transaction.append(stream(), 0, [said('x')]));
    const cutAll = () =>
      withClient(server.adminAddress, (admin) =>
        admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [database.name]),
      );
    beforeAll(async () => {
      database = await createTestDatabase(server);
    });
    afterAll(async () => {
      for (const store of open) await store.close();
      await database?.drop();
    });

    it('goes on after every connection was cut, idle and in use', async () => {
      const store = openOne();
      const workspace = newId();
      await append(store, workspace);
      await cutAll();
      await append(store, workspace);
      let tries = 0;
      await store.transaction(workspace, async (transaction) => {
        tries += 1;
        await transaction.lockHead();
        await transaction.readLog(0, 1);
        if (tries === 1) await cutAll();
        await transaction.append(stream(), 0, [said('second try')]);
      });
      expect(tries).toBe(2);
      expect(await store.head(workspace)).toMatchObject({ position: 3 });
    });

    it('says that the database is away, and nothing else, when it cannot be reached', async () => {
      const gone = new URL(database.addresses.app);
      gone.searchParams.set('host', '/nowhere');
      const store = postgresStore({ address: gone.href, directAddress: gone.href, keyRing: temporaryKeyRing(at) });
      open.push(store);
      await expect(append(store, newId())).rejects.toThrow(StoreUnavailable);
      await expect(store.workspaces()).rejects.toThrow(StoreUnavailable);
      expect(await store.ready()).toBe(false);
    });

    it('does not try again what may have been committed', async () => {
      const store = openOne();
      const workspace = newId();
      await append(store, workspace);
      let tries = 0;
      const original = pg.Client.prototype.query;
      pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
        const text = (args[0] as { text?: string }).text ?? '';
        const answer = (original as (...all: unknown[]) => unknown).apply(this, args);
        if (!text.endsWith('COMMIT')) return answer;
        return (answer as Promise<unknown>).then(() => {
          throw Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' });
        });
      } as typeof original;
      try {
        await expect(
          store.transaction(workspace, async (transaction) => {
            tries += 1;
            await transaction.append(stream(), 0, [said('once')]);
          }),
        ).rejects.toThrow(StoreUnavailable);
      } finally {
        pg.Client.prototype.query = original;
      }
      expect(tries).toBe(1);
      expect(await store.head(workspace)).toMatchObject({ position: 2 });
    });

    it('tries again after a deadlock, and gives up an error that stays', async () => {
      const store = openOne();
      let tries = 0;
      const fail = (times: number) =>
        store.transaction(newId(), async () => {
          tries += 1;
          if (tries <= times) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
          return 'done';
        });
      expect(await fail(2)).toBe('done');
      tries = 0;
      await expect(fail(5)).rejects.toThrow('deadlock');
      expect(tries).toBe(3);
    });

    it('does not commit what had failed inside, even if the failure was swallowed', async () => {
      const store = openOne();
      const workspace = newId();
      const swallowed = store.transaction(workspace, async (transaction) => {
        await transaction.append(stream(), 0, [said('lost')]);
        await transaction.actFor('sales');
        const row = { seal: { id: 'same', digest: 'd' }, negotiation: 'n', party: 'sales', kind: 'note', at } as const;
        for (let turn = 0; turn < 2; turn += 1) await transaction.sealed.put({ ...row, content: 1, salt: 's' });
        await transaction.sealed.own('same').catch(() => {});
      });
      await expect(swallowed).rejects.toThrow('not committed');
      expect(await store.head(workspace)).toBeUndefined();
    });

    it('hears of growth on another server, by notification and, without it, by polling', async () => {
      const writer = openOne();
      const notified = openOne({ pollEvery: 60_000 });
      const gone = new URL(database.addresses.direct);
      gone.searchParams.set('host', '/nowhere');
      const polling = openOne({ directAddress: gone.href, pollEvery: 100 });
      const heard: Record<string, [string, number][]> = { notified: [], polling: [] };
      notified.onGrowth((workspace, position) => heard.notified?.push([workspace, position]));
      polling.onGrowth((workspace, position) => heard.polling?.push([workspace, position]));
      const listening = () =>
        withClient(server.adminAddress, async (admin) => {
          const query = "SELECT 1 FROM pg_stat_activity WHERE datname = $1 AND query LIKE 'LISTEN%'";
          return (await admin.query(query, [database.name])).rowCount;
        });
      await expect.poll(listening).toBe(1);
      const workspace = newId();
      await append(writer, workspace);
      await expect.poll(() => heard.notified).toContainEqual([workspace, 1]);
      await expect.poll(() => heard.polling).toContainEqual([workspace, 1]);
    });

    it('hears of growth again after its listening connection was cut', async () => {
      const writer = openOne();
      const listener = openOne({ pollEvery: 200 });
      const heard: string[] = [];
      listener.onGrowth((workspace) => heard.push(workspace));
      await cutAll();
      const workspace = newId();
      await append(writer, workspace);
      await expect.poll(() => heard, { timeout: 60_000 }).toContain(workspace);
    });
  });
