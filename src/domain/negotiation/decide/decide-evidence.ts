import { localDay } from '../../work-calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { EstimateState, NegotiationState } from '../state.ts';
import {
  type Acting,
  canActForParty,
  canAttend,
  canGoOn,
  canSpeak,
  type Handlers,
  no,
  ownParty,
  textFault,
  unless,
  type Verdict,
} from './acting.ts';

export const canAddEvidence: (state: NegotiationState, acting: Acting) => Verdict = canSpeak;
export const canListDisplaced: (state: NegotiationState, acting: Acting) => Verdict = canSpeak;
export const canAskEstimate: (state: NegotiationState, acting: Acting) => Verdict = canActForParty;
export const canPostNote: (state: NegotiationState, acting: Acting) => Verdict = canAttend;

/** Its author, or another person of the author's party. */
export function canWithdrawEvidence(
  state: NegotiationState,
  acting: Acting,
  evidence: NegotiationState['evidence'][number],
): Verdict {
  const own = ownParty(state, acting.actor)?.id;
  const may = evidence.by.id === acting.actor.id || (own !== undefined && own === evidence.party);
  return canSpeak(state, acting) ?? (may ? null : no('only-author-withdraws', { name: evidence.by.name }));
}

/** By a party: whoever listed it need not be there any more. */
export const canRemoveDisplaced: (state: NegotiationState, acting: Acting) => Verdict = canActForParty;

export function canDeclareNothingSlips(state: NegotiationState, acting: Acting): Verdict {
  return canActForParty(state, acting) ?? (state.displaced.length === 0 ? null : no('something-slips'));
}

/** An engineer's estimate is changed by that engineer only. */
export function canGiveEstimate(state: NegotiationState, acting: Acting, estimate: EstimateState): Verdict {
  const { actor } = acting;
  const asked = actor.id === estimate.engineer.id && actor.kind !== 'mediator' && actor.kind !== 'system';
  return asked ? canGoOn(state) : no('only-engineers-estimate', { name: estimate.engineer.name });
}

export const evidenceHandlers: Handlers<
  | 'AddEvidence'
  | 'WithdrawEvidence'
  | 'ListDisplaced'
  | 'RemoveDisplaced'
  | 'DeclareNothingSlips'
  | 'AskEstimate'
  | 'GiveEstimate'
  | 'PostNote'
> = {
  AddEvidence: ({ evidence }, state, facts) =>
    unless(canAddEvidence(state, facts) ?? evidenceFault(state, facts, evidence), () => [
      {
        type: 'EvidenceAdded',
        evidence: { ...evidence, id: facts.newId() },
        party: ownParty(state, facts.actor)?.id ?? null,
      },
    ]),

  WithdrawEvidence: ({ evidence: id }, state, facts) => {
    const evidence = state.evidence.find((one) => one.id === id);
    if (evidence === undefined) return { refusal: no('unknown-evidence') };
    return unless(canWithdrawEvidence(state, facts, evidence), () => [{ type: 'EvidenceWithdrawn', evidence: id }]);
  },

  ListDisplaced: ({ displaced }, state, facts) => {
    const verdict =
      canListDisplaced(state, facts) ??
      textFault(displaced.what, 200, 'what') ??
      (displaced.weeks > 0 ? null : no('weeks-not-positive')) ??
      (displaced.costPerWeek === null || displaced.costPerWeek >= 0 ? null : no('cost-negative'));
    return unless(verdict, () => [{ type: 'DisplacedListed', displaced: { ...displaced, id: facts.newId() } }]);
  },

  RemoveDisplaced: ({ displaced: id }, state, facts) => {
    if (!state.displaced.some((one) => one.id === id)) return { refusal: no('unknown-displaced') };
    return unless(canRemoveDisplaced(state, facts), () => [{ type: 'DisplacedRemoved', displaced: id }]);
  },

  DeclareNothingSlips: ({ name }, state, facts) =>
    unless(canDeclareNothingSlips(state, facts) ?? (name.trim() === '' ? no('name-missing') : null), () => [
      { type: 'NothingSlipsDeclared', name },
    ]),

  AskEstimate: ({ engineer }, state, facts) => {
    const waiting = state.estimates.some((one) => one.engineer.id === engineer.id && one.given === null);
    const verdict =
      canAskEstimate(state, facts) ?? (waiting ? no('estimate-already-asked', { name: engineer.name }) : null);
    return unless(verdict, () => [{ type: 'EstimateAsked', estimate: facts.newId(), engineer }]);
  },

  GiveEstimate: ({ type: _, estimate: id, ...answer }, state, facts) => {
    const estimate = state.estimates.find((one) => one.id === id);
    if (estimate === undefined) return { refusal: no('unknown-estimate') };
    const verdict =
      canGiveEstimate(state, facts, estimate) ??
      (answer.low >= 0 && answer.high > 0 ? null : no('estimate-not-positive')) ??
      (answer.low <= answer.high ? null : no('range-upside-down', { low: answer.low, high: answer.high }));
    return unless(verdict, () => [{ type: 'EstimateGiven', estimate: { id, ...answer } }]);
  },

  PostNote: ({ text }, state, facts) =>
    unless(canPostNote(state, facts) ?? textFault(text, 2000, 'note'), () => [
      { type: 'NotePosted', note: facts.newId(), party: ownParty(state, facts.actor)?.id ?? null, text },
    ]),
};

function evidenceFault(state: NegotiationState, acting: Acting, evidence: Omit<Evidence, 'id'>): Verdict {
  const { low, high, kind, asOf, supports, statement, source } = evidence;
  const calendar = state.filing?.calendar;
  const fault = textFault(statement, 400, 'statement') ?? textFault(source, 200, 'source');
  if (fault !== null) return fault;
  if (!(low <= high)) return no('range-upside-down', { low, high });
  if (kind === 'chance' && !(low >= 0 && high <= 100)) return no('chance-out-of-range', { least: 0, most: 100 });
  if (calendar !== undefined && asOf > localDay(calendar, acting.now)) return no('day-in-future', { day: asOf });
  const supported = [...state.interests, ...state.displaced].some((one) => one.id === supports);
  return supports === undefined || supported ? null : no('unknown-support');
}
