import type { Stopped } from '../frontier.ts';
import { type Package, packageScores, type Space } from '../space.ts';
import { blocksOf, type Parts, packageOf } from './blocks.ts';
import { weightedSum } from './objective.ts';
import { optimize } from './optimize.ts';

/** A space made ready for its rules to be solved: its blocks, and what each party could gain at most. */
export interface Ready {
  readonly outcome: 'ready';
  readonly parts: Parts;
  /** Minus the parties' floors: their reservations less the tolerance. Gains over the floors are what is searched. */
  readonly base: readonly number[];
  /** Per party, a gain that a package gives it while everybody keeps its reservation. */
  readonly ideals: readonly number[];
  /** Per party, the most that this ideal gain can be; equal where it is proven. */
  readonly idealBounds: readonly number[];
}

/** What can be said of all rules at once; `no-zone` and `no-package` are proven. */
export type NothingToSolve =
  | { readonly outcome: 'nobody-gains'; readonly offered: Package; readonly scores: readonly number[] }
  | { readonly outcome: 'no-zone' | 'no-package' }
  | Stopped;

/** `nodeLimit`: of each search; the ideals, one search a party, have a quarter of it. */
export function readied(space: Space, nodeLimit: number, joiningLimit?: number): Ready | NothingToSolve {
  const parts = blocksOf(space, joiningLimit);
  if (parts.outcome === 'no-package') return parts;
  const stopped: Stopped = { outcome: 'stopped', workLimit: nodeLimit };
  const slack = space.tolerance ?? 0;
  const base = space.parties.map(({ reservation }) => slack - reservation);
  const ideals: number[] = [];
  const idealBounds: number[] = [];
  for (const party of base.keys()) {
    const weights = base.map((_, other) => (other === party ? 1 : 0));
    const found = optimize(parts, base, weightedSum(weights), () => false, Math.ceil(nodeLimit / 4));
    if (found === 'infeasible') return anyPackage(parts, base, nodeLimit) ?? stopped;
    if (found === 'stopped') return stopped;
    const ideal = Math.max(0, (found.gains[party] as number) - slack);
    ideals.push(ideal);
    idealBounds.push(found.proven ? ideal : Math.max(ideal, Math.floor(found.bound * (1 + 1e-12) + 1e-6) - slack));
  }
  if (idealBounds.some((bound) => bound > 0)) return { outcome: 'ready', parts, base, ideals, idealBounds };
  const ones = weightedSum(base.map(() => 1));
  const found = optimize(parts, base, ones, () => false, nodeLimit);
  if (typeof found === 'string') return stopped;
  const offered = packageOf(parts.blocks, found.choices);
  return { outcome: 'nobody-gains', offered, scores: packageScores(space, offered) };
}

/** Whether it is the reservations that leave nothing, or the rules already; undefined where that is not known. */
function anyPackage(
  parts: Parts,
  base: readonly number[],
  nodeLimit: number,
): { readonly outcome: 'no-zone' | 'no-package' } | undefined {
  if (parts.rectangles.length === 0) return { outcome: 'no-zone' };
  const found = optimize(parts, freeOf(parts, base.length), weightedSum(base.map(() => 1)), () => false, nodeLimit);
  if (found === 'stopped') return undefined;
  return { outcome: found === 'infeasible' ? 'no-package' : 'no-zone' };
}

/** Gains to begin with that no package can bring below 0. */
export function freeOf({ blocks, rectangles }: Parts, parties: number): readonly number[] {
  return Array.from({ length: parties }, (_, party) => {
    let least = 0;
    for (const { scores, size } of blocks) {
      let own = Number.POSITIVE_INFINITY;
      for (let choice = 0; choice < size; choice++) own = Math.min(own, scores[choice * parties + party] as number);
      least += own;
    }
    for (const { earned } of rectangles) least += Math.min(0, earned?.[party] ?? 0);
    return -least;
  });
}
