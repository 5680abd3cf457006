import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Store, VersionConflict } from '../../src/app/port/store.ts';
import { verifyChain } from '../../src/store/chain.ts';
import { describeTelling } from './outbox-clauses.ts';
import { ana, at, later, newId, redactionOf, said, sealedRow, stream, tokenHash, writeEverywhere } from './sample.ts';
import { describeSecrets } from './secret-clauses.ts';
import { describeTokens } from './token-clauses.ts';

export interface StoreUnderTest {
  readonly store: Store;
  readonly close: () => Promise<void>;
}

/** What every store promises; memory and each PostgreSQL run the same clauses. */
export function describeStore(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`the store in ${name}`, () => {
    let under: StoreUnderTest;
    let store: Store;
    beforeAll(async () => {
      under = await open();
      store = under.store;
    });
    afterAll(() => under?.close());

    it('gives back what was appended, with versions and gapless positions', async () => {
      const workspace = newId();
      const [one, two] = [stream(), stream()];
      await store.transaction(workspace, async (transaction) => {
        await transaction.lockHead();
        await transaction.append(one, 0, [said('a'), said('b')]);
        await transaction.append(two, 0, [said("c'; DROP TABLE x; -- \\ \u0000 é 🦉")]);
        const appended = await transaction.append(one, 2, [said('d')]);
        expect(appended).toMatchObject([{ version: 3, position: 4, stream: one, actor: ana, at }]);
        expect(await transaction.readStream(one)).toHaveLength(3);
      });
      await store.transaction(workspace, async (transaction) => {
        const log = await transaction.readLog(0, 10);
        expect(log.map((event) => [event.position, event.stream.id, event.version])).toEqual([
          [1, one.id, 1],
          [2, one.id, 2],
          [3, two.id, 1],
          [4, one.id, 3],
        ]);
        expect(log[2]?.event).toEqual({ type: 'Said', text: "c'; DROP TABLE x; -- \\ \u0000 é 🦉" });
        expect(log[2]).toMatchObject({ actor: ana, at });
        expect(await transaction.readLog(1, 2)).toEqual(log.slice(1, 3));
        expect(await transaction.readStream(one)).toEqual([log[0], log[1], log[3]]);
        expect(await transaction.readStream(one, 2)).toEqual([log[3]]);
        expect(await transaction.readStream(stream())).toEqual([]);
      });
      expect(await store.head(workspace)).toMatchObject({ workspace, position: 4 });
      expect(await store.head(newId())).toBeUndefined();
      expect(await store.workspaces()).toContain(workspace);
    });

    it('refuses an append to a stream that is further, or less far, than was expected', async () => {
      const workspace = newId();
      const one = stream();
      const append = (expected: number) =>
        store.transaction(workspace, (transaction) => transaction.append(one, expected, [said('x')]));
      await append(0);
      await expect(append(0)).rejects.toThrow(VersionConflict);
      await expect(append(2)).rejects.toThrow(VersionConflict);
      await append(1);
      expect(await store.head(workspace)).toMatchObject({ position: 2 });
    });

    it('takes everything back when the transaction throws', async () => {
      const workspace = newId();
      const negotiation = newId();
      await store.transaction(workspace, (transaction) => transaction.lockHead());
      await expect(
        store.transaction(workspace, async (transaction) => {
          await writeEverywhere(transaction, 'sales', negotiation, 'taken-back');
          await transaction.readStream(stream(negotiation));
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
      expect(await store.head(workspace)).toMatchObject({ position: 0 });
      expect(await store.workspaceOfToken(tokenHash('taken-back'))).toBeUndefined();
      await store.transaction(workspace, async (transaction) => {
        await transaction.actFor('sales');
        expect(await transaction.readLog(0, 10)).toEqual([]);
        expect(await transaction.sealed.latestOwn(negotiation, 'sheet')).toBeUndefined();
        expect(await transaction.derived.dump()).toEqual([]);
        expect(await transaction.idempotency.get('ana', 'file', 'taken-back')).toBeUndefined();
        expect(await transaction.tokens.all('invitation')).toEqual([]);
        expect(await transaction.secrets.get('metric-source', negotiation)).toBeUndefined();
      });
    });

    it('keeps positions gapless and every word with eight writers on one workspace', async () => {
      const workspace = newId();
      const shared = stream();
      const write = async (writer: number) => {
        for (let turn = 0; turn < 10; turn += 1)
          await store.transaction(workspace, async (transaction) => {
            await transaction.lockHead();
            const version = (await transaction.readStream(shared)).length;
            await transaction.append(shared, version, [said(`${writer}:${turn}`)]);
          });
      };
      await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)));
      const links = await store.transaction(workspace, (transaction) => transaction.readChain(0, 1000));
      expect(links.map((link) => link.position)).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
      expect(new Set(links.map((link) => link.payload)).size).toBe(80);
      expect(verifyChain(workspace, links, await store.head(workspace))).toMatchObject({ state: 'intact' });
    });

    it('keeps the chain whole after a redaction, and nothing of the event but its header', async () => {
      const workspace = newId();
      const one = stream();
      await store.transaction(workspace, (transaction) =>
        transaction.append(one, 0, [said('keep'), said('forget'), said('keep too')]),
      );
      await store.transaction(workspace, async (transaction) => {
        await transaction.search.put([{ position: 2, stream: one, body: 'forget me' }]);
        await transaction.append(one, 3, [redactionOf(2)]);
        await transaction.redact(2);
        await transaction.search.forget(2);
        expect(await transaction.search.find('forget', 10)).toEqual([]);
      });
      const [links, events] = await store.transaction(workspace, async (transaction) => [
        await transaction.readChain(0, 10),
        await transaction.readStream(one),
      ]);
      expect(verifyChain(workspace, links, await store.head(workspace))).toMatchObject({
        state: 'intact',
        redacted: [2],
      });
      expect(events[1]).toMatchObject({ event: { type: 'Redacted', was: 'Said' }, actor: { id: 'ana', name: '' } });
      expect(JSON.stringify(links)).not.toContain('forget');
    });

    it('takes nothing out of the log that the log itself does not say, and nothing that was signed', async () => {
      const workspace = newId();
      const [one, two] = [stream(), stream()];
      const inked = { ...said('signed'), event: { type: 'RfcInked', record: 'signed' } as { type: string } };
      await store.transaction(workspace, async (transaction) => {
        await transaction.append(one, 0, [said('keep'), inked]);
        await transaction.append(two, 0, [redactionOf(1), redactionOf(2)]);
      });
      for (const [position, events] of [
        [1, []],
        [2, [redactionOf(2)]],
        [99, [redactionOf(99)]],
      ] as const)
        await expect(
          store.transaction(workspace, async (transaction) => {
            await transaction.append(one, 2, events);
            await transaction.redact(position);
          }),
        ).rejects.toThrow();
      const links = await store.transaction(workspace, (transaction) => transaction.readChain(0, 10));
      expect(links.filter((link) => link.payload === null)).toEqual([]);
      expect(links).toHaveLength(4);
    });

    it('shows sealed rows to their own party, and to the mediator of their negotiation, alone', async () => {
      const workspace = newId();
      const [n1, n2] = [newId(), newId()];
      const rows = {
        sales: sealedRow(n1, 'sales', 'sheet', { reservation: 610 }),
        product: sealedRow(n1, 'product', 'sheet', { reservation: 470 }),
        elsewhere: sealedRow(n2, 'sales', 'sheet', { reservation: 1 }),
      };
      for (const row of Object.values(rows))
        await store.transaction(workspace, async (transaction) => {
          await transaction.actFor(row.party);
          await transaction.sealed.put(row);
        });
      await store.transaction(workspace, async (transaction) => {
        const { salt: _, ...sales } = rows.sales;
        expect(await transaction.sealed.own(rows.sales.seal.id)).toBeUndefined();
        await transaction.actFor('sales');
        expect(await transaction.sealed.own(rows.sales.seal.id)).toEqual(sales);
        expect(await transaction.sealed.own(rows.product.seal.id)).toBeUndefined();
        expect(await transaction.sealed.latestOwn(n1, 'sheet')).toEqual(sales);
        await transaction.actFor('product');
        expect(await transaction.sealed.own(rows.sales.seal.id)).toBeUndefined();
        expect(await transaction.sealed.latestOwn(n2, 'sheet')).toBeUndefined();
        const ids = [rows.product.seal.id, rows.elsewhere.seal.id, newId(), rows.sales.seal.id];
        const mediated = await transaction.sealed.forMediator(n1, ids);
        expect(mediated.map((row) => row.content)).toEqual([{ reservation: 470 }, { reservation: 610 }]);
        expect(await transaction.sealed.own(rows.sales.seal.id)).toBeUndefined();
        await transaction.actFor(undefined);
        expect(await transaction.sealed.latestOwn(n1, 'sheet')).toBeUndefined();
        await transaction.append(stream(), 0, [said('the transaction goes on under its own role')]);
      });
    });

    it('takes a sealed row from its own party alone, each seal once', async () => {
      const workspace = newId();
      const row = sealedRow(newId(), 'sales', 'note', 'x');
      const putAs = (party: string | undefined) =>
        store.transaction(workspace, async (transaction) => {
          await transaction.actFor(party);
          await transaction.sealed.put(row);
        });
      await expect(putAs('product')).rejects.toThrow();
      await expect(putAs(undefined)).rejects.toThrow();
      await putAs('sales');
      await expect(putAs('sales')).rejects.toThrow();
    });

    it('replaces a draft, keeps every other sealed row, and finds the latest', async () => {
      const workspace = newId();
      const n = newId();
      const drafts = [1, 2].map((content) => sealedRow(n, 'sales', 'sheet-draft', content));
      const sheets = [sealedRow(n, 'sales', 'sheet', 'first'), sealedRow(n, 'sales', 'sheet', 'second', later)];
      await store.transaction(workspace, async (transaction) => {
        await transaction.actFor('product');
        await transaction.sealed.put(sealedRow(n, 'product', 'sheet-draft', 'theirs'));
        await transaction.actFor('sales');
        for (const row of [...drafts, ...sheets]) await transaction.sealed.put(row);
      });
      await store.transaction(workspace, async (transaction) => {
        await transaction.actFor('sales');
        expect(await transaction.sealed.own(drafts[0]?.seal.id ?? '')).toBeUndefined();
        expect(await transaction.sealed.latestOwn(n, 'sheet-draft')).toMatchObject({ content: 2 });
        expect(await transaction.sealed.own(sheets[0]?.seal.id ?? '')).toMatchObject({ content: 'first' });
        expect(await transaction.sealed.latestOwn(n, 'sheet')).toMatchObject({ content: 'second', at: later });
        await transaction.actFor('product');
        expect(await transaction.sealed.latestOwn(n, 'sheet-draft')).toMatchObject({ content: 'theirs' });
      });
    });

    it('replaces a listing, lists by kind in order of id, and rebuilds to the same bytes', async () => {
      const workspace = newId();
      const write = async (title: string) =>
        store.transaction(workspace, async (transaction) => {
          await transaction.listings.put({
            kind: 'negotiation',
            id: 'b',
            position: 1,
            summary: { title, nested: [1] },
          });
          await transaction.listings.put({ kind: 'negotiation', id: 'a', position: 2, summary: null });
          await transaction.listings.put({ kind: 'other', id: 'a', position: 3, summary: 'x' });
          await transaction.search.put([{ position: 7, stream: stream('s'), body: 'Él dijo «Sí»' }]);
          expect(await transaction.listings.get('negotiation', 'b')).toMatchObject({ summary: { title } });
        });
      await write('before');
      await write('after');
      const before = await store.transaction(workspace, async (transaction) => {
        expect(await transaction.listings.all('negotiation')).toEqual([
          { kind: 'negotiation', id: 'a', position: 2, summary: null },
          { kind: 'negotiation', id: 'b', position: 1, summary: { title: 'after', nested: [1] } },
        ]);
        expect(await transaction.listings.get('negotiation', 'c')).toBeUndefined();
        const since = async (position: number) =>
          (await transaction.listings.since('negotiation', position)).map(({ id }) => id);
        expect([await since(0), await since(1), await since(2)]).toEqual([['b', 'a'], ['a'], []]);
        const dump = await transaction.derived.dump();
        expect(dump).toHaveLength(4);
        await transaction.derived.clear();
        expect(await transaction.derived.dump()).toEqual([]);
        return dump;
      });
      await write('after');
      expect(await store.transaction(workspace, (transaction) => transaction.derived.dump())).toEqual(before);
    });

    it('finds entries that hold every word, whatever the case and the accents, newest first', async () => {
      const workspace = newId();
      await store.transaction(workspace, async (transaction) => {
        await transaction.search.put([
          { position: 1, stream: stream('s'), body: 'La decisión es de Ana' },
          { position: 2, stream: stream('s'), body: 'Ana asked for 100% of the budget' },
          { position: 3, stream: stream('s'), body: 'Nobody' },
          { position: 4, stream: stream('t'), body: 'Ana elsewhere' },
        ]);
      });
      await store.transaction(workspace, async (transaction) => {
        const find = async (query: string, limit = 10, within?: string) =>
          (await transaction.search.find(query, limit, within)).map((entry) => entry.position);
        expect(await find('ANA')).toEqual([4, 2, 1]);
        expect(await find('ANA', 1)).toEqual([4]);
        expect(await find('ANA', 1, stream('s').id)).toEqual([2]);
        expect(await find('decision ana')).toEqual([1]);
        expect(await find('100%')).toEqual([2]);
        expect(await find('ana nobody')).toEqual([]);
        expect(await find('dget')).toEqual([]);
        expect(await find(' % ')).toEqual([]);
      });
    });

    it('remembers an answer under actor, operation and key together', async () => {
      const workspace = newId();
      const remembered = { bodyHash: 'h', answer: { events: ['e1'] } };
      const put = () =>
        store.transaction(workspace, (transaction) => transaction.idempotency.put('ana', 'offer', 'k', remembered, at));
      await put();
      await expect(put()).rejects.toThrow();
      await store.transaction(workspace, async (transaction) => {
        expect(await transaction.idempotency.get('ana', 'offer', 'k')).toEqual(remembered);
        expect(await transaction.idempotency.get('ben', 'offer', 'k')).toBeUndefined();
        expect(await transaction.idempotency.get('ana', 'accept', 'k')).toBeUndefined();
        expect(await transaction.idempotency.get('ana', 'offer', 'l')).toBeUndefined();
      });
    });

    describeTokens(() => store);
    describeSecrets(() => store);

    it('keeps workspaces apart', async () => {
      const [mine, theirs] = [newId(), newId()];
      const negotiation = newId();
      const token = newId();
      const row = await store.transaction(theirs, (transaction) =>
        writeEverywhere(transaction, 'sales', negotiation, token),
      );
      await store.transaction(mine, async (transaction) => {
        await transaction.actFor('sales');
        expect(await transaction.readLog(0, 10)).toEqual([]);
        expect(await transaction.readStream(stream(negotiation))).toEqual([]);
        expect(await transaction.sealed.own(row.seal.id)).toBeUndefined();
        expect(await transaction.sealed.forMediator(negotiation, [row.seal.id])).toEqual([]);
        expect(await transaction.derived.dump()).toEqual([]);
        expect(await transaction.search.find('sales', 10)).toEqual([]);
        expect(await transaction.idempotency.get('ana', 'file', token)).toBeUndefined();
        expect(await transaction.tokens.get(tokenHash(token))).toBeUndefined();
        expect(await transaction.tokens.use(tokenHash(token), at)).toBe(false);
        expect(await transaction.outbox.of({ channel: 'mail' }, 9)).toEqual([]);
        expect(await transaction.notices.of('ana', 9)).toEqual([]);
        expect(await transaction.notices.silenced('ana')).toEqual([]);
        expect(await transaction.secrets.get('metric-source', negotiation)).toBeUndefined();
      });
    });

    it('tells listeners of growth, until they leave', async () => {
      const workspace = newId();
      const heard: number[] = [];
      const leave = store.onGrowth((grown, position) => {
        if (grown === workspace) heard.push(position);
      });
      const append = (expected: number) =>
        store.transaction(workspace, (transaction) => transaction.append(stream(workspace), expected, [said('x')]));
      await append(0);
      await expect.poll(() => heard).toEqual([1]);
      leave();
      await append(1);
      expect(heard).toEqual([1]);
    });

    it('names a workspace by a UUID only', async () => {
      await expect(store.transaction("x'; --", async () => 1)).rejects.toThrow('UUID');
      expect(await store.ready()).toBe(true);
    });

    describeTelling(name, () => store);
  });
}
