import { existsSync } from 'node:fs';
import { languageOf, Misuse, tell } from '../cli/surroundings.ts';
import { backup, restore } from '../store/backup.ts';
import { sayConfiguration } from './configuration.ts';
import { type OpenedDatabase, openDatabase } from './open-database.ts';
import { type Terminal, withConfiguration } from './with-configuration.ts';

/** `parley migrate`: brings the database to today's schema. Returns the exit code, like the programs below. */
export function migrateProgram(terminal: Terminal): Promise<number> {
  return withDatabase(terminal, async () => {
    terminal.print(sayConfiguration('migrated', languageOf(terminal.variables)));
  });
}

/** `parley backup FILE`: writes the whole database to a file. */
export async function backupProgram(terminal: Terminal, args: readonly string[]): Promise<number> {
  const file = onlyFile(terminal, args);
  return withDatabase(terminal, async ({ addresses, clock, keyFile }) => {
    await backup(addresses.migrate, file, clock.now());
    terminal.print(sayConfiguration('backed-up', languageOf(terminal.variables), { value: file, name: keyFile }));
  });
}

/** `parley restore FILE`: fills an empty database from a backup. */
export async function restoreProgram(terminal: Terminal, args: readonly string[]): Promise<number> {
  const file = onlyFile(terminal, args);
  if (!existsSync(file)) throw new Misuse(tell(terminal, 'file-missing', { what: file }));
  return withDatabase(terminal, async ({ addresses, keyRing }) => {
    await restore(addresses.migrate, file, keyRing);
    terminal.print(sayConfiguration('restored', languageOf(terminal.variables), { value: file }));
  });
}

function withDatabase(terminal: Terminal, run: (database: OpenedDatabase) => Promise<void>): Promise<number> {
  return withConfiguration(terminal, async (configuration) => {
    const database = await openDatabase(configuration, terminal.complain);
    try {
      await run(database);
    } finally {
      await database.close();
    }
  });
}

function onlyFile(terminal: Terminal, args: readonly string[]): string {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0) throw new Misuse(tell(terminal, 'file-needed'));
  return file;
}
