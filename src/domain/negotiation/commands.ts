import type { Id } from '../id.ts';
import type { CalendarDay } from '../instant.ts';
import type { PartyMember } from '../party-member.ts';
import type { Language, Text } from '../text.ts';
import type { Displaced, Evidence } from './evidence.ts';
import type { Choice, Deal, Package } from './issue.ts';
import type { ContextField, DefaultOutcome, Moment } from './moment.ts';
import type { Party } from './party.ts';
import type { Sheet } from './sheet.ts';

/** The five interest-based options of the article. */
export const optionTemplates = ['temporary', 'criteria', 'shared-metric', 'compensation', 'flag'] as const;
export type OptionTemplate = (typeof optionTemplates)[number];

/** A rule before it has an id. */
export type NewRule =
  | { readonly kind: 'excludes' | 'requires'; readonly choice: Choice; readonly other: Choice }
  | { readonly kind: 'only-with'; readonly choice: Choice; readonly others: readonly Choice[] };

/** Commands that people send. */
export type NegotiationCommand =
  | {
      readonly type: 'FileAsk';
      readonly ask: string;
      readonly forWhom: string;
      readonly neededBy: CalendarDay | null;
      readonly neededByWords: string;
      readonly moment: Moment;
      readonly language: Language;
      /** Parties of the workspace, the asking one first; resolved by `app` before the rules see them. */
      readonly parties: readonly Party[];
      readonly rfcHours: number;
      readonly commentHours: number;
      readonly defaultOutcome: DefaultOutcome;
      readonly smallFor?: string | undefined;
      readonly userOutcome?: string | undefined;
      readonly sample?: boolean | undefined;
      /** The workspace's policy at the ask, added by `app`: «not yet» needs a reason. Absent: it does. */
      readonly reasonMandatory?: boolean | undefined;
    }
  | {
      readonly type: 'AmendAsk';
      readonly ask: string;
      readonly forWhom: string;
      readonly neededBy: CalendarDay | null;
      readonly neededByWords: string;
      readonly basedOn: number;
    }
  | { readonly type: 'ChangeMoment'; readonly moment: Moment }
  | { readonly type: 'LogSentence'; readonly language: Language; readonly text: string }
  /** `basedOn` is the field's revision the author saw (0 when empty); another one refuses with the newer text. */
  | {
      readonly type: 'StateContext';
      readonly field: ContextField;
      readonly party: Id | null;
      readonly text: string;
      readonly basedOn: number;
    }
  /** For one's own party confirmed at once; for another party a guess its owner confirms or amends. */
  | {
      readonly type: 'StateInterest';
      readonly party: Id;
      readonly text: string;
      readonly concerns?: readonly Id[] | undefined;
    }
  | { readonly type: 'ConfirmInterest'; readonly interest: Id }
  | {
      readonly type: 'AmendInterest';
      readonly interest: Id;
      readonly text: string;
      readonly concerns?: readonly Id[] | undefined;
    }
  | { readonly type: 'WithdrawInterest'; readonly interest: Id }
  | { readonly type: 'AddEvidence'; readonly evidence: Omit<Evidence, 'id'> }
  | { readonly type: 'WithdrawEvidence'; readonly evidence: Id }
  | { readonly type: 'ListDisplaced'; readonly displaced: Omit<Displaced, 'id'> }
  | { readonly type: 'RemoveDisplaced'; readonly displaced: Id }
  | { readonly type: 'DeclareNothingSlips'; readonly name: string }
  | { readonly type: 'AskEstimate'; readonly engineer: PartyMember }
  | {
      readonly type: 'GiveEstimate';
      readonly estimate: Id;
      readonly low: number;
      readonly high: number;
      readonly drivers: string;
      readonly simpler: string;
    }
  | { readonly type: 'AddIssue'; readonly text: Text; readonly options: readonly Text[] }
  | { readonly type: 'RenameIssue'; readonly issue: Id; readonly text: string }
  | { readonly type: 'RemoveIssue'; readonly issue: Id }
  | { readonly type: 'AddOption'; readonly issue: Id; readonly text: string }
  | { readonly type: 'RenameOption'; readonly issue: Id; readonly option: Id; readonly text: string }
  | { readonly type: 'RemoveOption'; readonly issue: Id; readonly option: Id }
  | { readonly type: 'AddRule'; readonly rule: NewRule }
  | { readonly type: 'RemoveRule'; readonly rule: Id }
  | { readonly type: 'ApplyOptionTemplate'; readonly template: OptionTemplate }
  /** The private part is checked by the rules and never enters an event. */
  | { readonly type: 'SealPreferences'; readonly sealed: Sheet; readonly ready: boolean }
  | { readonly type: 'DeclareReady' }
  | { readonly type: 'WithdrawReady' }
  | { readonly type: 'AskRound' }
  | { readonly type: 'SendTicks'; readonly round: number; readonly sealed: { readonly deals: readonly Id[] } }
  | { readonly type: 'MakeOffer'; readonly chosen: Package; readonly counters?: Id | undefined; readonly words: string }
  | { readonly type: 'AcceptOffer'; readonly offer: Id }
  | { readonly type: 'WithdrawOffer'; readonly offer: Id }
  | { readonly type: 'AnswerBetterDeal'; readonly answer: 'nearest' | 'best' | 'keep' }
  | { readonly type: 'ReopenDeal'; readonly reason: string }
  | {
      readonly type: 'SayNotYet';
      readonly reason: string;
      readonly wouldChange: string;
      readonly askAgainOn: CalendarDay;
      readonly clientWords: string;
    }
  | { readonly type: 'Escalate'; readonly to: string; readonly reason: string }
  | { readonly type: 'WithdrawAsk'; readonly reason: string }
  | { readonly type: 'Archive' }
  | { readonly type: 'Unarchive' }
  | { readonly type: 'AddPartyMember'; readonly party: Id; readonly member: PartyMember }
  | { readonly type: 'RemovePartyMember'; readonly party: Id; readonly member: Id }
  | { readonly type: 'HandOver'; readonly to: PartyMember }
  | {
      readonly type: 'RecordGuestInvitation';
      readonly party: Id;
      readonly guest: Id;
      readonly name: string;
      readonly addressHint: string;
      readonly verified: boolean;
      readonly again: boolean;
    }
  | { readonly type: 'PostNote'; readonly text: string }
  | { readonly type: 'AnswerUnderstood'; readonly understood: boolean; readonly words: string }
  | { readonly type: 'GiveConsent' }
  | { readonly type: 'TakeBackConsent' };

/** Commands that only policies send, inside the transaction of the event they react to. */
export type MediatorCommand =
  | { readonly type: 'RecordDeals'; readonly round: number; readonly deals: readonly Omit<Deal, 'id'>[] }
  | { readonly type: 'RecordStop'; readonly round: number }
  | { readonly type: 'RecordMatch'; readonly round: number; readonly deal: Id | null }
  | {
      readonly type: 'RecordBetterDeals';
      readonly chosen: Package;
      readonly found: {
        readonly count: number;
        readonly partial?: true | undefined;
        readonly nearest: Package;
        readonly best: Package;
      } | null;
    }
  | { readonly type: 'CloseNegotiation'; readonly outcome: 'yes' | 'yes-if' };
