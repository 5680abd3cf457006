import type { Id } from '../../id.ts';
import type { Instant } from '../../instant.ts';
import type { NegotiationSummary, PartySummary, RfcStatus } from '../summary.ts';
import { type Need, type NeedKind, type Step, steps, type WaitingFor } from './step.ts';

/** Where each kind of action is done. */
export const stepOf: Readonly<Record<NeedKind, Step>> = {
  'state-interests': 'interests',
  'confirm-interest': 'interests',
  'give-estimate': 'evidence',
  'seal-preferences': 'packages',
  'mark-changed-lines': 'packages',
  'declare-ready': 'packages',
  'ask-round': 'packages',
  'send-ticks': 'packages',
  'answer-offer': 'packages',
  'try-again': 'options',
  'answer-better': 'packages',
  'complete-rfc': 'rfc',
  'read-rfc': 'rfc',
  sign: 'signatures',
  'answer-understood': 'live',
};

/** The one thing that waits for a party now; null when it has done its part. From public facts alone. */
export function partyNeed(
  summary: NegotiationSummary,
  rfc: RfcStatus | null,
  party: PartySummary,
  now: Instant,
): NeedKind | null {
  switch (summary.state) {
    case 'withdrawn':
    case 'not-yet':
      return null;
    case 'signed':
      return party.understoodAnswered ? null : 'answer-understood';
    case 'agreed':
      return needAfterDeal(summary, rfc, party.id, now);
    case 'open':
      return needBeforeDeal(summary, party);
  }
}

function needAfterDeal(
  { better }: NegotiationSummary,
  rfc: RfcStatus | null,
  party: Id,
  now: Instant,
): NeedKind | null {
  if (better !== null && !better.answeredBy.includes(party)) return 'answer-better';
  if (rfc === null || rfc.status === 'draft' || rfc.status === 'abandoned') return 'complete-rfc';
  if (rfc.status === 'inked') return null;
  if (isSigning(rfc, now)) return rfc.signedBy.includes(party) ? null : 'sign';
  return rfc.nothingToAddBy.includes(party) ? null : 'read-rfc';
}

function needBeforeDeal(summary: NegotiationSummary, party: PartySummary): NeedKind | null {
  const { round, openOffers } = summary;
  if (!party.interestConfirmed) return party.guesses > 0 ? 'confirm-interest' : 'state-interests';
  if (party.revision === 0) return 'seal-preferences';
  if (!party.complete) return 'mark-changed-lines';
  if (openOffers.some((offer) => offer.party !== party.id && !offer.acceptedBy.includes(party.id)))
    return 'answer-offer';
  if (round !== null && round.deals > 0 && round.matched === null && !round.outdated)
    return round.answeredBy.includes(party.id) ? null : 'send-ticks';
  if (party.ready) return null;
  if (round === null || round.outdated) return 'declare-ready';
  if (round.number < 3) return 'try-again';
  if (party.roundAsked) return summary.parties.every((one) => one.roundAsked) ? 'declare-ready' : null;
  return summary.parties.some((one) => one.roundAsked) ? 'ask-round' : 'try-again';
}

/** Signing opens when comments have closed or every party has nothing to add. */
export function isSigning(rfc: RfcStatus, now: Instant): boolean {
  const closed = rfc.status === 'open' && rfc.commentsCloseAt !== null && now >= rfc.commentsCloseAt;
  return rfc.status === 'signing' || closed;
}

export interface NextStep {
  /** Where a viewer who opens it should land. */
  readonly step: Step;
  readonly need: Need | null;
  readonly waitingFor: WaitingFor | null;
}

/** What waits for a person, and for whom else it waits. */
export function nextStep(summary: NegotiationSummary, rfc: RfcStatus | null, person: Id, now: Instant): NextStep {
  const own = summary.parties.find((party) => party.members.includes(person));
  const ended = summary.state === 'withdrawn' || summary.state === 'not-yet' || summary.state === 'signed';
  const asked = !ended && summary.estimatesAsked.some((estimate) => estimate.engineer === person);
  const kind = (own && partyNeed(summary, rfc, own, now)) ?? (asked ? 'give-estimate' : null);
  const waitingFor = ended ? null : others(summary, rfc, own?.id, person, now);
  const until = untilOf(summary, rfc, now);
  return {
    step: kind === null ? currentStep(summary, rfc, now) : stepOf[kind],
    need: kind === null ? null : { kind, step: stepOf[kind], until },
    waitingFor,
  };
}

function others(
  summary: NegotiationSummary,
  rfc: RfcStatus | null,
  own: Id | undefined,
  person: Id,
  now: Instant,
): WaitingFor | null {
  const needs = summary.parties.flatMap((party) => {
    const kind = party.id === own ? null : partyNeed(summary, rfc, party, now);
    return kind === null ? [] : [{ id: party.id, kind }];
  });
  const first = needs[0];
  if (first !== undefined) {
    const same = needs.filter((need) => need.kind === first.kind).map((need) => need.id);
    return { parties: same, people: [], kind: first.kind };
  }
  const engineers = summary.estimatesAsked.filter((estimate) => estimate.engineer !== person);
  if (engineers.length === 0) return null;
  return {
    parties: [],
    people: engineers.map(({ engineer, name }) => ({ id: engineer, name })),
    kind: 'give-estimate',
  };
}

/** The clock that counts now; null when none runs. */
export function untilOf(summary: NegotiationSummary, rfc: RfcStatus | null, now: Instant): Instant | null {
  if (summary.state === 'agreed' && rfc?.status === 'open' && !isSigning(rfc, now)) return rfc.commentsCloseAt;
  if (summary.state !== 'open' && summary.state !== 'agreed') return null;
  if (now <= summary.rfcDue && (rfc === null || rfc.status === 'draft')) return summary.rfcDue;
  return now <= summary.answerBy ? summary.answerBy : null;
}

/** The earliest step at which a party has something to do. */
export function currentStep(summary: NegotiationSummary, rfc: RfcStatus | null, now: Instant): Step {
  if (summary.state === 'signed') return 'live';
  if (summary.state === 'withdrawn' || summary.state === 'not-yet') return 'review';
  const waiting = summary.parties.flatMap((party) => {
    const kind = partyNeed(summary, rfc, party, now);
    return kind === null ? [] : [steps.indexOf(stepOf[kind])];
  });
  if (waiting.length === 0) return summary.state === 'agreed' ? 'signatures' : 'packages';
  return steps[Math.min(...waiting)] as Step;
}
