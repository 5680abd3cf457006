import { countPackages } from './count.ts';
import { compareOptionOrder, defaultWorkLimit, paretoFrontier, type Stopped } from './frontier.ts';
import { nearestBetter } from './nearest-better.ts';
import { compareRanks, rankOf } from './solution.ts';
import { type Package, packageScores, type Space } from './space.ts';

/** A package that everybody likes better than the one asked about. */
export interface Improvement {
  readonly offered: Package;
  readonly scores: readonly number[];
  readonly changedIssues: readonly number[];
}

/** What is better for every party than a package, or the proof that nothing is. */
export type Improvements =
  | { readonly outcome: 'none' }
  | {
      readonly outcome: 'found';
      /** How many feasible packages are better for all. */
      readonly count: number;
      /** Fewest issues changed, then largest total, then option order. */
      readonly nearest: Improvement;
      /** Largest total, then leximin, then option order. */
      readonly best: Improvement;
    }
  | Stopped;

/**
 * The feasible packages *better for all*: strictly better for every party. (S1: 26 for (56, 51). Counting those better
 * for one and not worse for the other would give 30; «better for both» is the narrower and plainer claim.)
 * The reservations play no part: what is better than something accepted is acceptable.
 */
export function improvements(space: Space, agreed: Package, workLimit: number = defaultWorkLimit): Improvements {
  const scores = packageScores(space, agreed);
  const frontier = paretoFrontier(space, workLimit);
  if (frontier.outcome === 'stopped') return frontier;
  const better = frontier.points.filter((point) =>
    point.scores.every((score, party) => score > (scores[party] as number) + (space.tolerance ?? 0)),
  );
  const [first] = better
    .map((point) => ({ point, rank: rankOf('best-total', point.scores, space, []) }))
    .sort((a, b) => compareRanks(b.rank, a.rank) || compareOptionOrder(a.point.first, b.point.first));
  if (first === undefined) return { outcome: 'none' };
  const counted = countPackages(
    space,
    scores.map((score) => score + (space.tolerance ?? 0) + 1),
    Math.ceil(workLimit / 4),
  );
  if (counted.outcome === 'stopped') return { outcome: 'stopped', workLimit };
  const nearest = nearestBetter(space, agreed, workLimit);
  if (nearest === undefined) return { outcome: 'stopped', workLimit };
  const describe = (offered: Package): Improvement => ({
    offered,
    scores: packageScores(space, offered),
    changedIssues: offered.flatMap((option, issue) => (option === agreed[issue] ? [] : [issue])),
  });
  return { outcome: 'found', count: counted.count, nearest: describe(nearest), best: describe(first.point.first) };
}
