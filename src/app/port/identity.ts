import type { Actor, Role } from '../../domain/actor.ts';
import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Language } from '../../domain/text.ts';

/** Who a request comes from, proven. */
export interface Session {
  readonly workspace: Id;
  readonly actor: Actor;
  /** Absent for guests. */
  readonly role?: Role | undefined;
  readonly language: Language;
  /** A guest's only negotiation. */
  readonly negotiation?: Id | undefined;
  readonly address?: string | undefined;
  /** Whether the address was confirmed by a code or link sent to it. */
  readonly addressVerified: boolean;
  /** When the person last proved who they are (password, link, code or passkey). */
  readonly authenticatedAt: Instant;
  /** How they proved it then. */
  readonly authenticatedBy?: 'password' | 'mail-link' | 'mail-code' | 'passkey' | 'link' | undefined;
  /** Names the session without opening it. */
  readonly id: Id;
}

/** What a request carries to prove itself. */
export interface Credentials {
  readonly cookie?: string | undefined;
  readonly authorization?: string | undefined;
}

export interface Identity {
  authenticate(credentials: Credentials): Promise<Session | undefined>;
}
