import type { Id } from './id.ts';

/** A person who acts for a party: an account of the workspace or a guest with a link to this negotiation. */
export interface PartyMember {
  readonly kind: 'member' | 'guest';
  readonly id: Id;
  readonly name: string;
}
