import type { Id } from '../id.ts';

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

/** Below this many resolved claims a side's score says nothing. */
export const enoughClaims = 10;

export interface SideRecord {
  readonly side: string;
  readonly claims: number;
  readonly resolved: number;
  /** Mean Brier score of resolved probabilities; null without any. */
  readonly brier: number | null;
  readonly probabilities: number;
  /** How many ranges held what was measured, of how many. */
  readonly inside: number;
  readonly ranges: number;
  readonly tooFew: boolean;
}

/** A side's claims together, never a person's and never as a ranking: sides stand in the order of their names. */
export function sideRecords(
  claims: readonly { readonly claim: Claim; readonly outcome: ClaimOutcome | null }[],
): readonly SideRecord[] {
  const sides = [...new Set(claims.flatMap(({ claim }) => (claim.side === '' ? [] : [claim.side])))];
  return sides
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((side) => {
      const own = claims.filter(({ claim }) => claim.side === side);
      const scores = own.flatMap(({ claim, outcome }) => (outcome === null ? [] : [claimScore(claim, outcome)]));
      const briers = scores.flatMap((score) => (score.kind === 'brier' ? [score.value] : []));
      const ranges = scores.flatMap((score) => (score.kind === 'range' ? [score.inside] : []));
      return {
        side,
        claims: own.length,
        resolved: scores.length,
        brier: briers.length === 0 ? null : briers.reduce((sum, one) => sum + one, 0) / briers.length,
        probabilities: briers.length,
        inside: ranges.filter(Boolean).length,
        ranges: ranges.length,
        tooFew: briers.length + ranges.length < enoughClaims,
      };
    });
}
