import { compareOptionOrder, type Stopped } from '../frontier.ts';
import { ascending, compareRanks } from '../solution.ts';
import { type Package, packageScores, type Space } from '../space.ts';
import { blocksOf, type Parts, packageOf } from './blocks.ts';
import { type Objective, smallestShare, weightedSum } from './objective.ts';
import { optimize } from './optimize.ts';
import type { Optimum } from './optimum.ts';
import { freeOf } from './ready.ts';
import { simplexGrid } from './simplex-grid.ts';

/** A package of a sample of the frontier. */
export interface SamplePoint {
  readonly scores: readonly number[];
  readonly sample: Package;
  /** Whether it is proven that no feasible package beats it for one and for nobody loses. */
  readonly proven: boolean;
}

/** `no-package`: nothing obeys the rules and reaches the floors, proven. `stopped`: nothing was found within the limit. */
export type FrontierSample =
  | {
      readonly outcome: 'sample';
      /** The first party's best first. None of them beats another. */
      readonly points: readonly SamplePoint[];
    }
  | { readonly outcome: 'no-package' }
  | Stopped;

/** How large the sample may be and how much work it may take. */
export interface SampleOptions {
  /** Points looked for; fewer where several searches find the same one. 60 when absent. */
  readonly size?: number;
  /** What every party must have at least, as scores; none when absent. */
  readonly floors?: readonly number[];
  /** The limit of work of all searches together, in nodes; about two seconds when absent. */
  readonly nodeLimit?: number;
}

/** What one party's weight may be of the others' at least: every weight above 0 makes an optimum efficient. */
const LEAST_WEIGHT = 1e-3;

/**
 * Some points of a frontier too large to list, spread over it by two grids on the simplex, always the same for the same
 * space. Half are optima of weighted sums, which reach the convex hull alone. Half reach between: on a ray of the grid
 * the package with the largest smallest share, then the largest sum among those that leave nobody less (the
 * ε-constraint of Haimes, Lasdon and Wismer, 1971), which nothing can beat. A point whose search met its limit is marked.
 * Exact for whole sums below 10^11, otherwise to 1e-12 of the sum.
 */
export function frontierSample(space: Space, options: SampleOptions = {}): FrontierSample {
  const { size = 60, floors, nodeLimit = 1_000_000 } = options;
  const parts = blocksOf(space);
  if (parts.outcome === 'no-package') return parts;
  const base = floors?.map((floor) => -floor) ?? freeOf(parts, space.parties.length);
  const budget = { left: nodeLimit };
  const each = Math.ceil(nodeLimit / Math.max(1, size) / 2);
  const found = new Map<string, SamplePoint>();
  const keep = ({ choices, proven }: Optimum, certain: boolean) => {
    const sample = packageOf(parts.blocks, choices);
    const scores = packageScores(space, sample);
    const key = scores.join();
    const known = found.get(key);
    if (known === undefined || (proven && certain && !known.proven))
      found.set(key, { scores, sample, proven: proven && certain });
    return scores;
  };

  const corners: (readonly number[])[] = [];
  for (const party of base.keys()) {
    const weights = weightsAt(
      base.map((_, other) => (other === party ? 1 : 0)),
      base.map(() => 1),
    );
    const best = limited(parts, base, weightedSum(weights), compareWeighted(weights), each, budget);
    if (best === 'infeasible') return { outcome: 'no-package' };
    if (best !== 'stopped') corners.push(keep(best, true));
  }
  if (corners.length === 0) return { outcome: 'stopped', workLimit: nodeLimit };
  const lowest = base.map((_, party) => Math.min(...corners.map((scores) => scores[party] as number)));
  const ranges = base.map((_, party) =>
    Math.max(1, Math.max(...corners.map((scores) => scores[party] as number)) - (lowest[party] as number)),
  );
  const even = weightsAt(
    base.map(() => 1),
    ranges,
  );
  for (const direction of simplexGrid(base.length, Math.ceil(size / 2))) {
    if (budget.left <= 0) break;
    const weights = weightsAt(direction, ranges);
    const best = limited(parts, base, weightedSum(weights), compareWeighted(weights), each, budget);
    if (typeof best !== 'string') keep(best, true);
    if (base.length === 1 || budget.left <= 0) continue;
    // Along the ray: measured from the corners' lowest scores, but never below the floors.
    const from = base.map((own, party) => Math.min(own, -(lowest[party] as number)));
    const whole = direction.reduce((sum, one) => sum + one, 0);
    const units = direction.map((one, party) => ((one + 0.2) / whole) * (ranges[party] as number));
    const ray = limited(parts, from, smallestShare(units), compareLeast, each, budget);
    if (typeof ray === 'string') continue;
    const reached = packageScores(space, packageOf(parts.blocks, ray.choices)).map((score) => -score);
    const top = limited(parts, reached, weightedSum(even), compareWeighted(even), each, budget);
    if (typeof top !== 'string') keep(top, true);
    else keep(ray, false);
  }
  const points = [...found.values()];
  const unbeaten = points.filter((own) => own.proven || !points.some((other) => beats(other.scores, own.scores)));
  return {
    outcome: 'sample',
    points: unbeaten.sort(
      (a, b) => (b.scores[0] as number) - (a.scores[0] as number) || compareOptionOrder(a.sample, b.sample),
    ),
  };
}

/** A search that pays from the common budget, its preparation included. */
function limited(
  parts: Parts,
  base: readonly number[],
  objective: Objective,
  than: (gains: readonly number[], than: readonly number[]) => boolean,
  nodeLimit: number,
  budget: { left: number },
) {
  const choices = parts.blocks.reduce((sum, { size }) => sum + size, 0);
  const members = parts.rectangles.reduce((sum, one) => sum + one.members.length, 0);
  const found = optimize(parts, base, objective, than, nodeLimit);
  budget.left -= 2 * choices + 16 * members + (typeof found === 'string' ? nodeLimit : found.nodes);
  return found;
}

/** Whole weights, none 0, in the direction of the grid once every party's range is one. */
function weightsAt(direction: readonly number[], ranges: readonly number[]): readonly number[] {
  const whole = direction.reduce((sum, one) => sum + one, 0);
  const exact = direction.map((one, party) => Math.max(LEAST_WEIGHT, one / whole) / (ranges[party] as number));
  const least = Math.min(...exact);
  return exact.map((weight) => Math.max(1, Math.round(weight / least)));
}

function compareWeighted(weights: readonly number[]) {
  const sum = (gains: readonly number[]) =>
    gains.reduce((total, gain, party) => total + BigInt(weights[party] as number) * BigInt(gain), 0n);
  return (gains: readonly number[], than: readonly number[]) => sum(gains) > sum(than);
}

function compareLeast(gains: readonly number[], than: readonly number[]): boolean {
  return compareRanks(ascending(gains.map(BigInt)), ascending(than.map(BigInt))) > 0;
}

function beats(scores: readonly number[], than: readonly number[]): boolean {
  return (
    scores.every((score, party) => score >= (than[party] as number)) &&
    scores.some((score, party) => score > (than[party] as number))
  );
}
