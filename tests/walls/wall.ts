import type { SourceModule } from './source-module.ts';

/** The walls that an argued exception may open. */
export type OpenableWall =
  | 'direction'
  | 'slice'
  | 'circle'
  | 'name'
  | 'size'
  | 'folder-size'
  | 'clock-and-chance'
  | 'package';

/** One place where the code breaks a rule of ARCHITECTURE.md. */
export interface Violation {
  readonly wall: OpenableWall | 'hard-size' | 'barrel' | 'syntax' | 'document' | 'private-name' | 'exception';
  readonly path: string;
  readonly line?: number | undefined;
  readonly says: string;
}

/** A wall opened for one file or folder, argued. */
export interface Exception {
  readonly wall: OpenableWall;
  readonly path: string;
  readonly reason: string;
}

/** A rule over all modules at once. */
export type Wall = (modules: readonly SourceModule[]) => Violation[];

/** Takes away what the exceptions argue for, and adds the exceptions that argue badly or for nothing. */
export function applyExceptions(violations: readonly Violation[], exceptions: readonly Exception[]): Violation[] {
  const matches = (exception: Exception, found: Violation) =>
    exception.wall === found.wall && exception.path === found.path;
  const left = violations.filter((found) => !exceptions.some((exception) => matches(exception, found)));
  for (const exception of exceptions) {
    const fault = (says: string) => left.push({ wall: 'exception', path: exception.path, says });
    if (exception.reason.length < 20) fault(`the exception from «${exception.wall}» gives no reason`);
    if (!violations.some((found) => matches(exception, found)))
      fault(`the exception from «${exception.wall}» is no longer needed: remove it`);
  }
  return left;
}

/** One line per violation, as an editor understands it. */
export function describeViolations(violations: readonly Violation[]): string[] {
  return violations.map(({ wall, path, line, says }) => `${path}${line ? `:${line}` : ''} [${wall}] ${says}`);
}
