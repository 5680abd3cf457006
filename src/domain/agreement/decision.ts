import type { Actor } from '../actor.ts';
import { taggedHash } from '../canonical.ts';
import type { Id } from '../id.ts';
import type { CalendarDay, Instant } from '../instant.ts';
import type { DecisionSignature } from './decision/decision-signature.ts';
import type { Amendable } from './terms.ts';

/** A party that signed, and who signed for it. */
export interface SigningParty {
  readonly id: Id;
  readonly name: string;
  readonly signer: Pick<Actor, 'id' | 'name'>;
}

/** What all must sign for it to happen. */
export type Proposal =
  | { readonly kind: 'keep' }
  | { readonly kind: 'extend'; readonly until: CalendarDay }
  | { readonly kind: 'revert' }
  | { readonly kind: 'end-early'; readonly on: CalendarDay }
  | { readonly kind: 'amend'; readonly terms: Amendable }
  | { readonly kind: 'turn-on' };
export const proposalKinds = ['keep', 'extend', 'revert', 'end-early', 'amend', 'turn-on'] as const;
export type ProposalKind = Proposal['kind'];

/** A proposal on the table, with who has signed it so far. */
export interface OpenDecision {
  readonly id: Id;
  readonly proposal: Proposal;
  readonly reason: string;
  readonly hash: string;
  readonly proposedBy: Id;
  readonly at: Instant;
  readonly signatures: readonly DecisionSignature[];
}

/** A decision that all signed. */
export interface Settled {
  readonly id: Id;
  readonly proposal: Proposal;
  readonly reason: string;
  readonly hash: string;
  /** When the last signature needed stood. */
  readonly at: Instant;
  readonly signatures: readonly DecisionSignature[];
}

export const decisionTag = 'parley.decision.v1';

/** What a signature on a decision covers: the agreement's own hash, the proposal, its reason and its id. */
export function decisionHash(agreement: string, id: Id, proposal: Proposal, reason: string): string {
  return taggedHash(decisionTag, { agreement, decision: id, proposal, reason });
}
