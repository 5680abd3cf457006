import type { Id } from '../id.ts';
import type { CalendarDay, Instant } from '../instant.ts';
import type { Term } from '../term.ts';
import type { Language, Text } from '../text.ts';
import type { RfcForecast, RfcLimit } from './text/live.ts';

/**
 * What people sign: the whole content of the RFC and of the minutes, and nothing else. Hash, signatures, versions
 * and exports never lie inside it. Texts are normalised before they enter (see `normalise.ts`).
 */
export interface RfcRecord {
  readonly format: 'parley.rfc.v1';
  readonly negotiation: Id;
  /** Content revision, 1 for the first draft; rises only when normalised content changes, so no hash ever returns. */
  readonly revision: number;
  readonly filedAt: Instant;
  readonly title: string;
  readonly ask: string;
  readonly forWhom: string;
  /** The language that prevails where two renderings differ. */
  readonly prevailing: Language;
  readonly outcome: 'yes' | 'yes-if';
  /** For «yes, if…»: what must be true; empty for «yes». */
  readonly conditions: readonly string[];
  readonly parties: readonly RfcParty[];
  readonly change: {
    readonly summary: string;
    readonly scope: readonly RfcScope[];
    readonly notIncluded: string;
  };
  readonly impact: {
    readonly summary: string;
    readonly evidence: readonly RfcEvidence[];
  };
  readonly cost: {
    readonly summary: string;
    /** ISO 4217, the currency of `costPerWeek`. */
    readonly currency: string;
    /** Engineer-days, from the estimate given by engineers; null when none was asked. */
    readonly estimate: { readonly low: number; readonly high: number; readonly drivers: string } | null;
    readonly mitigations: string;
    readonly slips: readonly { readonly what: string; readonly weeks: number; readonly costPerWeek: number | null }[];
    /** Who declared that nothing slips; null when something does. */
    readonly nothingSlips: string | null;
    readonly cleanUp: RfcCleanUp;
  };
  readonly metric: RfcMetric;
  readonly review: RfcReview & {
    /** IANA zone of the review day: it ends where the next local day begins. */
    readonly zone: string;
  };
  /** How it runs once signed, beside what the deal and the review say; absent where nothing is said. */
  readonly live?: RfcLive | undefined;
}

/** What a machine keeps to after ink: it is signed in the same text that people read. */
export interface RfcLive {
  /** Who gets it beside the client, such as the internal staff. */
  readonly segments: readonly string[];
  /** What must be proven beside what the deal's «ready means» already asks for. */
  readonly criteria: readonly { readonly text: string; readonly beforeLaunch: boolean }[];
  /** So many readings in a row beyond the bound turn it off. */
  readonly guardrails: readonly {
    readonly metric: string;
    readonly unit: string;
    readonly goodWhen: 'high' | 'low';
    readonly bound: number;
    readonly readings: number;
  }[];
  /** How much of it may be used; absent where nothing is said. */
  readonly limits?: readonly RfcLimit[] | undefined;
  /** The last day on which the clean-up is done in time; null where none is set. */
  readonly cleanUpDueOn: CalendarDay | null;
  /** Engineer-days that an unfinished clean-up costs for every week. */
  readonly interestPerWeek: number;
  /** How often it may be extended. */
  readonly extensions: number;
  /** What the joint metric is expected to read, frozen by the signatures; absent where nothing was forecast. */
  readonly forecast?: readonly RfcForecast[] | undefined;
}

/** What stands where a record says nothing: the client alone, no bound, no interest, one extension. */
export const plainLive: RfcLive = {
  segments: [],
  criteria: [],
  guardrails: [],
  cleanUpDueOn: null,
  interestPerWeek: 0,
  extensions: 1,
};

export interface RfcParty {
  readonly id: Id;
  readonly name: string;
  readonly position: string;
  readonly interests: readonly string[];
}

/** One point of the deal, in words and, where the option carries one, as a term that can run later. */
export interface RfcScope {
  readonly point: Text;
  readonly choice: Text;
  readonly term: Term | null;
}

export interface RfcEvidence {
  readonly statement: string;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly source: string;
  readonly asOf: CalendarDay;
  readonly author: string;
}

/** Who gives the working days for the clean-up, and in which sprint. */
export interface RfcCleanUp {
  readonly days: number;
  readonly givenBy: string;
  readonly sprint: string;
}

/** Value over technical cost at each checkpoint: from `keepFrom` keep, from `extendFrom` extend once, below revert. */
export interface RfcMetric {
  readonly name: Text;
  readonly keepFrom: number;
  readonly extendFrom: number;
  /** Days after signing can open. */
  readonly checkpointDays: readonly number[];
  readonly ifNobodyDecides: 'off';
  /**
   * Days after a checkpoint within which value and cost are read; without them it is reverted then. Absent in records
   * that were drafted before there was such a term: nothing follows there.
   */
  readonly noDataDays?: number | undefined;
}

/** The mandatory review; the grace clause keeps the one client on a little longer, 0–14 days. */
export interface RfcReview {
  readonly on: CalendarDay;
  readonly graceDays: number;
}

/** The fields people edit, by path, with the value each holds. Everything else is generated from the negotiation. */
export interface RfcEdits {
  readonly title: string;
  /** One field, because «yes, if…» without a condition and a condition under «yes» are both incomplete. */
  readonly outcome: Pick<RfcRecord, 'outcome' | 'conditions'>;
  readonly prevailing: Language;
  readonly 'change.summary': string;
  readonly 'change.notIncluded': string;
  readonly 'impact.summary': string;
  readonly 'cost.summary': string;
  readonly 'cost.mitigations': string;
  readonly 'cost.cleanUp': RfcCleanUp;
  readonly metric: RfcMetric;
  readonly review: RfcReview;
  readonly live: RfcLive;
}
export type RfcField = keyof RfcEdits;

export const rfcFields = [
  'title',
  'outcome',
  'prevailing',
  'change.summary',
  'change.notIncluded',
  'impact.summary',
  'cost.summary',
  'cost.mitigations',
  'cost.cleanUp',
  'metric',
  'review',
  'live',
] as const satisfies readonly RfcField[];

/** The parts nobody edits here: they are generated from the negotiation. */
export const generatedParts = [
  'ask',
  'forWhom',
  'parties',
  'change.scope',
  'impact.evidence',
  'cost.estimate',
  'cost.slips',
] as const;
/** A part of the record as people read it: what a diff and a voided signature speak of. */
export type RfcPart = RfcField | (typeof generatedParts)[number];

/** One field with a value of its own type. */
export type RfcEdit = { readonly [F in RfcField]: { readonly field: F; readonly value: RfcEdits[F] } }[RfcField];
