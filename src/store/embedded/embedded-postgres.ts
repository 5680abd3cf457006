import { mkdirSync } from 'node:fs';
import { openCluster } from './cluster.ts';
import { lockFolder } from './folder-lock.ts';
import type { Major } from './native-folder.ts';
import { isAlive, pause } from './process-life.ts';
import { type Address, addressFor, rolePassword } from './running-server.ts';
import {
  adoptServer,
  forgetAddress,
  newAddress,
  type RunningServer,
  startServer,
  stopServer,
} from './server-process.ts';

export interface EmbeddedOptions {
  readonly dataFolder: string;
  /** 18 unless a test asks for the oldest supported version. */
  readonly major?: Major | undefined;
  /** True unless a test can lose its data: every commit is on the disk before it is acknowledged. */
  readonly durable?: boolean | undefined;
  /** Told, in plain words, of a server that died and was started again. */
  readonly log?: ((sentence: string) => void) | undefined;
}

export interface EmbeddedPostgres {
  /** The address of a database for a role; `postgres` is the superuser. Stays the same over restarts. */
  url(role: string, database: string): string;
  /** The password a role was or shall be given here. */
  passwordOf(role: string): string;
  readonly adopted: boolean;
  readonly dataFolder: string;
  /** The server's process now; changes when it died and was started again. */
  pid(): number;
  /** Stops the server and gives the data folder free. */
  close(): Promise<void>;
}

/**
 * Runs PostgreSQL from npm on `dataFolder/postgres`: adopts the server of a killed Parley or starts one, and starts
 * it again whenever it dies. Throws `FolderInUse` when another Parley works on the folder.
 */
export async function launchEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const durable = options.durable ?? true;
  mkdirSync(options.dataFolder, { recursive: true, mode: 0o711 });
  const release = await lockFolder(options.dataFolder);
  try {
    const cluster = openCluster({ dataFolder: options.dataFolder, major: options.major ?? 18, durable });
    let server = await launch(
      () => adoptServer(cluster, durable),
      (address) => startServer(cluster, address, durable),
    );
    const supervision = supervise(
      () => server,
      async () => {
        options.log?.('The database server ended unexpectedly; it is being started again.');
        server = await startServer(cluster, server.address, durable);
        options.log?.('The database server is back.');
      },
      options.log,
    );
    const passwordOf = (role: string) => rolePassword(cluster.password, role);
    return {
      url: (role, database) => addressFor(server.address, role, passwordOf(role), database),
      passwordOf,
      adopted: server.adopted,
      dataFolder: options.dataFolder,
      pid: () => server.pid,
      close: async () => {
        await supervision.stop();
        await stopServer(server.pid);
        forgetAddress(server.address);
        cluster.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** How long the remaining processes of a killed server may hold its folder before a start is given up. */
const HELD_LIMIT = 10_000;

/** Adopts or starts; what is left of a server killed a moment ago is waited for. */
async function launch(
  adopt: () => Promise<RunningServer | undefined>,
  start: (address: Address) => Promise<RunningServer>,
): Promise<RunningServer> {
  let address: Address | undefined;
  for (const deadline = Date.now() + HELD_LIMIT; ; await pause(200)) {
    const adopted = await adopt();
    if (adopted) return adopted;
    address ??= await newAddress();
    try {
      return await start(address);
    } catch (error) {
      if (!/lock file|shared memory block/.test((error as Error).message) || Date.now() > deadline) throw error;
    }
  }
}

/** Keeps a server alive until told to stop. */
interface Supervision {
  /** Ends it, after a restart that is under way. */
  stop(): Promise<void>;
}

/** Looks four times a second whether the server lives; backends of a killed one may hold the folder for a moment. */
function supervise(
  server: () => RunningServer,
  restart: () => Promise<void>,
  log: EmbeddedOptions['log'],
): Supervision {
  let failures = 0;
  let restarting: Promise<void> | undefined;
  const tryRestart = async () => {
    try {
      await restart();
      failures = 0;
    } catch (error) {
      failures += 1;
      if (failures > 5) log?.(`The database server cannot be started: ${(error as Error).message}`);
      await pause(Math.min(5_000, 200 * failures));
    }
    restarting = undefined;
  };
  const timer = setInterval(() => {
    if (restarting === undefined && !isAlive(server().pid)) restarting = tryRestart();
  }, 250);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await restarting;
    },
  };
}
