/**
 * The order in which issues are decided so that little must be remembered: after each issue, the decided ones that
 * something still joins to an undecided one are the boundary, and what must be remembered is at most one entry for
 * each combination of their classes. The sum of these over all steps is kept low: greedily from every first issue
 * (min-cut greedy for a path decomposition, Bodlaender 1998), then by moving single issues while that helps.
 *
 * `scopes`: the issues that each rule or term joins. `classes`: per issue, how many kinds of options they tell apart.
 */
export function eliminationOrder(
  classes: readonly number[],
  scopes: readonly ReadonlySet<number>[],
): readonly number[] {
  const count = classes.length;
  const neighbours = classes.map(() => new Set<number>());
  for (const scope of scopes)
    for (const one of scope) for (const other of scope) if (one !== other) neighbours[one]?.add(other);
  const free = range(count).filter((issue) => neighbours[issue]?.size === 0);
  const joined = range(count).filter((issue) => (neighbours[issue] as ReadonlySet<number>).size > 0);
  if (joined.length === 0) return free;
  const logs = classes.map((kinds) => Math.log2(Math.max(1, kinds)));
  const remembered = (order: readonly number[]): number => {
    const decided = new Set<number>();
    let sum = 0;
    for (const issue of order) {
      decided.add(issue);
      sum += 2 ** boundary(decided, neighbours, logs);
    }
    return sum;
  };
  let best: readonly number[] = joined;
  let least = remembered(joined);
  const keep = (order: readonly number[]): boolean => {
    const sum = remembered(order);
    if (sum >= least) return false;
    best = order;
    least = sum;
    return true;
  };
  for (const first of joined.slice(0, STARTS)) keep(greedyFrom(first, joined, neighbours, logs));
  for (let better = least > WORTH_MOVING, pass = 0; better && pass < PASSES; pass++) {
    better = false;
    for (const issue of joined)
      for (let place = 0; place < joined.length; place++) {
        const without = best.filter((other) => other !== issue);
        if (keep([...without.slice(0, place), issue, ...without.slice(place)])) better = true;
      }
  }
  return [...free, ...best];
}

const STARTS = 64;
const PASSES = 4;
/** Below so many remembered combinations in all, moving issues about costs more than it saves. */
const WORTH_MOVING = 500;

function greedyFrom(
  first: number,
  joined: readonly number[],
  neighbours: readonly ReadonlySet<number>[],
  logs: readonly number[],
): readonly number[] {
  const order = [first];
  const decided = new Set(order);
  while (order.length < joined.length) {
    let chosen = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const issue of joined) {
      if (decided.has(issue)) continue;
      decided.add(issue);
      const size = boundary(decided, neighbours, logs);
      decided.delete(issue);
      if (size < least) {
        least = size;
        chosen = issue;
      }
    }
    order.push(chosen);
    decided.add(chosen);
  }
  return order;
}

/** The logarithm of how many combinations of classes the boundary has. */
function boundary(
  decided: ReadonlySet<number>,
  neighbours: readonly ReadonlySet<number>[],
  logs: readonly number[],
): number {
  let sum = 0;
  for (const issue of decided)
    for (const other of neighbours[issue] as ReadonlySet<number>)
      if (!decided.has(other)) {
        sum += logs[issue] as number;
        break;
      }
  return sum;
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
