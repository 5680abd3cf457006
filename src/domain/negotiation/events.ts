import type { Seal } from '../decider.ts';
import type { Id } from '../id.ts';
import type { CalendarDay } from '../instant.ts';
import type { PartyMember } from '../party-member.ts';
import type { Language, Text } from '../text.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import type { Displaced, Estimate, Evidence } from './evidence.ts';
import type { Deal, DealOrigin, Issue, IssueOption, Package, Rule } from './issue.ts';
import type { ContextField, DefaultOutcome, Moment } from './moment.ts';
import type { Party } from './party.ts';

export type NegotiationEvent =
  | {
      readonly type: 'AskFiled';
      readonly ask: string;
      readonly forWhom: string;
      readonly neededBy: CalendarDay | null;
      readonly neededByWords: string;
      readonly moment: Moment;
      readonly language: Language;
      readonly parties: readonly Party[];
      /** The party that asks. */
      readonly asking: Id;
      readonly rfcHours: number;
      readonly commentHours: number;
      readonly defaultOutcome: DefaultOutcome;
      /** The calendar in force at the ask: clocks never move afterwards. */
      readonly calendar: WorkCalendar;
      readonly smallFor?: string | undefined;
      readonly sample: boolean;
      /** The workspace's policy at the ask: «not yet» needs a reason. Absent: it does. */
      readonly reasonMandatory?: boolean | undefined;
    }
  | {
      readonly type: 'AskAmended';
      readonly ask: string;
      readonly forWhom: string;
      readonly neededBy: CalendarDay | null;
      readonly neededByWords: string;
    }
  | { readonly type: 'MomentChanged'; readonly moment: Moment }
  | {
      readonly type: 'SentenceLogged';
      readonly language: Language;
      readonly text: string;
      readonly promise: 'undecided';
    }
  // interests
  | { readonly type: 'ContextStated'; readonly field: ContextField; readonly party: Id | null; readonly text: string }
  | {
      readonly type: 'InterestStated';
      readonly interest: Id;
      readonly party: Id;
      readonly text: string;
      readonly confirmed: boolean;
      readonly guess: boolean;
      /** The points it is about. */
      readonly concerns?: readonly Id[] | undefined;
    }
  | { readonly type: 'InterestConfirmed'; readonly interest: Id }
  | {
      readonly type: 'InterestAmended';
      readonly interest: Id;
      readonly text: string;
      readonly confirmed: boolean;
      readonly concerns?: readonly Id[] | undefined;
    }
  | { readonly type: 'InterestWithdrawn'; readonly interest: Id }
  // evidence
  | { readonly type: 'EvidenceAdded'; readonly evidence: Evidence; readonly party: Id | null }
  | { readonly type: 'EvidenceWithdrawn'; readonly evidence: Id }
  | { readonly type: 'DisplacedListed'; readonly displaced: Displaced }
  | { readonly type: 'DisplacedRemoved'; readonly displaced: Id }
  | { readonly type: 'NothingSlipsDeclared'; readonly name: string }
  | { readonly type: 'EstimateAsked'; readonly estimate: Id; readonly engineer: PartyMember }
  | { readonly type: 'EstimateGiven'; readonly estimate: Estimate }
  // points, choices, rules
  | { readonly type: 'IssueAdded'; readonly issue: Issue }
  | { readonly type: 'IssueRenamed'; readonly issue: Id; readonly text: Text }
  | { readonly type: 'IssueRemoved'; readonly issue: Id }
  | { readonly type: 'OptionAdded'; readonly issue: Id; readonly option: IssueOption }
  | { readonly type: 'OptionRenamed'; readonly issue: Id; readonly option: Id; readonly text: Text }
  | { readonly type: 'OptionRemoved'; readonly issue: Id; readonly option: Id }
  | { readonly type: 'RuleAdded'; readonly rule: Rule }
  | { readonly type: 'RuleRemoved'; readonly rule: Id }
  // preferences and rounds
  | { readonly type: 'PreferencesSealed'; readonly party: Id; readonly revision: number; readonly seal: Seal }
  | { readonly type: 'PartyReady'; readonly party: Id }
  | { readonly type: 'PartyNotReady'; readonly party: Id; readonly because: 'withdrawn' | 'points-changed' }
  | { readonly type: 'RoundAsked'; readonly party: Id }
  | { readonly type: 'DealsFound'; readonly round: number; readonly deals: readonly Deal[] }
  | { readonly type: 'NoDealFound'; readonly round: number }
  /** The mediator met its limit of work: nothing partial is released, as it could be wrong. */
  | { readonly type: 'SearchStopped'; readonly round: number }
  | { readonly type: 'TicksSealed'; readonly party: Id; readonly round: number; readonly seal: Seal }
  | { readonly type: 'NoTickMatched'; readonly round: number }
  // offers
  | {
      readonly type: 'OfferMade';
      readonly offer: Id;
      readonly party: Id;
      readonly chosen: Package;
      readonly counters?: Id | undefined;
      readonly words: string;
    }
  | { readonly type: 'OfferAccepted'; readonly offer: Id; readonly party: Id }
  | { readonly type: 'OfferWithdrawn'; readonly offer: Id }
  // the deal
  | { readonly type: 'DealAgreed'; readonly chosen: Package; readonly origin: DealOrigin }
  | {
      readonly type: 'BetterDealsFound';
      readonly chosen: Package;
      readonly count: number;
      /** The search was cut short: at least so many, and the nearest and the best of those found. */
      readonly partial?: true | undefined;
      readonly nearest: Package;
      readonly best: Package;
    }
  | { readonly type: 'NoBetterDealFound'; readonly chosen: Package }
  | { readonly type: 'BetterDealAnswered'; readonly party: Id; readonly answer: 'nearest' | 'best' | 'keep' }
  | { readonly type: 'DealReopened'; readonly party: Id; readonly reason: string }
  // endings and people
  | {
      readonly type: 'NotYetSaid';
      readonly party: Id;
      readonly reason: string;
      readonly wouldChange: string;
      readonly askAgainOn: CalendarDay;
      readonly clientWords: string;
    }
  | { readonly type: 'Escalated'; readonly to: string; readonly reason: string }
  | { readonly type: 'AskWithdrawn'; readonly reason: string }
  | { readonly type: 'NegotiationClosed'; readonly outcome: 'yes' | 'yes-if' }
  | { readonly type: 'NegotiationArchived' }
  | { readonly type: 'NegotiationUnarchived' }
  | { readonly type: 'PartyMemberAdded'; readonly party: Id; readonly member: PartyMember }
  | { readonly type: 'PartyMemberRemoved'; readonly party: Id; readonly member: Id }
  | { readonly type: 'PartyHandedOver'; readonly party: Id; readonly from: Id; readonly to: PartyMember }
  | {
      readonly type: 'GuestInvited';
      readonly party: Id;
      readonly guest: Id;
      readonly name: string;
      readonly addressHint: string;
      readonly verified: boolean;
      readonly again: boolean;
    }
  | { readonly type: 'NotePosted'; readonly note: Id; readonly party: Id | null; readonly text: string }
  | { readonly type: 'UnderstoodAnswered'; readonly party: Id; readonly understood: boolean; readonly words: string }
  // consent (sealed becomes visible only when all agree)
  | { readonly type: 'ConsentGiven'; readonly party: Id }
  | { readonly type: 'ConsentTakenBack'; readonly party: Id }
  | { readonly type: 'SheetsDisclosed'; readonly seals: Readonly<Record<Id, Id>> };
