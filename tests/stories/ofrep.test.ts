import { describe, expect, test } from 'vitest';
import { StoreUnavailable } from '../../src/app/port/store.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { acme, globex, signedS3 } from '../s3/signed-s3.ts';
import { ORIGIN, PASSWORD, type StoryOptions, startParley } from './harness.ts';

/** Asks by hand, so that nothing of the protocol is added. */
async function post(send: (request: Request) => Promise<Response>, path: string, init: RequestInit) {
  const answer = await send(new Request(`${ORIGIN}/ofrep/v1/evaluate/flags${path}`, { method: 'POST', ...init }));
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) };
}

describe('the flag protocol', () => {
  test('answers a boolean with reason, variant and metadata, under a bearer token or X-API-Key', async () => {
    const s3 = await signedS3();
    const body = JSON.stringify({ context: acme });
    const byHeader = await post(s3.parley.send, `/${s3.key()}`, { headers: { 'x-api-key': s3.secret }, body });
    expect(byHeader.status).toBe(200);
    expect(byHeader.headers.get('content-type')).toBe('application/json');
    expect(byHeader.headers.get('cache-control')).toBe('no-store');
    expect(byHeader.body).toEqual({
      key: s3.key(),
      value: true,
      reason: 'TARGETING_MATCH',
      variant: 'on',
      metadata: { phase: 'live', grace: false },
    });
    expect((await s3.ask(`/${s3.key()}`, globex)).body).toMatchObject({ value: false, reason: 'DEFAULT' });
    const empty = await post(s3.parley.send, `/${s3.key()}`, { headers: { 'x-api-key': s3.secret } });
    expect(empty.body).toMatchObject({ value: false });
  });

  test('carries every security header that the rest of Parley does, also where it refuses', async () => {
    const s3 = await signedS3();
    const headers = ['content-security-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy'];
    headers.push('permissions-policy', 'referrer-policy', 'x-content-type-options', 'x-frame-options', 'x-request-id');
    const paths = ['/health', '/api/workspace', '/nowhere', '/ofrep/v1/evaluate/flags', '/ofrep/v1/nowhere', '/ofrep'];
    for (const path of paths) {
      const { headers: given } = await s3.parley.send(new Request(`${ORIGIN}${path}`));
      for (const name of headers) expect(given.get(name), `${path} ${name}`).toBeTruthy();
    }
  });

  test('says what is wrong in its own shapes: no flag, no JSON, a wrong context, no targeting key', async () => {
    const s3 = await signedS3();
    expect(await s3.ask('/unheard-of', acme)).toMatchObject({
      status: 404,
      body: { key: 'unheard-of', errorCode: 'FLAG_NOT_FOUND', errorDetails: expect.stringContaining('No RFC') },
    });
    const headers = { 'x-api-key': s3.secret };
    const spoilt = (path: string, body: string) => post(s3.parley.send, path, { headers, body });
    expect(await spoilt(`/${s3.key()}`, '{')).toMatchObject({
      status: 400,
      body: { key: s3.key(), errorCode: 'PARSE_ERROR' },
    });
    for (const context of ['"Acme"', '[]', '{"client":7}', '{"segment":[7]}', '{"targetingKey":{}}'])
      expect(await spoilt(`/${s3.key()}`, `{"context":${context}}`), context).toMatchObject({
        status: 400,
        body: { key: s3.key(), errorCode: 'INVALID_CONTEXT' },
      });
    expect(await spoilt('', '[]')).toMatchObject({ status: 400, body: { errorCode: 'PARSE_ERROR' } });
    expect(await spoilt('', '{"context":1}')).toMatchObject({ status: 400, body: { errorCode: 'INVALID_CONTEXT' } });
    expect((await spoilt(`/${s3.key()}`, `{"context":{"x":"${'y'.repeat(70_000)}"}}`)).status).toBe(413);

    const { terms } = await s3.view();
    const amended = { segments: [], guardrails: terms?.guardrails ?? [], share: { client: 100, others: 10 } };
    await s3.decide({ kind: 'amend', terms: amended });
    expect(await s3.ask(`/${s3.key()}`, { client: 'Globex' })).toMatchObject({
      status: 400,
      body: { key: s3.key(), errorCode: 'TARGETING_KEY_MISSING' },
    });
    expect((await s3.ask('', { client: 'Globex' })).body.flags).toMatchObject([
      { key: s3.key(), errorCode: 'TARGETING_KEY_MISSING' },
    ]);
    s3.at('2026-06-01T10:00:00.000Z');
    expect((await s3.ask(`/${s3.key()}`, { client: 'Globex' })).body).toMatchObject({ value: false });
  });

  test('answers bulk with a tag of answers and context, and 304 only after evaluating now', async () => {
    const s3 = await signedS3();
    const first = await s3.ask('', acme);
    const tag = first.headers.get('etag') ?? '';
    expect(first.body.flags).toMatchObject([{ key: s3.key(), value: true }]);
    for (const header of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await s3.ask('', acme, { 'if-none-match': header });
      expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, undefined, tag]);
    }
    const other = await s3.ask('', globex, { 'if-none-match': tag });
    expect(other.status).toBe(200);
    expect(other.headers.get('etag')).not.toBe(tag);
    await s3.people.sales.client.agreement.kill({ agreement: s3.id() });
    const killed = await s3.ask('', acme, { 'if-none-match': tag });
    expect([killed.status, killed.body.flags[0].value]).toEqual([200, false]);
  });
});

describe('a flag key', () => {
  test('is needed, and no other key or session opens flags, nor it anything else', async () => {
    const s3 = await signedS3();
    const { send } = s3.parley;
    const none = await post(send, `/${s3.key()}`, { body: '{}' });
    expect([none.status, none.body.errorDetails]).toEqual([401, 'Send a flag key as a bearer token or in X-API-Key.']);
    const unknown = `pyf_${'0'.repeat(64)}`;
    expect((await s3.ask(`/${s3.key()}`, acme, {}, unknown)).status).toBe(401);
    expect((await s3.ask('', acme, {}, s3.people.sales.token)).status).toBe(403);
    const flagKeyed = s3.parley.personOf('a program', '', s3.secret);
    for (const operation of ['agreement.list', 'negotiation.list', 'workspace.get'] as const)
      expect((await s3.parley.ask(flagKeyed, operation)).status).toBe(401);
  });

  test('of one client sees that client’s flags alone and speaks for it, whatever the context says', async () => {
    const s3 = await signedS3();
    const { parley } = s3;
    parley.clock.set('2026-03-10T10:00:00.000Z');
    await parley.owner.client.session.reauthenticateComplete({ proof: { by: 'password', password: PASSWORD } });
    const issue = (client: string) => parley.owner.client.flagKey.issue({ name: client, client });
    const own = await issue('acme');
    const other = await issue('Globex');
    expect((await s3.ask(`/${s3.key()}`, { client: 'Globex' }, {}, own.secret)).body.value).toBe(true);
    expect((await s3.ask('', {}, {}, own.secret)).body.flags).toHaveLength(1);
    expect((await s3.ask(`/${s3.key()}`, acme, {}, other.secret)).status).toBe(404);
    expect((await s3.ask('', acme, {}, other.secret)).body.flags).toEqual([]);
    expect(JSON.stringify((await s3.ask('', {}, {}, own.secret)).body)).not.toMatch(/acme/i);
    const { keys } = await parley.owner.client.flagKey.list({});
    expect(keys.map((key) => key.client).sort()).toEqual(['Globex', 'acme', null].sort());
    await parley.owner.client.flagKey.revoke({ key: own.id });
    expect((await s3.ask('', acme, {}, own.secret)).status).toBe(401);
    await expect(s3.people.sales.client.flagKey.revoke({ key: other.id })).rejects.toMatchObject({
      problem: { code: 'administrators-only' },
    });
  });

  test('ends with its days', async () => {
    const parley = await startParley();
    const { secret } = await parley.owner.client.flagKey.issue({ name: 'short', client: null, days: 1 });
    const ask = async () => (await post(parley.send, '', { headers: { 'x-api-key': secret } })).status;
    expect(await ask()).toBe(200);
    parley.clock.advance(86_400_000);
    expect(await ask()).toBe(401);
  });
});

describe('a fault of the server', () => {
  const broken = async (error: Error, options: StoryOptions = {}) => {
    const store = memoryStore();
    const state = { down: false };
    const parley = await startParley({
      ...options,
      store: {
        ...store,
        workspaceOfToken: async (hash) => {
          if (state.down) throw error;
          return store.workspaceOfToken(hash);
        },
      },
    });
    const { secret } = await parley.owner.client.flagKey.issue({ name: 'program', client: null });
    state.down = true;
    return { parley, answer: await post(parley.send, '', { headers: { 'x-api-key': secret } }) };
  };

  test('is told as 503 while the database is away and as 500 when it is a bug, which is logged', async () => {
    const away = await broken(new StoreUnavailable());
    expect(away.answer).toMatchObject({ status: 503, body: { errorDetails: expect.stringContaining('false') } });
    const bug = await broken(new Error('something private'));
    expect(bug.answer).toMatchObject({ status: 500, body: { errorDetails: expect.stringContaining('false') } });
    expect(JSON.stringify(bug.answer.body)).not.toContain('private');
    expect(bug.parley.log.filter((entry) => 'bug' in entry)).toHaveLength(1);
  });

  test('too many requests without a key of ours are told to wait, in the protocol’s header', async () => {
    let left = 100;
    const parley = await startParley({
      parts: {
        rateLimit: (row) => {
          if (row.meta.who !== 'anyone') return undefined;
          left -= 1;
          return left >= 0 ? undefined : { code: 'too-many-requests', status: 429, retryAfter: 7 };
        },
      },
    });
    const { secret } = await parley.owner.client.flagKey.issue({ name: 'program', client: null });
    left = 1;
    const ask = (key: string) => post(parley.send, '', { headers: { 'x-api-key': key } });
    expect((await ask('none')).status).toBe(403);
    const waits = await ask('none');
    expect([waits.status, waits.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await ask(secret)).status).toBe(200);
  });
});
