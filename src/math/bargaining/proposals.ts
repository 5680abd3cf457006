import {
  compareOptionOrder,
  defaultWorkLimit,
  type FrontierPoint,
  frontierPoint,
  packagesAt,
  type Stopped,
  searchFrontier,
} from './frontier.ts';
import { idealGains, type SolutionName, solutionNames } from './solution.ts';
import type { Package, Space } from './space.ts';
import { topRanked } from './top-ranked.ts';

/** A package the mediator shows, with everything it is the answer to. */
export interface Proposal {
  /** The rules that choose it; `nearest-other` when it only keeps the single answer company. */
  readonly labels: readonly (SolutionName | 'nearest-other')[];
  readonly offered: Package;
  readonly scores: readonly number[];
}

/** What one rule chooses, ties listed. */
export interface Solution {
  readonly offered: Package;
  readonly scores: readonly number[];
  /** How many packages tie under the rule and its tie-breaks but for option order, the chosen one included. */
  readonly tieCount: number;
  /** The tied packages in option order, the chosen one first; at most `tieCap` of them. */
  readonly ties: readonly Package[];
}

/**
 * `nobody-gains`: packages exist that all accept, but each is worth exactly the no-deal value to everyone.
 * `no-zone`: no feasible package reaches every reservation. `no-package`: the rules leave no package at all.
 */
export type Proposals =
  | {
      readonly outcome: 'found' | 'nobody-gains';
      readonly proposals: readonly Proposal[];
      readonly solutions: Readonly<Record<SolutionName, Solution>>;
      /** Per party, the best score among the packages acceptable to all. */
      readonly ideal: readonly number[];
      /** Efficient and acceptable to all. */
      readonly efficient: readonly FrontierPoint[];
    }
  | { readonly outcome: 'no-zone' | 'no-package' }
  | Stopped;

/** Packages listed for one solution's ties. */
export const tieCap = 20;

/**
 * The one to four packages a mediator proposes: Nash, balanced, max-min and best total (`rankOf`) over the packages
 * that obey the rules and that every party finds at least as good as its reservation, within the tolerance of the space; equal ranks go to the first in
 * option order. Each optimum is Pareto-efficient, because a package that beats another for one and for nobody loses
 * ranks higher under every rule, so only the frontier is searched. Answers that are the same package are one proposal
 * with several labels. Where all four coincide, the two nearest other efficient and acceptable score vectors join:
 * nearest = least loss of the Nash product, then of the balanced shares, then option order.
 */
export function proposals(space: Space, workLimit: number = defaultWorkLimit): Proposals {
  const search = searchFrontier(space, workLimit);
  if (search === undefined) return { outcome: 'stopped', workLimit };
  if (search.size === 0) return { outcome: 'no-package' };
  const { scores: all, parties } = search.last;
  const slack = space.tolerance ?? 0;
  const acceptable: (FrontierPoint & { readonly row: number })[] = [];
  for (let row = 0; row < search.size; row++)
    if (space.parties.every(({ reservation }, party) => (all[row * parties + party] as number) >= reservation - slack))
      acceptable.push({ row, ...frontierPoint(search, row) });
  if (acceptable.length === 0) return { outcome: 'no-zone' };
  const ideals = idealGains(space, acceptable);

  const solve = (name: SolutionName): Solution => {
    const tied = topRanked(name, acceptable, space, ideals);
    const best = tied[0] as FrontierPoint;
    return {
      offered: best.first,
      scores: best.scores,
      tieCount: Math.min(
        tied.reduce((sum, { multiplicity }) => sum + multiplicity, 0),
        Number.MAX_SAFE_INTEGER,
      ),
      ties: tied
        .flatMap((point) => packagesAt(search, point.row, tieCap))
        .sort(compareOptionOrder)
        .slice(0, tieCap),
    };
  };

  const solutions = {
    nash: solve('nash'),
    balanced: solve('balanced'),
    'max-min': solve('max-min'),
    'best-total': solve('best-total'),
  };
  const found: Proposal[] = [];
  for (const name of solutionNames) {
    const { offered, scores } = solutions[name];
    const same = found.findIndex((proposal) => compareOptionOrder(proposal.offered, offered) === 0);
    const earlier = found[same];
    if (earlier === undefined) found.push({ labels: [name], offered, scores });
    else found[same] = { ...earlier, labels: [...earlier.labels, name] };
  }
  if (found.length === 1) {
    let others = acceptable;
    for (let more = 0; more < 2; more++) {
      const { scores: shown } = found.at(-1) as Proposal;
      others = others.filter(({ scores }) => scores.some((score, party) => score !== shown[party]));
      const [next] = topRanked('nash', others, space, ideals);
      if (next !== undefined) found.push({ labels: ['nearest-other'], offered: next.first, scores: next.scores });
    }
  }

  return {
    outcome: ideals.some((ideal) => ideal > 0) ? 'found' : 'nobody-gains',
    proposals: found,
    solutions,
    ideal: ideals.map((ideal, party) => ideal + (space.parties[party]?.reservation as number)),
    efficient: acceptable.map(({ row: _, ...point }): FrontierPoint => point),
  };
}
