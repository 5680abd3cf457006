import { readFileSync, statSync } from 'node:fs';
import type { Instant } from '../domain/instant.ts';
import { isTestFolder } from './test-folder.ts';

/** The one clock of a running server. */
export interface Clock {
  readonly now: () => Instant;
  /** True when a file moves it: every page then says so. */
  readonly moved: boolean;
}

export const realClock: Clock = { now: () => new Date().toISOString(), moved: false };

/**
 * The clock that `PARLEY_TEST_CLOCK=<file>` asks for. The file holds an ISO instant at which the clock stands, or an
 * instant and `+real`, from which it goes on ticking since the file was written. Read again whenever it changes.
 * Throws unless the data folder was created as a test folder, or when the file holds no instant.
 */
export function testClock(file: string, dataFolder: string): Clock {
  if (!isTestFolder(dataFolder))
    throw new Error(`PARLEY_TEST_CLOCK is refused: ${dataFolder} was not created as a test folder.`);
  let read = readClockFile(file);
  return {
    moved: true,
    now: () => {
      const { mtimeMs, size } = statSync(file);
      if (mtimeMs !== read.mtimeMs || size !== read.size) read = readAgain(file, read);
      const elapsed = read.ticks ? Math.max(0, Date.now() - read.mtimeMs) : 0;
      return new Date(read.instant + elapsed).toISOString();
    },
  };
}

/** The clock of an environment: real unless `PARLEY_TEST_CLOCK` names a file. */
export function clockFrom(variables: Readonly<Record<string, string | undefined>>, dataFolder: string): Clock {
  const file = variables.PARLEY_TEST_CLOCK;
  return file ? testClock(file, dataFolder) : realClock;
}

/** A file caught half written leaves the clock as it was until the next look. */
function readAgain(file: string, before: ReturnType<typeof readClockFile>) {
  try {
    return readClockFile(file);
  } catch {
    return before;
  }
}

function readClockFile(file: string) {
  const { mtimeMs, size } = statSync(file);
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z)\s*(\+real)?$/.exec(
    readFileSync(file, 'utf8').trim(),
  );
  const instant = Date.parse(match?.[1] ?? '');
  if (Number.isNaN(instant))
    throw new Error(`${file} must hold an instant such as 2026-03-02T09:00:00.000Z, or that and +real.`);
  return { mtimeMs, size, instant, ticks: match?.[2] !== undefined };
}
