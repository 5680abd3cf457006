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

export interface Answered {
  readonly claim: Claim;
  readonly outcome: ClaimOutcome | null;
}

/** What a record is made of, as sums: those of many agreements add up. */
export interface SideTally {
  claims: number;
  resolved: number;
  probabilities: number;
  squares: number;
  ranges: number;
  inside: number;
  /** By odds in tens of a hundred. */
  readonly odds: Map<number, { stated: number; happened: number; of: number }>;
}

/** A side's claims together, never a person's and never as a ranking: sides stand in the order of their names. */
export function sideRecords(claims: readonly Answered[]): readonly SideRecord[] {
  return recordsOfTallies([{ tallies: tallySides(claims) }]);
}

/** Claims counted by their sides; those that no side stood behind are nobody's. */
export function tallySides(claims: readonly Answered[]): readonly (readonly [string, SideTally])[] {
  const sides = new Map<string, SideTally>();
  for (const one of claims) {
    const { side } = one.claim;
    if (side === '') continue;
    const tally = sides.get(side) ?? emptyTally();
    sides.set(side, tally);
    count(tally, one);
  }
  return [...sides];
}

/** The records of all that was counted. */
export function recordsOfTallies(
  counted: readonly { readonly tallies: ReturnType<typeof tallySides> }[],
): readonly SideRecord[] {
  const sums = new Map<string, SideTally>();
  for (const { tallies } of counted)
    for (const [side, tally] of tallies) {
      const sum = sums.get(side) ?? emptyTally();
      sums.set(side, sum);
      add(sum, tally);
    }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([side, sum]) => sideRecord(side, sum));
}

/** One side's record, also without a claim of its own. */
export function sideRecord(side: string, tally: SideTally = emptyTally()): SideRecord {
  const { claims, resolved, probabilities, squares, ranges, inside } = tally;
  return {
    side,
    claims,
    resolved,
    brier: probabilities === 0 ? null : squares / probabilities,
    probabilities,
    odds: [...tally.odds]
      .toSorted(([a], [b]) => a - b)
      .map(([, { stated, happened, of }]) => ({
        stated: stated / of,
        happened,
        of,
        interval: wilsonInterval(happened, of),
      })),
    inside,
    ranges,
    insideInterval: wilsonInterval(inside, ranges),
    tooFew: probabilities < enoughClaims && ranges < enoughClaims,
  };
}

function emptyTally(): SideTally {
  return { claims: 0, resolved: 0, probabilities: 0, squares: 0, ranges: 0, inside: 0, odds: new Map() };
}

function count(tally: SideTally, { claim, outcome }: Answered): void {
  tally.claims += 1;
  if (outcome === null) return;
  tally.resolved += 1;
  const score = claimScore(claim, outcome);
  if (score.kind === 'range') {
    tally.ranges += 1;
    if (score.inside) tally.inside += 1;
  }
  if (score.kind !== 'brier') return;
  tally.probabilities += 1;
  tally.squares += score.value;
  const stated = (claim.low + claim.high) / 2;
  addOdds(tally.odds, Math.round(stated * 10), { stated, happened: outcome.kind === 'happened' ? 1 : 0, of: 1 });
}

function add(sum: SideTally, one: SideTally): void {
  sum.claims += one.claims;
  sum.resolved += one.resolved;
  sum.probabilities += one.probabilities;
  sum.squares += one.squares;
  sum.ranges += one.ranges;
  sum.inside += one.inside;
  if (one.probabilities > 0) for (const [tens, odds] of one.odds) addOdds(sum.odds, tens, odds);
}

function addOdds(
  odds: SideTally['odds'],
  tens: number,
  more: { readonly stated: number; readonly happened: number; readonly of: number },
): void {
  const sum = odds.get(tens);
  if (sum === undefined) {
    odds.set(tens, { ...more });
    return;
  }
  sum.stated += more.stated;
  sum.happened += more.happened;
  sum.of += more.of;
}
