import type { Decider, Recorded } from '../domain/decider.ts';
import type { Id } from '../domain/id.ts';
import type { Refused } from '../domain/refusal.ts';
import type { EventBody, StoredEvent } from './port/store.ts';
import type { Work } from './work.ts';

export type SliceName = 'negotiation' | 'rfc' | 'workspace' | 'agreement' | 'debt' | 'measurement' | 'claim';

export interface AnyCommand {
  readonly type: string;
  /** The private part; checked by the rules, stored sealed, never in an event. */
  readonly sealed?: unknown;
}

/** One slice as `app` sees it: rules over opaque commands and events. */
export interface Slice {
  readonly name: SliceName;
  // biome-ignore lint/suspicious/noExplicitAny: the registry erases the types that each slice's decider keeps
  readonly decider: Decider<any, any, any>;
  /** Commands that may begin a new stream. Every other one needs a stream that exists. */
  readonly openers: readonly string[];
  /** Adds to a command what the rules need from elsewhere in the workspace, or refuses. */
  readonly prepare?: (work: Work, id: Id, command: AnyCommand) => Promise<AnyCommand | Refused>;
  /** The party whose sealed rows the actor may write and read here. */
  readonly partyOf?: (state: unknown, person: Id) => Id | undefined;
  /** The kind of sealed row that a command's private part becomes. */
  readonly sealedKind?: (command: AnyCommand) => 'sheet' | 'ticks';
  /** Public rows that derive from the stream's log alone. */
  readonly listings: (
    id: Id,
    state: unknown,
  ) => readonly { readonly kind: string; readonly id: Id; readonly summary: unknown }[];
}

/** An event of the log as a fold reads it. */
export function recordedOf(stored: StoredEvent): Recorded<EventBody> {
  return { event: stored.event, actor: stored.actor, at: stored.at, version: stored.version };
}
