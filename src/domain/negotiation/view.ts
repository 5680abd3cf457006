import type { Id } from '../id.ts';
import type { CalendarDay, Instant } from '../instant.ts';
import type { PartyMember } from '../party-member.ts';
import type { Refusal } from '../refusal.ts';
import type { Language, Text } from '../text.ts';
import type { NegotiationCommand } from './commands.ts';
import type { Displaced, Estimate, Evidence } from './evidence.ts';
import type { Choice, Deal, DealOrigin, Issue, Package, Rule } from './issue.ts';
import type { DefaultOutcome, Moment } from './moment.ts';
import type { PartyKind, PartyMark } from './party.ts';
import type { Authored, Interest, NotYet, StatedField } from './state.ts';
import type { Need, QuickStep, Standing, Step, StepView, WaitingFor } from './view/step.ts';

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
  /** Empty: no deal works for all yet, and nobody learns who blocks; or the search was stopped. */
  readonly deals: readonly Deal[];
  /** The search met its limit of work: it says nothing about any deal. */
  readonly stopped: boolean;
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
      /** At least so many; the search was cut short. */
      readonly partial?: true | undefined;
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

export type {
  InboxView,
  NegotiationLine,
  OwnDeal,
  OwnDeals,
  OwnRanges,
  OwnRobustness,
  RecordEntry,
  RecordValue,
} from './view/line.ts';
export { negotiationView } from './view/negotiation-view.ts';
export type { Need, NeedKind, QuickStep, Standing, Step, StepView, WaitingFor } from './view/step.ts';
