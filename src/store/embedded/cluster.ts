import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Major, nativeFolder } from './native-folder.ts';
import { giveToServer, isReachable, serverAccount } from './server-account.ts';

/** A PostgreSQL data folder that exists, and how a process is started on it. */
export interface Cluster {
  readonly folder: string;
  readonly native: string;
  readonly password: string;
  /** How PostgreSQL is told of the folder, and the descriptors it must inherit for that. */
  readonly asSeenByServer: string;
  readonly inherited: readonly number[];
  readonly close: () => void;
}

export interface ClusterOptions {
  readonly dataFolder: string;
  readonly major: Major;
  /** False lets a crash of the machine lose data; for tests only. */
  readonly durable: boolean;
}

/** Opens `postgres` in the data folder, creating it at the first start. Throws with a plain sentence when it cannot. */
export function openCluster(options: ClusterOptions): Cluster {
  const native = nativeFolder(options.major);
  mkdirSync(options.dataFolder, { recursive: true, mode: 0o711 });
  const folder = join(realpathSync(options.dataFolder), 'postgres');
  const passwordFile = join(options.dataFolder, 'postgres.password');
  const exists = existsSync(join(folder, 'PG_VERSION'));
  if (exists) checkVersion(folder, options.major);
  if (exists && !existsSync(passwordFile))
    throw new Error(`${passwordFile} is missing: put it back beside the database it belongs to.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  giveToServer(folder);
  const seen = asSeenByServer(folder);
  try {
    if (!exists) create(native, seen, options, passwordFile);
    const password = readFileSync(passwordFile, 'utf8').trim();
    return { folder, native, password, ...seen };
  } catch (error) {
    seen.close();
    throw error;
  }
}

/**
 * Root may keep its data in a closed folder that the unprivileged server cannot walk to. The folder is then opened
 * here and handed down as descriptor 3, by whose name under /proc the server reaches it without touching the parents.
 */
function asSeenByServer(folder: string): Pick<Cluster, 'asSeenByServer' | 'inherited' | 'close'> {
  if (isReachable(folder)) return { asSeenByServer: folder, inherited: [], close: () => {} };
  if (process.platform !== 'linux')
    throw new Error(`The database's user cannot reach ${folder}. Run Parley as an ordinary user, or move PARLEY_DATA.`);
  const descriptor = openSync(folder, 'r');
  return { asSeenByServer: '/proc/self/fd/3', inherited: [descriptor], close: () => closeSync(descriptor) };
}

function checkVersion(folder: string, major: Major): void {
  const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (found !== String(major))
    throw new Error(
      `${folder} was made by PostgreSQL ${found}, and this Parley brings ${major}. ` +
        'Make a backup with the Parley that made it, and restore it into a new data folder.',
    );
}

function create(
  native: string,
  seen: Pick<Cluster, 'asSeenByServer' | 'inherited'>,
  options: ClusterOptions,
  passwordFile: string,
): void {
  if (!existsSync(passwordFile)) writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
  chmodSync(passwordFile, 0o600);
  const locale =
    options.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-locale'] : ['--no-locale'];
  const handed = join(tmpdir(), `parley-initdb-${randomBytes(8).toString('hex')}`);
  writeFileSync(handed, readFileSync(passwordFile), { flag: 'wx', mode: 0o600 });
  giveToServer(handed);
  try {
    const result = spawnSync(
      join(native, 'bin', 'initdb'),
      [
        ...['-D', seen.asSeenByServer, '-U', 'postgres', '-E', 'UTF8', ...locale],
        ...['--auth=scram-sha-256', `--pwfile=${handed}`, ...(options.durable ? [] : ['--no-sync'])],
      ],
      { ...serverAccount(), cwd: '/', env: serverVariables(), stdio: ['ignore', 'pipe', 'pipe', ...seen.inherited] },
    );
    if (result.status !== 0)
      throw new Error(
        `The database could not be created in ${options.dataFolder}/postgres: ` +
          `${result.error?.message ?? String(result.stderr).trim()}`,
      );
  } finally {
    rmSync(handed, { force: true });
  }
}

/** PostgreSQL is given nothing of our environment: neither PG… settings nor secrets. */
export function serverVariables(): NodeJS.ProcessEnv {
  if (process.platform === 'win32') return { SystemRoot: process.env.SystemRoot, TEMP: tmpdir(), TZ: 'UTC' };
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', TMPDIR: tmpdir() };
}
