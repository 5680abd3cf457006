import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { claim, enterTeam, fileAsk } from './client.ts';
import {
  DidNotStart,
  isAlive,
  postgresPid,
  type RunningParley,
  startServer,
  temporaryFolder,
  until,
} from './running-parley.ts';

const folders: ReturnType<typeof temporaryFolder>[] = [];
const servers: RunningParley[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) if (isAlive(server.pid)) await server.stop();
  for (const folder of folders.splice(0)) folder.remove();
});
const newFolder = () => {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder.path;
};
const start = async (dataFolder: string, variables: Record<string, string> = {}) => {
  const server = await startServer({ dataFolder, variables });
  servers.push(server);
  return server;
};
const refusalOf = async (starting: Promise<unknown>): Promise<DidNotStart> => {
  const outcome = await starting.catch((error: unknown) => error);
  if (!(outcome instanceof DidNotStart)) throw new Error('the server was expected not to start');
  return outcome;
};

test('a second Parley on the same data folder is refused with a plain sentence, and the first goes on', async () => {
  const dataFolder = newFolder();
  const first = await start(dataFolder);
  const refused = await refusalOf(start(dataFolder));
  expect(refused.code).not.toBe(0);
  expect(refused.output).toContain(`Another Parley (process ${first.pid}) works on the data folder`);
  expect(refused.output).not.toMatch(/^\s+at /m);
  expect((await fetch(`${first.url}/ready`)).status).toBe(200);
});

test('after SIGKILL the next Parley adopts the orphaned database server, and finds everything', async () => {
  const dataFolder = newFolder();
  const first = await start(dataFolder);
  const owner = await claim(() => first.url);
  await enterTeam(owner, 'product');
  const negotiation = await fileAsk(owner);
  const orphan = postgresPid(dataFolder);
  await first.kill();
  expect(isAlive(orphan)).toBe(true);

  const second = await start(dataFolder);
  expect(postgresPid(dataFolder)).toBe(orphan);
  const answer = await fetch(`${second.url}/api/negotiations/${negotiation}`, {
    headers: { authorization: `Bearer ${owner.token}` },
  });
  expect(answer.status).toBe(200);
});

test('SIGTERM ends the server cleanly: exit code 0, no database server left, the lock given free', async () => {
  const dataFolder = newFolder();
  const server = await start(dataFolder);
  const database = postgresPid(dataFolder);
  const stream = await fetch(`${server.url}/health`);
  expect(stream.ok).toBe(true);
  expect(await server.stop()).toBe(0);
  await until('the database server is gone', 60, async () => !isAlive(database));
  expect(existsSync(join(dataFolder, 'parley.lock'))).toBe(false);
  expect(server.output()).not.toMatch(/^\s+at /m);
});

test('a test clock is refused on a folder that was not made for tests, and moves the server on one that was', async () => {
  const clock = join(newFolder(), 'clock');
  writeFileSync(clock, '2026-03-02T09:00:00.000Z');
  const real = newFolder();
  const refused = await refusalOf(start(real, { PARLEY_TEST_CLOCK: clock }));
  expect(refused.output).toMatch(/PARLEY_TEST_CLOCK is refused.*not created as a test folder/);

  const moved = await start(newFolder(), { PARLEY_TEST_CLOCK: clock, PARLEY_TEST_FOLDER: '1' });
  const whoami = async () => (await (await fetch(`${moved.url}/api/session`)).json()) as Record<string, unknown>;
  expect(await whoami()).toMatchObject({ testClock: true, serverTime: '2026-03-02T09:00:00.000Z' });
  writeFileSync(clock, '2026-03-04T09:00:00.000Z');
  expect(await whoami()).toMatchObject({ serverTime: '2026-03-04T09:00:00.000Z' });
});
