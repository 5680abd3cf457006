import type { Id } from '../../id.ts';
import type { OfferState, RoundState } from '../evolve/choosing-state.ts';
import type { NegotiationState } from '../state.ts';

/** The latest mediator run, whether or not it found a deal. */
export function currentRound(state: NegotiationState): RoundState | undefined {
  return state.rounds.at(-1);
}

/** Whether a party has said in one line why it asks or objects. */
export function hasConfirmedInterest(state: NegotiationState, party: Id): boolean {
  return state.interests.some((interest) => interest.party === party && interest.confirmed);
}

/** Open, and made on the points as they are now. */
export function isOfferOpen(state: NegotiationState, offer: OfferState): boolean {
  return offer.status === 'open' && offer.pointsRevision === state.pointsRevision;
}

/** A sheet of this party that answers every line as it stands. */
export function isSheetComplete(state: NegotiationState, party: Id): boolean {
  return state.preferences[party]?.changed.length === 0;
}

/** Whether all parties may have one more round: three are given, each further one only when all ask. */
export function isRoundFree(state: NegotiationState): boolean {
  return state.rounds.length < 3 || state.parties.every((party) => state.roundAskedBy.includes(party.id));
}
