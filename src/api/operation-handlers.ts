import type { Ceremony } from '../app/ceremony.ts';
import type { CommandDone, CommandRequest } from '../app/handle-command.ts';
import type { Session } from '../app/port/identity.ts';
import type { OperationRow } from '../contract/operation-row.ts';
import { invariant } from '../domain/invariant.ts';
import type { Refused } from '../domain/refusal.ts';

/** Reads for one session; the input is valid by contract. */
export type Query = (session: Session | undefined, input: never) => Promise<unknown>;

/** Who answers the rows of the operations table. */
export interface OperationHandlers {
  readonly command: (request: CommandRequest) => Promise<CommandDone | Refused>;
  readonly queries: Readonly<Record<string, Query>>;
  /** Ceremonies, and those queries that have to know of the request itself. */
  readonly ceremonies: Readonly<Record<string, Ceremony>>;
}

/** Throws at the start unless every row has exactly one handler and every handler a row. */
export function assertHandlersComplete(rows: readonly OperationRow[], handlers: OperationHandlers): void {
  const byHand = new Map(rows.filter((row) => row.meta.kind !== 'command').map((row) => [row.name, row]));
  const given = [...Object.keys(handlers.queries), ...Object.keys(handlers.ceremonies)];
  const missing = [...byHand.keys()].filter((name) => !given.includes(name));
  const unknown = given.filter((name) => !byHand.has(name));
  const twice = given.filter((name, index) => given.indexOf(name) !== index);
  const broken = rows.filter((row) => row.meta.kind === 'command' && !(row.meta.slice && row.meta.command));
  invariant(missing.length === 0, `no handler for ${missing.join(', ')}`);
  invariant(unknown.length === 0, `no row for the handlers ${unknown.join(', ')}`);
  invariant(twice.length === 0, `two handlers for ${twice.join(', ')}`);
  invariant(broken.length === 0, `no slice or command in ${broken.map((row) => row.name).join(', ')}`);
}
