import { compareOptionOrder, type FrontierPoint } from './frontier.ts';
import { compareRanks, type Rank, rankOf, type SolutionName } from './solution.ts';
import type { Space } from './space.ts';

/** Floating point errs by far less than this, relatively, in the first quantity of any rank. */
const DOUBT = 1e-9;

/**
 * The points that no other ranks above under a rule, in option order; `points`: acceptable to all. The first quantity of
 * the rank is compared in floating point, and only what comes within 1e-9 of the largest is ranked exactly.
 */
export function topRanked<Point extends FrontierPoint>(
  name: SolutionName,
  points: readonly Point[],
  space: Space,
  ideals: readonly number[],
): readonly Point[] {
  const worths = points.map(({ scores }) => firstQuantity(name, scores, space, ideals));
  let largest = Number.NEGATIVE_INFINITY;
  for (const worth of worths) if (worth > largest) largest = worth;
  const least = largest - DOUBT * Math.abs(largest);
  let top: Rank | undefined;
  let tied: Point[] = [];
  for (const [index, point] of points.entries()) {
    if ((worths[index] as number) < least) continue;
    const rank = rankOf(name, point.scores, space, ideals);
    const above = top === undefined ? 1 : compareRanks(rank, top);
    if (above > 0) {
      top = rank;
      tied = [point];
    } else if (above === 0) tied.push(point);
  }
  return tied.sort((a, b) => compareOptionOrder(a.first, b.first));
}

/** The quantity that `rankOf` compares first, but for rounding; shares as parts of the ideal gain. */
function firstQuantity(name: SolutionName, scores: readonly number[], space: Space, ideals: readonly number[]): number {
  let worth = name === 'nash' ? 1 : name === 'best-total' ? 0 : Number.POSITIVE_INFINITY;
  for (const [party, score] of scores.entries()) {
    const gain = Math.max(0, score - (space.parties[party]?.reservation as number));
    const ideal = ideals[party] as number;
    if (name === 'nash') worth *= gain;
    else if (name === 'best-total') worth += score;
    else if (name === 'max-min') worth = Math.min(worth, score);
    else worth = Math.min(worth, ideal > 0 ? gain / ideal : 1);
  }
  return worth;
}
