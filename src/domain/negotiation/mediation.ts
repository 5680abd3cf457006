import type { Id } from '../id.ts';
import type { Deal } from './events.ts';
import type { Issue, Package, Rule } from './issue.ts';
import type { NegotiationState } from './state.ts';

/** Rounds that need only every party's ready; each further one is asked for by all. */
export const freeRounds = 3;

/** What the mediator reads: whose sealed sheets, over which points. Nothing sealed is in it. */
export interface MediationTask {
  readonly round: number;
  readonly issues: readonly Issue[];
  readonly rules: readonly Rule[];
  /** Each party's sealed sheet, in the order of the parties. */
  readonly seals: readonly Id[];
}

/**
 * The round that is due now: every party has confirmed one interest, sealed a complete sheet and said that it is
 * ready; no deal is agreed; and past the free rounds every party has asked for this one.
 */
export function roundDue(state: NegotiationState): MediationTask | undefined {
  const seals = readySeals(state);
  if (seals === undefined || state.deal !== null || !isOpen(state)) return undefined;
  const round = state.rounds.length + 1;
  if (round > freeRounds && !state.parties.every((party) => state.roundAskedBy.includes(party.id))) return undefined;
  return { round, issues: state.issues, rules: state.rules, seals };
}

/** The current round's ticks when every party has answered and they are not compared yet. */
export function comparisonDue(
  state: NegotiationState,
): (MediationTask & { readonly deals: readonly Deal[]; readonly ticks: readonly Id[] }) | undefined {
  const round = state.rounds.at(-1);
  if (round === undefined || round.deals.length === 0 || round.matched !== null) return undefined;
  if (state.deal !== null || !isOpen(state)) return undefined;
  const ticks = state.parties.map((party) => round.ticks.find((ticked) => ticked.party === party.id)?.seal.id);
  if (!ticks.every((seal) => seal !== undefined)) return undefined;
  const seals = state.parties.map((party) => round.seals[party.id]);
  if (!seals.every((seal) => seal !== undefined)) return undefined;
  return { round: round.number, issues: state.issues, rules: state.rules, deals: round.deals, seals, ticks };
}

/**
 * The agreed deal for which nothing better was looked for yet, with each party's latest complete sheet; nothing when a
 * party has none, because then nothing can be computed and nothing is claimed.
 */
export function improvementDue(
  state: NegotiationState,
): (Omit<MediationTask, 'round'> & { readonly chosen: Package }) | undefined {
  if (state.deal === null || state.deal.better !== null) return undefined;
  const seals = completeSeals(state);
  if (seals === undefined) return undefined;
  return { issues: state.issues, rules: state.rules, seals, chosen: state.deal.chosen };
}

function readySeals(state: NegotiationState): readonly Id[] | undefined {
  const ready = state.parties.every(
    (party) =>
      state.preferences[party.id]?.ready === true &&
      state.interests.some((interest) => interest.party === party.id && interest.confirmed),
  );
  return ready ? completeSeals(state) : undefined;
}

function completeSeals(state: NegotiationState): readonly Id[] | undefined {
  const seals = state.parties.map((party) => {
    const preferences = state.preferences[party.id];
    return preferences === undefined || preferences.changed.length > 0 ? undefined : preferences.seal.id;
  });
  return seals.length > 0 && seals.every((seal) => seal !== undefined) ? seals : undefined;
}

function isOpen(state: NegotiationState): boolean {
  return state.closed === null && state.withdrawal === null && state.notYet === null;
}
