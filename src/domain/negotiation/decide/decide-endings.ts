import type { Id } from '../../id.ts';
import { localDay } from '../../work-calendar.ts';
import type { NegotiationEvent } from '../events.ts';
import { isLate } from '../standing/clocks.ts';
import { currentRound } from '../standing/standing.ts';
import type { NegotiationState } from '../state.ts';
import {
  type Acting,
  canActForParty,
  canAttend,
  canGoOn,
  canSettle,
  type Handlers,
  isOver,
  isOverseer,
  isPerson,
  isPolicy,
  no,
  ownId,
  ownParty,
  textFault,
  unless,
  type Verdict,
} from './acting.ts';

/** Every party may answer «not yet» to the one that asks, until it is signed. */
export function canSayNotYet(state: NegotiationState, acting: Acting): Verdict {
  const asks = ownParty(state, acting.actor)?.id === state.filing?.asking;
  return canActForParty(state, acting) ?? (asks ? no('asking-party-withdraws') : null);
}

/** Handed over only after a search or the ticks found nothing, or when the answer is late. */
export function canEscalate(state: NegotiationState, acting: Acting): Verdict {
  const round = currentRound(state);
  const nothingFound = round !== undefined && (round.deals.length === 0 || round.matched === false);
  return canSettle(state, acting) ?? (nothingFound || isLate(state, acting.now) ? null : no('escalate-too-early'));
}

export function canWithdrawAsk(state: NegotiationState, acting: Acting): Verdict {
  const asks = ownParty(state, acting.actor)?.id === state.filing?.asking;
  const party = state.parties.find((one) => one.id === state.filing?.asking)?.name ?? '';
  return canActForParty(state, acting) ?? (asks ? null : no('only-asking-withdraws', { party }));
}

export function canArchive(state: NegotiationState, acting: Acting): Verdict {
  return (
    canKeep(state, acting) ??
    (isOver(state) || isLate(state, acting.now) ? null : no('archive-too-early')) ??
    (state.archived ? no('already-archived') : null)
  );
}

export function canUnarchive(state: NegotiationState, acting: Acting): Verdict {
  return canKeep(state, acting) ?? (state.archived ? null : no('not-archived'));
}

function canKeep(state: NegotiationState, acting: Acting): Verdict {
  const may = ownParty(state, acting.actor) !== undefined || isOverseer(acting);
  return canAttend(state, acting) ?? (may ? null : no('not-in-a-party'));
}

function canAfterwards(state: NegotiationState, acting: Acting): Verdict {
  return (
    canAttend(state, acting) ??
    (ownParty(state, acting.actor) === undefined ? no('not-in-a-party') : null) ??
    (isOver(state) ? null : no('after-closing-only'))
  );
}

/** The one question after closing, once per party. */
export function canAnswerUnderstood(state: NegotiationState, acting: Acting): Verdict {
  const own = ownParty(state, acting.actor)?.id;
  const answered = state.understood.some((answer) => answer.party === own);
  return canAfterwards(state, acting) ?? (answered ? no('already-answered') : null);
}

/** Sealed becomes visible only afterwards, and only when every party says so. */
export function canGiveConsent(state: NegotiationState, acting: Acting): Verdict {
  const given = state.consentGivenBy.includes(ownParty(state, acting.actor)?.id ?? '');
  const sealed = state.parties.every((party) => state.preferences[party.id] !== undefined);
  return (
    isPerson(acting) ??
    canAfterwards(state, acting) ??
    (state.disclosed === null ? null : no('already-disclosed')) ??
    (given ? no('consent-already-given') : null) ??
    (sealed ? null : no('nothing-sealed'))
  );
}

export function canTakeBackConsent(state: NegotiationState, acting: Acting): Verdict {
  const given = state.consentGivenBy.includes(ownParty(state, acting.actor)?.id ?? '');
  return (
    canAfterwards(state, acting) ??
    (state.disclosed === null ? null : no('already-disclosed')) ??
    (given ? null : no('consent-not-given'))
  );
}

export const endingHandlers: Handlers<
  | 'SayNotYet'
  | 'Escalate'
  | 'WithdrawAsk'
  | 'Archive'
  | 'Unarchive'
  | 'AnswerUnderstood'
  | 'GiveConsent'
  | 'TakeBackConsent'
  | 'CloseNegotiation'
> = {
  SayNotYet: ({ type: _, ...said }, state, facts) => {
    const today = state.filing === null ? '' : localDay(state.filing.calendar, facts.now);
    const verdict =
      canSayNotYet(state, facts) ??
      (said.reason.trim() === '' && state.filing?.reasonMandatory ? no('reason-missing') : null) ??
      (said.askAgainOn > today ? null : no('day-past', { day: said.askAgainOn }));
    return unless(verdict, () => [{ type: 'NotYetSaid', party: ownId(state, facts.actor), ...said }]);
  },

  Escalate: ({ to, reason }, state, facts) => {
    const verdict =
      canEscalate(state, facts) ??
      (to.trim() === '' ? no('name-missing') : null) ??
      (reason.trim() === '' ? no('reason-missing') : textFault(reason, 1000, 'reason'));
    return unless(verdict, () => [{ type: 'Escalated', to, reason }]);
  },

  WithdrawAsk: ({ reason }, state, facts) =>
    unless(canWithdrawAsk(state, facts), () => [{ type: 'AskWithdrawn', reason }]),

  Archive: (_, state, facts) => unless(canArchive(state, facts), () => [{ type: 'NegotiationArchived' }]),
  Unarchive: (_, state, facts) => unless(canUnarchive(state, facts), () => [{ type: 'NegotiationUnarchived' }]),

  AnswerUnderstood: ({ understood, words }, state, facts) =>
    unless(canAnswerUnderstood(state, facts), () => [
      { type: 'UnderstoodAnswered', party: ownId(state, facts.actor), understood, words },
    ]),

  GiveConsent: (_, state, facts) =>
    unless(canGiveConsent(state, facts), () => {
      const party = ownId(state, facts.actor);
      const given: NegotiationEvent = { type: 'ConsentGiven', party };
      const all = [...state.consentGivenBy, party];
      if (!state.parties.every((one) => all.includes(one.id))) return [given];
      const seals = state.parties.map((one): [Id, Id] => [one.id, state.preferences[one.id]?.seal.id as Id]);
      return [given, { type: 'SheetsDisclosed', seals: Object.fromEntries(seals) }];
    }),

  TakeBackConsent: (_, state, facts) =>
    unless(canTakeBackConsent(state, facts), () => [{ type: 'ConsentTakenBack', party: ownId(state, facts.actor) }]),

  CloseNegotiation: ({ outcome }, state, facts) => {
    const verdict = isPolicy(facts) ?? canGoOn(state) ?? (state.deal === null ? no('no-deal-agreed') : null);
    return unless(verdict, () => [{ type: 'NegotiationClosed', outcome }]);
  },
};
