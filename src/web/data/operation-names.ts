import type { Client, OperationName } from '../../contract/client.ts';

export type { OperationName };

type Cell<Name extends string> = Name extends `${infer Group}.${infer Row}`
  ? Group extends keyof Client
    ? Row extends keyof Client[Group]
      ? Client[Group][Row]
      : never
    : never
  : never;

type Callable = (input: never, ...rest: never[]) => Promise<unknown>;

/** What an operation takes, by its name `offer.make`. */
export type InputOf<Name extends OperationName> = Cell<Name> extends Callable ? Parameters<Cell<Name>>[0] : never;
/** What it answers. */
export type OutputOf<Name extends OperationName> =
  Cell<Name> extends Callable ? Awaited<ReturnType<Cell<Name>>> : never;
