import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, caller, claim, enterTeam, fileAsk } from './client.ts';
import { openLive } from './live-stream.ts';
import { type OwnDatabase, ownDatabase } from './own-database.ts';
import { pause, type RunningParley, startServer, temporaryFolder, until } from './running-parley.ts';

/** One try as the receiver saw it, with what it answered in the end. */
interface Heard {
  readonly id: string;
  readonly body: string;
  readonly answered: number;
  /** Milliseconds by a clock that only goes forward: when it came, and when it was answered. */
  readonly from: number;
  readonly until: number;
}

const MINUTE = 60_000;
const ASKS = 10;
/** Longer than two looks of the sweep, so that the other server meets every try while it is on its way. */
const SLOW = 4_500;
const folders = [temporaryFolder(), temporaryFolder(), temporaryFolder()] as const;
const clock = join(folders[2].path, 'clock');
const heard: Heard[] = [];
let now = Date.parse('2026-03-02T09:00:00.000Z');
let status = 503;
let database: OwnDatabase;
let receiver: Server;
let servers: readonly RunningParley[] = [];
let owner: Caller;

const moveTo = (instant: number) => {
  now = instant;
  writeFileSync(clock, new Date(now).toISOString());
};

beforeAll(async () => {
  database = await ownDatabase();
  receiver = createServer((request, response) => {
    const from = performance.now();
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk));
    request.on('end', () => {
      const answered = status;
      setTimeout(() => {
        heard.push({ id: String(request.headers['webhook-id']), body, answered, from, until: performance.now() });
        response.writeHead(answered).end();
      }, SLOW);
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  moveTo(now);
  const variables = {
    ...database.variables,
    PARLEY_KEY_FILE: join(folders[0].path, 'keys.json'),
    PARLEY_TEST_FOLDER: '1',
    PARLEY_TEST_CLOCK: clock,
    PARLEY_WEBHOOK_ALLOW: '127.0.0.1',
  };
  const [one, other] = [
    await startServer({ dataFolder: folders[0].path, variables }),
    await startServer({ dataFolder: folders[1].path, variables }),
  ];
  servers = [one, other];
  owner = await claim(() => one.url);
  await enterTeam(owner, 'product');
}, 120_000);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  receiver?.closeAllConnections();
  receiver?.close();
  await database?.close();
  for (const folder of folders) folder.remove();
});

const through = (index: number) => caller(() => servers[index % 2]?.url ?? '', owner.token);

test('two servers that may both deliver send each message once a try, under one id, until it is acknowledged once', async () => {
  const { port } = receiver.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/hook`;
  const { id: webhook } = await owner.client.webhook.add({ name: 'ops', url, types: ['negotiation.asked'] });
  const deliveries = async () => (await owner.client.webhook.deliveries({ webhook })).deliveries;
  await Promise.all(Array.from({ length: ASKS }, (_, index) => fileAsk(through(index), `Ask ${index}`)));
  await until('every message was tried once', 120, async () => {
    const all = await deliveries();
    return all.length === ASKS && all.every(({ attempts, outcome }) => attempts === 1 && outcome === 'waiting');
  });
  status = 204;
  moveTo(now + MINUTE);
  await until('every message is delivered', 120, async () =>
    (await deliveries()).every(({ outcome }) => outcome === 'delivered'),
  );
  // Two more looks of either server, and a clock that is well past every further try.
  moveTo(now + 24 * 60 * MINUTE);
  await pause(SLOW);
  const all = await deliveries();
  expect(all.map(({ log }) => log.map((one) => one.status))).toEqual(all.map(() => [503, 204]));
  const byId = new Map(all.map(({ id }) => [id, heard.filter((one) => one.id === id)]));
  expect([...byId.values()].map((tries) => tries.map(({ answered }) => answered))).toEqual(all.map(() => [503, 204]));
  expect(heard).toHaveLength(2 * ASKS);
  for (const tries of byId.values()) {
    expect(new Set(tries.map(({ body }) => body)).size).toBe(1);
    expect(tries[1]?.from).toBeGreaterThan(tries[0]?.until ?? Number.POSITIVE_INFINITY);
  }
});

test('a notice that one server’s look told is heard on the streams of both', async () => {
  const negotiation = await fileAsk(owner, 'One that is answered too late');
  const { clocks } = await owner.client.negotiation.get({ negotiation });
  const streams = await Promise.all(servers.map((server) => openLive(server.url, owner.token)));
  const before = (await owner.client.inbox.get({})).unseen;
  moveTo(Date.parse(clocks.answerBy) - 60 * MINUTE);
  for (const stream of streams) await until('the hint', 60, async () => stream.hints() > 0);
  expect((await owner.client.inbox.get({})).unseen).toBeGreaterThan(before);
  for (const stream of streams) stream.cut();
});
