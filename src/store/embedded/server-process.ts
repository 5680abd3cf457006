import { spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import pg from 'pg';
import { type Cluster, serverVariables } from './cluster.ts';
import { isAlive, pause, worksIn } from './process-life.ts';
import { type Address, buryDeadServer, readPostmaster } from './running-server.ts';
import { giveToServer, serverAccount } from './server-account.ts';

export interface RunningServer {
  readonly pid: number;
  readonly address: Address;
  /** True when it was found running, left by a Parley that was killed. */
  readonly adopted: boolean;
}

const START_LIMIT = 60_000;
const LOG_LIMIT = 5_000_000;

/** A new short socket folder (a socket's path is limited to 107 bytes) that only the server's user may enter. */
export async function newAddress(): Promise<Address> {
  if (process.platform === 'win32') return { host: '127.0.0.1', port: await freePort() };
  const parent = tmpdir().length > 60 ? '/tmp' : tmpdir();
  const host = mkdtempSync(join(realpathSync(parent), 'parley-'));
  chmodSync(host, 0o700);
  giveToServer(host);
  return { host, port: 5432 };
}

/** Removes a socket folder of ours with the two files a server leaves in it, and nothing else. */
export function forgetAddress(address: Address): void {
  if (process.platform === 'win32' || !basename(address.host).startsWith('parley-')) return;
  const socket = join(address.host, `.s.PGSQL.${address.port}`);
  try {
    rmSync(socket, { force: true });
    rmSync(`${socket}.lock`, { force: true });
    rmdirSync(address.host);
  } catch {
    // Somebody keeps another file there, or it is gone: nothing depends on it.
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * The server that a killed Parley left on this data folder, if it lives, answers and syncs as we want it to.
 * One that lives but does not serve is stopped; a pid file whose number went to another process is removed.
 */
export async function adoptServer(cluster: Cluster, durable: boolean): Promise<RunningServer | undefined> {
  const found = readPostmaster(cluster.folder);
  if (!found) return undefined;
  if (!isAlive(found.pid)) {
    buryDeadServer(cluster.folder, found.pid);
    forgetAddress(found.address);
    return undefined;
  }
  if (!worksIn(found.pid, cluster.folder)) {
    rmSync(join(cluster.folder, 'postmaster.pid'), { force: true });
    return undefined;
  }
  const deadline = Date.now() + START_LIMIT;
  while (isAlive(found.pid) && found.address.host !== '' && Date.now() < deadline) {
    const answer = await ask(cluster, found.address, "SELECT current_setting('fsync') = 'on' AS durable");
    if (answer.rows) {
      if (answer.rows[0]?.durable === durable) return { ...found, adopted: true };
      break;
    }
    if (!answer.starting) break;
    await pause(50);
  }
  await stopServer(found.pid);
  return undefined;
}

/** Starts a server and waits until it answers; throws with the end of its log when it does not. */
export async function startServer(cluster: Cluster, address: Address, durable: boolean): Promise<RunningServer> {
  const logFile = join(cluster.folder, 'parley-postgres.log');
  const log = openSync(logFile, sizeOf(logFile) > LOG_LIMIT ? 'w' : 'a', 0o600);
  const child = spawn(
    join(cluster.native, 'bin', 'postgres'),
    ['-D', cluster.asSeenByServer, ...settings(address, durable).flatMap((setting) => ['-c', setting])],
    {
      ...serverAccount(),
      cwd: '/',
      env: serverVariables(),
      detached: true,
      stdio: ['ignore', log, log, ...cluster.inherited],
    },
  );
  closeSync(log);
  child.unref();
  let ended: string | undefined;
  child.on('error', (error) => {
    ended = error.message;
  });
  child.on('exit', (code, signal) => {
    ended ??= `ended with ${code ?? signal}`;
  });
  const deadline = Date.now() + START_LIMIT;
  while (ended === undefined && Date.now() < deadline) {
    const answer = await ask(cluster, address, 'SELECT 1');
    if (answer.rows && child.pid !== undefined) return { pid: child.pid, address, adopted: false };
    await pause(20);
  }
  if (ended === undefined && child.pid !== undefined) await stopServer(child.pid);
  const tail = readFileSync(logFile, 'utf8').trim().split('\n').slice(-8).join('\n');
  throw new Error(`The database server did not start (${ended ?? 'it does not answer'}). Its log ends:\n${tail}`);
}

/** Fast shutdown, then an immediate one when that takes longer than 20 seconds. */
export async function stopServer(pid: number): Promise<void> {
  for (const [signal, limit] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (const deadline = Date.now() + limit; Date.now() < deadline; ) {
      if (!isAlive(pid)) return;
      await pause(10);
    }
  }
}

function settings(address: Address, durable: boolean): readonly string[] {
  const listening =
    process.platform === 'win32'
      ? ['listen_addresses=127.0.0.1']
      : ['listen_addresses=', `unix_socket_directories=${address.host}`, 'unix_socket_permissions=0700'];
  return [
    ...listening,
    `port=${address.port}`,
    'max_connections=60',
    'shared_buffers=32MB',
    'max_wal_size=256MB',
    'max_worker_processes=2',
    'max_parallel_workers_per_gather=0',
    'max_logical_replication_workers=0',
    'wal_level=minimal',
    'max_wal_senders=0',
    'jit=off',
    'log_timezone=UTC',
    'timezone=UTC',
    'log_min_error_statement=panic',
    'log_parameter_max_length_on_error=0',
    'idle_in_transaction_session_timeout=60s',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
}

async function ask(
  cluster: Cluster,
  address: Address,
  statement: string,
): Promise<{ rows?: readonly Record<string, unknown>[]; starting: boolean }> {
  const client = new pg.Client({
    ...address,
    user: 'postgres',
    password: cluster.password,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return { rows: (await client.query(statement)).rows, starting: false };
  } catch (error) {
    return { starting: (error as { code?: string }).code === '57P03' };
  } finally {
    await client.end().catch(() => {});
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
