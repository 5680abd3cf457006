import type { Actor, Role } from '../../actor.ts';
import type { Id } from '../../id.ts';
import type { Instant } from '../../instant.ts';
import { invariant } from '../../invariant.ts';
import { daysBetween, localDay } from '../../work-calendar.ts';
import { type Acting, ownParty } from '../decide/acting.ts';
import { canGiveEstimate, canRemoveDisplaced, canWithdrawEvidence } from '../decide/decide-evidence.ts';
import {
  canAmendInterest,
  canConfirmInterest,
  canStateInterest,
  canWithdrawInterest,
} from '../decide/decide-interests.ts';
import { canAcceptOffer, canWithdrawOffer } from '../decide/decide-offers.ts';
import { canAddPartyMember, canInviteGuest, canRemovePartyMember } from '../decide/decide-people.ts';
import { canSendTicks } from '../decide/decide-preferences.ts';
import type { Party } from '../party.ts';
import { clocksView, standingOf } from '../standing/clocks.ts';
import { currentRound, hasConfirmedInterest, isOfferOpen } from '../standing/standing.ts';
import type { NegotiationState } from '../state.ts';
import { isBetterSettled, negotiationSummary, type RfcStatus } from '../summary.ts';
import type { DealView, NegotiationView, PartyView, RoundView } from '../view.ts';
import { dealWords } from './deal-words.ts';
import { mayDo } from './may-do.ts';
import { nextStep } from './next-step.ts';
import { quickStepViews, stepViews } from './step-views.ts';

/** Evidence older than this is shown as stale. */
const freshDays = 90;

/**
 * A negotiation as one viewer may see it at an instant, with what that viewer may do, by the very predicates that
 * `decide` uses. It is made from the public history alone: no two sealed values make it differ.
 */
export function negotiationView(
  id: Id,
  state: NegotiationState,
  viewer: { readonly actor: Actor; readonly role?: Role | undefined },
  now: Instant,
  rfc: RfcStatus | null = null,
): NegotiationView {
  const summary = negotiationSummary(id, state);
  const { filing, ask } = state;
  invariant(filing !== null && ask !== null && summary !== null, 'a negotiation begins with its ask');
  const acting: Acting = { actor: viewer.actor, role: viewer.role, now };
  const standing = standingOf(summary.state, summary.answerBy, now);
  const today = localDay(filing.calendar, now);
  const steps = stepViews(summary, rfc, now);
  const { need, waitingFor } = nextStep(summary, rfc, viewer.actor.id, now);
  return {
    id,
    ask: { ...ask, smallFor: filing.smallFor, by: filing.by, at: filing.at },
    moment: state.moment,
    language: filing.language,
    sample: filing.sample,
    archived: state.archived,
    standing,
    outcome: summary.outcome,
    clocks: clocksView(filing, standing, now),
    parties: state.parties.map((party) => partyView(state, acting, party)),
    asking: filing.asking,
    own: ownParty(state, viewer.actor)?.id ?? null,
    sentences: state.sentences,
    context: state.context,
    interests: state.interests.map((interest) => ({
      ...interest,
      may: {
        ConfirmInterest: canConfirmInterest(state, acting, interest),
        AmendInterest: canAmendInterest(state, acting, interest),
        WithdrawInterest: canWithdrawInterest(state, acting, interest),
      },
    })),
    evidence: state.evidence.map((evidence) => ({
      ...evidence,
      stale: daysBetween(evidence.asOf, today) > freshDays,
      may: { WithdrawEvidence: canWithdrawEvidence(state, acting, evidence) },
    })),
    displaced: state.displaced.map((displaced) => ({
      ...displaced,
      may: { RemoveDisplaced: canRemoveDisplaced(state, acting) },
    })),
    nothingSlips: state.nothingSlips,
    estimates: state.estimates.map((estimate) => ({
      ...estimate,
      may: { GiveEstimate: canGiveEstimate(state, acting, estimate) },
    })),
    issues: state.issues,
    rules: state.rules,
    pointsRevision: state.pointsRevision,
    rounds: state.rounds.map((round) => roundView(state, acting, round)),
    offers: state.offers.map(({ pointsRevision: _, ...offer }, index) => ({
      ...offer,
      status:
        offer.status === 'open' && !isOfferOpen(state, state.offers[index] as NegotiationState['offers'][number])
          ? 'outdated'
          : offer.status,
      may: {
        AcceptOffer: canAcceptOffer(state, acting, state.offers[index] as NegotiationState['offers'][number]),
        WithdrawOffer: canWithdrawOffer(state, acting, state.offers[index] as NegotiationState['offers'][number]),
      },
    })),
    deal: dealView(state),
    notYet: state.notYet,
    escalations: state.escalations,
    withdrawal: state.withdrawal,
    notes: state.notes,
    understood: state.understood,
    consent: { givenBy: state.consentGivenBy, disclosed: state.disclosed !== null },
    steps,
    quickSteps: quickStepViews(steps),
    need,
    waitingFor,
    may: mayDo(state, acting),
  };
}

function partyView(state: NegotiationState, acting: Acting, party: Party): PartyView {
  const preferences = state.preferences[party.id];
  return {
    ...party,
    invitations: state.invitations
      .filter((invitation) => invitation.party === party.id)
      .map(({ guest, name, addressHint, verified, issued, at }) => ({
        guest,
        name,
        addressHint,
        verified,
        issued,
        at,
      })),
    interestConfirmed: hasConfirmedInterest(state, party.id),
    revision: preferences?.revision ?? 0,
    sealedAt: preferences?.at ?? null,
    ready: preferences?.ready ?? false,
    changed: preferences?.changed ?? [],
    roundAsked: state.roundAskedBy.includes(party.id),
    may: {
      StateInterest: canStateInterest(state, acting),
      AddPartyMember: canAddPartyMember(state, acting, party),
      RemovePartyMember: canRemovePartyMember(state, acting, party),
      RecordGuestInvitation: canInviteGuest(state, acting, party),
    },
  };
}

function roundView(state: NegotiationState, acting: Acting, round: NegotiationState['rounds'][number]): RoundView {
  return {
    number: round.number,
    at: round.at,
    deals: round.deals,
    stopped: round.stopped,
    answeredBy: round.ticks.map((tick) => tick.party),
    matched: round.matched,
    outdated: round.pointsRevision !== state.pointsRevision,
    current: round === currentRound(state),
    may: { SendTicks: canSendTicks(state, acting, round) },
  };
}

function dealView(state: NegotiationState): DealView | null {
  if (state.deal === null) return null;
  const { chosen, origin, at, better } = state.deal;
  return {
    chosen,
    words: dealWords(state.issues, chosen),
    origin,
    at,
    better: better?.found ? { ...better, open: !isBetterSettled(better.answers) } : better,
  };
}
