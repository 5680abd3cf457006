import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { getMeasurement } from '../../src/app/metric/measurement-queries.ts';
import type { Session } from '../../src/app/port/identity.ts';
import { prometheusServer } from '../../src/integration/metric-source/prometheus-server.ts';
import { signedS3 } from '../s3/signed-s3.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

type Told = number | 'silent' | 'slow' | 'several' | 'down';

/** A server that answers as Prometheus does, over the network; what it says of an instant is set by the test. */
async function prometheusSaying(at: (seconds: number) => Told) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const number = (name: string) => Number(url.searchParams.get(name));
    asked.push(`${url.pathname.split('/').at(-1)} ${request.headers.authorization ?? ''}`.trim());
    const one = url.pathname.endsWith('/query');
    const [from, until, step] = one
      ? [number('time'), number('time'), 1]
      : [number('start'), number('end'), number('step')];
    const told = Array.from({ length: (until - from) / step + 1 }, (_, index) => from + index * step).map(
      (then) => [then, at(then)] as const,
    );
    if (told.some(([, said]) => said === 'slow')) return;
    if (told.some(([, said]) => said === 'down')) {
      response.writeHead(502).end('Bad Gateway');
      return;
    }
    const values = told.filter(([, said]) => typeof said === 'number').map(([then, said]) => [then, String(said)]);
    const series = { metric: { job: 'export' }, ...(one ? { value: values[0] } : { values }) };
    const several = told.some(([, said]) => said === 'several');
    const result = several ? [series, { ...series, metric: { job: 'other' } }] : values.length > 0 ? [series] : [];
    response.end(JSON.stringify({ status: 'success', data: { resultType: one ? 'vector' : 'matrix', result } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** S3 on 12 April with a source of p95 that is asked every five minutes. */
async function pulled(
  at: (seconds: number) => Told,
  { every = 300, authorization = undefined as string | undefined } = {},
) {
  const metricServer = prometheusServer({ allowed: ['127.0.0.0/8'], patience: 200 });
  const s3 = await signedS3(undefined, { parts: { metricServer } });
  s3.at('2026-04-03T10:00:00.000Z');
  await s3.signInAgain();
  const server = await prometheusSaying(at);
  const { client } = s3.people.product;
  const source = { agreement: s3.id(), metric: 'p95', url: server.url, query: 'p95', every, unit: 'ms', authorization };
  await client.measurement['set-source'](source);
  return {
    ...s3,
    ...server,
    source,
    client,
    pullAt: async (instant: string) => {
      s3.at(instant);
      await s3.parley.parley.pull();
    },
    measured: () => client.measurement.get({ agreement: s3.id() }),
  };
}

const minute = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 16);

test('a source is asked once an interval with its secret, its readings decide at once, and the secret is nowhere else', async () => {
  const values: Readonly<Record<string, number>> = { '10:05': 438, '10:10': 441, '10:15': 452 };
  const { asked, pullAt, measured, flags, parley, id, client } = await pulled((then) => values[minute(then)] ?? 300, {
    authorization: 'Bearer very-secret',
  });
  await pullAt('2026-04-03T10:04:59.000Z');
  expect(asked).toEqual([]);
  await pullAt('2026-04-03T10:05:00.000Z');
  await pullAt('2026-04-03T10:06:00.000Z');
  expect(asked).toEqual(['query Bearer very-secret']);
  expect(await flags()).toEqual([true, true, false]);
  await pullAt('2026-04-03T10:16:00.000Z');
  expect(asked.at(-1)).toBe('query_range Bearer very-secret');
  const { observations, breaches, sources } = await measured();
  expect(observations.map(({ at, value }) => [at.slice(11, 16), value])).toEqual(Object.entries(values));
  expect(breaches).toMatchObject([{ metric: 'p95', values: [438, 441, 452] }]);
  expect(await flags()).toEqual([false, false, false]);
  expect(sources).toMatchObject([{ lastAt: '2026-04-03T10:15:00.000Z', silent: null, place: { secret: true } }]);
  const log = await parley.store.transaction((await parley.store.workspaces())[0] ?? '', (work) =>
    work.readLog(0, 10_000),
  );
  const everything = JSON.stringify([log, parley.log, sources, await client.measurement.readings({ agreement: id() })]);
  expect(everything).toContain('127.0.0.1');
  expect(everything).not.toContain('very-secret');
});

test('a source that falls silent is told once, decides nothing, and what was missed is caught up', async () => {
  let said: Told = 380;
  const { pullAt, measured, flags, people } = await pulled(() => said);
  await pullAt('2026-04-03T10:05:00.000Z');
  said = 'silent';
  for (const at of ['10:10', '10:15', '10:20', '10:25', '10:30', '10:35']) await pullAt(`2026-04-03T${at}:00.000Z`);
  const silent = await measured();
  expect(silent.sources[0]?.silent).toMatchObject({ since: '2026-04-03T10:05:00.000Z', why: 'empty' });
  expect(silent.breaches).toEqual([]);
  expect(await flags()).toEqual([true, true, false]);
  for (const person of [people.sales, people.product]) {
    const { notices } = await person.client.notice.list({});
    expect(notices.filter(({ kind }) => kind === 'source-silent')).toHaveLength(1);
  }
  said = 390;
  await pullAt('2026-04-03T10:40:00.000Z');
  const heard = await measured();
  expect(heard.sources[0]?.silent).toBeNull();
  expect(heard.observations.map(({ at }) => at.slice(11, 16))).toEqual([
    '10:05',
    '10:10',
    '10:15',
    '10:20',
    '10:25',
    '10:30',
    '10:35',
    '10:40',
  ]);
});

test.each([
  ['slow', 'too-slow'],
  ['down', 'no-answer'],
] as const)(
  'a source that is %s leaves the flag as it is, and is called silent after three intervals',
  async (fault, why) => {
    const { pullAt, measured, flags } = await pulled(() => fault);
    await pullAt('2026-04-03T10:15:00.000Z');
    expect((await measured()).sources[0]?.silent).toBeNull();
    await pullAt('2026-04-03T10:20:00.000Z');
    expect((await measured()).sources[0]?.silent).toMatchObject({ why });
    expect(await flags()).toEqual([true, true, false]);
  },
);

test('a query that yields several series is told at once by their names; a wrong unit or a private address is refused', async () => {
  const { pullAt, measured, client, source, parley, people, id } = await pulled(() => 'several');
  await pullAt('2026-04-03T10:05:00.000Z');
  expect((await measured()).sources[0]?.silent).toMatchObject({
    why: 'several-series',
    detail: '{job="export"}, {job="other"}',
  });
  await expect(client.measurement['set-source']({ ...source, unit: 's' })).rejects.toThrow(
    '«p95» is measured in ms, not in s.',
  );
  expect(await client.measurement['try-source'](source)).toMatchObject({ silent: { why: 'several-series' } });
  const inside = { ...source, url: 'https://169.254.169.254/latest' };
  expect(await client.measurement['try-source'](inside)).toMatchObject({
    value: null,
    silent: { why: 'address-refused' },
  });
  const key = await parley.withKey(people.product);
  await expect(key.client.measurement['set-source'](source)).rejects.toThrow();
  await client.measurement['remove-source']({ agreement: id(), metric: 'p95' });
  expect((await measured()).sources).toEqual([]);
});

test('two servers that ask the same source keep each reading once', async () => {
  const { pullAt, parley, measured } = await pulled((then) => 300 + (then % 7));
  const { metricPuller } = await import('../../src/app/metric/pull-due.ts');
  const other = metricPuller(parley.app, prometheusServer({ allowed: ['127.0.0.0/8'] }));
  await pullAt('2026-04-03T11:00:00.000Z');
  await other('2026-04-03T11:00:00.000Z');
  const { observations } = await measured();
  expect(observations).toHaveLength(12);
  expect(new Set(observations.map(({ at }) => at)).size).toBe(12);
});

test('a server that was down for a day asks for all it missed, and an agreement that is over is asked nothing', async () => {
  const { pullAt, measured, asked, signInAgain } = await pulled(() => 300);
  await pullAt('2026-04-04T10:00:00.000Z');
  expect((await measured()).metrics.find(({ id }) => id === 'p95')?.readings).toBe(288);
  expect(asked).toEqual(['query_range']);
  await pullAt('2026-04-20T10:00:00.000Z');
  expect(asked).toHaveLength(1);
  await signInAgain();
});

test('a counter that restarts goes on from where it was', async () => {
  const raw: Readonly<Record<string, number>> = { '10:05': 500, '10:10': 530, '10:15': 4, '10:20': 10 };
  const { pullAt, measured, client, source } = await pulled((then) => raw[minute(then)] ?? 'silent');
  await client.measurement['set-source']({ ...source, counter: true });
  await pullAt('2026-04-03T10:20:00.000Z');
  expect((await measured()).observations.map(({ value }) => value)).toEqual([0, 30, 34, 40]);
});

test('a guest of the client sees that a source is silent, never where it stands', async () => {
  const { pullAt, parley, id } = await pulled(() => 'several');
  await pullAt('2026-04-03T10:05:00.000Z');
  const guest: Session = {
    workspace: (await parley.store.workspaces())[0] ?? '',
    actor: { kind: 'guest', id: 'gil', name: 'Gil' },
    language: 'en',
    negotiation: id(),
    addressVerified: true,
    authenticatedAt: '2026-04-03T10:00:00.000Z',
    id: 'session',
  };
  const seen = await getMeasurement(parley.app, guest, { agreement: id() });
  expect(seen).toMatchObject({
    sources: [{ metric: 'p95', place: null, silent: { why: 'several-series', detail: '' } }],
    may: { source: { code: 'sources-members-only' } },
  });
  expect(JSON.stringify(seen)).not.toContain('127.0.0.1');
});
