import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { CommandRequest } from '../app/handle-command.ts';
import type { Session } from '../app/port/identity.ts';
import { StoreUnavailable } from '../app/port/store.ts';
import { ceremony, command, identifier, line, query } from '../contract/operation.ts';
import { operationRows } from '../contract/operation-row.ts';
import type { Problem } from '../contract/problem.ts';
import { refuse } from '../domain/refusal.ts';
import { nodeEnvironment } from '../store/environment.ts';
import { memoryStore } from '../store/memory/memory-store.ts';
import { createApi } from './app.ts';
import { bucketLimit, noLimit } from './rate-limit.ts';

const ID = '018f2f00-0000-7000-8000-000000000001';
const OTHER = '018f2f00-0000-7000-8000-000000000002';
const slice = 'negotiation' as const;

const table = {
  thing: {
    do: command(
      { slice, type: 'DoThing', path: '/things/{thing}/do', summary: 'Do it', streamField: 'thing' },
      { thing: identifier, words: line(10), count: z.int().min(1) },
    ),
    begin: command({ slice, type: 'BeginThing', path: '/things', summary: 'Begin', who: 'human' }, {}),
    get: query(
      { path: '/things/{thing}', summary: 'Read', tag: 'thing' },
      { thing: identifier, limit: z.int().max(5).default(2), flag: z.boolean().optional() },
      z.object({ limit: z.number(), flag: z.boolean().nullable() }),
    ),
    mine: query(
      { path: '/things/mine', summary: 'Mine', tag: 'thing', who: 'member' },
      {},
      z.object({ mine: z.literal(true) }),
    ),
    enter: ceremony(
      { path: '/enter', summary: 'Enter', tag: 'thing', who: 'anyone' },
      { name: line(20) },
      z.object({ hello: z.string() }),
    ),
  },
};

const people: Readonly<Record<string, Session['actor']['kind']>> = { member: 'member', guest: 'guest', key: 'key' };

function sessionOf(kind: string): Session | undefined {
  const actorKind = people[kind];
  if (actorKind === undefined) return undefined;
  return {
    workspace: ID,
    actor: { kind: actorKind, id: OTHER, name: kind },
    role: actorKind === 'guest' ? undefined : 'member',
    language: 'en',
    negotiation: actorKind === 'guest' ? ID : undefined,
    addressVerified: true,
    authenticatedAt: '2026-03-02T09:00:00.000Z',
    id: OTHER,
  };
}

function start(overrides: { readonly get?: () => Promise<unknown>; readonly tries?: number } = {}) {
  const log: Record<string, unknown>[] = [];
  const commands: CommandRequest[] = [];
  const seen = new Map<string, string>();
  const environment = nodeEnvironment({ now: () => '2026-03-02T09:00:00.000Z' });
  const api = createApi({
    rows: operationRows(table),
    handlers: {
      command: async (request) => {
        commands.push(request);
        const { key, bodyHash } = request.idempotency ?? { key: '', bodyHash: '' };
        const before = seen.get(key);
        if (before !== undefined && before !== bodyHash) return refuse('idempotency-key-reused');
        seen.set(key, bodyHash);
        if ('words' in request.command && request.command.words === 'no') return refuse('owner-needed', { who: 'Ana' });
        return { answer: { id: request.id, position: 1, events: [] }, replayed: before !== undefined };
      },
      queries: {
        'thing.get':
          overrides.get ??
          (async (_: unknown, input: never) => {
            const { limit, flag } = input as { limit: number; flag?: boolean };
            return { limit, flag: flag ?? null, secret: 'undeclared' };
          }),
        'thing.mine': async () => ({ mine: true }),
      },
      ceremonies: {
        'thing.enter': async (_, input: { readonly name: string }) => ({
          output: { hello: input.name },
          setCookies: ['a=1; HttpOnly', 'b=2; HttpOnly'],
        }),
      },
    },
    identity: { authenticate: async ({ authorization }) => sessionOf(authorization?.replace('Bearer ', '') ?? '') },
    store: memoryStore(),
    environment,
    reach: { trustedProxies: [], loopbackOnly: true },
    rateLimit:
      overrides.tries === undefined ? noLimit : bucketLimit({ milliseconds: () => 0, perMinute: overrides.tries }),
    every: () => () => undefined,
    milliseconds: () => 0,
    log: (entry) => log.push(entry),
    openApi: async () => ({}),
  });
  const call = async (
    method: string,
    path: string,
    options: { as?: string; body?: unknown; headers?: Record<string, string> } = {},
  ) => {
    const answer = await api.fetch(
      new Request(`http://localhost:4600${path}`, {
        method,
        headers: {
          ...(options.as ? { authorization: `Bearer ${options.as}` } : {}),
          ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...options.headers,
        },
        ...(options.body === undefined
          ? {}
          : { body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body) }),
      }),
    );
    return {
      status: answer.status,
      headers: answer.headers,
      body: (await answer.json()) as Problem & Record<string, unknown>,
    };
  };
  return { api, call, log, commands };
}

const key = (name = 'k1') => ({ 'idempotency-key': name });

test('a command reaches its stream with its fields, and without its key it is not carried out', async () => {
  const { call, commands } = start();
  const body = { words: ' hi ', count: 2 };
  expect((await call('POST', `/api/things/${ID}/do`, { as: 'member', body })).body.code).toBe('key-missing');
  expect(commands).toEqual([]);
  const answer = await call('POST', `/api/things/${ID}/do`, { as: 'member', body, headers: key() });
  expect(answer).toMatchObject({ status: 200, body: { id: ID, position: 1, events: [] } });
  expect(commands).toMatchObject([
    { workspace: ID, slice, id: ID, command: { type: 'DoThing', words: 'hi', count: 2 } },
  ]);
  expect(Object.keys(commands[0]?.command ?? {})).not.toContain('thing');
});

test('the same key again is answered from memory, and with another body refused as 422', async () => {
  const { call } = start();
  const send = (count: number) =>
    call('POST', `/api/things/${ID}/do`, { as: 'member', body: { words: 'a', count }, headers: key() });
  expect((await send(1)).headers.get('idempotency-replayed')).toBeNull();
  expect((await send(1)).headers.get('idempotency-replayed')).toBe('true');
  expect(await send(2)).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
});

test('a ceremony of somebody with a session happens once for a key, and its secrets are never answered twice', async () => {
  const { call } = start();
  const enter = (name: string, as?: string) =>
    call('POST', '/api/enter', { body: { name }, headers: key(), ...(as ? { as } : {}) });
  expect((await enter('x', 'member')).status).toBe(200);
  expect(await enter('x', 'member')).toMatchObject({ status: 409, body: { code: 'done-before' } });
  expect(await enter('y', 'member')).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  expect((await enter('x', 'guest')).status).toBe(409);
  expect([(await enter('x')).status, (await enter('x')).status]).toEqual([200, 200]);
});

test('all faults of an input are told at once, in the language of whoever asks', async () => {
  const { call } = start();
  const answer = await call('POST', `/api/things/x/do`, {
    as: 'member',
    body: { words: 'far too long a line', extra: 1 },
    headers: { ...key(), 'accept-language': 'es' },
  });
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.body.faults?.map((fault) => fault.path).sort()).toEqual(['count', 'extra', 'thing', 'words']);
  const spanish = await call('POST', '/api/enter', {
    body: { name: '' },
    headers: { 'accept-language': 'fr, es;q=0.5' },
  });
  expect(spanish.body.faults).toEqual([{ path: 'name', detail: 'No puede quedar vacío.' }]);
});

test('text that cannot be stored is refused at the edge', async () => {
  const { call } = start();
  for (const name of ['a\u0000b', '\ud800'])
    expect(await call('POST', '/api/enter', { body: { name } })).toMatchObject({
      status: 400,
      body: { faults: [{ path: 'name' }] },
    });
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
  expect((await call('POST', '/api/enter', { body: `{"name":${deep}}` })).status).toBe(400);
});

test('a refusal is 409 with its code, its values and its sentence', async () => {
  const { call } = start();
  const answer = await call('POST', `/api/things/${ID}/do`, {
    as: 'member',
    body: { words: 'no', count: 1 },
    headers: key(),
  });
  expect(answer).toMatchObject({ status: 409, body: { code: 'owner-needed', values: { who: 'Ana' } } });
  expect(answer.body.type).toBe('urn:parley:problem:owner-needed');
});

test.each([
  ['nobody', 'POST', '/api/things', 401],
  ['key', 'POST', '/api/things', 403],
  ['guest', 'GET', '/api/things/mine', 403],
  ['key', 'GET', '/api/things/mine', 200],
  ['nobody', 'POST', '/api/enter', 200],
])('%s calling %s %s is answered with %i', async (as, method, path, status) => {
  const { call } = start();
  const body = method === 'POST' ? (path === '/api/enter' ? { name: 'x' } : {}) : undefined;
  expect((await call(method, path, { as, body, headers: key() })).status).toBe(status);
});

test('fields of a query string take the kind their schema asks for, and nothing undeclared is answered', async () => {
  const { call } = start();
  expect((await call('GET', `/api/things/${ID}?limit=4&flag=true`, { as: 'member' })).body).toEqual({
    limit: 4,
    flag: true,
  });
  expect((await call('GET', `/api/things/${ID}?limit=many`, { as: 'member' })).body.faults).toMatchObject([
    { path: 'limit' },
  ]);
});

test('a bug is a 500 with a number and nothing else; the log holds the same number', async () => {
  const { call, log } = start({
    get: async () => {
      throw new Error('what a side has sealed');
    },
  });
  const answer = await call('GET', `/api/things/${ID}`, { as: 'member' });
  expect(answer).toMatchObject({ status: 500, body: { code: 'bug' } });
  const instance = answer.body.instance.split(':').at(-1);
  expect(log.find((entry) => 'bug' in entry)).toMatchObject({ request: instance });
  expect(JSON.stringify([answer.body, log])).not.toContain('has sealed');
});

test('an answer that is not as declared is a bug, never sent', async () => {
  const { call } = start({ get: async () => ({ limit: 'two', flag: null }) });
  expect((await call('GET', `/api/things/${ID}`, { as: 'member' })).status).toBe(500);
});

test('a database out of reach is 503 with a plain sentence and a time to try again', async () => {
  const { call } = start({
    get: async () => {
      throw new StoreUnavailable();
    },
  });
  const answer = await call('GET', `/api/things/${ID}`, { as: 'member' });
  expect(answer).toMatchObject({ status: 503, body: { code: 'store-unavailable' } });
  expect(answer.headers.get('retry-after')).toBe('2');
});

test('wrong method, wrong content type, too large a body and an unknown address each have their problem', async () => {
  const { call } = start();
  const wrongMethod = await call('GET', '/api/enter');
  expect(wrongMethod).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } });
  expect(wrongMethod.headers.get('allow')).toBe('POST');
  expect((await call('POST', '/api/enter', { body: 'name=x', headers: { 'content-type': 'text/plain' } })).status).toBe(
    415,
  );
  expect((await call('POST', '/api/enter', { body: '{"name":' })).status).toBe(400);
  expect((await call('POST', '/api/enter', { body: { name: 'x'.repeat(600_000) } })).status).toBe(413);
  expect(await call('GET', '/api/nothing')).toMatchObject({ status: 404, body: { code: 'no-such-page' } });
});

test('cookies of a ceremony are all set', async () => {
  const { call } = start();
  const answer = await call('POST', '/api/enter', { body: { name: 'Ana' } });
  expect(answer.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2; HttpOnly']);
});

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
  ['another origin', { origin: 'https://evil.example' }, 403],
  ['a cookie without an origin', { cookie: 'a=1' }, 403],
  ['the page itself', { cookie: 'a=1', 'sec-fetch-site': 'same-origin', origin: 'http://localhost:4600' }, 200],
  ['an older browser', { cookie: 'a=1', origin: 'http://localhost:4600' }, 200],
  ['the command line', {}, 200],
])('a change sent by %s is answered with its right', async (_, headers: Record<string, string>, status) => {
  const { call } = start();
  const host = { host: 'localhost:4600' };
  expect((await call('POST', '/api/enter', { body: { name: 'x' }, headers: { ...host, ...headers } })).status).toBe(
    status,
  );
});

test('on loopback a foreign name for this machine is refused', async () => {
  const { call } = start();
  expect(await call('GET', '/health', { headers: { host: 'rebound.example' } })).toMatchObject({ status: 403 });
});

test('every answer carries the policy, without unsafe-inline and with a nonce of its own', async () => {
  const { api } = start();
  const policies = await Promise.all(
    [1, 2].map(async () =>
      (await api.fetch(new Request('http://localhost/health'))).headers.get('content-security-policy'),
    ),
  );
  expect(policies[0]).toMatch(/style-src 'self' 'nonce-[0-9a-f]{32}'/);
  expect(policies[0]).toContain("frame-ancestors 'none'");
  expect(policies[0]).not.toContain('unsafe');
  expect(policies[0]).not.toBe(policies[1]);
});

test('the log names the route, never the address, the query or the body', async () => {
  const { call, log } = start();
  await call('GET', `/api/things/${ID}?limit=3`, { as: 'member', headers: { cookie: 'private=1' } });
  expect(log).toEqual([
    {
      at: '2026-03-02T09:00:00.000Z',
      method: 'GET',
      route: '/things/{thing}',
      status: 200,
      ms: 0,
      request: expect.any(String),
    },
  ]);
});

test('after too many tries in a minute the door stays shut for a while', async () => {
  const { call } = start({ tries: 2 });
  const enter = () => call('POST', '/api/enter', { body: { name: 'x' } });
  expect([(await enter()).status, (await enter()).status]).toEqual([200, 200]);
  const third = await enter();
  expect(third.status).toBe(429);
  expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('a row without a handler, or a handler without a row, stops the start', () => {
  const bare = { command: vi.fn(), queries: {}, ceremonies: {} };
  const deps = { rows: operationRows(table), handlers: bare } as unknown as Parameters<typeof createApi>[0];
  expect(() =>
    createApi({
      ...deps,
      store: memoryStore(),
      reach: { trustedProxies: [], loopbackOnly: true },
      every: () => () => undefined,
      environment: nodeEnvironment({ now: () => '' }),
    }),
  ).toThrow(/no handler for thing\.get/);
});
