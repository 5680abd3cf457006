/**
 * A nondominated score vector met while deciding issues one by one, with the way it was reached. Several ways to the
 * same vector hang on `also`; the head of that chain is the first in option order and carries the whole multiplicity.
 */
export interface Point {
  readonly scores: readonly number[];
  /** Packages that reach exactly this vector; exact below 2^53, there it stays. */
  multiplicity: number;
  readonly option: number;
  readonly parent: Point | undefined;
  also: Point | undefined;
}

/** What is left to spend; below zero everything unfinished is void. */
export interface Budget {
  left: number;
}

/** Where the nothing-decided-yet starts. */
export function originPoint(parties: number): Point {
  return {
    scores: new Array<number>(parties).fill(0),
    multiplicity: 1,
    option: -1,
    parent: undefined,
    also: undefined,
  };
}

/** Every point of a list one issue further, with the given option taken. Order and dominance are unchanged. */
export function extend(points: readonly Point[], option: number, gains: readonly number[]): readonly Point[] {
  const add =
    gains.length === 2
      ? ([a, b]: readonly number[]) => [(a as number) + (gains[0] as number), (b as number) + (gains[1] as number)]
      : (scores: readonly number[]) => scores.map((score, party) => score + (gains[party] as number));
  return points.map((parent) => ({
    scores: add(parent.scores),
    multiplicity: parent.multiplicity,
    option,
    parent,
    also: undefined,
  }));
}

/**
 * The nondominated points of several lists, each already nondominated and sorted from the first party's best down.
 * Lists are merged in pairs; equal vectors become one point. For two parties a merge is linear (the staircase of
 * Kung, Luccio and Preparata, 1975); for more, each point is checked against the kept points of the other list.
 */
export function mergeAll(
  lists: readonly (readonly Point[])[],
  isFirst: (a: Point, b: Point) => boolean,
  budget: Budget,
): readonly Point[] {
  let round = lists;
  while (round.length > 1) {
    const merged: (readonly Point[])[] = [];
    for (let i = 0; i < round.length; i += 2) {
      const left = round[i] as readonly Point[];
      const right = round[i + 1];
      merged.push(right === undefined ? left : merge(left, right, isFirst, budget));
      if (budget.left < 0) return [];
    }
    round = merged;
  }
  return round[0] ?? [];
}

function merge(
  left: readonly Point[],
  right: readonly Point[],
  isFirst: (a: Point, b: Point) => boolean,
  budget: Budget,
): readonly Point[] {
  const kept: Point[] = [];
  const fromLeft: Point[] = [];
  const fromRight: Point[] = [];
  const parties = (left[0] ?? right[0])?.scores.length ?? 0;
  let bestSecond = Number.NEGATIVE_INFINITY;
  budget.left -= left.length + right.length;
  for (let i = 0, j = 0; i < left.length || j < right.length; ) {
    const a = left[i];
    const b = right[j];
    const order = a === undefined ? 1 : b === undefined ? -1 : compareDown(a.scores, b.scores);
    const candidate = order === 0 ? join(a as Point, b as Point, isFirst) : ((order < 0 ? a : b) as Point);
    if (order <= 0) i++;
    if (order >= 0) j++;
    if (parties <= 2) {
      const second = parties === 2 ? (candidate.scores[1] as number) : 0;
      if (second <= bestSecond) continue;
      bestSecond = second;
    } else {
      const others = order < 0 ? fromRight : fromLeft;
      if (order !== 0 && isDominated(candidate.scores, others, budget)) continue;
      if (order <= 0) fromLeft.push(candidate);
      if (order >= 0) fromRight.push(candidate);
      if (budget.left < 0) return kept;
    }
    kept.push(candidate);
  }
  return kept;
}

/** Negative when `a` comes first: higher for the first party, then for the second, and so on. */
function compareDown(a: readonly number[], b: readonly number[]): number {
  for (let party = 0; party < a.length; party++) {
    const difference = (b[party] as number) - (a[party] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

function isDominated(scores: readonly number[], others: readonly Point[], budget: Budget): boolean {
  for (let index = others.length - 1; index >= 0; index--) {
    const other = (others[index] as Point).scores;
    let party = 1;
    while (party < scores.length && (other[party] as number) >= (scores[party] as number)) party++;
    if (party === scores.length) {
      budget.left -= others.length - index;
      return true;
    }
  }
  budget.left -= others.length;
  return false;
}

function join(a: Point, b: Point, isFirst: (a: Point, b: Point) => boolean): Point {
  const [head, other] = isFirst(a, b) ? [a, b] : [b, a];
  let tail = head;
  while (tail.also !== undefined) tail = tail.also;
  tail.also = other;
  head.multiplicity = Math.min(head.multiplicity + other.multiplicity, Number.MAX_SAFE_INTEGER);
  return head;
}
