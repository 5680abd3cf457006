import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { backup } from '../../src/store/backup.ts';
import { verifyChain } from '../../src/store/chain.ts';
import { realClock } from '../../src/store/clock.ts';
import { launchEmbedded } from '../../src/store/embedded/embedded-postgres.ts';
import { isAlive } from '../../src/store/embedded/process-life.ts';
import { openStore, ownerAddressInUse } from '../../src/store/open-store.ts';
import { newId, said, stream } from './sample.ts';

const built = join(process.cwd(), 'node_modules', '.parley-store-tests', String(process.pid));

/** A Parley in its own process, and what it printed. */
class Parley {
  readonly lines: string[] = [];
  errors = '';
  readonly ended: Promise<number | null>;

  constructor(readonly child: ChildProcess) {
    if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => this.lines.push(line));
    child.stderr?.on('data', (data) => {
      this.errors += String(data);
    });
    this.ended = new Promise((resolve) => child.on('close', resolve));
  }

  async says(start: string, count = 1): Promise<string> {
    const found = () => this.lines.filter((line) => line.startsWith(start));
    await expect.poll(() => found().length, { timeout: 60_000, interval: 10 }).toBeGreaterThanOrEqual(count);
    return found().at(-1) ?? '';
  }

  get acknowledged(): readonly string[] {
    return this.lines.filter((line) => line.startsWith('ack ')).map((line) => line.slice(4));
  }
}

describe('the embedded database', () => {
  let folder = '';
  let workspace = '';
  const started: Parley[] = [];
  const start = (mode = 'write') => {
    const entry = join(built, 'parley-process.js');
    const parley = new Parley(
      spawn(process.execPath, [entry, folder, workspace, mode], { stdio: ['ignore', 'pipe', 'pipe'] }),
    );
    started.push(parley);
    return parley;
  };
  const serverPid = () => Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

  beforeAll(async () => {
    await build({
      configFile: false,
      logLevel: 'error',
      build: { ssr: 'tests/store/parley-process.ts', outDir: built, minify: false, emptyOutDir: true },
    });
  });
  afterAll(() => rmSync(built, { recursive: true, force: true }));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-launch-'));
    workspace = newId();
  });
  afterEach(async () => {
    for (const { child, ended } of started.splice(0)) {
      child.kill('SIGKILL');
      await ended;
    }
    const left = await launchEmbedded({ dataFolder: folder });
    await left.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is created, closed and opened again with what was written, and leaves nothing running', async () => {
    const first = await openStore({ dataFolder: folder, variables: {}, clock: realClock });
    const pid = first.embedded?.pid() ?? 0;
    await first.store.transaction(workspace, (transaction) => transaction.append(stream(), 0, [said('kept')]));
    await first.close();
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
    expect(existsSync(join(folder, 'parley.lock'))).toBe(false);
    expect(statSync(join(folder, 'keys', 'keys.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'postgres.password')).mode & 0o777).toBe(0o600);
    const second = await openStore({ dataFolder: folder, variables: {}, clock: realClock });
    expect(await second.store.head(workspace)).toMatchObject({ position: 1 });
    await second.close();
  });

  it('is adopted by the next Parley when the first was killed, and loses nothing that was acknowledged', async () => {
    const first = start();
    await first.says('ack', 20);
    const pid = serverPid();
    first.child.kill('SIGKILL');
    await first.ended;
    expect(isAlive(pid)).toBe(true);
    const second = start('idle');
    expect(await second.says('open')).toBe(`open adopted ${pid}`);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(isAlive(pid)).toBe(false);
    await expectAcknowledged(first.acknowledged);
  });

  it('refuses a second Parley on the same data folder with a plain sentence, and takes over a stale lock', async () => {
    const first = start('idle');
    await first.says('open');
    const second = start('idle');
    expect(await second.ended).toBe(1);
    expect(second.errors).toContain(`Another Parley (process ${first.child.pid}) works on the data folder ${folder}.`);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    writeFileSync(join(folder, 'parley.lock'), JSON.stringify({ pid: process.pid, birth: 'another boot', nonce: 'x' }));
    const third = start('idle');
    await third.says('open started');
    await expect(launchEmbedded({ dataFolder: folder })).rejects.toThrow('Another Parley');
  });

  it('is backed up while a Parley works on it, without the folder being opened twice', async () => {
    expect(ownerAddressInUse({ dataFolder: folder, variables: {} })).toBeUndefined();
    const parley = start();
    await parley.says('ack', 20);
    const owner = ownerAddressInUse({ dataFolder: folder, variables: {} }) ?? expect.fail('a server runs');
    const manifest = await backup(owner, join(folder, 'while-running.backup'), realClock.now());
    expect(manifest.heads[0]?.position).toBeGreaterThanOrEqual(20);
    const before = parley.acknowledged.length;
    await parley.says('ack', before + 1);
    parley.child.kill('SIGTERM');
    expect(await parley.ended).toBe(0);
    expect(ownerAddressInUse({ dataFolder: folder, variables: {} })).toBeUndefined();
  });

  it('is started again when it is killed under a living Parley, which goes on by itself', async () => {
    const parley = start();
    for (let round = 0; round < 3; round += 1) {
      await parley.says('ack', parley.acknowledged.length + 20);
      const before = serverPid();
      process.kill(before, 'SIGKILL');
      await parley.says('ack', parley.acknowledged.length + 20);
      expect(serverPid()).not.toBe(before);
    }
    parley.child.kill('SIGTERM');
    expect(await parley.ended).toBe(0);
    expect(parley.lines.filter((line) => line.startsWith('away') && line !== 'away StoreUnavailable')).toEqual([]);
    await expectAcknowledged(parley.acknowledged);
  });

  it('comes back from a kill of both, and removes a pid file whose number went to another process', async () => {
    const first = start();
    await first.says('ack', 20);
    const pid = serverPid();
    first.child.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    await first.ended;
    const pidFile = join(folder, 'postgres', 'postmaster.pid');
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(String(pid), String(process.pid)));
    await expectAcknowledged(first.acknowledged);
  });

  it('refuses a folder made by another major version', async () => {
    const server = await launchEmbedded({ dataFolder: folder, durable: false });
    await server.close();
    const file = join(folder, 'postgres', 'PG_VERSION');
    writeFileSync(file, '17\n');
    await expect(launchEmbedded({ dataFolder: folder })).rejects.toThrow('was made by PostgreSQL 17');
    writeFileSync(file, '18\n');
  });

  /** Every acknowledged position is in the log with the hash that was told, and the chain is whole. */
  async function expectAcknowledged(acknowledged: readonly string[]): Promise<void> {
    expect(acknowledged.length).toBeGreaterThanOrEqual(20);
    const opened = await openStore({ dataFolder: folder, variables: {}, clock: realClock });
    const links = await opened.store.transaction(workspace, (transaction) => transaction.readChain(0, 1_000_000));
    expect(verifyChain(workspace, links, await opened.store.head(workspace))).toMatchObject({ state: 'intact' });
    const held = new Set(links.map((link) => `${link.position} ${link.hash}`));
    expect(acknowledged.filter((one) => !held.has(one))).toEqual([]);
    await opened.close();
  }
});
