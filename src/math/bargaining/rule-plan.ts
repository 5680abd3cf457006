import { conditionsOf, type Rule } from './rule.ts';

/**
 * How to walk through the issues one by one and obey every rule without listing packages. After each issue the only
 * thing the past must remember is which of the *open* rules (some of their issues decided, some not) already hold: that
 * set is the state. The steps carry states as small numbers, so that sets of points can be kept per state.
 */
export interface RulePlan {
  /** Issues in the order of deciding. */
  readonly order: readonly number[];
  readonly steps: readonly PlanStep[];
}

export interface PlanStep {
  readonly issue: number;
  /** States after this step; 1 after the last. */
  readonly stateCount: number;
  /** `[state before][option]` → state after, or −1 where a rule breaks. */
  readonly next: readonly Int32Array[];
}

/**
 * Plans the walk. Order: next the issue after which the fewest rules stay open (ties: fewest newly opened, then the
 * issue's own position), which is the min-cut greedy rule for a path decomposition.
 * Returns undefined when more than `limit` transitions would be needed.
 */
export function planRules(
  optionCounts: readonly number[],
  rules: readonly Rule[],
  limit: number,
): RulePlan | undefined {
  const clauses = rules.map((rule) => conditionsOf(rule));
  const scopes = clauses.map((clause) => new Set(clause.map(({ issue }) => issue)));
  const order = eliminationOrder(optionCounts.length, scopes);
  const steps: PlanStep[] = [];
  const decided = new Set<number>();
  let states: readonly bigint[] = [0n];
  let work = 0;
  for (const issue of order) {
    decided.add(issue);
    const count = optionCounts[issue] as number;
    work += states.length * count;
    if (work > limit) return undefined;
    let closing = 0n;
    const holds = new Array<bigint>(count).fill(0n);
    for (const [index, clause] of clauses.entries()) {
      const scope = scopes[index] as ReadonlySet<number>;
      if (!scope.has(issue)) continue;
      const bit = 1n << BigInt(index);
      if ([...scope].every((member) => decided.has(member))) closing |= bit;
      for (let option = 0; option < count; option++)
        if (clause.some((one) => one.issue === issue && (one.option === option) === one.taken))
          holds[option] = (holds[option] as bigint) | bit;
    }
    const numbers = new Map<bigint, number>();
    const next = states.map((state) =>
      Int32Array.from(holds, (held) => {
        const after = state | held;
        if ((after & closing) !== closing) return -1;
        const kept = after & ~closing;
        const known = numbers.get(kept);
        if (known !== undefined) return known;
        numbers.set(kept, numbers.size);
        return numbers.size - 1;
      }),
    );
    steps.push({ issue, stateCount: numbers.size, next });
    states = [...numbers.keys()];
  }
  return { order, steps };
}

function eliminationOrder(issueCount: number, scopes: readonly ReadonlySet<number>[]): readonly number[] {
  const order: number[] = [];
  const decided = new Set<number>();
  const open = (with_: number) => {
    let stillOpen = 0;
    let opened = 0;
    for (const scope of scopes) {
      let inside = 0;
      for (const member of scope) if (member === with_ || decided.has(member)) inside++;
      if (inside === 0 || inside === scope.size) continue;
      stillOpen++;
      if (inside === 1 && scope.has(with_)) opened++;
    }
    return stillOpen * 1000 + opened;
  };
  while (order.length < issueCount) {
    let chosen = -1;
    let fewest = Number.POSITIVE_INFINITY;
    for (let issue = 0; issue < issueCount; issue++) {
      if (decided.has(issue)) continue;
      const cost = open(issue);
      if (cost < fewest) {
        fewest = cost;
        chosen = issue;
      }
    }
    order.push(chosen);
    decided.add(chosen);
  }
  return order;
}
