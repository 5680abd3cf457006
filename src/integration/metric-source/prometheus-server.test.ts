import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { prometheusServer } from './prometheus-server.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function listening(answer: RequestListener) {
  const asked: { readonly url: string; readonly authorization: string | undefined }[] = [];
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', authorization: request.headers.authorization });
    answer(request, response);
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

const at = '2026-04-12T10:00:00.000Z';
const before = '2026-04-12T09:50:00.000Z';
const one = { from: at, until: at, step: 300 };
const three = { from: before, until: at, step: 300 };
const loopback = ['127.0.0.0/8'];
const vector = (value: string) =>
  JSON.stringify({
    status: 'success',
    data: { resultType: 'vector', result: [{ metric: {}, value: [Date.parse(at) / 1000, value] }] },
  });

describe('asking a Prometheus server', () => {
  it('asks for one instant by query, for several by query_range, below the path it is given, with its secret', async () => {
    const { url, asked } = await listening((_, response) => response.end(vector('438')));
    const server = prometheusServer({ allowed: loopback });
    const question = { url: `${url}/prom/`, query: 'p95{a="b"}', authorization: 'Bearer abc' };
    expect(await server.ask({ ...question, window: one })).toEqual({ samples: [{ at, value: 438 }] });
    await server.ask({ ...question, window: three });
    expect(asked).toEqual([
      { url: '/prom/api/v1/query?query=p95%7Ba%3D%22b%22%7D&time=1775988000', authorization: 'Bearer abc' },
      {
        url: '/prom/api/v1/query_range?query=p95%7Ba%3D%22b%22%7D&start=1775987400&end=1775988000&step=300',
        authorization: 'Bearer abc',
      },
    ]);
  });

  it('never asks a private address that the operator does not allow, whatever name leads there', async () => {
    const { url, asked } = await listening((_, response) => response.end(vector('1')));
    const refused = prometheusServer({ allowed: [] });
    const port = new URL(url).port;
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '169.254.169.254'])
      for (const scheme of ['http', 'https'])
        expect(
          await refused.ask({ url: `${scheme}://${host}:${port}`, query: 'up', window: one }),
          `${scheme}://${host}`,
        ).toMatchObject({ silence: 'address-refused' });
    const rebinding = prometheusServer({
      allowed: [],
      addressesOf: async () => [
        { address: '93.184.215.14', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ],
    });
    expect(await rebinding.ask({ url: `https://metrics.example.org:${port}`, query: 'up', window: one })).toEqual({
      silence: 'address-refused',
      detail: 'metrics.example.org',
    });
    expect(await refused.ask({ url: 'file:///etc/passwd', query: 'up', window: one })).toMatchObject({
      silence: 'address-refused',
    });
    expect(asked).toEqual([]);
  });

  it('follows no redirect, waits no longer than its patience, and reads no endless answer', async () => {
    const inside = await listening((_, response) => response.end(vector('1')));
    const away = await listening((_, response) => response.writeHead(302, { location: inside.url }).end());
    const server = prometheusServer({ allowed: loopback, patience: 300 });
    const ask = (url: string) => server.ask({ url, query: 'up', window: one });
    expect(await ask(away.url)).toMatchObject({ silence: 'no-answer', detail: 'HTTP 302' });
    expect(inside.asked).toEqual([]);
    const slow = await listening(() => undefined);
    expect(await ask(slow.url)).toEqual({ silence: 'too-slow', detail: '' });
    const dripping = await listening((_, response) => {
      response.write('{');
    });
    expect(await ask(dripping.url)).toEqual({ silence: 'too-slow', detail: '' });
    const endless = await listening((_, response) => response.end('x'.repeat(5 * 1024 * 1024)));
    expect(await prometheusServer({ allowed: loopback }).ask({ url: endless.url, query: 'up', window: one })).toEqual({
      silence: 'query-refused',
      detail: '',
    });
    expect(await ask('http://127.0.0.1:1')).toEqual({ silence: 'no-answer', detail: 'ECONNREFUSED' });
  });

  it('keeps nothing that was not asked for', async () => {
    const { url } = await listening((_, response) => response.end(vector('1')));
    const later = { from: '2026-04-12T11:00:00.000Z', until: '2026-04-12T11:00:00.000Z', step: 300 };
    expect(await prometheusServer({ allowed: loopback }).ask({ url, query: 'up', window: later })).toEqual({
      silence: 'empty',
      detail: '',
    });
  });
});
