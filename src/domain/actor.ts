import type { Id } from './id.ts';

/**
 * Who sends a command.
 * `member`: an account of the workspace. `guest`: holds a link to one negotiation and no account.
 * `key`: an API key acting for the account in `id`; it never accepts and never signs.
 * `mediator` and `system`: policies running inside the transaction of the event they react to.
 */
export type ActorKind = 'member' | 'guest' | 'key' | 'mediator' | 'system';

export interface Actor {
  readonly kind: ActorKind;
  /** Account id, guest id or, for `mediator` and `system`, the policy's name. */
  readonly id: Id;
  /** Shown in the record; not an identity. */
  readonly name: string;
}

/** What an account may do in a workspace beside what its parties give it. */
export type Role = 'owner' | 'admin' | 'member';
