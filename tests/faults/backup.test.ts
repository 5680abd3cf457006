import { randomUUID } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChainLink } from '../../src/app/port/store.ts';
import { slices } from '../../src/app/slices/slices.ts';
import { StateCache } from '../../src/app/state-cache.ts';
import { rebuildViews } from '../../src/app/views/rebuild.ts';
import { verifyChain } from '../../src/store/chain.ts';
import { realClock } from '../../src/store/clock.ts';
import { nodeEnvironment } from '../../src/store/environment.ts';
import type { OpenedStore } from '../../src/store/open-store.ts';
import { withClient } from '../../src/store/postgres/prepare-database.ts';
import { type Caller, claim, enterTeam, fileAsk, join as joinWorkspace, signIn } from './client.ts';
import { openFolder, readWholeChain } from './log-file.ts';
import { freePort, type RunningParley, runCommandLine, startServer, temporaryFolder } from './running-parley.ts';

const SECRET_WORDS = 'zanahoria in the other drawer';
const original = temporaryFolder();
const restored = temporaryFolder();
const file = join(original.path, 'backup.gz');
let port: number;
let server: RunningParley;
let negotiation: string;
const url = () => `http://127.0.0.1:${port}`;

beforeAll(async () => {
  port = await freePort();
  server = await startServer({ dataFolder: original.path, port });
  const owner = await claim(url);
  const { teams } = await owner.client.workspace.get({});
  const sales = await joinWorkspace(url, owner, 'Sara', teams.find(({ kind }) => kind === 'sales')?.id ?? null);
  await enterTeam(owner, 'product');
  negotiation = await fileAsk(owner);
  for (let count = 0; count < 40; count += 1) await owner.call('note.post', { negotiation, text: `note ${count}` });
  await seal(sales);
});
afterAll(async () => {
  await server?.stop();
  original.remove();
  restored.remove();
});

async function seal(person: Caller): Promise<void> {
  const { issues } = await person.client.negotiation.get({ negotiation });
  await person.client.preferences.seal({
    negotiation,
    ready: false,
    sealed: {
      weights: Object.fromEntries(issues.map((issue) => [issue.id, 10])),
      ratings: Object.fromEntries(
        issues.map((issue) => [
          issue.id,
          Object.fromEntries(issue.options.map((option, place) => [option.id, place * 40])),
        ]),
      ),
      reservation: 37,
      notes: SECRET_WORDS,
    },
  });
}

async function withStore<T>(folder: string, read: (opened: OpenedStore) => Promise<T>): Promise<T> {
  const opened = await openFolder(folder);
  try {
    return await read(opened);
  } finally {
    await opened.close();
  }
}

test('a backup holds no key and nothing private in the clear, and is restored into an empty folder: same heads, same sealed answers, accounts sign in', async () => {
  expect(await server.stop()).toBe(0);
  const made = await runCommandLine(['backup', file], { PARLEY_DATA: original.path });
  expect(made).toMatchObject({ code: 0, complaints: '' });
  const text = gunzipSync(readFileSync(file)).toString();
  const keys = JSON.parse(readFileSync(join(original.path, 'keys', 'keys.json'), 'utf8')) as {
    sealing: { key: string }[];
    signing: { jwk: { d: string } }[];
    sessions: { secret: string }[];
  };
  for (const secret of [keys.sealing[0]?.key, keys.signing[0]?.jwk.d, keys.sessions[0]?.secret, SECRET_WORDS])
    expect(text.includes(secret as string)).toBe(false);

  const without = await runCommandLine(['restore', file], { PARLEY_DATA: join(restored.path, 'without-keys') });
  expect(without.code).toBe(1);
  expect(without.complaints).toMatch(/made with other keys/);

  const folder = join(restored.path, 'data');
  cpSync(join(original.path, 'keys'), join(folder, 'keys'), { recursive: true });
  expect(await runCommandLine(['restore', file], { PARLEY_DATA: folder })).toMatchObject({ code: 0 });
  const again = await runCommandLine(['restore', file], { PARLEY_DATA: folder });
  expect(again.code).toBe(1);
  expect(again.complaints).toMatch(/not empty/);

  const before = await withStore(original.path, readWholeChain);
  const after = await withStore(folder, readWholeChain);
  expect(after).toEqual(before);
  expect(verifyChain(after.workspace, after.links)).toMatchObject({ state: 'intact' });

  server = await startServer({ dataFolder: folder, port });
  const sara = await signIn(url, 'sara@example.com');
  const { sealed } = await sara.client.preferences.mine({ negotiation });
  expect(sealed).toMatchObject({ reservation: 37, notes: SECRET_WORDS });
  expect((await sara.client.session.whoami({})).person?.name).toBe('Sara');
  await sara.call('note.post', { negotiation, text: 'life goes on' });
});

test('a replay of the log writes every list and search row again, byte for byte', async () => {
  await server.stop();
  await withStore(original.path, async ({ store }) => {
    const [workspace] = (await store.workspaces()) as [string];
    const dump = () => store.transaction(workspace, (transaction) => transaction.derived.dump());
    const before = await dump();
    expect(before.length).toBeGreaterThan(20);
    await store.transaction(workspace, (transaction) => transaction.derived.clear());
    expect(await dump()).toEqual([]);
    const environment = nodeEnvironment({ now: realClock.now });
    const seal = undefined as never;
    await rebuildViews({ store, environment, slices, states: new StateCache(), seal }, workspace);
    expect(await dump()).toEqual(before);
  });
});

test('a head kept outside tells an old backup, another history and a tampered log, in a sentence with the place', async () => {
  const folder = join(restored.path, 'data');
  server = await startServer({ dataFolder: folder, port });
  const owner = await signIn(url, 'olga@example.com');
  const head = await owner.client.record.head({});
  const kept = { head: join(restored.path, 'head.json'), keys: join(restored.path, 'keys.json') };
  writeFileSync(kept.head, JSON.stringify(head));
  writeFileSync(kept.keys, JSON.stringify(await owner.client.verification.keys({})));
  await server.stop();
  const verify = (words: readonly string[], data: string) =>
    runCommandLine(['verify', ...words, '--head', kept.head], { PARLEY_DATA: data, LANG: 'en' });

  const current = await verify(['log'], folder);
  expect(current).toMatchObject({ code: 0, complaints: '' });
  expect(current.output).toContain(`It goes on from the head of ${head.at}`);

  const before = await withStore(original.path, readWholeChain);
  const missing = head.position - before.links.length;
  expect(missing).toBeGreaterThan(0);
  const says = `${missing === 1 ? '1 entry is' : `${missing} entries are`} missing after entry ${before.links.length}.`;
  for (const old of [
    await verify(['log'], original.path),
    await verify(['backup', file, '--key', kept.keys], original.path),
  ]) {
    expect(old.code).toBe(1);
    expect(old.output).toContain(`all ${before.links.length} entries verifies`);
    expect(old.output).toContain(says);
  }
  const alone = await runCommandLine(['verify', 'backup', file], { PARLEY_DATA: original.path, LANG: 'es' });
  expect(alone).toMatchObject({ code: 0 });
  expect(alone.output).toContain(`la cadena de las ${before.links.length} entradas se verifica`);
  const forged = join(restored.path, 'forged.json');
  writeFileSync(forged, JSON.stringify({ ...head, position: 1 }));
  const unsealed = await runCommandLine(['verify', 'log', '--head', forged], { PARLEY_DATA: folder });
  expect(unsealed.code).toBe(1);
  expect(unsealed.output).toContain('The seal does not fit this head.');

  await withStore(original.path, ({ store }) =>
    store.transaction(before.workspace, async (transaction) => {
      const last = before.links.at(-1) as ChainLink;
      const { length } = await transaction.readStream(last.stream);
      const event = (turn: number) => ({
        id: randomUUID(),
        event: { type: 'NotePosted', note: randomUUID(), party: null, text: `another ${turn}` } as { type: string },
        actor: { kind: 'member', id: last.actor.id, name: 'Olga' } as const,
        at: last.at,
      });
      await transaction.append(
        last.stream,
        length,
        Array.from({ length: missing + 3 }, (_, turn) => event(turn)),
      );
    }),
  );
  const other = await verify(['log'], original.path);
  expect(other.code).toBe(1);
  expect(other.output).toContain(`another history: entry ${head.position}`);

  await withStore(folder, ({ addresses }) =>
    withClient(addresses.migrate, (owned) =>
      owned.query("UPDATE parley.events SET payload = replace(payload, 'note 7', 'note 8') WHERE position = $1", [
        before.links.find((link) => link.payload?.includes('note 7'))?.position,
      ]),
    ),
  );
  const tampered = await verify(['log'], folder);
  expect(tampered.code).toBe(1);
  const place = before.links.find((link) => link.payload?.includes('note 7'))?.position;
  expect(tampered.output).toContain(`The chain breaks at entry ${place} (commitment)`);
});
