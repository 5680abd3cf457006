import { existsSync } from 'node:fs';
import packageJson from '../../package.json';
import { exit, languageOf, Misuse, type Surroundings, tell } from '../cli/surroundings.ts';
import { verifyProgram } from '../cli/verify-program.ts';

import { backup, restore } from '../store/backup.ts';
import { sayConfiguration } from './configuration.ts';
import { type OpenedDatabase, openDatabase } from './open-database.ts';
import { runServer } from './run-server.ts';
import { asksForHistory, verifyHistory } from './verify-history.ts';
import { type Terminal, withConfiguration } from './with-configuration.ts';

/** Loaded when one of its programs is called: the server needs none of its readers. */
const bargain = () => import('../cli/bargain/bargain-programs.ts');
const milliseconds = () => performance.now();

/** The programs that run on this machine and speak to its database, or to none. */
export function localPrograms(terminal: Terminal & Pick<Surroundings, 'readFile'>): Surroundings['programs'] {
  const language = languageOf(terminal.variables);
  return {
    serve: () => runServer(terminal),
    migrate: () =>
      withDatabase(terminal, async () => {
        terminal.print(sayConfiguration('migrated', language));
      }),
    backup: async (args) => {
      const file = onlyFile(terminal, args);
      return withDatabase(terminal, async ({ addresses, clock, keyFile }) => {
        await backup(addresses.migrate, file, clock.now());
        terminal.print(sayConfiguration('backed-up', language, { value: file, name: keyFile }));
      });
    },
    restore: async (args) => {
      const file = onlyFile(terminal, args);
      if (!existsSync(file)) throw new Misuse(tell(terminal, 'file-missing', { what: file }));
      return withDatabase(terminal, async ({ addresses, keyRing }) => {
        await restore(addresses.migrate, file, keyRing);
        terminal.print(sayConfiguration('restored', language, { value: file }));
      });
    },
    verify: (args) => (asksForHistory(args) ? verifyHistory(terminal, args) : verifyProgram(terminal, args)),
    frontier: async (args) => (await bargain()).frontierProgram({ ...terminal, milliseconds }, args),
    improve: async (args) => (await bargain()).improveProgram({ ...terminal, milliseconds }, args),
    propose: async (args) => (await bargain()).proposeProgram({ ...terminal, milliseconds }, args),
    openapi: async () => {
      const { openApiDocument } = await import('../contract/openapi.ts');
      terminal.print(JSON.stringify(await openApiDocument(packageJson.version), undefined, 2));
      return exit.done;
    },
  };
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
