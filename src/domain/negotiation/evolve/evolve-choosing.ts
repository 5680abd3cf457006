import type { Id } from '../../id.ts';
import type { NegotiationEvent } from '../events.ts';
import { samePackage } from '../package.ts';
import type { Authored, NegotiationState } from '../state.ts';
import type { OfferState, PreferencesState, RoundState } from './choosing-state.ts';

/** Folds private answers (their seals only), rounds, offers and the deal. */
export function evolveChoosing(
  state: NegotiationState,
  event: NegotiationEvent,
  stamp: Authored,
): NegotiationState | undefined {
  switch (event.type) {
    case 'PreferencesSealed': {
      const { party, revision, seal } = event;
      const ready = state.preferences[party]?.ready ?? false;
      return withPreferences(state, party, { revision, seal, at: stamp.at, ready, changed: [] });
    }
    case 'PartyReady':
      return withReady(state, event.party, true);
    case 'PartyNotReady':
      return withReady(state, event.party, false);
    case 'RoundAsked':
      return { ...state, roundAskedBy: [...state.roundAskedBy.filter((id) => id !== event.party), event.party] };
    case 'DealsFound':
      return withRound(state, event.round, event.deals, stamp);
    case 'NoDealFound':
      return withRound(state, event.round, [], stamp);
    case 'SearchStopped':
      return withRound(state, event.round, [], stamp, true);
    case 'TicksSealed':
      return changeRound(state, event.round, (round) => ({
        ...round,
        ticks: [...round.ticks, { party: event.party, seal: event.seal, at: stamp.at }],
      }));
    case 'NoTickMatched':
      return changeRound(state, event.round, (round) => ({ ...round, matched: false }));
    case 'OfferMade': {
      const { offer: id, party, chosen, words, counters = null } = event;
      const { pointsRevision } = state;
      const made: OfferState = {
        id,
        party,
        chosen,
        counters,
        words,
        acceptedBy: [],
        pointsRevision,
        status: 'open',
        ...stamp,
      };
      return { ...state, offers: [...state.offers, made] };
    }
    case 'OfferAccepted':
      return changeOffer(state, event.offer, (offer) => ({ ...offer, acceptedBy: [...offer.acceptedBy, event.party] }));
    case 'OfferWithdrawn':
      return changeOffer(state, event.offer, (offer) => ({ ...offer, status: 'withdrawn' }));
    case 'DealAgreed': {
      const { chosen, origin } = event;
      const again = state.agreedBefore.some((before) => samePackage(before, chosen));
      const agreed = {
        ...state,
        deal: { chosen, origin, at: stamp.at, again, better: null },
        agreedBefore: again ? state.agreedBefore : [...state.agreedBefore, chosen],
      };
      if (origin.by === 'ticks') return changeRound(agreed, origin.round, (round) => ({ ...round, matched: true }));
      return origin.by === 'offer'
        ? changeOffer(agreed, origin.offer, (one) => ({ ...one, status: 'agreed' }))
        : agreed;
    }
    case 'BetterDealsFound': {
      if (state.deal === null) return state;
      const { count, nearest, best, partial } = event;
      const cut = partial ? { partial } : {};
      return { ...state, deal: { ...state.deal, better: { found: true, count, ...cut, nearest, best, answers: {} } } };
    }
    case 'NoBetterDealFound':
      return state.deal === null ? state : { ...state, deal: { ...state.deal, better: { found: false } } };
    case 'BetterDealAnswered': {
      const better = state.deal?.better;
      if (state.deal === null || !better?.found) return state;
      const answers = { ...better.answers, [event.party]: event.answer };
      return { ...state, deal: { ...state.deal, better: { ...better, answers } } };
    }
    case 'DealReopened':
      return {
        ...state,
        deal: null,
        offers: state.offers.map((offer) => (offer.status === 'agreed' ? { ...offer, status: 'reopened' } : offer)),
      };
    default:
      return undefined;
  }
}

function withPreferences(state: NegotiationState, party: Id, preferences: PreferencesState): NegotiationState {
  return { ...state, preferences: { ...state.preferences, [party]: preferences } };
}

function withReady(state: NegotiationState, party: Id, ready: boolean): NegotiationState {
  const preferences = state.preferences[party];
  return preferences === undefined ? state : withPreferences(state, party, { ...preferences, ready });
}

/** A run uses up every ready mark and every wish for one more round. */
function withRound(
  state: NegotiationState,
  number: number,
  deals: RoundState['deals'],
  { at }: Authored,
  stopped = false,
): NegotiationState {
  const { pointsRevision, preferences } = state;
  const seals = Object.fromEntries(Object.entries(preferences).map(([party, { seal }]) => [party, seal.id]));
  return {
    ...state,
    rounds: [...state.rounds, { number, deals, stopped, pointsRevision, seals, ticks: [], matched: null, at }],
    preferences: Object.fromEntries(Object.entries(preferences).map(([id, one]) => [id, { ...one, ready: false }])),
    roundAskedBy: [],
  };
}

function changeRound(
  state: NegotiationState,
  number: number,
  change: (round: RoundState) => RoundState,
): NegotiationState {
  return { ...state, rounds: state.rounds.map((round) => (round.number === number ? change(round) : round)) };
}

function changeOffer(state: NegotiationState, id: Id, change: (offer: OfferState) => OfferState): NegotiationState {
  return { ...state, offers: state.offers.map((offer) => (offer.id === id ? change(offer) : offer)) };
}
