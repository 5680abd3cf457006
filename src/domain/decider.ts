import type { Actor, Role } from './actor.ts';
import type { Id } from './id.ts';
import type { Instant } from './instant.ts';
import type { Refused } from './refusal.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** The place in the sealed table that a command's private part was given, and its salted digest for the log. */
export interface Seal {
  readonly id: Id;
  /** SHA-256 over a secret salt and the canonical content, hex; hides the content. */
  readonly digest: string;
}

/** All that a rule may know besides its state and its command. */
export interface Facts {
  readonly now: Instant;
  readonly actor: Actor;
  /** The actor's role in the workspace; absent for guests and policies. */
  readonly role?: Role | undefined;
  readonly calendar: WorkCalendar;
  /** A new id at every call, from the caller's generator. */
  readonly newId: () => Id;
  /** Present exactly when the command carries a `sealed` part. */
  readonly seal?: Seal | undefined;
}

/** An event as the log holds it, with the header fields a fold may read. */
export interface Recorded<E> {
  readonly event: E;
  readonly actor: Actor;
  readonly at: Instant;
  /** 1 for the first event of the stream. */
  readonly version: number;
}

export type Decision<E> = { readonly events: readonly E[] } | Refused;

/** One slice's rules: pure functions from state and command to events or a refusal. */
export interface Decider<State, Command extends { readonly type: string }, E extends { readonly type: string }> {
  readonly initial: State;
  readonly decide: (command: Command, state: State, facts: Facts) => Decision<E>;
  readonly evolve: (state: State, recorded: Recorded<E>) => State;
}

/** Folds a stream into its state. */
export function fold<State, Command extends { readonly type: string }, E extends { readonly type: string }>(
  decider: Decider<State, Command, E>,
  recorded: readonly Recorded<E>[],
  from: State = decider.initial,
): State {
  return recorded.reduce((state, one) => decider.evolve(state, one), from);
}
