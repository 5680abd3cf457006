import { countPackages } from '../count.ts';
import type { Stopped } from '../frontier.ts';
import type { Improvement } from '../improvement.ts';
import { nearestBetter } from '../nearest-better.ts';
import { type Package, packageScores, type Space } from '../space.ts';
import { betterForAll } from './better-for-all.ts';
import { betterNearby } from './better-nearby.ts';

/** What is known to be better for all, without the frontier; what is not proven is said. `none` is a proof. */
export type BoundedImprovements =
  | { readonly outcome: 'none' }
  | {
      readonly outcome: 'found';
      readonly count: number;
      /** Whether there are exactly so many; otherwise at least. */
      readonly counted: boolean;
      readonly nearest: Improvement;
      /** Whether none changes fewer issues, nor as few with a larger total. */
      readonly nearestProven: boolean;
      readonly best: Improvement;
      /** Whether none has a larger total. */
      readonly bestProven: boolean;
    }
  | Stopped;

/** Issues changed at most where not all packages can be counted. */
const NEARBY = 3;

/**
 * The same as `improvements` where the frontier is too large: the best by branch and bound, the nearest by a search of
 * its own, and the count, each as far as `nodeLimit` goes; beyond it the packages that differ on up to three issues are
 * looked at. Always ends, after some `nodeLimit` × 4 steps.
 */
export function boundedImprovements(space: Space, agreed: Package, nodeLimit = 200_000): BoundedImprovements {
  const direct = betterForAll(space, agreed, 'total', nodeLimit);
  if (direct.outcome !== 'found') return direct;
  const floors = packageScores(space, agreed).map((score) => score + (space.tolerance ?? 0) + 1);
  const counted = countPackages(space, floors, nodeLimit);
  const closest = nearestBetter(space, agreed, nodeLimit);
  const nearby =
    counted.outcome === 'stopped' || closest === undefined
      ? betterNearby(space, agreed, NEARBY, nodeLimit)
      : { count: 0, nearest: undefined, whole: true };
  const describe = (offered: Package): Improvement => ({
    offered,
    scores: packageScores(space, offered),
    changedIssues: offered.flatMap((option, issue) => (option === agreed[issue] ? [] : [issue])),
  });
  const best = describe(direct.offered);
  const nearest = describe(closest ?? nearby.nearest ?? direct.offered);
  const seen = best.offered.every((option, issue) => option === nearest.offered[issue]) ? 1 : 2;
  return {
    outcome: 'found',
    count: counted.outcome === 'complete' ? counted.count : Math.max(nearby.count, seen),
    counted: counted.outcome === 'complete',
    nearest,
    nearestProven: closest !== undefined,
    best,
    bestProven: direct.proven,
  };
}
