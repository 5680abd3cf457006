import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Caller, claim, enterTeam, fileAsk, signIn } from './client.ts';
import { type RunningParley, startServer, temporaryFolder, until } from './running-parley.ts';

interface Heard {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly answered: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const [folder, aside] = [temporaryFolder(), temporaryFolder()];
const clock = join(aside.path, 'clock');
const heard: Heard[] = [];
/** What the receiver answers; 0: nothing at all. */
let status = 500;
let now = Date.parse('2026-03-02T09:00:00.000Z');
let receiver: Server;
let server: RunningParley;
let owner: Caller;

const moveTo = (instant: number) => {
  now = instant;
  writeFileSync(clock, new Date(now).toISOString());
};
const start = () =>
  startServer({
    dataFolder: folder.path,
    variables: { PARLEY_TEST_FOLDER: '1', PARLEY_TEST_CLOCK: clock, PARLEY_WEBHOOK_ALLOW: '127.0.0.1' },
  });
const url = () => server.url;
const address = () => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;

beforeAll(async () => {
  receiver = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      heard.push({ headers: request.headers as Record<string, string>, body, answered: status });
      if (status !== 0) response.writeHead(status, { location: '/elsewhere' }).end('not for the log');
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  moveTo(now);
  server = await start();
  owner = await claim(url);
  await enterTeam(owner, 'product');
});
afterAll(async () => {
  await server?.stop();
  receiver?.closeAllConnections();
  receiver?.close();
  for (const one of [folder, aside]) one.remove();
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

const tries = (count: number) => until(`try ${count}`, 60, async () => heard.length >= count);
const delivery = async (webhook: string) => (await owner.client.webhook.deliveries({ webhook })).deliveries[0];

test('a receiver that answers 500 for an hour is told once it is well, as the same message, and the log says all of it', async () => {
  const { id: webhook, secret } = await owner.client.webhook.add({
    name: 'ops',
    url: address(),
    types: ['negotiation.asked'],
  });
  await fileAsk(owner);
  await tries(1);
  const begun = now;
  for (const [count, after] of [5 * SECOND, 5 * MINUTE + 5 * SECOND, 35 * MINUTE + 5 * SECOND].entries()) {
    await until('the try is noted', 60, async () => (await delivery(webhook))?.nextTryAt != null);
    moveTo(begun + after);
    await tries(count + 2);
  }
  // The hour is over: the next try lies two hours after the last one.
  status = 200;
  await until('the try is noted', 60, async () => (await delivery(webhook))?.attempts === 4);
  moveTo(begun + 155 * MINUTE + 5 * SECOND);
  await tries(5);
  await until('it is delivered', 60, async () => (await delivery(webhook))?.outcome === 'delivered');
  expect(await delivery(webhook)).toMatchObject({
    attempts: 5,
    nextTryAt: null,
    log: [500, 500, 500, 500, 200].map((answered) => ({ status: answered, because: null })),
  });
  expect(JSON.stringify(await delivery(webhook))).not.toContain('not for the log');
  expect(heard.map(({ answered }) => answered)).toEqual([500, 500, 500, 500, 200]);
  expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(new Set(heard.map(({ body }) => body)).size).toBe(1);
  vi.useFakeTimers({ toFake: ['Date'], now });
  const last = heard.at(-1) as Heard;
  expect(new Webhook(secret).verify(last.body, last.headers)).toMatchObject({ type: 'negotiation.asked' });
  vi.useRealTimers();
});

test('a server that dies while the receiver is slow sends it again under the same id when it is back', async () => {
  owner = await signIn(url, 'olga@example.com');
  const { id: webhook } = await owner.client.webhook.add({
    name: 'slow',
    url: address(),
    types: ['negotiation.asked'],
  });
  heard.length = 0;
  status = 0;
  const { id } = (await delivery(webhook)) ?? (await sent(webhook));
  await until('it hangs', 60, async () => heard.some(({ headers }) => headers['webhook-id'] === id));
  await server.kill();
  receiver.closeAllConnections();
  status = 204;
  moveTo(now + 12 * MINUTE);
  server = await start();
  owner = await signIn(url, 'olga@example.com');
  await until('it is taken back', 60, async () => (await delivery(webhook))?.outcome === 'waiting');
  moveTo(now + 2 * MINUTE);
  await until('it is delivered', 60, async () => (await delivery(webhook))?.outcome === 'delivered');
  expect((await delivery(webhook))?.log.map(({ outcome }) => outcome)).toEqual(['unknown', 'delivered']);
  expect(heard.filter(({ headers }) => headers['webhook-id'] === id).map(({ answered }) => answered)).toEqual([0, 204]);
});

async function sent(webhook: string): Promise<{ readonly id: string }> {
  const { delivery: id } = await owner.client.webhook.test({ webhook });
  return { id };
}

test('nothing goes to a private address that the operator did not allow, nor where a redirect leads', async () => {
  const { client } = owner;
  const types = ['negotiation.asked' as const];
  await expect(client.webhook.add({ name: 'meta', url: 'http://169.254.169.254/', types })).rejects.toThrow('private');
  await expect(client.webhook.add({ name: 'itself', url: `https://127.0.0.2:${server.port}/`, types })).rejects.toThrow(
    'private',
  );
  heard.length = 0;
  status = 302;
  const { id: webhook } = await client.webhook.add({ name: 'moved', url: address(), types });
  await sent(webhook);
  await until('it failed', 60, async () => (await delivery(webhook))?.attempts === 1);
  expect((await delivery(webhook))?.log).toMatchObject([{ outcome: 'failed', status: 302 }]);
  expect(heard).toHaveLength(1);
});
