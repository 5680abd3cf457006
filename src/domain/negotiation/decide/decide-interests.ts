import type { Id } from '../../id.ts';
import type { ContextField } from '../moment.ts';
import { currentRound, hasConfirmedInterest } from '../standing/standing.ts';
import type { Interest, NegotiationState } from '../state.ts';
import {
  type Acting,
  canActForParty,
  canSpeak,
  type Handlers,
  no,
  ownId,
  ownParty,
  unless,
  type Verdict,
} from './acting.ts';

/** Fields that each party fills for itself; the others belong to the negotiation. */
export const partyFields: readonly ContextField[] = ['position', 'objective', 'risk-if-done', 'risk-if-not'];

export const canStateContext: (state: NegotiationState, acting: Acting) => Verdict = canSpeak;
export const canStateInterest: (state: NegotiationState, acting: Acting) => Verdict = canActForParty;

export function canConfirmInterest(state: NegotiationState, acting: Acting, interest: Interest): Verdict {
  return (
    canActForParty(state, acting) ??
    (interest.party === ownId(state, acting.actor) ? null : no('only-owner-confirms', owner(state, interest))) ??
    (interest.confirmed ? no('interest-already-confirmed') : null)
  );
}

export function canAmendInterest(state: NegotiationState, acting: Acting, interest: Interest): Verdict {
  const own = interest.party === ownId(state, acting.actor);
  return canActForParty(state, acting) ?? (own ? null : no('only-owner-amends', owner(state, interest)));
}

/** Its owner; or whoever guessed it, while it is a guess. The last confirmed one stays once deals rest on it. */
export function canWithdrawInterest(state: NegotiationState, acting: Acting, interest: Interest): Verdict {
  const own = interest.party === ownId(state, acting.actor);
  const author = !interest.confirmed && interest.by.id === acting.actor.id;
  const left = state.interests.filter((one) => one.id !== interest.id);
  const rests =
    state.preferences[interest.party]?.ready || currentRound(state) || state.offers.length > 0 || state.deal !== null;
  return (
    canActForParty(state, acting) ??
    (own || author ? null : no('only-owner-or-author-withdraws', owner(state, interest))) ??
    (rests && interest.confirmed && !hasConfirmedInterest({ ...state, interests: left }, interest.party)
      ? no('last-confirmed-interest')
      : null)
  );
}

export const interestHandlers: Handlers<
  'StateContext' | 'StateInterest' | 'ConfirmInterest' | 'AmendInterest' | 'WithdrawInterest'
> = {
  StateContext: ({ field, party, text, basedOn }, state, facts) => {
    const current = state.context.find((one) => one.field === field && one.party === party);
    const verdict =
      canStateContext(state, facts) ??
      contextPartyFault(state, facts, field, party) ??
      ([...text].length > 2000 ? no('text-too-long', { field, most: 2000 }) : null) ??
      ((current?.revision ?? 0) === basedOn
        ? null
        : no('edited-meanwhile', { theirs: current?.text ?? '', yours: text, revision: current?.revision ?? 0 }));
    return unless(verdict, () => [{ type: 'ContextStated', field, party, text }]);
  },

  StateInterest: ({ party, text, concerns }, state, facts) => {
    const known = state.parties.some((one) => one.id === party);
    const verdict =
      canStateInterest(state, facts) ??
      (known ? null : no('unknown-party')) ??
      interestFault(text) ??
      concernsFault(state, concerns);
    return unless(verdict, () => {
      const own = party === ownId(state, facts.actor);
      const about = concerns === undefined ? {} : { concerns };
      return [{ type: 'InterestStated', interest: facts.newId(), party, text, confirmed: own, guess: !own, ...about }];
    });
  },

  ConfirmInterest: ({ interest: id }, state, facts) =>
    onInterest(state, id, (interest) =>
      unless(canConfirmInterest(state, facts, interest), () => [{ type: 'InterestConfirmed', interest: id }]),
    ),

  AmendInterest: ({ interest: id, text, concerns }, state, facts) =>
    onInterest(state, id, (interest) =>
      unless(canAmendInterest(state, facts, interest) ?? interestFault(text) ?? concernsFault(state, concerns), () => [
        {
          type: 'InterestAmended',
          interest: id,
          text,
          confirmed: true,
          ...(concerns === undefined ? {} : { concerns }),
        },
      ]),
    ),

  WithdrawInterest: ({ interest: id }, state, facts) =>
    onInterest(state, id, (interest) =>
      unless(canWithdrawInterest(state, facts, interest), () => [{ type: 'InterestWithdrawn', interest: id }]),
    ),
};

function onInterest(
  state: NegotiationState,
  id: Id,
  decide: (interest: Interest) => ReturnType<typeof unless>,
): ReturnType<typeof unless> {
  const interest = state.interests.find((one) => one.id === id);
  return interest === undefined ? { refusal: no('unknown-interest') } : decide(interest);
}

/** One line of at most 140 characters. */
function interestFault(text: string): Verdict {
  if (text.trim() === '') return no('text-empty', { field: 'interest' });
  return [...text].length > 140 || /[\r\n]/.test(text) ? no('interest-too-long', { most: 140 }) : null;
}

function concernsFault(state: NegotiationState, concerns: readonly Id[] = []): Verdict {
  return concerns.every((id) => state.issues.some((issue) => issue.id === id)) ? null : no('unknown-issue');
}

function contextPartyFault(state: NegotiationState, acting: Acting, field: ContextField, party: Id | null): Verdict {
  if (!partyFields.includes(field)) return party === null ? null : no('context-without-party');
  if (party === null) return no('context-needs-party');
  if (party === ownParty(state, acting.actor)?.id) return null;
  const named = state.parties.find((one) => one.id === party);
  return named === undefined ? no('unknown-party') : no('not-your-party', { party: named.name });
}

function owner(state: NegotiationState, interest: Interest) {
  return { party: state.parties.find((party) => party.id === interest.party)?.name ?? '' };
}
