import { findBetter, findDeals, matchTicks } from '../../../src/app/mediator/released.ts';
import { findRobustness } from '../../../src/app/mediator/released-robustness.ts';
import type { Table } from '../../../src/app/mediator/space-of.ts';
import type { Deal, Package } from '../../../src/domain/negotiation/issue.ts';
import type { KnownPoint } from '../../requests/known-things.ts';
import { type SealedValues, sheetOf } from './sealed-values.ts';

/** The deal that is offered and accepted in a course whose ticks do not match: one client, 5 days, core, 8, 30. */
export const FALLBACK = [1, 0, 1, 2, 2] as const;

export function fallbackDeal(table: readonly KnownPoint[]): Package {
  return Object.fromEntries(
    table.map((point, index) => [point.id, point.options[FALLBACK[index] as number] as string]),
  );
}

/** What the mediator releases besides to one side alone: `party` is its place among the sides. */
export function releasedToKey(
  table: Table,
  points: readonly KnownPoint[],
  sides: readonly SealedValues[],
  party: number,
): string {
  const sheets = sides.map((values) => sheetOf(values, points));
  const proposed = findDeals(table, sheets).outcome === 'deals';
  return JSON.stringify(proposed ? findRobustness(table, sheets, party) : null);
}

/**
 * Everything the mediator releases to all in a whole course, by the declared list alone: deals, which one all ticked, and what
 * is better than the one agreed. Two sealed values with the same key must look alike to everybody else.
 */
export function releasedKey(table: Table, points: readonly KnownPoint[], sides: readonly SealedValues[]): string {
  const sheets = sides.map((values) => sheetOf(values, points));
  const found = findDeals(table, sheets);
  const deals: readonly Deal[] =
    found.outcome === 'deals' ? found.deals.map((deal, index) => ({ ...deal, id: String(index) })) : [];
  const ticks = sides.map((values) => values.ticks.map(String).filter((id) => deals.some((deal) => deal.id === id)));
  const matched = deals.length > 0 ? matchTicks(table, sheets, deals, ticks).deal : null;
  const agreed = deals.find((deal) => deal.id === matched)?.chosen ?? fallbackDeal(points);
  return JSON.stringify({ found, matched, better: findBetter(table, sheets, agreed) });
}
