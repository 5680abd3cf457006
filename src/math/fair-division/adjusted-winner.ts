/** What each of two parties gets of every good, as a share of it: 0 or 1, and at most one good in between. */
export interface AdjustedWinner {
  readonly outcome: 'divided';
  /** Per good, the first party's share. */
  readonly firstShare: readonly number[];
  /** What each has of its own 100 points; equal but for rounding. */
  readonly points: readonly [number, number];
  /** The good that is split, if any. */
  readonly split: number | null;
}

/** Each party spreads points over the goods; only their proportions count. */
export type PointsFault = 'no-good' | 'length-differs' | 'not-a-number' | 'nothing-valued';

/**
 * Adjusted winner for two parties and divisible goods: each good goes to whoever values it more (a tie to the first),
 * then goods move from the richer party in the order of the smallest ratio of values until both have equally many
 * points; at most one good is split. Envy-free, equitable and efficient (Brams and Taylor, «Fair Division», 1996).
 * It rewards whoever knows the other's points, as its authors say.
 */
export function adjustedWinner(
  first: readonly number[],
  second: readonly number[],
): AdjustedWinner | { readonly outcome: 'faulty'; readonly faults: readonly PointsFault[] } {
  const faults = faultsOf(first, second);
  if (faults.length > 0) return { outcome: 'faulty', faults };
  const [a, b] = [outOfHundred(first), outOfHundred(second)];
  const firstShare = a.map((value, good): number => (value >= (b[good] as number) ? 1 : 0));
  let [pointsA, pointsB] = [
    pointsOf(a, firstShare),
    pointsOf(
      b,
      firstShare.map((share) => 1 - share),
    ),
  ];
  const giverIsFirst = pointsA > pointsB;
  const [rich, poor] = giverIsFirst ? [a, b] : [b, a];
  const held = a
    .map((_, good) => good)
    .filter((good) => firstShare[good] === (giverIsFirst ? 1 : 0))
    // Least lost by the giver for what the taker gains; goods that neither values stay.
    .filter((good) => (poor[good] as number) > 0)
    .sort((x, y) => (rich[x] as number) / (poor[x] as number) - (rich[y] as number) / (poor[y] as number) || x - y);
  let split: number | null = null;
  for (const good of held) {
    const lead = giverIsFirst ? pointsA - pointsB : pointsB - pointsA;
    if (lead <= 1e-12) break;
    const part = Math.min(1, lead / ((rich[good] as number) + (poor[good] as number)));
    firstShare[good] = giverIsFirst ? 1 - part : part;
    [pointsA, pointsB] = [
      pointsOf(a, firstShare),
      pointsOf(
        b,
        firstShare.map((share) => 1 - share),
      ),
    ];
    if (part < 1) split = good;
  }
  return { outcome: 'divided', firstShare, points: [pointsA, pointsB], split };
}

function faultsOf(first: readonly number[], second: readonly number[]): readonly PointsFault[] {
  const both = [first, second];
  const faults: PointsFault[] = [];
  if (first.length === 0) faults.push('no-good');
  if (first.length !== second.length) faults.push('length-differs');
  if (both.some((values) => values.some((value) => !Number.isFinite(value) || value < 0))) faults.push('not-a-number');
  else if (first.length > 0 && both.some((values) => values.every((value) => value === 0)))
    faults.push('nothing-valued');
  return faults;
}

function outOfHundred(values: readonly number[]): readonly number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total > 1e-290 && total < 1e290) return values.map((value) => (value * 100) / total);
  // By the largest, so that nothing leaves the numbers at either end.
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  return outOfHundred(values.map((value) => value / largest));
}

function pointsOf(values: readonly number[], shares: readonly number[]): number {
  return values.reduce((sum, value, good) => sum + value * (shares[good] as number), 0);
}
