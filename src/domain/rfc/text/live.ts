import type { SignedLimit } from '../../usage-limit.ts';

/** `told`: passing it is told to all who signed and changes nothing; `off`: it switches off like a guardrail. */
export interface RfcLimit extends SignedLimit {
  readonly whenPassed: 'told' | 'off';
}

/** Value and technical cost so far at the end of a day, as ranges that hold in 8 of 10 cases. */
export interface RfcForecast {
  /** Days after signing can open, as checkpoints are counted. */
  readonly afterDays: number;
  /** In which both are read: a currency. */
  readonly unit: string;
  readonly value: { readonly low: number; readonly high: number };
  readonly cost: { readonly low: number; readonly high: number };
}
