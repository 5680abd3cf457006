/**
 * The order in which issues are decided so that little must be remembered: after each issue, the decided ones that
 * something still joins to an undecided one are the boundary, and what must be remembered is at most one entry for
 * each combination of their classes. The sum of these over all steps is kept low: greedily from every first issue
 * (min-cut greedy for a path decomposition, Bodlaender 1998), then by moving single issues while that helps.
 *
 * What nothing joins comes last, when nothing must be remembered any more, and of that the issues with the most options
 * first, while there are few points to combine them with.
 *
 * `scopes`: the issues that each rule or term joins. `classes`: per issue, how many kinds of options they tell apart.
 */
export function eliminationOrder(
  classes: readonly number[],
  scopes: readonly ReadonlySet<number>[],
  optionCounts: readonly number[],
): readonly number[] {
  const count = classes.length;
  const joinedTo = classes.map(() => new Set<number>());
  for (const scope of scopes)
    for (const one of scope) for (const other of scope) if (one !== other) joinedTo[one]?.add(other);
  const neighbours = joinedTo.map((others) => [...others]);
  const free = range(count)
    .filter((issue) => neighbours[issue]?.length === 0)
    .sort((a, b) => (optionCounts[b] as number) - (optionCounts[a] as number));
  const joined = range(count).filter((issue) => (neighbours[issue] as readonly number[]).length > 0);
  if (joined.length === 0) return free;
  const boundary = boundaryOf(
    neighbours,
    classes.map((kinds) => Math.log2(Math.max(1, kinds))),
  );
  /** What must be remembered over all steps; `most` or more as soon as it is that much. */
  const remembered = (order: readonly number[], most: number): number => {
    boundary.clear();
    let sum = 0;
    for (const issue of order) {
      sum += 2 ** boundary.decide(issue);
      if (sum >= most) return sum;
    }
    return sum;
  };
  let best: readonly number[] = joined;
  let least = remembered(joined, Number.POSITIVE_INFINITY);
  const keep = (order: readonly number[]): boolean => {
    const sum = remembered(order, least);
    if (sum >= least) return false;
    best = order;
    least = sum;
    return true;
  };
  for (const first of joined.slice(0, STARTS)) keep(greedyFrom(first, joined, boundary));
  for (let better = least > WORTH_MOVING, pass = 0; better && pass < PASSES; pass++) {
    better = false;
    for (const issue of joined)
      for (let place = 0; place < joined.length; place++) {
        const without = best.filter((other) => other !== issue);
        if (keep([...without.slice(0, place), issue, ...without.slice(place)])) better = true;
      }
  }
  return [...best, ...free];
}

const STARTS = 64;
const PASSES = 4;
/** Below so many remembered combinations in all, moving issues about costs more than it saves. */
const WORTH_MOVING = 500;

function greedyFrom(first: number, joined: readonly number[], boundary: Boundary): readonly number[] {
  const order = [first];
  const left = new Set(joined);
  left.delete(first);
  boundary.clear();
  boundary.decide(first);
  while (left.size > 0) {
    let chosen = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const issue of left) {
      const size = boundary.with(issue);
      if (size < least) {
        least = size;
        chosen = issue;
      }
    }
    order.push(chosen);
    left.delete(chosen);
    boundary.decide(chosen);
  }
  return order;
}

/** The decided issues that are joined to an undecided one, as the logarithm of how many combinations of classes they have. */
interface Boundary {
  /** Nothing is decided any more. */
  readonly clear: () => void;
  /** Decides an issue and says how large the boundary is then. */
  readonly decide: (issue: number) => number;
  /** How large it would be. */
  readonly with: (issue: number) => number;
}

function boundaryOf(neighbours: readonly (readonly number[])[], logs: readonly number[]): Boundary {
  const decided = new Uint8Array(logs.length);
  /** Undecided neighbours of each issue. */
  const open = new Int32Array(logs.length);
  let size = 0;
  const withIssue = (issue: number): number => {
    let after = size + ((open[issue] as number) > 0 ? (logs[issue] as number) : 0);
    for (const other of neighbours[issue] as readonly number[])
      if (decided[other] === 1 && open[other] === 1) after -= logs[other] as number;
    return after;
  };
  return {
    clear: () => {
      size = 0;
      decided.fill(0);
      for (const [issue, others] of neighbours.entries()) open[issue] = others.length;
    },
    with: withIssue,
    decide: (issue) => {
      size = withIssue(issue);
      decided[issue] = 1;
      for (const other of neighbours[issue] as readonly number[]) open[other] = (open[other] as number) - 1;
      return size;
    },
  };
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
