import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../run/chromium.ts';

/** The built library in a page that has nothing else: no bundler, no framework, one module. */

const page = `<!doctype html><meta charset="utf-8"><title>A page of somebody else</title><pre></pre>
<script type="module">
  import { proposals, spaceFromSheets } from './math.js';
  const sheets = [
    { weights: [50, 30, 20], ratings: [[100, 60, 0], [100, 40], [100, 50, 0]], reservation: 40 },
    { weights: [20, 60, 20], ratings: [[0, 70, 100], [0, 100], [0, 60, 100]], reservation: 40 },
  ];
  const { space } = spaceFromSheets([3, 2, 3], sheets, []);
  document.querySelector('pre').textContent = JSON.stringify(proposals(space).solutions.nash.offered);
</script>`;

const server = createServer((request, response) => {
  const module = request.url === '/math.js';
  response.setHeader('content-type', module ? 'text/javascript' : 'text/html');
  response.setHeader('content-security-policy', "default-src 'self' 'unsafe-inline'");
  response.end(module ? readFileSync('dist/math/index.js') : page);
});
beforeAll(() => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening)));
afterAll(() => void server.close());

test('parley/math runs in a real browser as it is, and asks for nothing but itself', async () => {
  const browser = await launchBrowser();
  try {
    const tab = await browser.newPage();
    const asked: string[] = [];
    const faults: string[] = [];
    tab.on('request', (request) => asked.push(new URL(request.url()).pathname));
    tab.on('pageerror', (error) => faults.push(error.message));
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await tab.waitForFunction("document.querySelector('pre').textContent !== ''");
    expect(await tab.textContent('pre')).toBe('[0,1,1]');
    expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/', '/math.js']);
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
  }
});
