import type { Rule, Term } from '../math/index.ts';

/** A negotiation as files of the field tell it: names, what each option is worth to each party, and nothing computed. */
export interface FieldNegotiation {
  readonly name: string;
  readonly issues: readonly FieldIssue[];
  readonly parties: readonly FieldParty[];
  readonly rules: readonly Rule[];
}

/** What is negotiated about, with its options in the order of the file. */
export interface FieldIssue {
  readonly name: string;
  readonly options: readonly string[];
}

/** One side and what every option is worth to it, in utilities as the file has them. */
export interface FieldParty {
  readonly name: string;
  /** `[issue][option]`: what the option adds to the party's utility, weight included. */
  readonly values: readonly (readonly number[])[];
  /** Interactions, on the same scale as `values`. */
  readonly terms: readonly Term[];
  /** The utility of no deal; 0 where the file says nothing. */
  readonly reservation: number;
  /** What is left of a utility at the end of the time; 1 where the file says nothing. */
  readonly discount: number;
}

/** Everything wrong with a file, each with its place. */
export interface FieldFault {
  readonly code: FieldFaultCode;
  readonly file: string;
  /** 1 for the first line; absent where the fault is not in one place. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** What is meant, as the file calls it. */
  readonly about: string;
}

/** Everything that can be wrong with a file; a program may show its own sentence for each. */
export const fieldFaultCodes = [
  'too-large',
  'yaml-too-large',
  'too-many-values',
  'not-utf-8',
  'too-deep',
  'not-well-formed',
  'entity-declared',
  'unknown-format',
  'no-domain',
  'no-profile',
  'several-domains',
  'field-missing',
  'field-unknown',
  'not-a-number',
  'not-a-list',
  'not-text',
  'named-twice',
  'no-issue',
  'no-option',
  'issue-unknown',
  'option-unknown',
  'option-without-value',
  'count-differs',
  'kind-not-read',
  'weight-missing',
  'no-weight',
  'out-of-range',
  'rule-not-understood',
] as const;
/** One of them. */
export type FieldFaultCode = (typeof fieldFaultCodes)[number];

/** A file as it was read: its name for messages, and its text. */
export interface FieldFile {
  readonly name: string;
  readonly text: string;
}

/** What was read, or everything that is wrong; never both, never a throw. */
export type Read<T> = { readonly value: T } | { readonly faults: readonly FieldFault[] };
