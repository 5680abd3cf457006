import { type Interval, wilsonInterval } from '../../math/statistics/wilson-interval.ts';
import { type Claim, type ClaimOutcome, claimScore } from './claim.ts';

/** Below this many resolved claims of a kind a side's score says nothing. */
export const enoughClaims = 10;

/** Odds that were stated about alike, to the nearest ten in a hundred, and how often it then happened. */
export interface StatedOdds {
  /** The mean of what was stated, 0–1. */
  readonly stated: number;
  readonly happened: number;
  readonly of: number;
  /** The share that so many of so many stand for (Wilson, 95 %). */
  readonly interval: Interval;
}

export interface SideRecord {
  readonly side: string;
  readonly claims: number;
  readonly resolved: number;
  /** Mean Brier score of resolved probabilities; null without any. Shown from ten of them on. */
  readonly brier: number | null;
  readonly probabilities: number;
  /** From the lowest odds to the highest; only those that were ever stated. */
  readonly odds: readonly StatedOdds[];
  /** How many ranges held what was measured, of how many. */
  readonly inside: number;
  readonly ranges: number;
  readonly insideInterval: Interval;
  /** Neither odds nor ranges are enough to say anything. */
  readonly tooFew: boolean;
}

interface Answered {
  readonly claim: Claim;
  readonly outcome: ClaimOutcome | null;
}

/** A side's claims together, never a person's and never as a ranking: sides stand in the order of their names. */
export function sideRecords(claims: readonly Answered[]): readonly SideRecord[] {
  const bySide = new Map<string, Answered[]>();
  for (const one of claims) {
    const { side } = one.claim;
    if (side === '') continue;
    const own = bySide.get(side);
    if (own) own.push(one);
    else bySide.set(side, [one]);
  }
  return [...bySide].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([side, own]) => sideRecord(side, own));
}

/** One side's, also without a claim of its own. */
export function sideRecord(side: string, own: readonly Answered[]): SideRecord {
  let [resolved, probabilities, squares, ranges, inside] = [0, 0, 0, 0, 0];
  for (const { claim, outcome } of own) {
    if (outcome === null) continue;
    resolved += 1;
    const score = claimScore(claim, outcome);
    if (score.kind === 'brier') {
      probabilities += 1;
      squares += score.value;
    } else if (score.kind === 'range') {
      ranges += 1;
      if (score.inside) inside += 1;
    }
  }
  return {
    side,
    claims: own.length,
    resolved,
    brier: probabilities === 0 ? null : squares / probabilities,
    probabilities,
    odds: statedOdds(own),
    inside,
    ranges,
    insideInterval: wilsonInterval(inside, ranges),
    tooFew: probabilities < enoughClaims && ranges < enoughClaims,
  };
}

function statedOdds(own: readonly Answered[]): readonly StatedOdds[] {
  const bins = new Map<number, { stated: number; happened: number; of: number }>();
  for (const { claim, outcome } of own) {
    if (outcome?.kind !== 'happened' && outcome?.kind !== 'did-not-happen') continue;
    const stated = (claim.low + claim.high) / 2;
    const bin = bins.get(Math.round(stated * 10)) ?? { stated: 0, happened: 0, of: 0 };
    bins.set(Math.round(stated * 10), {
      stated: bin.stated + stated,
      happened: bin.happened + (outcome.kind === 'happened' ? 1 : 0),
      of: bin.of + 1,
    });
  }
  return [...bins]
    .toSorted(([a], [b]) => a - b)
    .map(([, { stated, happened, of }]) => ({
      stated: stated / of,
      happened,
      of,
      interval: wilsonInterval(happened, of),
    }));
}
