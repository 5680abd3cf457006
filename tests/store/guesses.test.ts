import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Store, Transaction } from '../../src/app/port/store.ts';
import { verifyChain } from '../../src/store/chain.ts';
import { temporaryKeyRing } from '../../src/store/key-ring.ts';
import { postgresStore } from '../../src/store/postgres/postgres-store.ts';
import { at, newId, said, stream } from './sample.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

for (const server of inject('servers'))
  describe(`two Parleys on one database of ${server.name}, each guessing where the other left the log`, () => {
    let database: TestDatabase;
    let here: Store;
    let there: Store;
    beforeAll(async () => {
      database = await createTestDatabase(server);
      const { app, direct } = database.addresses;
      const keyRing = temporaryKeyRing(at);
      [here, there] = [1, 2].map(() => postgresStore({ address: app, directAddress: direct, keyRing })) as [
        Store,
        Store,
      ];
    });
    afterAll(async () => {
      await here?.close();
      await there?.close();
      await database?.drop();
    });
    const one = stream();
    const speak = async (transaction: Transaction, text: string) => {
      await transaction.lockHead();
      const before = await transaction.readStream(one);
      await transaction.append(one, before.length, [said(text)]);
      return before.length;
    };

    it('a right guess needs one round trip', async () => {
      const workspace = newId();
      const other = stream();
      await here.transaction(workspace, (transaction) => transaction.append(other, 0, [said('first')]));
      const original = pg.Client.prototype.query;
      let trips = 0;
      pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
        trips += /parley\.(workspace|write_one)/.test((args[0] as { text?: string }).text ?? '') ? 1 : 0;
        return (original as (...all: unknown[]) => unknown).apply(this, args);
      } as typeof original;
      try {
        await here.transaction(workspace, async (transaction) => {
          await transaction.lockHead();
          expect(await transaction.idempotency.get('ana', 'say', 'k')).toBeUndefined();
          expect(await transaction.readStream(other, 1)).toEqual([]);
          await transaction.append(other, 1, [said('second')]);
          await transaction.idempotency.put('ana', 'say', 'k', { bodyHash: 'h', answer: 1 }, at);
        });
      } finally {
        pg.Client.prototype.query = original;
      }
      expect(trips).toBe(1);
      expect(await there.head(workspace)).toMatchObject({ position: 2 });
    });

    it('loses no word and keeps the chain when both write at once, eight at a time', async () => {
      const workspace = newId();
      const writer = async (store: Store, name: string) => {
        for (let turn = 0; turn < 8; turn += 1)
          await store.transaction(workspace, (transaction) => speak(transaction, `${name} ${turn}`));
      };
      await Promise.all(Array.from({ length: 8 }, (_, index) => writer(index % 2 ? here : there, `writer ${index}`)));
      const links = await here.transaction(workspace, (transaction) => transaction.readChain(0, 1000));
      expect(new Set(links.map((link) => link.payload)).size).toBe(64);
      expect(verifyChain(workspace, links, await there.head(workspace))).toMatchObject({ state: 'intact' });
    });

    it('concludes nothing from a wrong guess: not an answer, not a refusal, not an error', async () => {
      const workspace = newId();
      const known = () => here.transaction(workspace, (transaction) => speak(transaction, 'here'));
      const meanwhile = (count: number) =>
        there.transaction(workspace, async (transaction) => {
          await speak(transaction, 'there');
          await transaction.idempotency.put('ana', 'say', `k${count}`, { bodyHash: 'h', answer: count }, at);
        });
      for (const conclude of ['return', 'throw', 'append'] as const) {
        const before = await known();
        await meanwhile(before);
        let tries = 0;
        const seen = here.transaction(workspace, async (transaction) => {
          tries += 1;
          await transaction.lockHead();
          const answer = await transaction.idempotency.get('ana', 'say', `k${before}`);
          const length = before + 1 + (await transaction.readStream(one, before + 1)).length;
          if (conclude === 'throw') throw new Error(`${length} ${JSON.stringify(answer)}`);
          if (conclude === 'append') await transaction.append(one, length, [said('after both')]);
          return `${length} ${JSON.stringify(answer)}`;
        });
        const so = `${before + 2} ${JSON.stringify({ bodyHash: 'h', answer: before })}`;
        if (conclude === 'throw') await expect(seen).rejects.toThrow(so);
        else expect(await seen).toBe(so);
        expect(tries).toBe(2);
      }
    });

    it('finds an answer that this server gave itself, whatever it was about to answer this time', async () => {
      const workspace = newId();
      const put = (transaction: Transaction) =>
        transaction.idempotency.put('ana', 'say', 'own', { bodyHash: 'h', answer: 'said' }, at);
      await here.transaction(workspace, async (transaction) => {
        await speak(transaction, 'first');
        await put(transaction);
      });
      for (const answers of [false, true]) {
        const again = await here.transaction(workspace, async (transaction) => {
          await transaction.lockHead();
          const before = await transaction.idempotency.get('ana', 'say', 'own');
          if (!before && answers) {
            await speak(transaction, 'twice');
            await put(transaction);
          }
          return before;
        });
        expect(again).toEqual({ bodyHash: 'h', answer: 'said' });
        expect(await there.head(workspace)).toMatchObject({ position: 1 });
      }
    });

    it('lets who has read before lock without a turn, and goes by what is so afterwards', async () => {
      const workspace = newId();
      const readFirst = (text: string) =>
        here.transaction(workspace, async (transaction) => {
          await transaction.readLog(0, 1);
          return speak(transaction, text);
        });
      const lockFirst = (text: string) => here.transaction(workspace, (transaction) => speak(transaction, text));
      await Promise.all(
        Array.from({ length: 30 }, (_, index) => (index % 2 ? readFirst : lockFirst)(`words ${index}`)),
      );
      const links = await here.transaction(workspace, (transaction) => transaction.readChain(0, 1000));
      expect(links).toHaveLength(30);
      expect(verifyChain(workspace, links, await there.head(workspace))).toMatchObject({ state: 'intact' });
    });
  });
