import type { Id } from '../id.ts';
import type { CalendarDay } from '../instant.ts';

/** What a side said before signing: a probability in 0–1, a value, or an estimate in engineer-days. */
export interface Claim {
  readonly id: Id;
  readonly kind: 'probability' | 'value' | 'estimate';
  readonly statement: string;
  /** Equal ends say a point was given on purpose. */
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** The side that claimed it; null where no side stood behind it. */
  readonly party: Id | null;
  readonly side: string;
  /** Of a signed forecast: what it foretells of the joint metric's value or cost, by the end of which day. */
  readonly forecast?: { readonly metric: 'value' | 'cost'; readonly on: CalendarDay } | undefined;
}

/** What came of it. `unknowable`: nobody can tell, as of what would have happened without the agreement. */
export type ClaimOutcome =
  | { readonly kind: 'happened' | 'did-not-happen' | 'unknowable' }
  | { readonly kind: 'measured'; readonly value: number };

export type ClaimScore =
  /** Brier score of one probability (Brier 1950): its squared distance from what happened, 0 best, 1 worst. */
  | { readonly kind: 'brier'; readonly value: number }
  | { readonly kind: 'range'; readonly inside: boolean }
  | { readonly kind: 'none' };

export function claimScore(claim: Claim, outcome: ClaimOutcome): ClaimScore {
  if (outcome.kind === 'unknowable') return { kind: 'none' };
  if (outcome.kind === 'measured') {
    const inside = outcome.value >= claim.low && outcome.value <= claim.high;
    return { kind: 'range', inside };
  }
  const stated = (claim.low + claim.high) / 2;
  return { kind: 'brier', value: (stated - (outcome.kind === 'happened' ? 1 : 0)) ** 2 };
}
