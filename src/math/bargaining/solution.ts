import type { Space } from './space.ts';

/** The four ways of choosing among what is efficient and acceptable. */
export type SolutionName = 'nash' | 'balanced' | 'max-min' | 'best-total';

/** The four in the order in which they are shown and a tie between their proposals is labelled. */
export const solutionNames: readonly SolutionName[] = ['nash', 'balanced', 'max-min', 'best-total'];

/** A list of exact quantities compared one after the other; the larger first difference wins. */
export type Rank = readonly bigint[];

/** What each party could gain at most among the acceptable packages: its ideal minus its reservation. */
export function idealGains(space: Space, acceptable: readonly { readonly scores: readonly number[] }[]) {
  return space.parties.map(({ reservation }, party) =>
    acceptable.reduce((most, { scores }) => Math.max(most, (scores[party] as number) - reservation), 0),
  );
}

/**
 * How a score vector ranks under each rule; the gain of a party is its score minus its reservation.
 * - `nash` (Nash 1950): product of gains; ties by the balanced rank, which like the product knows no scale.
 * - `balanced` (Kalai and Smorodinsky 1975, for finite sets): the smallest share of the own ideal gain, the ideal
 *   being the best among the packages acceptable to all; a party that can gain nothing has its whole share.
 * - `max-min`: the smallest score. `best-total`: the sum of scores; ties by the max-min rank.
 * Wherever smallest values tie, the next smallest decide (leximin). All products are exact integers.
 */
export function rankOf(name: SolutionName, scores: readonly number[], space: Space, ideals: readonly number[]): Rank {
  switch (name) {
    case 'nash':
      return [gainProduct(scores, space), ...shares(scores, space, ideals)];
    case 'balanced':
      return shares(scores, space, ideals);
    case 'max-min':
      return ascending(scores.map(BigInt));
    case 'best-total':
      return [scores.reduce((sum, score) => sum + BigInt(score), 0n), ...ascending(scores.map(BigInt))];
  }
}

/** Positive when `a` ranks above `b`, 0 when they tie. */
export function compareRanks(a: Rank, b: Rank): number {
  for (const [place, value] of a.entries()) {
    const other = b[place] as bigint;
    if (value !== other) return value > other ? 1 : -1;
  }
  return 0;
}

/** What the parties gain over their reservations; what is less within the tolerance is no gain and no loss. */
export function gainsOver({ parties, tolerance = 0 }: Space, scores: readonly number[]): readonly number[] {
  return parties.map(({ reservation }, party) => {
    const gain = (scores[party] as number) - reservation;
    return gain < 0 && gain >= -tolerance ? 0 : gain;
  });
}

/** The exact product of what the parties gain over their reservations; meant for acceptable packages. */
export function gainProduct(scores: readonly number[], space: Space): bigint {
  return gainsOver(space, scores).reduce((product, gain) => product * BigInt(gain), 1n);
}

/** Shares of ideal gains, smallest first. */
function shares(scores: readonly number[], space: Space, ideals: readonly number[]): Rank {
  return ascending(sharesOf(gainsOver(space, scores), ideals));
}

/** Shares of ideal gains over one common denominator, the product of all ideals; who can gain nothing has the whole. */
export function sharesOf(gains: readonly number[], ideals: readonly number[]): readonly bigint[] {
  const whole = ideals.reduce((product, ideal) => (ideal > 0 ? product * BigInt(ideal) : product), 1n);
  return gains.map((gain, party) => {
    const ideal = ideals[party] as number;
    return ideal > 0 ? BigInt(gain) * (whole / BigInt(ideal)) : whole;
  });
}

export function ascending(values: readonly bigint[]): Rank {
  return [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
