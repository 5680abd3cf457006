import type { Id } from '../id.ts';
import type { CalendarDay } from '../instant.ts';
import type { Language, Text } from '../text.ts';

/**
 * What people sign: the whole content of the RFC and of the minutes, and nothing else. Hash, signatures, versions
 * and exports never lie inside it. Texts are normalised before they enter (see `normalise.ts`).
 */
export interface RfcRecord {
  readonly format: 'parley.rfc.v1';
  readonly negotiation: Id;
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
    readonly scope: readonly { readonly point: Text; readonly choice: Text }[];
    readonly notIncluded: string;
  };
  readonly impact: {
    readonly summary: string;
    readonly evidence: readonly RfcEvidence[];
  };
  readonly cost: {
    readonly summary: string;
    /** Engineer-days, from the estimate given by engineers; null when none was asked. */
    readonly estimate: { readonly low: number; readonly high: number; readonly drivers: string } | null;
    readonly mitigations: string;
    readonly slips: readonly { readonly what: string; readonly weeks: number; readonly costPerWeek: number | null }[];
    /** Who declared that nothing slips; null when something does. */
    readonly nothingSlips: string | null;
    readonly cleanUp: { readonly days: number; readonly givenBy: string; readonly sprint: string };
  };
  readonly metric: {
    readonly name: string;
    readonly keepFrom: number;
    readonly extendFrom: number;
    readonly checkpointDays: readonly number[];
    readonly ifNobodyDecides: 'off';
  };
  /** The mandatory review; the grace clause keeps the one client on a little longer, 0–14 days. */
  readonly review: { readonly on: CalendarDay; readonly graceDays: number };
}

export interface RfcParty {
  readonly id: Id;
  readonly name: string;
  readonly position: string;
  readonly interests: readonly string[];
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

/** The fields people edit, by path, with the value each holds. Everything else is generated from the negotiation. */
export interface RfcEdits {
  readonly title: string;
  readonly outcome: RfcRecord['outcome'];
  readonly conditions: readonly string[];
  readonly prevailing: Language;
  readonly 'change.summary': string;
  readonly 'change.notIncluded': string;
  readonly 'impact.summary': string;
  readonly 'cost.summary': string;
  readonly 'cost.mitigations': string;
  readonly 'cost.cleanUp': RfcRecord['cost']['cleanUp'];
  readonly metric: RfcRecord['metric'];
  readonly review: RfcRecord['review'];
}
export type RfcField = keyof RfcEdits;

/** One field with a value of its own type. */
export type RfcEdit = { readonly [F in RfcField]: { readonly field: F; readonly value: RfcEdits[F] } }[RfcField];
