import { expect, test } from 'vitest';
import { acme, globex, signedS3 } from '../s3/signed-s3.ts';
import { ORIGIN, PASSWORD } from './harness.ts';

const PAGE = 'https://app.acme.example';

async function withBrowserKey() {
  const s3 = await signedS3();
  const { owner } = s3.parley;
  await owner.client.session.reauthenticateComplete({ proof: { by: 'password', password: PASSWORD } });
  const key = await owner.client.flagKey.issue({ name: 'web shop', client: 'Acme', kind: 'browser', origins: [PAGE] });
  const from = (origin: string | undefined, path = '', context: object = {}) =>
    s3.ask(path, context, origin === undefined ? {} : { origin, 'sec-fetch-site': 'cross-site' }, key.secret);
  const before = (origin: string) =>
    s3.parley.send(
      new Request(`${ORIGIN}/ofrep/v1/evaluate/flags`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
      }),
    );
  return { s3, key, from, before, owner };
}

test('a browser key answers pages of its origins, exactly, and a browser lets them read it with its tag', async () => {
  const { key, from, before } = await withBrowserKey();
  expect(key).toMatchObject({ kind: 'browser', origins: [PAGE], client: 'Acme' });
  const asked = await before(PAGE);
  expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, PAGE]);
  expect(asked.headers.get('access-control-allow-headers')).toContain('authorization');
  expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
  expect(asked.headers.get('vary')).toMatch(/^Origin\b/);
  const answer = await from(PAGE);
  expect([answer.status, answer.body.flags[0].value]).toEqual([200, true]);
  expect(answer.headers.get('access-control-allow-origin')).toBe(PAGE);
  expect(answer.headers.get('access-control-expose-headers')).toMatch(/\bETag\b/);
  expect(answer.headers.get('vary')).toBe('Origin');
  for (const other of [
    `${PAGE}.evil.example`,
    'https://evil.example',
    'http://app.acme.example',
    `${PAGE}:8443`,
    'null',
    undefined,
  ]) {
    const refused = await from(other);
    expect([refused.status, refused.headers.get('access-control-allow-origin')], other).toEqual([403, null]);
    if (other === undefined) continue;
    const no = await before(other);
    expect([no.status, no.headers.get('access-control-allow-origin')], other).toEqual([403, null]);
  }
});

test('a server key answers, but no browser hands its answer to a page', async () => {
  const { s3 } = await withBrowserKey();
  const answer = await s3.ask('', acme, { origin: PAGE });
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, null]);
});

test('a browser key speaks for its client whatever the context says, and nothing it is told names one', async () => {
  const { s3, from } = await withBrowserKey();
  const own = await from(PAGE, `/${s3.key()}`, globex);
  expect(own.body).toEqual({
    key: s3.key(),
    value: true,
    reason: 'TARGETING_MATCH',
    variant: 'on',
    metadata: { grace: false },
  });
  const wrong = await from(PAGE, `/${s3.key()}`, { client: 7 });
  const unheard = await from(PAGE, '/unheard-of');
  expect([wrong.status, unheard.status]).toEqual([400, 404]);
  const bulk = await from(PAGE, '', globex);
  for (const { body } of [own, wrong, unheard, bulk])
    expect(JSON.stringify(body)).not.toMatch(/acme|globex|sales|product/i);
  expect(unheard.headers.get('access-control-allow-origin')).toBe(PAGE);
  // What a page is told says nothing of how far a negotiation has come.
  s3.at('2026-03-06T10:04:59.000Z');
  expect((await from(PAGE, `/${s3.key()}`)).body).toMatchObject({ value: false, metadata: { grace: false } });
});

test('its stream opens for its origins alone, names nobody, and ends when the origin is taken away', async () => {
  const { s3, key, from, owner } = await withBrowserKey();
  const [stream] = (await from(PAGE)).body.eventStreams;
  const open = (headers: Record<string, string>) =>
    s3.parley.send(new Request(`${ORIGIN}${stream.endpoint.requestUri}`, { headers }));
  expect((await open({ origin: 'https://evil.example' })).status).toBe(403);
  const answer = await open({ origin: PAGE });
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, PAGE]);
  await owner.client.flagKey.origins({ key: key.id, origins: ['https://new.acme.example'] });
  const heard = await answer.text();
  expect(heard).not.toMatch(/acme|parley-/i);
  expect((await from(PAGE)).status).toBe(403);
  expect((await from('https://new.acme.example')).status).toBe(200);
});

test('origins are taken as browsers write them, and what is none is refused by name', async () => {
  const { owner } = await withBrowserKey();
  const issue = (origins: string[], rest: object = {}) =>
    owner.client.flagKey.issue({ name: 'page', client: 'Acme', kind: 'browser', origins, ...rest });
  const tidy = await issue(['HTTPS://App.Example/', 'https://app.example:443', 'http://localhost:5173']);
  expect(tidy.origins).toEqual(['https://app.example', 'http://localhost:5173']);
  for (const wrong of [
    '*',
    'https://*.acme.example',
    'app.acme.example',
    'https://acme.example/path',
    'null',
    'ftp://acme.example',
  ])
    await expect(issue([wrong]), wrong).rejects.toMatchObject({ problem: { code: 'origin-wrong' } });
  await expect(issue([])).rejects.toMatchObject({ problem: { code: 'browser-key-needs-origin' } });
  await expect(issue([PAGE], { client: null })).rejects.toMatchObject({
    problem: { code: 'browser-key-needs-client' },
  });
  await expect(issue([PAGE], { kind: 'server' })).rejects.toMatchObject({
    problem: { code: 'server-key-has-no-origins' },
  });
  const server = await owner.client.flagKey.issue({ name: 'server', client: null });
  await expect(owner.client.flagKey.origins({ key: server.id, origins: [PAGE] })).rejects.toMatchObject({
    problem: { code: 'server-key-has-no-origins' },
  });
});
