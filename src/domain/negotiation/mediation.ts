import type { Id } from '../id.ts';
import type { Deal, Issue, Package, Rule } from './issue.ts';
import { currentRound, hasConfirmedInterest, isRoundFree } from './standing/standing.ts';
import type { NegotiationState } from './state.ts';

/** What the mediator is to work on: the points and rules, and the seals of the sheets in the order of the parties. */
export interface MediatorTask {
  readonly issues: readonly Issue[];
  readonly rules: readonly Rule[];
  readonly seals: readonly Id[];
}

/** A round is due when every party is ready with a complete sheet and has said why; undefined otherwise. */
export function roundDue(state: NegotiationState): (MediatorTask & { readonly round: number }) | undefined {
  const due = state.parties.every(
    ({ id }) =>
      state.preferences[id]?.ready && state.preferences[id].changed.length === 0 && hasConfirmedInterest(state, id),
  );
  if (!due || state.parties.length < 2 || state.deal !== null || !isRoundFree(state)) return undefined;
  if (state.closed !== null || state.withdrawal !== null || state.notYet !== null) return undefined;
  const seals = sealsOf(state);
  return seals && { issues: state.issues, rules: state.rules, seals, round: state.rounds.length + 1 };
}

/** Ticks are compared when every party has sent its answer of the round, once. The sheets are those of the run. */
export function comparisonDue(
  state: NegotiationState,
):
  | (MediatorTask & { readonly round: number; readonly deals: readonly Deal[]; readonly ticks: readonly Id[] })
  | undefined {
  const round = currentRound(state);
  if (round === undefined || round.deals.length === 0 || round.matched !== null || state.deal !== null)
    return undefined;
  if (round.pointsRevision !== state.pointsRevision) return undefined;
  const ticks = state.parties.map(({ id }) => round.ticks.find((tick) => tick.party === id)?.seal.id);
  const seals = state.parties.map(({ id }) => round.seals[id]);
  if (!allKnown(ticks) || !allKnown(seals)) return undefined;
  return { issues: state.issues, rules: state.rules, seals, round: round.number, deals: round.deals, ticks };
}

/**
 * Deals that are better for all are looked for once per agreed deal, if every party has sealed a complete sheet. A deal
 * that is reopened and agreed again was looked at: otherwise changed sheets could be tried out on it.
 */
export function improvementDue(state: NegotiationState): (MediatorTask & { readonly chosen: Package }) | undefined {
  if (state.deal === null || state.deal.again || state.deal.better !== null) return undefined;
  if (!state.parties.every(({ id }) => state.preferences[id]?.changed.length === 0)) return undefined;
  const seals = sealsOf(state);
  return seals && { issues: state.issues, rules: state.rules, seals, chosen: state.deal.chosen };
}

function sealsOf(state: NegotiationState): readonly Id[] | undefined {
  const seals = state.parties.map(({ id }) => state.preferences[id]?.seal.id);
  return allKnown(seals) ? seals : undefined;
}

function allKnown(ids: readonly (Id | undefined)[]): ids is readonly Id[] {
  return ids.every((id) => id !== undefined);
}
