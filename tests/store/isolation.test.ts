import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { temporaryKeyRing } from '../../src/store/key-ring.ts';
import { postgresStore } from '../../src/store/postgres/postgres-store.ts';
import { withClient } from '../../src/store/postgres/prepare-database.ts';
import { at, newId, tokenHash, writeEverywhere } from './sample.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

/** What is told, and to whom. */
const TOLD = ['delivery', 'notice', 'notice_silence'];
const READABLE = ['events', 'head', 'sealed', 'listing', 'search_entry', 'idempotency', 'token', 'secret', ...TOLD];
const PARTIES = ['sales', 'product'];

for (const server of inject('servers'))
  describe(`isolation in ${server.name}, by hand-written SQL as the application`, () => {
    let database: TestDatabase;
    const workspaces = [newId(), newId()];
    const negotiation = newId();
    beforeAll(async () => {
      database = await createTestDatabase(server);
      const { app, direct } = database.addresses;
      const store = postgresStore({ address: app, directAddress: direct, keyRing: temporaryKeyRing(at) });
      for (const workspace of workspaces)
        await store.transaction(workspace, async (transaction) => {
          await writeEverywhere(transaction, 'sales', negotiation, `${workspace} sales`);
          await transaction.actFor('product');
          const { salt, ...row } = { salt: 'cd', seal: { id: newId(), digest: 'd' }, negotiation, at };
          await transaction.sealed.put({ ...row, salt, party: 'product', kind: 'sheet-draft', content: 1 });
        });
      await store.close();
    });
    afterAll(() => database?.drop());

    /** Runs statements under a context and takes them back. */
    const under = <T>(context: readonly string[], work: (client: pg.Client) => Promise<T>) =>
      withClient(database.addresses.app, async (client) => {
        await client.query(['BEGIN', ...context].join(';'));
        try {
          return await work(client);
        } finally {
          await client.query('ROLLBACK');
        }
      });
    const asParty = (workspace: string, party: string) => [
      `SET LOCAL parley.workspace = '${workspace}'`,
      `SET LOCAL parley.party = '${party}'`,
    ];

    it('shows no row of any table to who has set no workspace', async () => {
      for (const context of [[], ["SET LOCAL parley.workspace = ''"], ["SET LOCAL parley.party = 'sales'"]])
        for (const table of READABLE)
          expect((await under(context, (client) => client.query(`SELECT * FROM parley.${table}`))).rows).toEqual([]);
    });

    it('shows and lets write, in every table, the own workspace and the own party only', async () => {
      const seed = Date.now();
      console.info(`isolation seed ${seed}`);
      const cases = fc.record({
        workspace: fc.constantFrom(...workspaces),
        party: fc.constantFrom(...PARTIES),
        table: fc.constantFrom(...READABLE),
        condition: fc.constantFrom(
          'true',
          'workspace IS NOT NULL',
          "workspace::text LIKE '%'",
          '1 = 1 OR workspace IS NULL',
        ),
        target: fc.constantFrom(...workspaces),
        targetParty: fc.constantFrom(...PARTIES),
      });
      await fc.assert(
        fc.asyncProperty(cases, async ({ workspace, party, table, condition, target, targetParty }) => {
          const context = asParty(workspace, party);
          const { rows } = await under(context, (client) =>
            client.query(`SELECT t.*, t::text AS whole FROM parley.${table} t WHERE ${condition}`),
          );
          expect(rows.length).toBeGreaterThan(0);
          for (const row of rows) {
            expect(row.workspace).toBe(workspace);
            if (table === 'sealed') expect(row.party).toBe(party);
          }
          const insert = `INSERT INTO parley.sealed (workspace, id, negotiation, party, kind, at, digest, ciphertext)
            VALUES ('${target}', '${newId()}', '${negotiation}', '${targetParty}', 'note', '${at}', 'd', 'x')`;
          const written = under(context, (client) => client.query(insert));
          if (target === workspace && targetParty === party) await written;
          else await expect(written).rejects.toThrow('row-level security');
          const deleted = await under(context, (client) =>
            client.query(`DELETE FROM parley.sealed WHERE ${condition}`),
          );
          expect(deleted.rowCount).toBe(party === 'product' ? 1 : 0);
          const moved = under(context, (client) =>
            client.query(`UPDATE parley.listing SET workspace = '${target}', id = 'moved' WHERE ${condition}`),
          );
          if (target === workspace) expect((await moved).rowCount).toBe(1);
          else await expect(moved).rejects.toThrow('row-level security');
        }),
        { seed, numRuns: 40 },
      );
    });

    it('lets nobody write into another workspace, in any table', async () => {
      const [mine = '', theirs = ''] = workspaces;
      const inserts: Readonly<Record<string, string>> = {
        workspace: `'${newId()}'`,
        head: `'${newId()}', 1, 'h'`,
        events: `'${theirs}', 99, 's', 'i', 99, 'e', 't', 'k', 'a', '${at}', 'c', 'p', 'h', NULL, NULL`,
        listing: `'${theirs}', 'k', 'i', 1, '{}'`,
        search_entry: `'${theirs}', 99, 's', 'i', 'b', 's'`,
        idempotency: `'${theirs}', 'a', 'o', 'k', 'h', '{}', '${at}'`,
        token: `'${theirs}', 'h', 'k', '{}', '${at}', '${at}', NULL, NULL`,
        token_door: `'h', '${theirs}'`,
        delivery: `'${theirs}', 'i', 'mail', 's', 'r', '{}', '${at}', 0, '${at}', 'waiting', NULL, '[]'`,
        notice: `'${theirs}', 'p', 'i', 'k', 'killed', NULL, '{}', '${at}', '${at}', NULL, NULL`,
        notice_silence: `'${theirs}', 'p', 'stops'`,
        secret: `'${theirs}', 'k', 'n', '${at}', 'x'`,
      };
      for (const [table, values] of Object.entries(inserts)) {
        const insert = under(asParty(mine, 'sales'), (client) =>
          client.query(`INSERT INTO parley.${table} VALUES (${values})`),
        );
        await expect(insert, table).rejects.toThrow('row-level security');
      }
      for (const table of ['head', 'token', 'listing', 'search_entry', 'delivery', 'notice']) {
        const update = await under(asParty(mine, 'sales'), (client) =>
          client.query(`UPDATE parley.${table} SET workspace = workspace WHERE workspace = '${theirs}'`),
        );
        expect(update.rowCount, table).toBe(0);
      }
    });

    it('shows the mediator the sealed rows of one negotiation of one workspace, and none without both', async () => {
      const [mine = ''] = workspaces;
      const mediate = async (...context: string[]) =>
        (
          await under([...context, 'SET LOCAL ROLE parley_mediator'], (client) =>
            client.query('SELECT * FROM parley.sealed'),
          )
        ).rows;
      const here = `SET LOCAL parley.workspace = '${mine}'`;
      const rows = await mediate(here, `SET LOCAL parley.negotiation = '${negotiation}'`);
      expect(rows.map((row) => [row.workspace, row.party]).sort()).toEqual([
        [mine, 'product'],
        [mine, 'sales'],
      ]);
      expect(await mediate(here)).toEqual([]);
      expect(await mediate(`SET LOCAL parley.negotiation = '${negotiation}'`)).toEqual([]);
      expect(await mediate(here, `SET LOCAL parley.negotiation = '${newId()}'`)).toEqual([]);
      expect(await mediate(here, "SET LOCAL parley.party = 'sales'")).toEqual([]);
    });

    it('keeps plain text out of the sealed table', async () => {
      const dump = await withClient(database.addresses.migrate, async (owner) => {
        const { rows } = await owner.query('SELECT * FROM parley.sealed');
        return JSON.stringify(
          rows.map((row) => ({ ...row, ciphertext: (row.ciphertext as Buffer).toString('latin1') })),
        );
      });
      expect(dump).toContain('sales');
      expect(dump).not.toContain('secretOf');
    });

    it('leads from a token to its workspace through its function alone', async () => {
      const { rows } = await under([], (client) =>
        client.query('SELECT parley.workspace_of_token($1) AS opens', [tokenHash(`${workspaces[1]} sales`)]),
      );
      expect(rows).toEqual([{ opens: workspaces[1] }]);
    });
  });
