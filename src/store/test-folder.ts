import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MARKER = 'this-is-a-test-folder';

/** Whether the data folder was created for tests: only there may the clock be moved. */
export function isTestFolder(dataFolder: string): boolean {
  return existsSync(join(dataFolder, MARKER));
}

/** Creates the folder as a test folder; throws when it already holds data, which a moved clock would spoil. */
export function markAsTestFolder(dataFolder: string): void {
  if (isTestFolder(dataFolder)) return;
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  if (readdirSync(dataFolder).length > 0)
    throw new Error(`${dataFolder} holds data already: only a new folder can be made a test folder.`);
  writeFileSync(join(dataFolder, MARKER), 'The clock of this Parley may be moved. Its data are worth nothing.\n');
}
