import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthOf, isAlive, pause } from './process-life.ts';

/** Another Parley works on the same data folder; the message is a sentence for the operator. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

interface Holder {
  readonly pid: number;
  readonly birth: string;
  readonly nonce: string;
}

/**
 * Holds the data folder for this process: a file with its number, start and a nonce. A file left by a process that
 * no longer lives is taken over, also when its number was given to another process since. Returns the release.
 */
export async function lockFolder(dataFolder: string): Promise<() => void> {
  const path = join(dataFolder, 'parley.lock');
  const own: Holder = { pid: process.pid, birth: birthOf(process.pid), nonce: randomUUID() };
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if (writeNew(path, own)) return () => release(path, own);
    const holder = readHolder(path);
    if (holder && lives(holder))
      throw new FolderInUse(
        `Another Parley (process ${holder.pid}) works on the data folder ${dataFolder}. ` +
          'Stop it first, or give this one another PARLEY_DATA.',
      );
    const stale = `${path}.${own.nonce}`;
    if (!holder || moveAway(path, stale, holder)) {
      rmSync(stale, { force: true });
      if (!holder) await pause(20);
      if (writeNew(path, own)) {
        await pause(30);
        if (readHolder(path)?.nonce === own.nonce) return () => release(path, own);
      }
    }
    await pause(20);
  }
  throw new FolderInUse(`The file ${path} cannot be taken over. Remove it if no Parley works on this folder.`);
}

function lives(holder: Holder): boolean {
  if (holder.pid <= 0 || !isAlive(holder.pid)) return false;
  const birth = birthOf(holder.pid);
  return birth === '' || holder.birth === '' || birth === holder.birth;
}

/** A link appears with its whole content or not at all, so nobody reads half a lock. */
function writeNew(path: string, own: Holder): boolean {
  const complete = `${path}.${own.nonce}.new`;
  writeFileSync(complete, JSON.stringify(own), { mode: 0o600 });
  try {
    linkSync(complete, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(complete, { force: true });
  }
}

/** Moves the stale file away, and back if it turned out to be somebody's fresh one. */
function moveAway(path: string, stale: string, expected: Holder): boolean {
  try {
    renameSync(path, stale);
  } catch {
    return false;
  }
  const moved = readHolder(stale);
  if (moved === undefined || moved.nonce === expected.nonce) return true;
  renameSync(stale, path);
  return false;
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch (error) {
    if (!(error instanceof SyntaxError)) return undefined;
    return { pid: -1, birth: '', nonce: '' };
  }
}

function release(path: string, own: Holder): void {
  if (readHolder(path)?.nonce === own.nonce) rmSync(path, { force: true });
}
