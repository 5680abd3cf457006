import type { Id } from '../../id.ts';
import type { Instant } from '../../instant.ts';
import type { Language, Text } from '../../text.ts';
import type { DealLabel, Package } from '../issue.ts';
import type { Moment } from '../moment.ts';
import type { PartyKind, PartyMark } from '../party.ts';
import type { Need, Standing, Step, WaitingFor } from './step.ts';

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

/** A person's inbox; of a long list only the first lines may be here. */
export interface InboxView {
  /** How many lines there are of each. */
  readonly counts: { readonly needsYou: number; readonly waiting: number };
  readonly needsYou: readonly NegotiationLine[];
  readonly waiting: readonly NegotiationLine[];
  readonly lately: readonly NegotiationLine[];
}

/** Something that happened, as a sentence to be said in the reader's language. */
export interface RecordEntry {
  readonly position: number;
  readonly at: Instant;
  readonly actor: { readonly kind: string; readonly id: Id; readonly name: string };
  readonly slice: 'negotiation' | 'rfc' | 'agreement' | 'debt' | 'claim' | 'measurement';
  /** The event's type, which names the sentence. */
  readonly sentence: string;
  readonly values: Readonly<Record<string, RecordValue>>;
  /** Done after the answer's clock had ended without a deal. */
  readonly late: boolean;
  /** Who took its text away, when and why; `possible`: the viewer may; null: neither. */
  readonly redaction: 'possible' | { readonly by: string; readonly at: Instant; readonly reason: string } | null;
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

/**
 * How the deals of the latest run stand if one of the viewer's own numbers is off: for its party alone, worked out once
 * per run. Null before a run proposed deals, and for whoever acts for no party.
 */
export type OwnRobustness = ({ readonly round: number } & RobustnessOfDeals) | null;

/** What was tried on the deals of one run; `untried`: too many deals to try it on, or weights too fine to compare exactly. */
export type RobustnessOfDeals =
  | {
      readonly outcome: 'tried';
      /** Changes tried: each own weight that counts, a fifth less and a fifth more. */
      readonly cases: number;
      /** In how many of them every rule still chooses the same deal. */
      readonly allUnchanged: number;
      readonly rules: readonly {
        readonly label: DealLabel;
        readonly unchanged: number;
        /** The smallest change of one own weight, in whole per cent up to 20, that alters the choice. */
        readonly tips: { readonly issue: Id; readonly percent: number } | null;
      }[];
      /** Absent where it was worked out before ratings could be given as ranges. */
      readonly ranges?: OwnRanges | undefined;
    }
  | { readonly outcome: 'untried' };

/**
 * How the same deals stand at the ends of the ratings that the viewer's party gave as ranges, as one count over all of
 * them. `too-few`: one range alone is not told, for the count would answer for that one number.
 */
export type OwnRanges =
  | {
      readonly outcome: 'tried';
      /** Ranges that were tried: of points that weigh, wider than the rating itself. */
      readonly given: number;
      /** Ends tried, one at a time; an end that is the rating itself is none. */
      readonly cases: number;
      /** In how many of them every rule still chooses the same deal. */
      readonly allUnchanged: number;
      readonly rules: readonly { readonly label: DealLabel; readonly unchanged: number }[];
    }
  | { readonly outcome: 'none' | 'too-few' | 'untried' };
