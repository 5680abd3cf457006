import type { Id } from '../id.ts';
import type { CalendarDay, Instant } from '../instant.ts';
import type { Language } from '../text.ts';
import type { NegotiationEvent } from './events.ts';
import type { DefaultOutcome, Moment } from './moment.ts';
import type { PartyKind, PartyMark } from './party.ts';
import { clocksOf } from './standing/clocks.ts';
import { currentRound, hasConfirmedInterest, isOfferOpen } from './standing/standing.ts';
import type { NegotiationState, Person } from './state.ts';

/** One negotiation's public row for lists: derived from the log alone, without a clock. */
export interface NegotiationSummary {
  readonly id: Id;
  readonly title: string;
  readonly forWhom: string;
  readonly neededBy: CalendarDay | null;
  readonly neededByWords: string;
  readonly moment: Moment;
  readonly language: Language;
  readonly sample: boolean;
  readonly archived: boolean;
  readonly asking: Id;
  readonly parties: readonly PartySummary[];
  readonly filedAt: Instant;
  readonly rfcDue: Instant;
  readonly answerBy: Instant;
  readonly zone: string;
  readonly defaultOutcome: DefaultOutcome;
  readonly state: 'open' | 'agreed' | 'signed' | 'not-yet' | 'withdrawn';
  readonly outcome: 'yes' | 'yes-if' | null;
  readonly askAgainOn: CalendarDay | null;
  readonly escalatedTo: string | null;
  readonly round: RoundSummary | null;
  readonly openOffers: readonly { readonly offer: Id; readonly party: Id; readonly acceptedBy: readonly Id[] }[];
  /** Open question after a deal: others are better for all. */
  readonly better: { readonly answeredBy: readonly Id[] } | null;
  readonly estimatesAsked: readonly { readonly estimate: Id; readonly engineer: Id; readonly name: string }[];
  readonly slipsFilled: boolean;
  readonly endedAt: Instant | null;
  readonly last: { readonly type: NegotiationEvent['type']; readonly by: Person; readonly at: Instant } | null;
}

export interface PartySummary {
  readonly id: Id;
  readonly name: string;
  readonly kind: PartyKind;
  readonly mark: PartyMark;
  readonly members: readonly Id[];
  readonly interestConfirmed: boolean;
  /** Guesses about this party that wait for its word. */
  readonly guesses: number;
  /** How often it has sealed its answers; 0 before the first time. */
  readonly revision: number;
  readonly complete: boolean;
  readonly ready: boolean;
  readonly roundAsked: boolean;
  readonly understoodAnswered: boolean;
}

export interface RoundSummary {
  readonly number: number;
  readonly deals: number;
  readonly answeredBy: readonly Id[];
  readonly matched: boolean | null;
  readonly outdated: boolean;
}

/** What this slice needs to know of the RFC's own summary. */
export interface RfcStatus {
  readonly negotiation: Id;
  readonly status: 'draft' | 'open' | 'signing' | 'inked' | 'abandoned';
  readonly commentsCloseAt: Instant | null;
  readonly signedBy: readonly Id[];
  readonly nothingToAddBy: readonly Id[];
}

/** Builds the row; null before the ask. */
export function negotiationSummary(id: Id, state: NegotiationState): NegotiationSummary | null {
  const { filing, ask } = state;
  if (filing === null || ask === null) return null;
  const clocks = clocksOf(filing);
  return {
    id,
    title: ask.text,
    forWhom: ask.forWhom,
    neededBy: ask.neededBy,
    neededByWords: ask.neededByWords,
    moment: state.moment,
    language: filing.language,
    sample: filing.sample,
    archived: state.archived,
    asking: filing.asking,
    parties: state.parties.map((party) => partySummary(state, party.id)),
    filedAt: filing.at,
    ...clocks,
    zone: filing.calendar.zone,
    defaultOutcome: filing.defaultOutcome,
    state: stateWord(state),
    outcome: state.closed?.outcome ?? null,
    askAgainOn: state.notYet?.askAgainOn ?? null,
    escalatedTo: state.escalations.at(-1)?.to ?? null,
    round: roundSummary(state),
    openOffers: state.offers
      .filter((offer) => state.deal === null && isOfferOpen(state, offer))
      .map((offer) => ({ offer: offer.id, party: offer.party, acceptedBy: offer.acceptedBy })),
    better: betterQuestion(state),
    estimatesAsked: state.estimates
      .filter((estimate) => estimate.given === null)
      .map(({ id: estimate, engineer }) => ({ estimate, engineer: engineer.id, name: engineer.name })),
    slipsFilled: state.displaced.length > 0 || state.nothingSlips !== null,
    endedAt: state.closed?.at ?? state.notYet?.at ?? state.withdrawal?.at ?? null,
    last: state.lastEvent,
  };
}

function stateWord(state: NegotiationState): NegotiationSummary['state'] {
  if (state.closed !== null) return 'signed';
  if (state.withdrawal !== null) return 'withdrawn';
  if (state.notYet !== null) return 'not-yet';
  return state.deal === null ? 'open' : 'agreed';
}

function partySummary(state: NegotiationState, id: Id): PartySummary {
  const party = state.parties.find((one) => one.id === id) as NegotiationState['parties'][number];
  const preferences = state.preferences[id];
  return {
    id,
    name: party.name,
    kind: party.kind,
    mark: party.mark,
    members: party.members.map((member) => member.id),
    interestConfirmed: hasConfirmedInterest(state, id),
    guesses: state.interests.filter((interest) => interest.party === id && !interest.confirmed).length,
    revision: preferences?.revision ?? 0,
    complete: preferences !== undefined && preferences.changed.length === 0,
    ready: preferences?.ready ?? false,
    roundAsked: state.roundAskedBy.includes(id),
    understoodAnswered: state.understood.some((answer) => answer.party === id),
  };
}

function roundSummary(state: NegotiationState): RoundSummary | null {
  const round = currentRound(state);
  if (round === undefined) return null;
  return {
    number: round.number,
    deals: round.deals.length,
    answeredBy: round.ticks.map((tick) => tick.party),
    matched: round.matched,
    outdated: round.pointsRevision !== state.pointsRevision,
  };
}

function betterQuestion(state: NegotiationState): NegotiationSummary['better'] {
  const better = state.deal?.better;
  if (!better?.found || isBetterSettled(better.answers)) return null;
  return { answeredBy: Object.keys(better.answers) };
}

/** One «keep» settles it: the agreed deal stays. */
export function isBetterSettled(answers: Readonly<Record<Id, 'nearest' | 'best' | 'keep'>>): boolean {
  return Object.values(answers).includes('keep');
}
