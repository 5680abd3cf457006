import type { Deal } from '../../domain/negotiation/issue.ts';
import { boundedImprovements } from '../../math/bargaining/direct/bounded-improvements.ts';
import { type Direct, type DirectName, directSolutions } from '../../math/bargaining/direct/direct-solutions.ts';
import { type SolutionName, solutionNames } from '../../math/bargaining/solution.ts';
import type { Package as PlainPackage, Space } from '../../math/bargaining/space.ts';
import { dealLabels } from './deal-labels.ts';
import { packageOf, type Table } from './space-of.ts';

/** Nodes of each of the some ten searches that take the place of the whole frontier; a second or two in all. */
const mostNodes = 100_000;

/** The steps in which it is said how much better, in per cent, a deal could be by its rule. */
export const withinSteps: readonly number[] = [1, 2, 5, 10, 20, 50];

const directNames: Readonly<Record<SolutionName, DirectName>> = {
  nash: 'nash',
  balanced: 'kalai-smorodinsky',
  'max-min': 'max-min',
  'best-total': 'total',
};

/**
 * The four deals where the table is too large for every efficient one to be listed: each rule by itself, proven or within
 * a coarse step. Rules that choose the same deal share it. Undefined where nothing is known well enough to be shown.
 */
export function dealsCutShort(table: Table, space: Space): readonly Omit<Deal, 'id'>[] | undefined {
  const found = directSolutions(space, Object.values(directNames), mostNodes);
  if (['no-zone', 'no-package', 'nobody-gains'].includes(found.nash.outcome)) return [];
  const deals = new Map<string, { offered: PlainPackage; names: SolutionName[]; gap: number }>();
  for (const name of solutionNames) {
    const direct: Direct = found[directNames[name]];
    if (direct.outcome !== 'found' || stepOf(direct.gap) === undefined) continue;
    const key = direct.offered.join();
    const known = deals.get(key) ?? { offered: direct.offered, names: [], gap: 0 };
    known.names.push(name);
    known.gap = Math.max(known.gap, direct.gap);
    deals.set(key, known);
  }
  if (deals.size === 0) return undefined;
  return [...deals.values()].map(({ offered, names, gap }) => {
    const within = stepOf(gap);
    return {
      chosen: packageOf(table.issues, offered),
      labels: names.map((name) => dealLabels[name]),
      ties: 0,
      tied: [],
      ...(within ? { within } : {}),
    };
  });
}

/** The coarse step of a gap: 0 where it is proven to be none; undefined beyond the last. */
function stepOf(gap: number): number | undefined {
  return gap === 0 ? 0 : withinSteps.find((step) => gap * 100 <= step);
}

/** What is better for all than a deal, as far as a search without the frontier goes. */
export function betterCutShort(table: Table, space: Space, agreed: PlainPackage) {
  const found = boundedImprovements(space, agreed, mostNodes);
  if (found.outcome === 'stopped') return 'stopped';
  if (found.outcome === 'none') return null;
  const { count, counted, nearest, nearestProven, best, bestProven } = found;
  return {
    count,
    ...(counted && nearestProven && bestProven ? {} : { partial: true as const }),
    nearest: packageOf(table.issues, nearest.offered),
    best: packageOf(table.issues, best.offered),
  };
}
