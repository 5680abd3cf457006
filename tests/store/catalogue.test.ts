import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { schemasOutside, tablesWithoutWorkspaceKey } from '../../src/store/postgres/exceptions.ts';
import { withClient } from '../../src/store/postgres/prepare-database.ts';
import { JOB_REVISION } from '../../src/store/postgres/telling/job-schema.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

for (const server of inject('servers'))
  describe(`the catalogue of ${server.name}`, () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await createTestDatabase(server);
    });
    afterAll(() => database?.drop());
    const rows = <T extends object>(query: string, as: 'migrate' | 'app' | 'auth' = 'migrate') =>
      withClient(database.addresses[as], async (client) => (await client.query<T>(query)).rows);

    it('has the workspace first in every key of schema parley, but for the declared exceptions', async () => {
      const keys = await rows<{ name: string; first: string; type: string }>(
        `SELECT c.relname AS name, a.attname AS first, format_type(a.atttypid, NULL) AS type
         FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
         WHERE c.relnamespace = 'parley'::regnamespace AND i.indisunique`,
      );
      const tables = await rows<{ name: string }>(
        "SELECT relname AS name FROM pg_class WHERE relnamespace = 'parley'::regnamespace AND relkind IN ('r', 'p')",
      );
      expect(tables.length).toBeGreaterThanOrEqual(10);
      const excepted = new Set(tablesWithoutWorkspaceKey.map((exception) => exception.table));
      for (const { name } of tables) {
        const own = keys.filter((key) => key.name === name);
        expect(own.length, `${name} has a key`).toBeGreaterThan(0);
        if (!excepted.has(name))
          for (const key of own) expect([name, key.first, key.type]).toEqual([name, 'workspace', 'uuid']);
      }
      for (const { table, why } of tablesWithoutWorkspaceKey) {
        expect(tables.map((one) => one.name)).toContain(table);
        expect(why.length).toBeGreaterThan(20);
      }
    });

    it('forces row-level security on every table of schema parley, without exception', async () => {
      const open = await rows(
        `SELECT relname FROM pg_class c WHERE relnamespace = 'parley'::regnamespace AND relkind IN ('r', 'p')
         AND NOT (relrowsecurity AND relforcerowsecurity
           AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))`,
      );
      expect(open).toEqual([]);
    });

    it('names the workspace in every policy of the application, but for those that are declared', async () => {
      const policies = await rows<{ name: string; text: string }>(
        `SELECT tablename || '.' || policyname AS name, coalesce(qual, '') || coalesce(with_check, '') AS text
         FROM pg_policies WHERE schemaname = 'parley' AND policyname <> 'owner'`,
      );
      expect(policies.length).toBeGreaterThanOrEqual(11);
      const without = policies
        .filter((policy) => !policy.text.includes('parley.workspace'))
        .map((policy) => policy.name);
      expect(without).toEqual(['workspace.known']);
      for (const { name, text } of policies)
        if (name.startsWith('sealed.')) expect(text).toMatch(/parley\.(party|negotiation)/);
    });

    it('has no schema, sequence, trigger or foreign table that is not declared', async () => {
      const schemas = await rows<{ name: string }>(
        "SELECT nspname AS name FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema)' AND nspname <> 'public' ORDER BY 1",
      );
      expect(schemas.map((row) => row.name)).toEqual(['parley', ...schemasOutside.map((one) => one.schema)].sort());
      expect(
        await rows(
          "SELECT 1 FROM pg_class WHERE relnamespace = 'parley'::regnamespace AND relkind IN ('S', 'f', 'v', 'm')",
        ),
      ).toEqual([]);
      expect(await rows('SELECT 1 FROM pg_trigger WHERE NOT tgisinternal')).toEqual([]);
      expect(await rows("SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace")).toEqual([]);
    });

    it('has the job queue as the installed worker brings it along, worked but not filled by the application', async () => {
      const [found] = await rows<{ revision: number }>('SELECT max(id) AS revision FROM parley_jobs.migrations');
      expect(found?.revision).toBe(JOB_REVISION);
      expect(await rows('SELECT count(*) FROM parley_jobs._private_jobs', 'app')).toHaveLength(1);
    });

    it('gives the application a login that owns nothing and may do nothing special', async () => {
      const roles = await rows<Record<string, unknown>>(
        `SELECT rolname, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb AS special, rolinherit, rolcanlogin
         FROM pg_roles WHERE rolname IN ('parley_app', 'parley_mediator', 'parley_auth') ORDER BY rolname`,
      );
      expect(roles).toEqual([
        { rolname: 'parley_app', special: false, rolinherit: false, rolcanlogin: true },
        { rolname: 'parley_auth', special: false, rolinherit: true, rolcanlogin: true },
        { rolname: 'parley_mediator', special: false, rolinherit: true, rolcanlogin: false },
      ]);
      const owned = await rows<{ role: string; name: string }>(
        `SELECT relowner::regrole::text AS role, relname AS name FROM pg_class
         WHERE relowner::regrole::text IN ('parley_app', 'parley_mediator')`,
      );
      expect(owned).toEqual([]);
      const [path] = await rows<{ search_path: string }>('SHOW search_path', 'auth');
      expect(path?.search_path).toBe('auth');
    });

    it('lets the application only add to the log and to what is sealed, and see neither auth nor fingerprints', async () => {
      const refused = [
        'UPDATE parley.events SET type = type',
        'DELETE FROM parley.events',
        'UPDATE parley.sealed SET party = party',
        'TRUNCATE parley.head',
        'SELECT * FROM parley.instance',
        'SELECT * FROM parley.token_door',
        'DELETE FROM parley.token',
        'DELETE FROM parley.head',
        'CREATE TABLE parley.mine (a int)',
        'CREATE TABLE public.mine (a int)',
        'CREATE TABLE auth.mine (a int)',
        'SET ROLE parley_auth',
        'INSERT INTO parley_jobs._private_jobs (task_id) VALUES (1)',
        "SELECT parley_jobs.add_job('deliver')",
        'DELETE FROM parley.delivery',
        'DELETE FROM parley.notice',
        'SELECT * FROM parley_migration.kysely_migration',
      ];
      for (const statement of refused)
        await expect(rows(statement, 'app'), statement).rejects.toThrow(/permission denied|must be owner/);
      await expect(rows('SELECT * FROM parley.head', 'auth')).rejects.toThrow('permission denied');
      await expect(rows('SELECT parley.heads()', 'auth')).rejects.toThrow('permission denied');
    });

    it('runs every function as its caller, but for the two look-ups across workspaces, the way into the job queue, the pruning of what was settled and the redaction that the log speaks of, and for the application alone', async () => {
      const functions = await rows<{ name: string; definer: boolean; open: boolean }>(
        `SELECT proname AS name, prosecdef AS definer, has_function_privilege('parley_auth', oid, 'EXECUTE')
           OR has_function_privilege('parley_mediator', oid, 'EXECUTE') AS open
         FROM pg_proc WHERE pronamespace = 'parley'::regnamespace ORDER BY proname`,
      );
      expect(functions.length).toBeGreaterThanOrEqual(9);
      expect(functions.filter((one) => one.definer).map((one) => one.name)).toEqual([
        'enqueue_delivery',
        'heads',
        'prune_deliveries',
        'redact_event',
        'workspace_of_token',
      ]);
      expect(functions.filter((one) => one.open)).toEqual([]);
    });

    it('lets the mediator read sealed rows and nothing else', async () => {
      const asMediator = (statement: string) => rows(`SET ROLE parley_mediator; ${statement}`, 'app');
      await asMediator('SELECT * FROM parley.sealed');
      for (const table of ['events', 'head', 'listing', 'token', 'idempotency', 'search_entry', 'workspace', 'secret'])
        await expect(asMediator(`SELECT * FROM parley.${table}`)).rejects.toThrow('permission denied');
      for (const statement of ['DELETE FROM parley.sealed', "SELECT parley.workspace_of_token('x')"])
        await expect(asMediator(statement)).rejects.toThrow('permission denied');
    });
  });
