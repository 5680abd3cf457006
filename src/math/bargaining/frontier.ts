import { planRules, type RulePlan } from './rule-plan.ts';
import type { Package, Space } from './space.ts';
import { type Budget, extend, mergeAll, originPoint, type Point } from './staircase.ts';

/** The computation met its work limit; nothing partial is given, as it could be wrong. */
export interface Stopped {
  readonly outcome: 'stopped';
  /** The limit, in points compared. */
  readonly workLimit: number;
}

/** One score vector that no feasible package beats for everybody. */
export interface FrontierPoint {
  /** Per party, on the scale of the space. */
  readonly scores: readonly number[];
  /** Packages with exactly these scores; exact below 2^53. */
  readonly multiplicity: number;
  /** The first of them in option order. */
  readonly first: Package;
}

export interface Frontier {
  readonly outcome: 'complete';
  /** From the first party's best down; empty when the rules leave no package. */
  readonly points: readonly FrontierPoint[];
}

/** Points compared before a run gives up; about two seconds. */
export const defaultWorkLimit = 20_000_000;

/**
 * The exact Pareto frontier of the packages that obey the rules: built issue by issue, dominated partial sums dropped
 * (Nemhauser and Ullmann, 1969), one set of sums for each state of the rules still open (`planRules`), so that
 * constrained issues are never listed in combination. Scores are integers, compared exactly. A point is kept when no
 * other is at least as good for all and better for one. Cost for two parties: issues × options × states × points.
 */
export function paretoFrontier(space: Space, workLimit: number = defaultWorkLimit): Frontier | Stopped {
  const search = searchFrontier(space, workLimit);
  if (search === undefined) return { outcome: 'stopped', workLimit };
  return { outcome: 'complete', points: search.points.map((point) => frontierPoint(point, search.plan)) };
}

/** The frontier with its way back to every package (see `packagesAt`); undefined when the work limit was met. */
export interface FrontierSearch {
  readonly points: readonly Point[];
  readonly plan: RulePlan;
}

export function searchFrontier(space: Space, workLimit: number): FrontierSearch | undefined {
  const plan = planRules(space.optionCounts, space.rules, workLimit);
  if (plan === undefined) return undefined;
  const budget: Budget = { left: workLimit };
  let bestOfState: readonly (readonly Point[])[] = [[originPoint(space.parties.length)]];
  for (const [depth, { issue, stateCount, next }] of plan.steps.entries()) {
    const incoming = Array.from({ length: stateCount }, (): (readonly Point[])[] => []);
    const count = space.optionCounts[issue] as number;
    for (let option = 0; option < count; option++) {
      const gains = space.parties.map((party) => party.scores[issue]?.[option] as number);
      for (const [state, points] of bestOfState.entries()) {
        const target = next[state]?.[option] as number;
        if (target < 0 || points.length === 0) continue;
        incoming[target]?.push(extend(points, option, gains));
        budget.left -= points.length;
      }
      if (budget.left < 0) return undefined;
    }
    const isFirst = (a: Point, b: Point) => isFirstInOptionOrder(a, b, plan.order, depth);
    bestOfState = incoming.map((lists) => mergeAll(lists, isFirst, budget));
    if (budget.left < 0) return undefined;
  }
  return { points: bestOfState[0] ?? [], plan };
}

/** The public form of a search's point. */
export function frontierPoint({ scores, multiplicity, ...point }: Point, plan: RulePlan): FrontierPoint {
  return { scores, multiplicity, first: readBack({ scores, multiplicity, ...point }, plan) };
}

/**
 * Packages with exactly the scores of a point, in option order, at most `cap`. All ways are read back while there are
 * at most `exhaustive`; beyond that the list is some of them, the first included.
 */
export function packagesAt(point: Point, plan: RulePlan, cap: number, exhaustive = 1000): readonly Package[] {
  const found: number[][] = [];
  const current = new Array<number>(plan.order.length).fill(0);
  const walk = (from: Point, depth: number): void => {
    if (depth < 0) {
      found.push([...current]);
      return;
    }
    for (let way: Point | undefined = from; way !== undefined && found.length < exhaustive; way = way.also) {
      current[plan.order[depth] as number] = way.option;
      walk(way.parent as Point, depth - 1);
    }
  };
  walk(point, plan.order.length - 1);
  return found.sort(compareOptionOrder).slice(0, cap);
}

/** Negative when package `a` comes before `b`: by the option of the first issue, then of the second, and so on. */
export function compareOptionOrder(a: Package, b: Package): number {
  for (const [issue, option] of a.entries()) if (option !== b[issue]) return option - (b[issue] as number);
  return 0;
}

function readBack(point: Point, plan: RulePlan): Package {
  const offered = new Array<number>(plan.order.length).fill(0);
  let at: Point = point;
  for (let depth = plan.order.length - 1; depth >= 0; depth--) {
    offered[plan.order[depth] as number] = at.option;
    at = at.parent as Point;
  }
  return offered;
}

/** Both points have decided the same issues, so what is decided later cannot change which of them comes first. */
function isFirstInOptionOrder(a: Point, b: Point, order: readonly number[], depth: number): boolean {
  let deciding = Number.POSITIVE_INFINITY;
  let first = true;
  let left = a;
  let right = b;
  for (let step = depth; step >= 0 && left !== right; step--) {
    const issue = order[step] as number;
    if (left.option !== right.option && issue < deciding) {
      deciding = issue;
      first = left.option < right.option;
    }
    left = left.parent as Point;
    right = right.parent as Point;
  }
  return first;
}
