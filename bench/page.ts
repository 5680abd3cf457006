import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { claim, enterTeam, fileAsk } from '../tests/faults/client.ts';
import { startServer, temporaryFolder } from '../tests/faults/running-parley.ts';
import { launchBrowser } from '../tests/run/chromium.ts';
import { type Figure, quantile, sayMilliseconds } from './figure.ts';

const NEGOTIATIONS = 1_000;
const LOADS = 5;
const SCRIPT_AIM = 230;
const STYLE_AIM = 25;
const INBOX_AIM = 1_000;

/** What a first visit to the inbox transfers, and how long a real browser takes until a thousand lines can be used. */
export async function pageFigures(): Promise<readonly Figure[]> {
  const folder = temporaryFolder();
  const server = await startServer({ dataFolder: folder.path });
  const browser = await launchBrowser();
  try {
    const origin = `http://localhost:${server.port}`;
    const person = await claim(() => origin);
    await enterTeam(person, 'product');
    for (let count = 0; count < NEGOTIATIONS; count += 20)
      await Promise.all(Array.from({ length: 20 }, (_, index) => fileAsk(person, `Ask number ${count + index}`)));
    const transferred = new Map<string, number>();
    const times: number[] = [];
    for (let load = 0; load < LOADS; load += 1) {
      const context = await browser.newContext();
      await context.addCookies([{ name: 'parley_session', value: person.token, url: origin, httpOnly: true }]);
      const page = await context.newPage();
      page.on('response', (answer) => {
        const path = new URL(answer.url()).pathname;
        if (load === 0 && /\.(js|css)$/.test(path)) transferred.set(path, gzipped(path));
      });
      await page.goto(`${origin}/`);
      await page.waitForSelector('[data-line]');
      // By the browser's own clock: from the navigation until the line can be clicked and a frame was painted.
      times.push(
        await page.evaluate<number>(
          'new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())))',
        ),
      );
      if (load === 0) await page.waitForTimeout(500);
      await context.close();
    }
    const kilobytes = (end: string) =>
      [...transferred].filter(([path]) => path.endsWith(end)).reduce((sum, [, size]) => sum + size, 0) / 1_000;
    const [script, style] = [kilobytes('.js'), kilobytes('.css')];
    const transfer = (what: string, size: number, aim: number): Figure => ({
      what: `First load of the inbox: ${what}, gzip`,
      here: `${size.toFixed(0)} kB`,
      beside: 'the limit',
      aim: `≤ ${aim} kB`,
      met: size <= aim,
    });
    return [
      transfer('JavaScript', script, SCRIPT_AIM),
      transfer('CSS', style, STYLE_AIM),
      {
        what: `A real browser to a usable inbox with ${NEGOTIATIONS.toLocaleString('en')} negotiations, cold cache`,
        here: `${sayMilliseconds(times)} over ${LOADS} loads`,
        beside: 'the limit',
        aim: '≤ 1 s',
        met: quantile(times, 0.5) <= INBOX_AIM,
      },
    ];
  } finally {
    await browser.close();
    await server.stop();
    folder.remove();
  }
}

function gzipped(path: string): number {
  return gzipSync(readFileSync(join('dist', 'web', path)), { level: 9 }).length;
}
