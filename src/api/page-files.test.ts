import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageFiles } from './page-files.ts';
import type { RequestState } from './request-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-page-'));
const script = `console.log(${JSON.stringify('x'.repeat(2000))})`;

beforeAll(() => {
  mkdirSync(join(folder, 'web', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'web', 'index.html'), '<meta content="%CSP_NONCE%"><p>page</p>');
  writeFileSync(join(folder, 'web', 'assets', 'main-1a2b.js'), script);
  writeFileSync(join(folder, 'web', 'favicon.svg'), '<svg/>');
  writeFileSync(join(folder, 'web', '.secret.txt'), 'hidden');
  writeFileSync(join(folder, 'beside.txt'), 'outside');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function get(path: string, headers: Record<string, string> = {}) {
  const app = new Hono<RequestState>();
  app.use((context, next) => {
    context.set('nonce', 'abc');
    context.set('language', 'en');
    return next();
  });
  app.route('/', pageFiles(join(folder, 'web')));
  return app.request(path, { headers });
}

test('every address the page knows is the page, with the nonce of its answer and never kept', async () => {
  for (const path of ['/', '/negotiations/018f/choose', '/index.html']) {
    const answer = await get(path);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toBe('<meta content="abc"><p>page</p>');
  }
});

test('a file with a hash in its name is kept for ever, and packed for who can unpack', async () => {
  const plain = await get('/assets/main-1a2b.js');
  expect(plain.headers.get('cache-control')).toContain('immutable');
  expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await plain.text()).toBe(script);
  const packed = await get('/assets/main-1a2b.js', { 'accept-encoding': 'br, gzip' });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(script);
  expect((await get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache');
});

test('a missing asset is not found, so that a stale page notices', async () => {
  expect((await get('/assets/main-gone.js')).status).toBe(404);
});

test.each([
  '/..%2fbeside.txt',
  '/%2e%2e/beside.txt',
  '/.secret.txt',
  '/assets/..%5c..%5cbeside.txt',
  '/%00.txt',
  '/%zz.txt',
])('%s never leaves the folder', async (path) => {
  expect(await (await get(path)).text()).not.toMatch(/outside|hidden/);
});
