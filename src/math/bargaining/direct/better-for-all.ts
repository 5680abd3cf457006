import type { Stopped } from '../frontier.ts';
import { ascending, compareRanks } from '../solution.ts';
import { type Package, packageScores, type Space } from '../space.ts';
import { blocksOf, packageOf } from './blocks.ts';
import { defaultNodeLimit } from './direct-solutions.ts';
import { smallestShare, weightedSum } from './objective.ts';
import { optimize } from './optimize.ts';

/** `none`: proven that no feasible package is strictly better for every party. */
export type BetterForAll =
  | { readonly outcome: 'none' }
  | {
      readonly outcome: 'found';
      readonly offered: Package;
      readonly scores: readonly number[];
      /** Whether no other has a larger total (or smallest gain); false where the search met its limit. */
      readonly proven: boolean;
    }
  | Stopped;

/**
 * A package strictly better for every party than the one agreed, for any number of parties and without the frontier:
 * with the largest total, or with the largest smallest gain. Floors just above the present scores make everything else
 * infeasible, so that finding nothing is a proof. The reservations play no part.
 */
export function betterForAll(
  space: Space,
  agreed: Package,
  by: 'total' | 'smallest-gain' = 'total',
  nodeLimit: number = defaultNodeLimit,
): BetterForAll {
  const made = blocksOf(space);
  if (made.outcome === 'no-package') return { outcome: 'none' };
  const step = (space.tolerance ?? 0) + 1;
  const base = packageScores(space, agreed).map((score) => -score - step);
  const ones = base.map(() => 1);
  const leximin = (gains: readonly number[]) => ascending(gains.map(BigInt));
  const found = optimize(
    made,
    base,
    by === 'total' ? weightedSum(ones) : smallestShare(ones),
    (gains, than) => compareRanks(leximin(gains), leximin(than)) > 0,
    nodeLimit,
  );
  if (found === 'infeasible') return { outcome: 'none' };
  if (found === 'stopped') return { outcome: 'stopped', workLimit: nodeLimit };
  const offered = packageOf(made.blocks, found.choices);
  return { outcome: 'found', offered, scores: packageScores(space, offered), proven: found.proven };
}
