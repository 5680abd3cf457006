import type { Deal, Package } from '../../domain/negotiation/issue.ts';
import type { Sheet } from '../../domain/negotiation/sheet.ts';
import { improvements } from '../../math/bargaining/improvement.ts';
import { isListable } from '../../math/bargaining/listable.ts';
import { proposals } from '../../math/bargaining/proposals.ts';
import { packageScore } from '../../math/bargaining/space.ts';
import { betterCutShort, dealsCutShort } from './cut-short.ts';
import { dealLabels } from './deal-labels.ts';
import { packageOf, plainPackage, spaceOf, type Table } from './space-of.ts';

/**
 * **The declared list of what a mediator run releases.** Nothing else that anybody but its owner can fetch depends on
 * what is sealed. A change here is a change of promise 1 and is reviewed as one.
 *
 * - `deals`: one to four packages, each with the rules that chose it, how many packages tie with it and the first of
 *   them. No score, no gain, no count of acceptable or efficient packages, no reservation, no order by anybody's
 *   worth: deals stand in the fixed order of the rules.
 * - to each party alone, once per run that proposed deals: `ReleasedRobustness` (beside this file), how the rules'
 *   choices stand when one of its own weights is a fifth off, and at the ends of the ratings it sealed as ranges. Its own
 *   sheet and the other sheets of that run decide it. Of the weights the changes are always the same; the ranges are the
 *   party's own choice, made before the run, so that they are told as one count over all their ends and only where there
 *   are at least two. Nobody else can fetch it.
 * - of a table too large for every efficient deal to be listed, with each deal that is not proven to be its rules' best:
 *   within how many per cent of the best it is, in one of the steps of `withinSteps`; no tie is told then. Whether a search
 *   was cut short depends on the sheets as the time that it takes does; what is released of it is this step alone.
 * - or `no-deal`: one sentence for an empty zone, for rules that leave nothing and for nobody gaining, whoever blocks.
 * - or `stopped`: the search reached its limit of work with nothing to show.
 */
export type Released =
  | { readonly outcome: 'deals'; readonly deals: readonly Omit<Deal, 'id'>[] }
  | { readonly outcome: 'no-deal' }
  | { readonly outcome: 'stopped' };

/** Of a comparison of ticks: the one deal shown, or that none matched. Never who ticked what, nor how many matched. */
export type ReleasedMatch = { readonly deal: Deal['id'] | null };

/**
 * Of a deal that all accepted, once per deal: how many are better for all, the nearest and the best; or none. `partial`:
 * the search was cut short, there are at least so many, and these are the nearest and the best of those found.
 */
export type ReleasedBetter = {
  readonly count: number;
  readonly partial?: true;
  readonly nearest: Package;
  readonly best: Package;
} | null;

/**
 * Steps of a search for all efficient deals at most, about three seconds of one core: a run holds up everything else
 * this server does. Beyond it each rule is searched by itself (`dealsCutShort`); S1 needs a thousandth.
 */
const mostWork = 6_000_000;

const stopped = { outcome: 'stopped' } as const;

/** Ties listed with a deal. */
const tiesShown = 3;

/** Runs the mediator over one sheet per party. */
export function findDeals(table: Table, sheets: readonly Sheet[]): Released {
  const space = spaceOf(table, sheets);
  const found = isListable(space) ? proposals(space, mostWork) : stopped;
  if (found.outcome === 'stopped') {
    const deals = dealsCutShort(table, space);
    if (deals === undefined) return stopped;
    return deals.length === 0 ? { outcome: 'no-deal' } : { outcome: 'deals', deals };
  }
  if (found.outcome !== 'found') return { outcome: 'no-deal' };
  return {
    outcome: 'deals',
    deals: found.proposals.map((proposal) => {
      const solution = proposal.labels
        .flatMap((label) => (label === 'nearest-other' ? [] : [found.solutions[label]]))
        .toSorted((a, b) => a.tieCount - b.tieCount)[0];
      const tied = solution?.ties.slice(1, 1 + tiesShown) ?? [];
      return {
        chosen: packageOf(table.issues, proposal.offered),
        labels: proposal.labels.map((label) => dealLabels[label]),
        ties: (solution?.tieCount ?? 1) - 1,
        tied: tied.map((offered) => packageOf(table.issues, offered)),
      };
    }),
  };
}

/**
 * The deal that all ticked: where several match, the one with the largest product of gains (then the first in the
 * order shown), and no other.
 */
export function matchTicks(
  table: Table,
  sheets: readonly Sheet[],
  deals: readonly Deal[],
  ticks: readonly (readonly Deal['id'][])[],
): ReleasedMatch {
  const matched = deals.filter((deal) => ticks.every((ticked) => ticked.includes(deal.id)));
  const space = spaceOf(table, sheets);
  const gains = (deal: Deal): bigint => {
    const offered = plainPackage(table.issues, deal.chosen);
    return space.parties.reduce((product, party) => {
      return product * BigInt(Math.max(0, packageScore(party, offered) - party.reservation));
    }, 1n);
  };
  let best: { deal: Deal; product: bigint } | undefined;
  for (const deal of matched) {
    const product = gains(deal);
    if (best === undefined || product > best.product) best = { deal, product };
  }
  return { deal: best?.deal.id ?? null };
}

/** What is better for all than a deal that all have accepted. */
export function findBetter(table: Table, sheets: readonly Sheet[], chosen: Package): ReleasedBetter | 'stopped' {
  const space = spaceOf(table, sheets);
  const agreed = plainPackage(table.issues, chosen);
  const found = isListable(space) ? improvements(space, agreed, mostWork) : stopped;
  if (found.outcome === 'stopped') return betterCutShort(table, space, agreed);
  if (found.outcome === 'none') return null;
  return {
    count: found.count,
    nearest: packageOf(table.issues, found.nearest.offered),
    best: packageOf(table.issues, found.best.offered),
  };
}
