import packageJson from '../../package.json';
import { exit, type Surroundings } from '../cli/surroundings.ts';
import type { Terminal } from './with-configuration.ts';

// Each is loaded when it is called: most calls speak to a server over the network and need nothing of one.
const bargain = () => import('../cli/bargain/bargain-programs.ts');
const database = () => import('./database-programs.ts');
const milliseconds = () => performance.now();

/** The programs that run on this machine and speak to its database, or to none. */
export function localPrograms(terminal: Terminal & Pick<Surroundings, 'readFile'>): Surroundings['programs'] {
  return {
    serve: async () => (await import('./run-server.ts')).runServer(terminal),
    migrate: async () => (await database()).migrateProgram(terminal),
    backup: async (args) => (await database()).backupProgram(terminal, args),
    restore: async (args) => (await database()).restoreProgram(terminal, args),
    verify: async (args) =>
      // `parley verify log` and `parley verify backup` ask for a history, everything else for an exported agreement.
      args[0] === 'log' || args[0] === 'backup'
        ? (await import('./verify-history.ts')).verifyHistory(terminal, args)
        : (await import('../cli/verify-program.ts')).verifyProgram(terminal, args),
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
