import type { Parts } from './blocks.ts';
import { searchApart } from './branch-and-bound.ts';
import { searchJoined } from './joined/joined-search.ts';
import type { Objective } from './objective.ts';
import type { Search } from './optimum.ts';

/**
 * The choices with the largest objective among those that leave nobody a negative gain; of equals in value (within
 * 1e-12) the one that `beats` the others, as far as a second, smaller limit of nodes goes. `base`: the parties' gains
 * before any block is decided, which is minus their reservations.
 */
export function optimize(
  parts: Parts,
  base: readonly number[],
  objective: Objective,
  beats: (gains: readonly number[], than: readonly number[]) => boolean,
  nodeLimit: number,
): Search {
  return parts.rectangles.length > 0
    ? searchJoined(parts, base, objective, beats, nodeLimit)
    : searchApart(parts.blocks, base, objective, beats, nodeLimit);
}
