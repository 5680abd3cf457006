import type { Budget } from './points/dominance.ts';
import { mergeSources, type Source } from './points/merge.ts';
import { emptySet, type IsFirst, originSet, type PointSet } from './points/point-set.ts';
import { origin, placeOf, type WayBack, wayBack } from './points/way-back.ts';
import { reducedSpace } from './reduced-space.ts';
import type { Package, Space } from './space.ts';
import { planSpace, type SpacePlan } from './space-plan.ts';

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
 * (Nemhauser and Ullmann, 1969), one set of sums for each state of the rules and interactions still open
 * (`planSpace`), so that joined issues are never listed in combination. Scores are integers, compared exactly, or
 * within the tolerance of the space. A point is kept when no other is at least as good for all and better for one.
 * Cost for two parties: issues × options × states × points.
 */
export function paretoFrontier(space: Space, workLimit: number = defaultWorkLimit): Frontier | Stopped {
  const search = searchFrontier(space, workLimit);
  if (search === undefined) return { outcome: 'stopped', workLimit };
  return { outcome: 'complete', points: Array.from({ length: search.size }, (_, row) => frontierPoint(search, row)) };
}

/** A score vector of the frontier with one package that has it. */
export interface FrontierVector {
  readonly scores: readonly number[];
  readonly sample: Package;
}

/**
 * The same frontier without counting its packages: options that another one makes needless are left out first
 * (`reducedSpace`), which is what makes spaces with many interactions small.
 */
export function frontierVectors(
  space: Space,
  workLimit: number = defaultWorkLimit,
): { readonly outcome: 'complete'; readonly points: readonly FrontierVector[] } | Stopped {
  const reduced = reducedSpace(space);
  const search = searchFrontier(reduced.space, workLimit);
  if (search === undefined) return { outcome: 'stopped', workLimit };
  return {
    outcome: 'complete',
    points: Array.from({ length: search.size }, (_, row) => {
      const { scores, first } = frontierPoint(search, row);
      return { scores, sample: reduced.packageOf(first) };
    }),
  };
}

/** The frontier with its way back to every package (see `packagesAt`). */
export interface FrontierSearch {
  /** How many points there are. */
  readonly size: number;
  readonly plan: SpacePlan;
  /** The points, after the last step. */
  readonly last: PointSet;
  /** `[step]`; the first is where nothing is decided. */
  readonly ways: readonly WayBack[];
}

/** Undefined when the work limit was met. */
export function searchFrontier(space: Space, workLimit: number): FrontierSearch | undefined {
  const plan = planSpace(space, workLimit);
  if (plan === undefined) return undefined;
  const parties = space.parties.length;
  const budget: Budget = { left: workLimit };
  const ways: WayBack[] = [origin];
  const scratch = emptySet(parties, 256);
  let sets: readonly PointSet[] = [originSet(parties)];
  for (const [depth, { issue, stateCount, next, gains }] of plan.steps.entries()) {
    const options = space.optionCounts[issue] as number;
    const sources = Array.from({ length: stateCount }, (): Source[] => []);
    for (const [state, set] of sets.entries())
      for (let option = 0; option < options && set.size > 0; option++) {
        const target = next[state * options + option] as number;
        if (target >= 0)
          sources[target]?.push({ set, state, option, gains: gains[state] as Float64Array, at: option * parties });
      }
    const isFirst = firstWay(plan, ways, depth);
    const after: PointSet[] = [];
    for (const reaching of sources) {
      after.push(mergeSources(reaching, parties, space.tolerance ?? 0, isFirst, budget, scratch));
      if (budget.left < 0) return undefined;
    }
    ways.push(wayBack(after, ways[depth] as WayBack));
    sets = after;
  }
  const last = sets[0] ?? emptySet(parties, 1);
  return { size: last.size, plan, last, ways };
}

/** One point of a search in its public form. */
export function frontierPoint({ last, ways, plan }: FrontierSearch, row: number): FrontierPoint {
  const first = new Array<number>(plan.order.length).fill(0);
  let at = row;
  for (let depth = plan.order.length; depth > 0; depth--) {
    const { option, parent } = ways[depth] as WayBack;
    first[plan.order[depth - 1] as number] = option[at] as number;
    at = parent[at] as number;
  }
  return {
    scores: Array.from(last.scores.subarray(row * last.parties, (row + 1) * last.parties)),
    multiplicity: last.multiplicity[row] as number,
    first,
  };
}

/**
 * Packages with exactly the scores of a point, in option order, at most `cap`. All ways are read back while there are
 * at most `exhaustive`; beyond that the list is some of them, the first included.
 */
export function packagesAt(search: FrontierSearch, row: number, cap: number, exhaustive = 1000): readonly Package[] {
  const { ways, plan } = search;
  const found: number[][] = [];
  const current = new Array<number>(plan.order.length).fill(0);
  const walk = (depth: number, at: number): void => {
    if (depth === 0) {
      found.push([...current]);
      return;
    }
    const step = ways[depth] as WayBack;
    const issue = plan.order[depth - 1] as number;
    current[issue] = step.option[at] as number;
    walk(depth - 1, step.parent[at] as number);
    for (let way = step.ways[step.also[at] as number]; way && found.length < exhaustive; way = step.ways[way.next]) {
      current[issue] = way.option;
      walk(depth - 1, way.parent);
    }
  };
  walk(plan.order.length, row);
  return found.sort(compareOptionOrder).slice(0, cap);
}

/** Negative when package `a` comes before `b`: by the option of the first issue, then of the second, and so on. */
export function compareOptionOrder(a: Package, b: Package): number {
  for (const [issue, option] of a.entries()) if (option !== b[issue]) return option - (b[issue] as number);
  return 0;
}

/** Both ways have decided the same issues, so what is decided later cannot change which of them comes first. */
function firstWay({ order }: SpacePlan, ways: readonly WayBack[], depth: number): IsFirst {
  return (a, b) => {
    let deciding = Number.POSITIVE_INFINITY;
    let first = true;
    const compare = (step: number, left: number, right: number): void => {
      const issue = order[step] as number;
      if (left === right || issue >= deciding) return;
      deciding = issue;
      first = left < right;
    };
    compare(depth, a.option, b.option);
    let left = placeOf(ways[depth] as WayBack, a.state, a.row);
    let right = placeOf(ways[depth] as WayBack, b.state, b.row);
    for (let step = depth; step > 0 && left !== right; step--) {
      const { option, parent } = ways[step] as WayBack;
      compare(step - 1, option[left] as number, option[right] as number);
      left = parent[left] as number;
      right = parent[right] as number;
    }
    return first;
  };
}
