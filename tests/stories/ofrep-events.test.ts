import { expect, test } from 'vitest';
import { MOST_STREAMS } from '../../src/api/ofrep/flag-streams.ts';
import { acme, signedS3 } from '../s3/signed-s3.ts';
import { ORIGIN, PASSWORD } from './harness.ts';

type S3 = Awaited<ReturnType<typeof signedS3>>;

/** What a stream has said so far, and whether it has ended. */
async function listen(s3: S3, secret = s3.secret, headers: Readonly<Record<string, string>> = {}) {
  const bulk = await s3.ask('', acme, headers, secret);
  const [stream] = bulk.body.eventStreams;
  return { stream, ...(await openAt(s3, stream.endpoint.requestUri, headers)) };
}

async function openAt(s3: S3, requestUri: string, headers: Readonly<Record<string, string>> = {}) {
  const answer = await s3.parley.send(new Request(`${ORIGIN}${requestUri}`, { headers }));
  const heard = { text: '', over: false };
  if (answer.status === 200 && answer.body) {
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
    const decoder = new TextDecoder();
    void (async () => {
      for (let read = await reader.read(); !read.done; read = await reader.read())
        heard.text += decoder.decode(read.value);
      heard.over = true;
    })();
  }
  return { answer, heard, refetches: () => heard.text.match(/"type":"refetchEvaluation"/g)?.length ?? 0 };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test('a bulk answer names a stream, which says once at its beginning and at every change: ask again', async () => {
  const s3 = await signedS3();
  const { stream, answer, heard, refetches } = await listen(s3);
  expect(stream).toEqual({
    type: 'sse',
    endpoint: { requestUri: expect.stringMatching(/^\/ofrep\/v1\/events\?token=pye_/) },
    inactivityDelaySec: 120,
  });
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  await settled();
  expect(refetches()).toBe(1);
  expect(heard.text).toMatch(/^id: \S+\nevent: message\ndata: \{"type":"refetchEvaluation","lastModified":\d{10}\}$/m);
  await s3.people.sales.client.agreement.kill({ agreement: s3.id() });
  await settled();
  expect(refetches()).toBe(2);
  // What changes nothing about a flag is told to nobody.
  await s3.people.sales.client.agreement['give-reason']({ agreement: s3.id(), reason: 'slow' });
  s3.parley.beat();
  await settled();
  expect(refetches()).toBe(2);
});

test('the clock alone is told: the end, the end of the grace, and a clock set back before ink', async () => {
  const s3 = await signedS3();
  s3.at('2026-04-05T21:50:00.000Z');
  const first = await listen(s3);
  await settled();
  const beatAt = async (instant: string) => {
    s3.at(instant);
    s3.parley.beat();
    await settled();
  };
  await beatAt('2026-04-05T21:59:59.999Z');
  expect(first.refetches()).toBe(1);
  await beatAt('2026-04-05T22:00:00.000Z');
  expect(first.refetches()).toBe(2);
  expect(await s3.flags()).toEqual([true, false, false]);
  s3.at('2026-04-12T21:50:00.000Z');
  const second = await listen(s3);
  await beatAt('2026-04-12T22:00:00.000Z');
  expect(second.refetches()).toBe(2);
  expect(await s3.flags()).toEqual([false, false, false]);
});

test('a clock set back is told too', async () => {
  const s3 = await signedS3();
  const { refetches } = await listen(s3);
  s3.at('2026-03-06T10:04:59.999Z');
  s3.parley.beat();
  await settled();
  expect(refetches()).toBe(2);
  expect(await s3.flags()).toEqual([false, false, false]);
});

test('a stream’s token opens no flag, ends by the clock, and the next answer is new and names another', async () => {
  const s3 = await signedS3();
  const { stream, heard } = await listen(s3);
  const token = stream.endpoint.requestUri.split('token=')[1];
  expect((await s3.ask('', acme, {}, token)).status).toBe(403);
  const spoilt = [
    `${token.slice(0, -1)}${token.endsWith('0') ? 1 : 0}`,
    token.replace(/\.\d{10}\./, '.9999999999.'),
    '',
    'pye_',
  ];
  for (const one of spoilt) {
    const { answer } = await openAt(s3, `/ofrep/v1/events?token=${one}`);
    expect([answer.status, ((await answer.json()) as { errorDetails: string }).errorDetails]).toEqual([
      401,
      expect.stringContaining('Evaluate again'),
    ]);
  }
  const before = await s3.ask('', acme);
  s3.parley.clock.advance(30 * 60_000);
  s3.parley.beat();
  await settled();
  expect(heard.over).toBe(true);
  expect((await openAt(s3, stream.endpoint.requestUri)).answer.status).toBe(401);
  const after = await s3.ask('', acme, { 'if-none-match': before.headers.get('etag') ?? '' });
  expect(after.status).toBe(200);
  expect(after.body.eventStreams[0].endpoint.requestUri).not.toBe(stream.endpoint.requestUri);
});

test('revoking a key ends its streams and its answers at once, and no other key’s', async () => {
  const s3 = await signedS3();
  const { owner } = s3.parley;
  await owner.client.session.reauthenticateComplete({ proof: { by: 'password', password: PASSWORD } });
  const other = await owner.client.flagKey.issue({ name: 'other', client: 'Globex' });
  const [own, others] = [await listen(s3), await listen(s3, other.secret)];
  await s3.people.sales.client.agreement.kill({ agreement: s3.id() });
  await settled();
  expect([own.refetches(), others.refetches()]).toEqual([2, 1]);
  await owner.client.flagKey.revoke({ key: other.id });
  await settled();
  expect([own.heard.over, others.heard.over]).toEqual([false, true]);
  expect((await s3.ask('', acme, {}, other.secret)).status).toBe(401);
});

test('a server that stops ends its streams', async () => {
  const s3 = await signedS3();
  const { heard } = await listen(s3);
  s3.parley.close();
  await settled();
  expect(heard.over).toBe(true);
});

test('a key has so many streams open and no more, and one that is closed makes room', async () => {
  const s3 = await signedS3();
  const requestUri = (await s3.ask('', acme)).body.eventStreams[0].endpoint.requestUri;
  const open = () => s3.parley.send(new Request(`${ORIGIN}${requestUri}`));
  const first = await open();
  for (let count = 1; count < MOST_STREAMS.server; count += 1) expect((await open()).status).toBe(200);
  const refused = await open();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  await first.body?.cancel();
  expect((await open()).status).toBe(200);
});
