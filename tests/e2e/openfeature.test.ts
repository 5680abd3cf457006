import { OFREPProvider } from '@openfeature/ofrep-provider';
import { type Client, ErrorCode, OpenFeature } from '@openfeature/server-sdk';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../faults/running-parley.ts';
import { serveFlagPage } from './flag-page-server.ts';
import type { FlagPage } from './openfeature-page.ts';
import { flagOf, playS3 } from './s3-live.ts';
import { World } from './world.ts';

const acme = { client: 'Acme', targetingKey: 'somebody at Acme' };
const staff = { segment: 'staff', targetingKey: 'one of us' };
const globex = { client: 'Globex', targetingKey: 'somebody else' };

let world: World;
let application: Awaited<ReturnType<typeof serveFlagPage>>;
let server: Client;
let serverKey: string;
let browserKey: string;
const pages: Page[] = [];

beforeAll(async () => {
  [world, application] = await Promise.all([World.open(), serveFlagPage()]);
  const issued = await world.call('owner', 'flagKey.issue', { name: 'export service', client: null });
  serverKey = issued.secret;
  const page = { name: 'web shop', client: 'Acme', kind: 'browser', origins: [application.origin] };
  browserKey = (await world.call('owner', 'flagKey.issue', page)).secret;
  server = await clientWith(serverKey);
});
afterAll(async () => {
  for (const page of pages) await page.context().close();
  await OpenFeature.close();
  await application?.close();
  await world?.close();
});

/** The official server provider; a spoilt request stands for what a broken program sends. */
async function clientWith(key: string, spoilt?: (request: Request) => Request): Promise<Client> {
  const domain = `${key}${spoilt ? ' spoilt' : ''}`;
  const headers: [string, string][] = [['Authorization', `Bearer ${key}`]];
  const fetchImplementation = ((request: Request) => fetch(spoilt?.(request) ?? request)) as typeof fetch;
  await OpenFeature.setProviderAndWait(domain, new OFREPProvider({ baseUrl: world.url, headers, fetchImplementation }));
  return OpenFeature.getClient(domain);
}

/** The official web provider in a visible tab of another origin. */
async function openPage(key: string): Promise<Page> {
  const context = await world.browser.newContext();
  const page = await context.newPage();
  pages.push(page);
  await page.goto(application.origin);
  const given = JSON.stringify({ baseUrl: world.url, key, context: acme });
  await page.evaluate(`flagPage.begin(${given})`);
  expect(await page.evaluate('flagPage.visible()')).toBe(true);
  return page;
}

const inPage = (page: Page, flag: string, otherwise: boolean) =>
  page.evaluate<boolean>(`flagPage.value('${flag}', ${otherwise})`);
const inPageIs = (page: Page, flag: string, value: boolean) =>
  until(`${flag} is ${value} at the page`, 60, async () => (await inPage(page, flag, !value)) === value);
const atServer = async (flag: string) =>
  Promise.all([acme, staff, globex].map((context) => server.getBooleanValue(flag, true, context)));

test('S3 at the official providers: false before ink, true with it, false with the kill, false with the end', async () => {
  let page: Page | undefined;
  // Before ink the answer is an explicit false, for whoever has `true` in the code too.
  const first = await playS3(world, async (agreement) => {
    expect(await atServer(flagOf(agreement))).toEqual([false, false, false]);
    expect(await server.getBooleanDetails(flagOf(agreement), true, acme)).toMatchObject({
      reason: 'DISABLED',
      variant: 'off',
      flagMetadata: { phase: 'before-ink' },
    });
    page = await openPage(browserKey);
    expect(await inPage(page, flagOf(agreement), true)).toBe(false);
  });
  if (!page) throw new Error('the page was opened');
  const flag = flagOf(first);
  expect(await atServer(flag)).toEqual([true, true, false]);
  await inPageIs(page, flag, true);

  // A second agreement lives on while the first one is switched off.
  const second = flagOf(await playS3(world));
  await inPageIs(page, second, true);
  world.at('2026-03-10T09:00:00.000Z');
  await world.call('sales', 'agreement.kill', { agreement: first });
  expect(await atServer(flag)).toEqual([false, false, false]);
  await inPageIs(page, flag, false);
  expect(await inPage(page, second, true)).toBe(true);
  const changes = await page.evaluate<FlagPage['changes']>('flagPage.changes');
  expect(changes.some(({ flags }) => flags.includes(flag))).toBe(true);

  // The clock alone ends it: for staff at the end, for Acme after its grace.
  world.at('2026-04-05T21:59:59.999Z');
  expect(await atServer(second)).toEqual([true, true, false]);
  world.at('2026-04-05T22:00:00.000Z');
  expect(await atServer(second)).toEqual([true, false, false]);
  const inGrace = await server.getBooleanDetails(second, false, acme);
  expect(inGrace.flagMetadata).toEqual({ phase: 'grace', grace: true });
  world.at('2026-04-12T21:59:59.999Z');
  expect(await atServer(second)).toEqual([true, false, false]);
  const other = await openPage(browserKey);
  expect(await inPage(other, second, false)).toBe(true);
  world.at('2026-04-12T22:00:00.000Z');
  expect(await atServer(second)).toEqual([false, false, false]);
  // Nobody touches the pages: the one is told by its stream, the other finds its stream ended and opens a new one.
  await inPageIs(other, second, false);
  await inPageIs(page, second, false);
});

test('a reader with an old tag whose code says `true` is told `false` when the end has come, not 304', async () => {
  const agreement = flagOf(await playS3(world));
  const bulk = (tag?: string) =>
    fetch(`${world.url}/ofrep/v1/evaluate/flags`, {
      method: 'POST',
      headers: { 'x-api-key': serverKey, ...(tag === undefined ? {} : { 'if-none-match': tag }) },
      body: JSON.stringify({ context: acme }),
    });
  world.at('2026-04-12T21:59:59.000Z');
  const before = await bulk();
  const tag = before.headers.get('etag') ?? '';
  const unchanged = await bulk(tag);
  expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
  const page = await openPage(browserKey);
  expect(await inPage(page, agreement, true)).toBe(true);
  world.at('2026-04-12T22:00:00.000Z');
  const after = await bulk(tag);
  expect(after.status).toBe(200);
  const { flags } = (await after.json()) as { flags: { key: string; value: boolean }[] };
  expect(flags.find(({ key }) => key === agreement)?.value).toBe(false);
  await until('the page with `true` in its code', 60, async () => !(await inPage(page, agreement, true)));
});

test('every error of the protocol comes as its code, with the default of the code', async () => {
  const agreement = flagOf(await playS3(world));
  const details = (client: Client, flag = agreement, context: object = acme) =>
    client.getBooleanDetails(flag, false, context as Record<string, string>);
  expect(await details(server, 'unheard-of')).toMatchObject({ value: false, errorCode: ErrorCode.FLAG_NOT_FOUND });
  expect(await details(server, agreement, { client: 7 })).toMatchObject({ errorCode: ErrorCode.INVALID_CONTEXT });
  const notJson = await clientWith(serverKey, (request) => new Request(request, { body: '{' }));
  expect(await details(notJson)).toMatchObject({ value: false, errorCode: ErrorCode.PARSE_ERROR });
  expect(await server.getStringDetails(agreement, 'off', acme)).toMatchObject({
    value: 'off',
    errorCode: ErrorCode.TYPE_MISMATCH,
  });
  for (const wrong of [`pyf_${'0'.repeat(64)}`, 'no key at all'])
    expect(await details(await clientWith(wrong))).toMatchObject({ value: false, errorCode: ErrorCode.GENERAL });
});

test('a percentage asks for the targeting key, and the provider says so', async () => {
  const id = await playS3(world);
  const { terms } = await world.call('sales', 'agreement.get', { agreement: id });
  const proposal = {
    kind: 'amend',
    terms: { segments: [], guardrails: terms.guardrails, share: { client: 100, others: 10 } },
  };
  const proven = async (who: 'sales' | 'product', begun: { signatureId: string }) =>
    world.call(who, 'agreement.complete', {
      agreement: id,
      signatureId: begun.signatureId,
      proof: { method: 'password', password: 'a long enough password' },
    });
  await proven('sales', await world.call('sales', 'agreement.propose', { agreement: id, proposal }));
  const { decisions } = await world.call('product', 'agreement.get', { agreement: id });
  const [open] = decisions;
  await proven(
    'product',
    await world.call('product', 'agreement.sign', { agreement: id, decision: open.id, hash: open.hash }),
  );
  expect(await server.getBooleanDetails(flagOf(id), false, { client: 'Globex' })).toMatchObject({
    value: false,
    errorCode: ErrorCode.TARGETING_KEY_MISSING,
  });
  const users = Array.from({ length: 100 }, (_, index) => ({ client: 'Globex', targetingKey: `user-${index}` }));
  const once = await Promise.all(users.map((user) => server.getBooleanValue(flagOf(id), false, user)));
  const again = await Promise.all(users.map((user) => server.getBooleanValue(flagOf(id), false, user)));
  expect(again).toEqual(once);
  expect(new Set(once).size).toBe(2);
});

test('a page of another origin, and a page with a server key, are given nothing by their browser', async () => {
  const { origin, close } = await serveFlagPage();
  const context = await world.browser.newContext();
  const page = await context.newPage();
  pages.push(page);
  for (const [from, key] of [
    [origin, browserKey],
    [application.origin, serverKey],
  ] as const) {
    await page.goto(from);
    const given = JSON.stringify({ baseUrl: world.url, key, context: acme });
    const said = await page.evaluate<string>(`flagPage.begin(${given}).then(() => 'ready', (error) => String(error))`);
    expect(said).not.toBe('ready');
    expect(await page.evaluate(`flagPage.value('parley-any', false)`)).toBe(false);
  }
  await close();
});
