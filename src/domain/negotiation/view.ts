import type { Id } from '../id.ts';
import type { CalendarDay, Instant } from '../instant.ts';
import type { PartyMember } from '../party-member.ts';
import type { Refusal } from '../refusal.ts';
import type { Language, Text } from '../text.ts';
import type { NegotiationCommand } from './commands.ts';
import type { Deal, DealOrigin, DefaultOutcome, Displaced, Estimate, Evidence, Moment } from './events.ts';
import type { Choice, Issue, Package, Rule } from './issue.ts';
import type { PartyKind, PartyMark } from './party.ts';
import type { Authored, Interest, NotYet, Person, StatedField } from './state.ts';

/** The loop, step by step. */
export const steps = [
  'ask',
  'interests',
  'evidence',
  'options',
  'packages',
  'rfc',
  'signatures',
  'live',
  'review',
] as const;
export type Step = (typeof steps)[number];

/** The same loop in the four words of the quick path. */
export const quickSteps = ['ask', 'why', 'choose', 'sign'] as const;
export type QuickStep = (typeof quickSteps)[number];

/** What waits for somebody. */
export const needs = [
  'state-interests',
  'confirm-interest',
  'give-estimate',
  'seal-preferences',
  'mark-changed-lines',
  'declare-ready',
  'ask-round',
  'send-ticks',
  'answer-offer',
  'try-again',
  'answer-better',
  'complete-rfc',
  'read-rfc',
  'sign',
  'answer-understood',
] as const;
export type NeedKind = (typeof needs)[number];

/** One next action, the step where it is done, and when its clock ends. */
export interface Need {
  readonly kind: NeedKind;
  readonly step: Step;
  readonly until: Instant | null;
}

/** Who else has to act before it goes on. */
export interface WaitingFor {
  readonly parties: readonly Id[];
  readonly people: readonly Person[];
  readonly kind: NeedKind;
}

/** `overdue`: the answer's clock has ended and the default outcome stands until somebody acts. */
export type Standing = 'open' | 'overdue' | 'agreed' | 'signed' | 'not-yet' | 'withdrawn';

/** null: may be done now. */
export type May = Refusal | null;

type Items =
  | 'ConfirmInterest'
  | 'AmendInterest'
  | 'WithdrawInterest'
  | 'WithdrawEvidence'
  | 'RemoveDisplaced'
  | 'GiveEstimate'
  | 'AcceptOffer'
  | 'WithdrawOffer'
  | 'AddPartyMember'
  | 'RemovePartyMember'
  | 'RecordGuestInvitation';
/** What may be done to the negotiation as a whole; what is done to one thing stands beside that thing. */
export type NegotiationAction = Exclude<NegotiationCommand['type'], Items | 'FileAsk'>;

/** A negotiation as one viewer may see it now. Nothing in it depends on what is sealed. */
export interface NegotiationView {
  readonly id: Id;
  readonly ask: AskView;
  readonly moment: Moment;
  readonly language: Language;
  readonly sample: boolean;
  readonly archived: boolean;
  readonly standing: Standing;
  readonly outcome: 'yes' | 'yes-if' | null;
  readonly clocks: ClocksView;
  readonly parties: readonly PartyView[];
  readonly asking: Id;
  /** The party the viewer acts for. */
  readonly own: Id | null;
  readonly sentences: readonly ({ readonly language: Language; readonly text: string } & Authored)[];
  readonly context: readonly StatedField[];
  readonly interests: readonly InterestView[];
  readonly evidence: readonly EvidenceView[];
  readonly displaced: readonly (Displaced & Authored & { readonly may: { readonly RemoveDisplaced: May } })[];
  readonly nothingSlips: ({ readonly name: string } & Authored) | null;
  readonly estimates: readonly EstimateView[];
  readonly issues: readonly Issue[];
  readonly rules: readonly Rule[];
  readonly pointsRevision: number;
  readonly rounds: readonly RoundView[];
  readonly offers: readonly OfferView[];
  readonly deal: DealView | null;
  readonly notYet: ({ readonly party: Id } & NotYet & Authored) | null;
  readonly escalations: readonly ({ readonly to: string; readonly reason: string } & Authored)[];
  readonly withdrawal: ({ readonly reason: string } & Authored) | null;
  readonly notes: readonly ({ readonly id: Id; readonly party: Id | null; readonly text: string } & Authored)[];
  readonly understood: readonly { readonly party: Id; readonly understood: boolean; readonly words: string }[];
  readonly consent: { readonly givenBy: readonly Id[]; readonly disclosed: boolean };
  readonly steps: readonly StepView<Step>[];
  readonly quickSteps: readonly StepView<QuickStep>[];
  readonly need: Need | null;
  readonly waitingFor: WaitingFor | null;
  readonly may: Readonly<Record<NegotiationAction, May>>;
}

export interface AskView extends Authored {
  readonly text: string;
  readonly forWhom: string;
  readonly neededBy: CalendarDay | null;
  readonly neededByWords: string;
  readonly smallFor: string | null;
  /** The revision an amendment is based on. */
  readonly revision: number;
}

/** The clocks of the loop, and which rule is in force now. */
export interface ClocksView {
  readonly zone: string;
  readonly filedAt: Instant;
  readonly rfcDue: Instant;
  readonly answerBy: Instant;
  readonly defaultOutcome: DefaultOutcome;
  /** `writing`: until `rfcDue`. `answering`: until `answerBy`. `default`: the default outcome stands. `ended`: none. */
  readonly inForce: 'writing' | 'answering' | 'default' | 'agreed' | 'ended';
  /** When the rule in force ends by itself; null when none runs. */
  readonly endsAt: Instant | null;
  /** What then happens by itself. */
  readonly afterwards: 'rfc-late' | 'not-yet' | 'goes-to' | null;
}

export interface PartyView {
  readonly id: Id;
  readonly name: string;
  readonly kind: PartyKind;
  readonly mark: PartyMark;
  readonly members: readonly PartyMember[];
  readonly invitations: readonly {
    readonly guest: Id;
    readonly name: string;
    readonly addressHint: string;
    readonly verified: boolean;
    readonly issued: number;
    readonly at: Instant;
  }[];
  readonly interestConfirmed: boolean;
  /** How often it has sealed its answers: public, what it revised is not. */
  readonly revision: number;
  readonly sealedAt: Instant | null;
  readonly ready: boolean;
  /** Lines that came or changed since it sealed: they are to be marked again. */
  readonly changed: readonly Choice[];
  readonly roundAsked: boolean;
  readonly may: {
    readonly StateInterest: May;
    readonly AddPartyMember: May;
    readonly RemovePartyMember: May;
    readonly RecordGuestInvitation: May;
  };
}

export interface InterestView extends Interest {
  readonly may: { readonly ConfirmInterest: May; readonly AmendInterest: May; readonly WithdrawInterest: May };
}

export interface EvidenceView extends Evidence, Authored {
  readonly party: Id | null;
  /** Older than 90 days. */
  readonly stale: boolean;
  readonly may: { readonly WithdrawEvidence: May };
}

export interface EstimateView {
  readonly id: Id;
  readonly engineer: PartyMember;
  readonly asked: Authored;
  readonly given: (Estimate & { readonly at: Instant }) | null;
  readonly may: { readonly GiveEstimate: May };
}

export interface RoundView {
  readonly number: number;
  readonly at: Instant;
  /** Empty: no deal works for all yet, and nobody learns who blocks. */
  readonly deals: readonly Deal[];
  readonly answeredBy: readonly Id[];
  readonly matched: boolean | null;
  /** The points have changed since. */
  readonly outdated: boolean;
  readonly current: boolean;
  readonly may: { readonly SendTicks: May };
}

export interface OfferView extends Authored {
  readonly id: Id;
  readonly party: Id;
  readonly chosen: Package;
  readonly counters: Id | null;
  readonly words: string;
  readonly acceptedBy: readonly Id[];
  readonly status: 'open' | 'withdrawn' | 'agreed' | 'reopened' | 'outdated';
  readonly may: { readonly AcceptOffer: May; readonly WithdrawOffer: May };
}

export interface DealView {
  readonly chosen: Package;
  readonly words: readonly DealLine[];
  readonly origin: DealOrigin;
  readonly at: Instant;
  /** Null until looked for. Shown to all alike. */
  readonly better: BetterView | null;
}

export type BetterView =
  | { readonly found: false }
  | {
      readonly found: true;
      readonly count: number;
      readonly nearest: Package;
      readonly best: Package;
      readonly answers: Readonly<Record<Id, 'nearest' | 'best' | 'keep'>>;
      readonly open: boolean;
    };

/** One point of a deal in words. */
export interface DealLine {
  readonly issue: Id;
  readonly option: Id;
  readonly point: Text;
  readonly choice: Text;
}

export interface StepView<S extends string> {
  readonly step: S;
  readonly state: 'done' | 'current' | 'later';
  /** Parties whose turn it is here. */
  readonly turn: readonly Id[];
}

/** One line of a list: who, what, whose turn, how long. */
export interface NegotiationLine {
  readonly id: Id;
  readonly title: string;
  readonly forWhom: string;
  readonly moment: Moment;
  readonly sample: boolean;
  readonly archived: boolean;
  readonly parties: readonly {
    readonly id: Id;
    readonly name: string;
    readonly kind: PartyKind;
    readonly mark: PartyMark;
  }[];
  readonly own: Id | null;
  readonly standing: Standing;
  readonly outcome: 'yes' | 'yes-if' | null;
  readonly step: Step;
  readonly need: Need | null;
  readonly waitingFor: WaitingFor | null;
  /** The clock that counts now. */
  readonly until: Instant | null;
  readonly filedAt: Instant;
  readonly endedAt: Instant | null;
  readonly lastAt: Instant;
}

export interface InboxView {
  readonly needsYou: readonly NegotiationLine[];
  readonly waiting: readonly NegotiationLine[];
  readonly lately: readonly NegotiationLine[];
}

/** Something that happened, as a sentence to be said in the reader's language. */
export interface RecordEntry {
  readonly position: number;
  readonly at: Instant;
  readonly actor: { readonly kind: string; readonly id: Id; readonly name: string };
  readonly slice: 'negotiation' | 'rfc';
  /** The event's type, which names the sentence. */
  readonly sentence: string;
  readonly values: Readonly<Record<string, RecordValue>>;
  /** Done after the answer's clock had ended without a deal. */
  readonly late: boolean;
}
export type RecordValue = string | number | Readonly<Record<Language, string>> | readonly Text[];

/** A deal beside the viewer's own numbers: assembled from its own sealed sheet when read. */
export interface OwnDeal {
  readonly of: { readonly kind: 'deal' | 'offer' | 'agreed' | 'nearest' | 'best'; readonly id: Id | null };
  readonly chosen: Package;
  /** Of 100, for the viewer's party alone. */
  readonly score: number;
  readonly points: readonly {
    readonly issue: Id;
    readonly option: Id;
    readonly rating: number;
    readonly weight: number;
  }[];
  /** Own interests that it serves. */
  readonly serves: readonly Id[];
}

export interface OwnDeals {
  /** Absent until the viewer's party has sealed its answers. */
  readonly noDeal: number | null;
  readonly deals: readonly OwnDeal[];
  /** The viewer's own answer of the round: which deals it ticked; null before. */
  readonly ticked: { readonly round: number; readonly deals: readonly Id[] } | null;
}

export { negotiationView } from './view/negotiation-view.ts';
