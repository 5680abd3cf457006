import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { webhookTypes } from '../../src/domain/workspace/webhook.ts';
import { signedS3 } from '../s3/signed-s3.ts';
import { BEGINNING, type Parley, startParley } from './harness.ts';
import type { Told } from './told-outside.ts';

const SECOND = 1_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const URL = 'https://hooks.example.com/parley?key=of-theirs';

// The official library judges a message's age by the machine's clock.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(BEGINNING) }));
afterEach(() => void vi.useRealTimers());

async function withWebhook(types: readonly string[] = webhookTypes) {
  const parley = await startParley();
  const add = { name: 'chat', url: URL, types: [...types] as (typeof webhookTypes)[number][] };
  const { id, secret } = await parley.owner.client.webhook.add(add);
  const { client } = parley.owner;
  return {
    parley,
    id,
    secret,
    told: parley.outside.told,
    list: async () => (await client.webhook.list({})).webhooks,
    deliveries: async () => (await client.webhook.deliveries({ webhook: id })).deliveries,
    /** The clock moves, the machine's too, and the sweep looks once. */
    later: async (milliseconds: number) => {
      parley.clock.advance(milliseconds);
      vi.setSystemTime(new Date(parley.clock.now()));
      await parley.parley.tick();
      await parley.parley.settled();
    },
  };
}

function ask(parley: Parley) {
  const { sales, teams } = parley;
  return sales.client.ask.file({ ask: 'Export by Friday', forWhom: 'Acme', parties: [teams.sales, teams.product] });
}

function verified(secret: string, { body, headers }: Told) {
  return new Webhook(secret).verify(body, headers) as { type: string; data: Record<string, string> };
}

test('what every member can read is told outside: signed, thin, under the id of its delivery', async () => {
  const { parley, secret, told, deliveries } = await withWebhook();
  const { id: negotiation } = await ask(parley);
  expect(told).toHaveLength(1);
  const [one] = told as [Told];
  const content = verified(secret, one);
  expect(content).toMatchObject({
    type: 'negotiation.asked',
    timestamp: BEGINNING,
    data: { negotiation, url: `http://localhost:4600/negotiations/${negotiation}` },
  });
  expect(Object.keys(content.data).sort()).toEqual(['event', 'negotiation', 'url', 'workspace']);
  expect(one.body).not.toContain('Export');
  const [delivery] = await deliveries();
  expect(delivery).toMatchObject({
    id: one.headers['webhook-id'],
    outcome: 'delivered',
    attempts: 1,
    log: [{ status: 204, milliseconds: 12, because: null }],
  });
});

test('an endpoint is told of the kinds it asked for and of no other; a sample is told nobody', async () => {
  const { parley, told } = await withWebhook(['negotiation.withdrawn']);
  const { id: negotiation } = await ask(parley);
  await parley.owner.client.sample.open({ language: 'en' });
  expect(told).toEqual([]);
  await parley.sales.client.ask.withdraw({ negotiation, reason: 'Not needed' });
  expect(told.map(({ body }) => JSON.parse(body).type)).toEqual(['negotiation.withdrawn']);
});

test('what fails is tried again by our clock for three days, under the same id, and then given up', async () => {
  const { parley, secret, told, deliveries, list, later } = await withWebhook(['negotiation.asked']);
  parley.outside.answers(500);
  await ask(parley);
  await later(4 * SECOND);
  expect(told).toHaveLength(1);
  await later(SECOND);
  expect(told).toHaveLength(2);
  await later(5 * 60 * SECOND);
  expect(told).toHaveLength(3);
  expect((await deliveries())[0]).toMatchObject({ outcome: 'waiting', attempts: 3 });
  expect((await list())[0]).toMatchObject({ failing: false, waiting: 1 });
  for (let hours = 0; hours < 90; hours += 1) await later(HOUR);
  await signIn(parley);
  const [delivery] = await parleyDeliveries(parley);
  expect(delivery).toMatchObject({ outcome: 'given-up', attempts: 10, nextTryAt: null });
  expect(told).toHaveLength(10);
  expect(new Set(told.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(new Set(told.map(({ body }) => body)).size).toBe(1);
  expect((await parley.owner.client.webhook.list({})).webhooks[0]).toMatchObject({ failing: true });

  // Its receiver is well again: what failed is sent again, as the same message, and it is well.
  parley.outside.answers(200);
  const webhook = (await parley.owner.client.webhook.list({})).webhooks[0]?.id ?? '';
  expect(await parley.owner.client.webhook['replay-failed']({ webhook, since: BEGINNING })).toEqual({ again: 1 });
  expect(told).toHaveLength(11);
  verified(secret, told[10] as Told);
  expect(told[10]?.headers['webhook-id']).toBe(told[0]?.headers['webhook-id']);
  expect((await parleyDeliveries(parley))[0]).toMatchObject({ outcome: 'delivered', attempts: 11 });
  expect((await parley.owner.client.webhook.list({})).webhooks[0]).toMatchObject({ failing: false });
});

test('a replay sends one delivery again, a foreign one is unknown, and a delivered one stays out of what failed', async () => {
  const { parley, id, told, deliveries } = await withWebhook(['negotiation.asked']);
  await ask(parley);
  const [delivery] = await deliveries();
  const { client } = parley.owner;
  expect(await client.webhook['replay-failed']({ webhook: id, since: BEGINNING })).toEqual({ again: 0 });
  expect(await client.webhook.replay({ webhook: id, delivery: delivery?.id ?? '' })).toEqual({ again: 1 });
  expect(told.map(({ headers }) => headers['webhook-id'])).toEqual([delivery?.id, delivery?.id]);
  const other = await client.webhook.add({ name: 'other', url: URL, types: ['debt.paid'] });
  await expect(client.webhook.replay({ webhook: other.id, delivery: delivery?.id ?? '' })).rejects.toThrow(
    'There is no such delivery.',
  );
});

test('what happens while it is paused is held and sent when it is resumed', async () => {
  const { parley, id, told, deliveries, list } = await withWebhook(['negotiation.asked']);
  const { client } = parley.owner;
  await client.webhook.pause({ webhook: id });
  await ask(parley);
  expect(told).toEqual([]);
  expect((await deliveries())[0]).toMatchObject({ outcome: 'held', attempts: 0 });
  expect((await list())[0]).toMatchObject({ state: 'paused', waiting: 1 });
  await expect(client.webhook.test({ webhook: id })).rejects.toThrow('paused');
  await client.webhook.resume({ webhook: id });
  expect(told).toHaveLength(1);
  expect((await deliveries())[0]).toMatchObject({ outcome: 'delivered', attempts: 1 });
});

test('an endpoint that answers 410 is gone: nothing more is sent until somebody resumes it', async () => {
  const { parley, id, told, deliveries, list } = await withWebhook(['negotiation.asked']);
  parley.outside.answers(410);
  await ask(parley);
  expect((await list())[0]).toMatchObject({ state: 'gone' });
  expect((await deliveries())[0]).toMatchObject({ outcome: 'refused', log: [{ status: 410 }] });
  await ask(parley);
  expect(told).toHaveLength(1);
  const { entries } = await parley.owner.client.workspace.record({});
  expect(entries.at(-1)).toMatchObject({ sentence: 'WebhookGone', values: { name: 'chat' } });
  parley.outside.answers(200);
  await parley.owner.client.webhook.resume({ webhook: id });
  await ask(parley);
  expect(told).toHaveLength(2);
});

test('a new secret signs at once, and the one before with it until the overlap is over', async () => {
  const { parley, id, secret, told } = await withWebhook(['negotiation.asked']);
  const { client } = parley.owner;
  const turned = await client.webhook.rotate({ webhook: id, overlapHours: 24 });
  await ask(parley);
  for (const one of [secret, turned.secret]) expect(verified(one, told[0] as Told).type).toBe('negotiation.asked');
  parley.clock.advance(DAY);
  vi.setSystemTime(new Date(parley.clock.now()));
  await ask(parley);
  expect(verified(turned.secret, told[1] as Told).type).toBe('negotiation.asked');
  expect(() => verified(secret, told[1] as Told)).toThrow();
});

test('a test event goes the way of all others', async () => {
  const { parley, id, secret, told, deliveries } = await withWebhook(['debt.paid']);
  const { delivery } = await parley.owner.client.webhook.test({ webhook: id });
  expect(verified(secret, told[0] as Told)).toMatchObject({ type: 'webhook.test' });
  expect((await deliveries())[0]).toMatchObject({ id: delivery, type: 'webhook.test', outcome: 'delivered' });
});

test('administrators in person open doors, with a fresh proof; secrets and whole addresses stand in no record', async () => {
  const { parley, id, secret, list } = await withWebhook();
  const add = { name: 'mine', url: URL, types: ['debt.paid' as const] };
  await expect(parley.sales.client.webhook.add(add)).rejects.toThrow('Only an owner or an administrator');
  await expect(parley.sales.client.webhook.list({})).rejects.toThrow('Only an owner or an administrator');
  await expect(parley.sales.client.webhook.deliveries({ webhook: id })).rejects.toThrow('administrator');
  await expect(parley.sales.client.webhook.pause({ webhook: id })).rejects.toThrow('administrator');
  const key = await parley.withKey(parley.owner);
  expect((await parley.ask(key, 'webhook.add', add)).status).toBe(403);
  parley.clock.advance(6 * 60 * SECOND);
  expect((await parley.ask(parley.owner, 'webhook.add', add)).body).toMatchObject({ code: 'reauthentication-needed' });
  const seen = JSON.stringify([
    await list(),
    await parley.owner.client.workspace.get({}),
    await parley.sales.client.workspace.record({}),
  ]);
  expect(seen).not.toContain(secret);
  const shared = JSON.stringify([
    await parley.sales.client.workspace.record({}),
    await parley.sales.client.workspace.get({}),
  ]);
  expect(shared).toContain('https://hooks.example.com');
  expect(shared).not.toContain('of-theirs');
});

test.each([
  ['http://hooks.example.com/', 'Webhooks go over https.'],
  ['https://127.0.0.1/', 'private network'],
  ['https://localhost:4600/', 'private network'],
  ['https://[::ffff:10.0.0.1]/', 'private network'],
  ['https://u:p@hooks.example.com/', 'no address a webhook can be sent to'],
])('«%s» is refused when it is typed', async (url, says) => {
  const parley = await startParley();
  await expect(parley.owner.client.webhook.add({ name: 'x', url, types: ['debt.paid'] })).rejects.toThrow(says);
});

test('a receiver hears of a kill, its reason and days paid back, and none of the words', async () => {
  vi.useRealTimers();
  const s3 = await signedS3();
  const { parley } = s3;
  const address = 'olga@acme.example';
  const { token } = await parley.stranger.client.session.signIn({
    address,
    password: 'a long enough password',
    token: true,
  });
  const owner = parley.personOf('Olga', parley.owner.account, token ?? undefined);
  await owner.client.webhook.add({ name: 'ops', url: URL, types: [...webhookTypes] });
  await s3.people.sales.client.agreement.kill({ agreement: s3.id() });
  await s3.people.sales.client.agreement['give-reason']({ agreement: s3.id(), reason: 'p95 too high' });
  await s3.people.product.client.debt.pay({ agreement: s3.id(), days: 1, what: 'Tests' });
  const heard = parley.outside.told.map(({ body }) => JSON.parse(body));
  expect(heard.map(({ type }) => type)).toEqual(['agreement.killed', 'agreement.kill_explained', 'debt.paid']);
  expect(heard[0].data.url).toBe(`http://localhost:4600/agreements/${s3.id()}`);
  expect(JSON.stringify(heard)).not.toContain('p95');
});

async function signIn(parley: Parley): Promise<void> {
  const { token } = await parley.stranger.client.session.signIn({
    address: 'olga@acme.example',
    password: 'a long enough password',
    token: true,
  });
  Object.assign(parley.owner, parley.personOf('Olga', parley.owner.account, token ?? undefined));
}

async function parleyDeliveries(parley: Parley) {
  const { client } = parley.owner;
  const webhook = (await client.webhook.list({})).webhooks[0]?.id ?? '';
  return (await client.webhook.deliveries({ webhook })).deliveries;
}
