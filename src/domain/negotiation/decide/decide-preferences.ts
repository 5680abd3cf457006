import type { Id } from '../../id.ts';
import { invariant } from '../../invariant.ts';
import type { NegotiationEvent } from '../events.ts';
import type { RoundState } from '../evolve/choosing-state.ts';
import { currentRound, hasConfirmedInterest, isRoundFree } from '../standing/standing.ts';
import type { NegotiationState } from '../state.ts';
import {
  type Acting,
  canSettle,
  type Handlers,
  isPerson,
  isPolicy,
  no,
  ownId,
  ownParty,
  unless,
  type Verdict,
} from './acting.ts';
import { sheetFault } from './sheet-fault.ts';

/** Ranking in private waits for nobody. */
export function canSealPreferences(state: NegotiationState, acting: Acting): Verdict {
  return canSettle(state, acting) ?? (state.issues.length > 0 ? null : no('points-missing'));
}

export function canDeclareReady(state: NegotiationState, acting: Acting): Verdict {
  const own = ownParty(state, acting.actor)?.id;
  const preferences = own === undefined ? undefined : state.preferences[own];
  return (
    canSettle(state, acting) ??
    (preferences === undefined ? no('not-sealed') : null) ??
    ((preferences?.changed.length ?? 0) > 0
      ? no('sheet-incomplete', { count: preferences?.changed.length ?? 0 })
      : null) ??
    (preferences?.ready ? no('already-ready') : null) ??
    readinessFault(state, own as Id)
  );
}

export function canWithdrawReady(state: NegotiationState, acting: Acting): Verdict {
  const own = ownParty(state, acting.actor)?.id ?? '';
  return canSettle(state, acting) ?? (state.preferences[own]?.ready ? null : no('not-ready'));
}

/** Beyond three rounds each further one needs every party to ask. */
export function canAskRound(state: NegotiationState, acting: Acting): Verdict {
  const own = ownParty(state, acting.actor)?.id ?? '';
  return (
    canSettle(state, acting) ??
    (state.rounds.length < 3 ? no('rounds-left', { left: 3 - state.rounds.length }) : null) ??
    (state.roundAskedBy.includes(own) ? no('round-already-asked') : null)
  );
}

/** One sealed answer per party and round, not changeable; also «none». */
export function canSendTicks(state: NegotiationState, acting: Acting, round: RoundState | undefined): Verdict {
  const own = ownParty(state, acting.actor)?.id;
  return isPerson(acting) ?? canSettle(state, acting) ?? roundFault(state, round) ?? answeredFault(round, own);
}

function roundFault(state: NegotiationState, round: RoundState | undefined): Verdict {
  if (round === undefined) return no('no-round');
  if (round.stopped) return no('round-stopped');
  if (round.deals.length === 0) return no('round-without-deals');
  if (round !== currentRound(state) || round.matched !== null) return no('round-over');
  return round.pointsRevision === state.pointsRevision ? null : no('round-outdated');
}

function answeredFault(round: RoundState | undefined, own: Id | undefined): Verdict {
  return round?.ticks.some((tick) => tick.party === own) ? no('ticks-already-sent') : null;
}

export const preferenceHandlers: Handlers<
  | 'SealPreferences'
  | 'DeclareReady'
  | 'WithdrawReady'
  | 'AskRound'
  | 'SendTicks'
  | 'RecordDeals'
  | 'RecordStop'
  | 'RecordMatch'
> = {
  SealPreferences: ({ sealed, ready }, state, facts) => {
    const own = ownParty(state, facts.actor)?.id as Id;
    const verdict =
      canSealPreferences(state, facts) ??
      sheetFault(state.issues, sealed, state.parties.length) ??
      (ready ? readinessFault(state, own) : null);
    return unless(verdict, () => {
      const { seal } = facts;
      invariant(seal !== undefined, 'private answers come with their seal');
      const before = state.preferences[own];
      const events: NegotiationEvent[] = [
        { type: 'PreferencesSealed', party: own, revision: (before?.revision ?? 0) + 1, seal },
      ];
      if (ready && !before?.ready) events.push({ type: 'PartyReady', party: own });
      if (!ready && before?.ready) events.push({ type: 'PartyNotReady', party: own, because: 'withdrawn' });
      return events;
    });
  },

  DeclareReady: (_, state, facts) =>
    unless(canDeclareReady(state, facts), () => [{ type: 'PartyReady', party: ownId(state, facts.actor) }]),

  WithdrawReady: (_, state, facts) =>
    unless(canWithdrawReady(state, facts), () => [
      { type: 'PartyNotReady', party: ownId(state, facts.actor), because: 'withdrawn' },
    ]),

  AskRound: (_, state, facts) =>
    unless(canAskRound(state, facts), () => [{ type: 'RoundAsked', party: ownId(state, facts.actor) }]),

  SendTicks: ({ round: number, sealed }, state, facts) => {
    const round = state.rounds.find((one) => one.number === number);
    const known = sealed.deals.every((id) => round?.deals.some((deal) => deal.id === id));
    const verdict = canSendTicks(state, facts, round) ?? (known ? null : no('unknown-deal'));
    return unless(verdict, () => {
      const { seal } = facts;
      invariant(seal !== undefined, 'ticks come with their seal');
      return [{ type: 'TicksSealed', party: ownId(state, facts.actor), round: number, seal }];
    });
  },

  RecordDeals: ({ round, deals }, state, facts) =>
    unless(runFault(state, facts, round), () => {
      if (deals.length === 0) return [{ type: 'NoDealFound', round }];
      return [{ type: 'DealsFound', round, deals: deals.map((deal) => ({ ...deal, id: facts.newId() })) }];
    }),

  RecordStop: ({ round }, state, facts) =>
    unless(runFault(state, facts, round), () => [{ type: 'SearchStopped', round }]),

  RecordMatch: ({ round: number, deal: id }, state, facts) => {
    const round = state.rounds.find((one) => one.number === number);
    const sent = state.parties.every((party) => round?.ticks.some((tick) => tick.party === party.id));
    const deal = round?.deals.find((one) => one.id === id);
    const verdict =
      isPolicy(facts) ??
      (state.deal === null ? null : no('deal-agreed')) ??
      roundFault(state, round) ??
      (sent ? null : no('ticks-missing')) ??
      (id === null || deal !== undefined ? null : no('unknown-deal'));
    return unless(verdict, () => {
      if (deal === undefined) return [{ type: 'NoTickMatched', round: number }];
      const origin = { by: 'ticks', round: number, deal: deal.id } as const;
      return [{ type: 'DealAgreed', chosen: deal.chosen, origin }];
    });
  },
};

/** A run of the mediator, whatever it found: by the policy, when all are ready, in its turn. */
function runFault(state: NegotiationState, acting: Acting, round: number): Verdict {
  const ready = state.parties.every((party) => state.preferences[party.id]?.ready);
  return (
    isPolicy(acting) ??
    (state.deal === null ? null : no('deal-agreed')) ??
    (ready && state.parties.length > 0 ? null : no('not-all-ready')) ??
    (round === state.rounds.length + 1 ? null : no('round-not-next', { next: state.rounds.length + 1 }))
  );
}

/** Proposals wait until a party has said why; and rounds are counted. */
function readinessFault(state: NegotiationState, party: Id): Verdict {
  if (!hasConfirmedInterest(state, party)) return no('interest-first');
  return isRoundFree(state) ? null : no('rounds-used-up', { rounds: state.rounds.length });
}
