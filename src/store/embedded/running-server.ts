import { createHmac } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, worksIn } from './process-life.ts';

/** Where a server listens: a socket folder, or 127.0.0.1 on Windows. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** What `postmaster.pid` says of a server on a data folder of PostgreSQL, whether it lives or not. */
export function readPostmaster(folder: string): { readonly pid: number; readonly address: Address } | undefined {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
    return { pid, address: { port: Number(lines[3]), host: lines[4] || lines[5] || '' } };
  } catch {
    return undefined;
  }
}

/** The password a role is given: the superuser's own, or one derived from it. */
export function rolePassword(superuserPassword: string, role: string): string {
  return role === 'postgres' ? superuserPassword : createHmac('sha256', superuserPassword).update(role).digest('hex');
}

/** The address of a database for a role on an embedded server. */
export function addressFor({ host, port }: Address, role: string, password: string, database: string): string {
  const login = `${encodeURIComponent(role)}:${encodeURIComponent(password)}`;
  return process.platform === 'win32'
    ? `postgresql://${login}@${host}:${port}/${database}`
    : `postgresql://${login}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

/**
 * The address for a role on the embedded server that another Parley runs on this data folder now, so that a backup
 * needs no stop; undefined when none runs.
 */
export function addressOfRunning(dataFolder: string, role: string, database: string): string | undefined {
  const passwordFile = join(dataFolder, 'postgres.password');
  if (!existsSync(passwordFile)) return undefined;
  const folder = join(realpathSync(dataFolder), 'postgres');
  const found = readPostmaster(folder);
  if (!found || !isAlive(found.pid) || !worksIn(found.pid, folder)) return undefined;
  const password = rolePassword(readFileSync(passwordFile, 'utf8').trim(), role);
  return addressFor(found.address, role, password, database);
}

/**
 * A killed server may stay in the process table until somebody collects it, and PostgreSQL takes its number for a
 * living server's. Then the pid file gets a number that no process has; all else in it stays, so that PostgreSQL still
 * checks whether other processes of the dead server hold its memory.
 */
export function buryDeadServer(folder: string, pid: number): void {
  try {
    process.kill(pid, 0);
  } catch {
    return;
  }
  const path = join(folder, 'postmaster.pid');
  const [, ...rest] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, [NO_PROCESS, ...rest].join('\n'));
}

/** Above the highest process number of any system. */
const NO_PROCESS = 2 ** 31 - 2;
