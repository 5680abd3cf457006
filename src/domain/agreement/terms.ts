import type { CalendarDay } from '../instant.ts';
import type { Text } from '../text.ts';
import type { SignedLimit } from '../usage-limit.ts';

/** What must be proven; `beforeLaunch` keeps the flag off until it is. */
export interface Criterion {
  /** Stands for exactly this text: evidence given before ink does not count for another one. */
  readonly id: string;
  readonly text: Text;
  readonly beforeLaunch: boolean;
}

/** A signed bound on a metric. */
export interface SignedGuardrail {
  readonly metric: string;
  readonly unit: string;
  readonly goodWhen: 'high' | 'low';
  readonly bound: number;
  readonly readings: number;
}

/** Value ÷ technical cost: from `keepFrom` keep, from `extendFrom` extend, below revert. */
export interface Thresholds {
  readonly name: Text;
  readonly keepFrom: number;
  readonly extendFrom: number;
}

/** What all may amend by their signatures while it runs. */
export interface Amendable {
  readonly segments: readonly string[];
  /** Per cent of the client's users and of everybody else's, 0–100. */
  readonly share: { readonly client: number; readonly others: number };
  readonly guardrails: readonly SignedGuardrail[];
}

/** The signed text as it runs: taken from the inked record, nothing of it typed twice. */
export interface AgreementTerms extends Amendable {
  readonly client: string;
  /** How much may be used; passing one is told and decides nothing. Absent where none was signed. */
  readonly limits?: readonly SignedLimit[] | undefined;
  readonly criteria: readonly Criterion[];
  readonly thresholds: Thresholds;
  /** The local day from which checkpoints are counted. */
  readonly startOn: CalendarDay;
  /** The signed review day: in force while it is not over. */
  readonly endOn: CalendarDay;
  /** IANA zone of every day here. */
  readonly zone: string;
  /** 0–14 days longer for the one client, when nobody decides. */
  readonly graceDays: number;
  readonly checkpoints: readonly CalendarDay[];
  /** Days after a checkpoint within which it is read, or it is reverted; absent where no such days were signed. */
  readonly noDataDays?: number | undefined;
  /** How many extensions the signed rule allows. */
  readonly extensions: number;
}
