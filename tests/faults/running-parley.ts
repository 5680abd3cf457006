import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where the built programs are; tests and figures run from the checkout's own folder. `PARLEY_DIST` names another. */
const DIST = resolve(process.env.PARLEY_DIST ?? 'dist');
const PROGRAM = join(DIST, 'serve.js');
const COMMAND_LINE = join(DIST, 'cli.js');

export interface StartOptions {
  readonly dataFolder: string;
  readonly port?: number | undefined;
  readonly variables?: Readonly<Record<string, string>> | undefined;
}

/** A server process of its own, as an operator runs it. */
export interface RunningParley {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Milliseconds from the start of the process to its ready line. */
  readonly readyAfter: number;
  readonly process: ChildProcess;
  readonly output: () => string;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** SIGTERM, and waits for the end. */
  stop(): Promise<number | NodeJS.Signals>;
  /** SIGKILL, and waits for the end. */
  kill(): Promise<void>;
}

/** The server did not come up; its output says why. */
export class DidNotStart extends Error {
  override readonly name = 'DidNotStart';

  constructor(
    readonly output: string,
    readonly code: number | NodeJS.Signals,
  ) {
    super(`the server ended with ${code}:\n${output}`);
  }
}

/** Starts `dist/serve.js` and waits for its ready line. */
export async function startServer(options: StartOptions): Promise<RunningParley> {
  if (!existsSync(PROGRAM)) throw new Error('dist/serve.js is missing: run `npm run build` first');
  const port = options.port ?? (await freePort());
  const began = performance.now();
  const child = spawn(process.execPath, [PROGRAM], {
    env: { ...plainEnvironment(), PARLEY_DATA: options.dataFolder, PORT: String(port), ...options.variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = once(child, 'close').then(([code, signal]) => (signal ?? code) as number | NodeJS.Signals);
  let readyAfter = 0;
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      if (readyAfter > 0 || !/^Parley is ready at /m.test(output)) return;
      readyAfter = performance.now() - began;
      resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    ended.then((code) => reject(new DidNotStart(output, code)), reject);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid as number,
    readyAfter,
    process: child,
    output: () => output,
    ended,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Runs `dist/cli.js` to its end. */
export async function runCommandLine(
  words: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number; readonly output: string; readonly complaints: string }> {
  const child = spawn(process.execPath, [COMMAND_LINE, ...words], {
    env: { ...plainEnvironment(), ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let complaints = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk));
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk));
  const [code] = await once(child, 'close');
  return { code: code as number, output, complaints };
}

/** The embedded database server of a data folder, as its own lock file names it. */
export function postgresPid(dataFolder: string): number {
  return Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A new folder for data, gone with `remove`. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'parley-fault-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Asks again and again until there is an answer, for `seconds` at most. */
export async function until<T>(what: string, seconds: number, ask: () => Promise<T | undefined | false>): Promise<T> {
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > deadline) throw new Error(`not within ${seconds} s: ${what}`);
    await pause(25);
  }
}

/**
 * A port that nobody listens on, below those that systems give to connections of their own: while a server is down, a client
 * that tries to reach it could otherwise be given the server's very port, and the server could not come back.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const probe = createServer();
    const free = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (free) return port;
  }
}

/** The tests' own environment without any setting of Parley in it. */
function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(PARLEY_|DATABASE_|SMTP_URL|PORT$|HOST$|NODE_OPTIONS)/.test(name),
    ),
  );
}
