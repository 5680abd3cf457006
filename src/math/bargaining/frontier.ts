import { type Budget, keptOf } from './points/dominance.ts';
import { clearLayer, emptyLayer, type IsFirst, type Layer, originLayer } from './points/layer.ts';
import { mergeSources } from './points/merge.ts';
import { arrivalsOf, emptySources, gather } from './points/sources.ts';
import { type WayBack, wayBack } from './points/way-back.ts';
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

/** Every score vector that nothing beats, each once; what `Stopped` is not. */
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
  const search = searchFrontier(reduced.space, workLimit, 'one-way');
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
  readonly last: Pick<Layer, 'parties' | 'scores' | 'multiplicity'>;
  /** `[step]`, in the order of the plan. */
  readonly ways: readonly WayBack[];
}

/**
 * Undefined when the work limit was met. `kept`: with `one-way` a vector keeps one way to it and is not counted, which
 * is faster.
 */
export function searchFrontier(
  space: Space,
  workLimit: number,
  kept: 'every-way' | 'one-way' = 'every-way',
): FrontierSearch | undefined {
  const plan = planSpace(space, workLimit);
  if (plan === undefined) return undefined;
  const parties = space.parties.length;
  const budget: Budget = { left: workLimit };
  const filter = keptOf(parties, budget);
  const sources = emptySources();
  const ways: WayBack[] = [];
  let before = originLayer(parties);
  let after = emptyLayer(parties);
  for (const [depth, step] of plan.steps.entries()) {
    const options = space.optionCounts[step.issue] as number;
    const arrivals = arrivalsOf(step);
    const isFirst = kept === 'every-way' ? firstWay(plan, ways, depth) : undefined;
    clearLayer(after, step.stateCount);
    for (let state = 0; state < step.stateCount; state++) {
      gather(sources, arrivals, state, options, step.gains, before);
      mergeSources(sources, before, after, space.tolerance ?? 0, isFirst, filter, budget);
      if (budget.left < 0) return undefined;
      after.starts[state + 1] = after.size;
    }
    ways.push(wayBack(after));
    [before, after] = [after, before];
  }
  const { size } = before;
  return {
    size,
    plan,
    last: {
      parties,
      scores: before.scores.slice(0, size * parties),
      multiplicity: before.multiplicity.slice(0, size),
    },
    ways,
  };
}

/** One point of a search in its public form. */
export function frontierPoint({ last, ways, plan }: FrontierSearch, row: number): FrontierPoint {
  const first = new Array<number>(plan.order.length).fill(0);
  let at = row;
  for (let depth = plan.order.length - 1; depth >= 0; depth--) {
    const { option, parent } = ways[depth] as WayBack;
    first[plan.order[depth] as number] = option[at] as number;
    at = parent[at] as number;
  }
  const scores = new Array<number>(last.parties).fill(0);
  for (let party = 0; party < last.parties; party++) scores[party] = last.scores[row * last.parties + party] as number;
  return { scores, multiplicity: last.multiplicity[row] as number, first };
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
    if (depth < 0) {
      found.push([...current]);
      return;
    }
    const { option, parent, also, further } = ways[depth] as WayBack;
    const issue = plan.order[depth] as number;
    current[issue] = option[at] as number;
    walk(depth - 1, parent[at] as number);
    for (let way = also[at] ?? -1; way >= 0 && found.length < exhaustive; way = further[way * 3 + 2] as number) {
      current[issue] = further[way * 3] as number;
      walk(depth - 1, further[way * 3 + 1] as number);
    }
  };
  walk(plan.order.length - 1, row);
  return found.sort(compareOptionOrder).slice(0, cap);
}

/** Negative when package `a` comes before `b`: by the option of the first issue, then of the second, and so on. */
export function compareOptionOrder(a: Package, b: Package): number {
  for (const [issue, option] of a.entries()) if (option !== b[issue]) return option - (b[issue] as number);
  return 0;
}

/** Both ways have decided the same issues, so what is decided later cannot change which of them comes first. */
function firstWay({ order }: SpacePlan, ways: readonly WayBack[], depth: number): IsFirst {
  return (option, parent, otherOption, otherParent) => {
    let deciding = Number.POSITIVE_INFINITY;
    let first = true;
    let [a, b, left, right] = [option, otherOption, parent, otherParent];
    for (let step = depth; ; step--) {
      const issue = order[step] as number;
      if (a !== b && issue < deciding) {
        deciding = issue;
        first = a < b;
      }
      if (step === 0 || left === right) return first;
      const way = ways[step - 1] as WayBack;
      [a, b] = [way.option[left] as number, way.option[right] as number];
      [left, right] = [way.parent[left] as number, way.parent[right] as number];
    }
  };
}
