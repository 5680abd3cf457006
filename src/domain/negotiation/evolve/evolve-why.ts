import type { NegotiationEvent } from '../events.ts';
import type { Authored, NegotiationState } from '../state.ts';

/** Folds what was said: context, interests, evidence, what slips, estimates, notes. */
export function evolveWhy(
  state: NegotiationState,
  event: NegotiationEvent,
  stamp: Authored,
): NegotiationState | undefined {
  switch (event.type) {
    case 'ContextStated': {
      const { field, party, text } = event;
      const same = (one: { field: string; party: string | null }) => one.field === field && one.party === party;
      const revision = (state.context.find(same)?.revision ?? 0) + 1;
      const others = state.context.filter((one) => !same(one));
      return { ...state, context: [...others, { field, party, text, revision, ...stamp }] };
    }
    case 'InterestStated': {
      const { interest: id, party, text, confirmed, guess, concerns = [] } = event;
      return { ...state, interests: [...state.interests, { id, party, text, confirmed, guess, concerns, ...stamp }] };
    }
    case 'InterestConfirmed':
      return {
        ...state,
        interests: state.interests.map((one) => (one.id === event.interest ? { ...one, confirmed: true } : one)),
      };
    case 'InterestAmended': {
      const { text, confirmed, concerns } = event;
      return {
        ...state,
        interests: state.interests.map((one) =>
          one.id === event.interest ? { ...one, text, confirmed, concerns: concerns ?? one.concerns } : one,
        ),
      };
    }
    case 'InterestWithdrawn':
      return { ...state, interests: state.interests.filter((one) => one.id !== event.interest) };
    case 'EvidenceAdded':
      return { ...state, evidence: [...state.evidence, { ...event.evidence, party: event.party, ...stamp }] };
    case 'EvidenceWithdrawn':
      return { ...state, evidence: state.evidence.filter((one) => one.id !== event.evidence) };
    case 'DisplacedListed':
      return { ...state, displaced: [...state.displaced, { ...event.displaced, ...stamp }], nothingSlips: null };
    case 'DisplacedRemoved':
      return { ...state, displaced: state.displaced.filter((one) => one.id !== event.displaced) };
    case 'NothingSlipsDeclared':
      return { ...state, nothingSlips: { name: event.name, ...stamp } };
    case 'EstimateAsked': {
      const { estimate: id, engineer } = event;
      return { ...state, estimates: [...state.estimates, { id, engineer, asked: stamp, given: null }] };
    }
    case 'EstimateGiven':
      return {
        ...state,
        estimates: state.estimates.map((one) =>
          one.id === event.estimate.id ? { ...one, given: { ...event.estimate, at: stamp.at } } : one,
        ),
      };
    case 'NotePosted': {
      const { note: id, party, text } = event;
      return { ...state, notes: [...state.notes, { id, party, text, ...stamp }] };
    }
    default:
      return undefined;
  }
}
