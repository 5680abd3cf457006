import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prometheusServer } from '../../src/integration/metric-source/prometheus-server.ts';

/** The server's program; absent where none is installed: then this is declared as not run (`tests/run`). */
const program = installed();

function installed(): string | undefined {
  if (process.env.PARLEY_TEST_PROMETHEUS) return process.env.PARLEY_TEST_PROMETHEUS;
  try {
    return execFileSync('sh', ['-c', 'command -v prometheus'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

describe.skipIf(program === undefined)('a live Prometheus', () => {
  let folder: string;
  let running: ChildProcess;
  let url: string;
  const server = prometheusServer({ allowed: ['127.0.0.0/8'] });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parley-prometheus-'));
    const port = await freePort();
    const config = {
      global: { scrape_interval: '1s' },
      scrape_configs: [{ job_name: 'itself', static_configs: [{ targets: [`127.0.0.1:${port}`] }] }],
    };
    writeFileSync(join(folder, 'prometheus.yml'), JSON.stringify(config));
    running = spawn(
      program ?? '',
      [
        `--config.file=${join(folder, 'prometheus.yml')}`,
        `--storage.tsdb.path=${join(folder, 'data')}`,
        `--web.listen-address=127.0.0.1:${port}`,
      ],
      { stdio: 'ignore' },
    );
    url = `http://127.0.0.1:${port}`;
  }, 40_000);
  afterAll(async () => {
    const ended = new Promise((resolve) => running?.once('exit', resolve));
    running?.kill();
    if (running) await ended;
    rmSync(folder, { recursive: true, force: true });
  });

  const second = (earlier = 0) => new Date((Math.floor(Date.now() / 1000) - earlier) * 1000).toISOString();
  const ask = (query: string, from = second(), until = from) =>
    server.ask({ url, query, window: { from, until, step: 1 } });

  it('answers as the written answers say: one value, a range, none, several, NaN, infinity and refusals', async () => {
    await expect.poll(async () => 'samples' in (await ask('up')), { timeout: 30_000, interval: 250 }).toBe(true);
    expect(await ask('up')).toMatchObject({ samples: [{ value: 1 }] });
    expect(await ask('scalar(vector(441))')).toMatchObject({ samples: [{ value: 441 }] });
    const range = await ask('vector(7)', second(5), second());
    expect('samples' in range && range.samples.map(({ value }) => value)).toEqual([7, 7, 7, 7, 7, 7]);
    expect(await ask('nothing_is_called_this')).toEqual({ silence: 'empty', detail: '' });
    expect(await ask('{job="itself"}')).toMatchObject({ silence: 'several-series' });
    expect(await ask('vector(0) / 0')).toMatchObject({ silence: 'empty' });
    expect(await ask('vector(1) / 0')).toMatchObject({ silence: 'empty' });
    expect(await ask('up{')).toMatchObject({
      silence: 'query-refused',
      detail: expect.stringContaining('parse error'),
    });
    expect(await ask('"a text"')).toMatchObject({ silence: 'not-numbers' });
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
