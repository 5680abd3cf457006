import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, caller, claim, enterTeam, fileAsk } from './client.ts';
import { openLive } from './live-stream.ts';
import { type OwnDatabase, ownDatabase } from './own-database.ts';
import { type RunningParley, startServer, temporaryFolder, until } from './running-parley.ts';

const folders = [temporaryFolder(), temporaryFolder()] as const;
let database: OwnDatabase;
let one: RunningParley;
let other: RunningParley;
let person: Caller;
let negotiation: string;

beforeAll(async () => {
  database = await ownDatabase();
  const variables = { ...database.variables, PARLEY_KEY_FILE: join(folders[0].path, 'keys.json') };
  one = await startServer({ dataFolder: folders[0].path, variables });
  other = await startServer({ dataFolder: folders[1].path, variables });
  person = await claim(() => one.url);
  await enterTeam(person, 'product');
  negotiation = await fileAsk(person);
});
afterAll(async () => {
  await one?.stop();
  await other?.stop();
  await database?.close();
  for (const folder of folders) folder.remove();
});

const say = async (text: string): Promise<number> => {
  const { position } = await person.client.note.post({ negotiation, text });
  return position;
};

test('what one does on one server shows on another over the same database, each event once', async () => {
  const stream = await openLive(other.url, person.token, await say('before'));
  for (let count = 0; count < 20; count += 1) {
    const position = await say(`note ${count}`);
    await until(`event ${position}`, 60, async () => stream.told.find((event) => event.id === position));
  }
  stream.cut();
  const ids = stream.told.map((event) => event.id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(ids).toEqual(ids.map((_, index) => (ids[0] as number) + index));
});

test('a connection cut in the middle goes on where it was, on the other server too: nothing lost, nothing twice', async () => {
  const heard: number[] = [];
  const beginning = await say('before');
  let stream = await openLive(one.url, person.token, beginning);
  let server = one;
  const last: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    const burst = Array.from({ length: 8 }, (_, count) => say(`burst ${round}.${count}`));
    await burst[round];
    stream.cut();
    heard.push(...stream.told.map((event) => event.id));
    const positions = await Promise.all(burst);
    last.push(Math.max(...positions));
    server = server === one ? other : one;
    stream = await openLive(server.url, person.token, heard.at(-1) ?? beginning);
    await until('the burst', 60, async () => (stream.told.at(-1)?.id ?? 0) >= (last.at(-1) as number));
  }
  heard.push(...stream.told.map((event) => event.id));
  stream.cut();
  expect(heard).toEqual(heard.map((_, index) => (heard[0] as number) + index));
  expect(heard.at(-1)).toBe(last.at(-1));
});

test('a lost database is a 503 with a plain sentence, in the person’s language; both servers go on when it is back', async () => {
  await database.cut();
  const sentences: string[] = [];
  const signedIn = caller(() => one.url, person.token);
  const stranger = caller(() => one.url);
  for (const [who, path] of [
    [signedIn, '/api/inbox'],
    [stranger, '/api/first-run'],
  ] as const) {
    const answer = await who.raw(path, { headers: { 'accept-language': 'es' } });
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    const problem = (await answer.json()) as { code: string; detail: string };
    expect(problem.code).toBe('store-unavailable');
    expect(problem.detail).not.toMatch(/ECONN|postgres|SELECT|\bat /i);
    sentences.push(problem.detail);
  }
  expect(sentences[0]).toMatch(/\w+ \w+.*\.$/);
  expect(new Set(sentences).size).toBe(2);
  expect((await fetch(`${one.url}/ready`)).status).toBe(503);
  expect((await fetch(`${one.url}/health`)).status).toBe(200);
  await expect(say('while it is gone')).rejects.toThrow();

  await database.mend();
  for (const server of [one, other])
    await until(`${server.url} is ready again`, 60, async () => (await fetch(`${server.url}/ready`)).ok);
  const stream = await openLive(other.url, person.token, await say('it is back'));
  const position = await say('and goes on');
  await until('the live event after the outage', 60, async () => stream.told.find((event) => event.id === position));
  stream.cut();
});
