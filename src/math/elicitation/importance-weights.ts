/** «Which matters most? Which matter least?» What is not tapped is in the middle. */
export type Importance = 'most' | 'middle' | 'least';

/**
 * Parts an issue gets by its level, before scaling to 100: a point that matters most counts three times a middle one,
 * a least one five sevenths of it. Chosen by search over whole ratios so that S1 comes back from its own starting
 * ratings: the tapping that says what the weights of S1 say brings all three of its proposals, and every tapping one
 * slip away from it at least one (`tests/golden/s1-tapping.test.ts`; several neighbouring ratios do as well).
 */
export const partsOfImportance: Readonly<Record<Importance, number>> = { most: 21, middle: 7, least: 5 };

/** Whole weights that sum to 100 from three levels of importance, one per issue. */
export function weightsFromImportance(levels: readonly Importance[]): readonly number[] {
  return wholeShares(levels.map((level) => partsOfImportance[level]));
}

/**
 * Whole weights that sum to 100 from ranks (1 = matters most; equal numbers tie, gaps do not matter): rank-order
 * centroid weights (Barron and Barrett 1996), w_k = (1/n) Σ_{i=k..n} 1/i, where those who tie share the weights of the
 * places they fill in equal parts.
 */
export function weightsFromRanks(ranks: readonly number[]): readonly number[] {
  const count = ranks.length;
  const centroids = Array.from({ length: count }, (_, place) => {
    let sum = 0;
    for (let i = place + 1; i <= count; i++) sum += 1 / i;
    return sum / count;
  });
  return wholeShares(
    ranks.map((rank) => {
      const ahead = ranks.filter((other) => other < rank).length;
      const tied = ranks.filter((other) => other === rank).length;
      return centroids.slice(ahead, ahead + tied).reduce((sum, weight) => sum + weight, 0) / tied;
    }),
  );
}

/**
 * Amounts as whole shares of a total, by largest remainder (Hamilton): equal amounts differ by at most one, the spare
 * units going to the earlier. All zero gives all zero.
 */
export function wholeShares(amounts: readonly number[], total = 100): readonly number[] {
  const sum = amounts.reduce((soFar, amount) => soFar + amount, 0);
  if (sum === 0) return amounts.map(() => 0);
  const exact = amounts.map((amount) => (amount * total) / sum);
  // A share a rounding error below a whole number is that whole number.
  const floors = exact.map((share) => Math.floor(share + 1e-9));
  const spare = total - floors.reduce((soFar, share) => soFar + share, 0);
  const remainder = (index: number) => Math.round(((exact[index] as number) - (floors[index] as number)) * 1e9);
  const favoured = new Set(
    exact
      .map((_, index) => index)
      .sort((a, b) => remainder(b) - remainder(a) || a - b)
      .slice(0, spare),
  );
  return floors.map((share, index) => share + (favoured.has(index) ? 1 : 0));
}
