import type { Issue, Package, Rule } from '../../domain/negotiation/issue.ts';
import { byPosition, packageAt, positionsOf } from '../../domain/negotiation/package.ts';
import type { Sheet } from '../../domain/negotiation/sheet.ts';
import { improvements, obeys, packageScores, paretoFrontier, scoreOf100, spaceFromSheets } from '../../math/index.ts';

/** A deal by what it is worth to each of two sides, of 100. */
export interface WorthPoint {
  readonly chosen: Package;
  readonly worth: readonly [number, number];
}

export interface FrontierPoints {
  /** No deal is better than these for both. */
  readonly frontier: readonly WorthPoint[];
  /** The others that obey the rules, one for each place; empty where there are too many to draw. */
  readonly others: readonly WorthPoint[];
  readonly deal: WorthPoint;
  readonly least: readonly [number, number];
  /** Deals that would have been better for both. */
  readonly better: number;
  /** Whether the deal is one of the frontier's. */
  readonly efficient: boolean;
}

const MOST_DRAWN = 5_000;

/**
 * Two disclosed sheets as points to draw, computed exactly like the mediator does. Undefined when the sheets do not fit
 * the points any more, or the work would be too much for a page.
 */
export function frontierPoints(
  issues: readonly Issue[],
  rules: readonly Rule[],
  sheets: readonly [Sheet, Sheet],
  chosen: Package,
): FrontierPoints | undefined {
  const { optionCounts, rules: positionRules } = byPosition(issues, rules);
  const typed = sheets.map((sheet) => ({
    weights: issues.map(({ id }) => sheet.weights[id] ?? 0),
    ratings: issues.map(({ id, options }) => options.map((option) => sheet.ratings[id]?.[option.id] ?? 0)),
    reservation: sheet.reservation,
  }));
  const built = spaceFromSheets(optionCounts, typed, positionRules);
  const dealt = positionsOf(issues, chosen);
  if ('faults' in built || !dealt) return undefined;
  const { space } = built;
  const found = paretoFrontier(space, 2_000_000);
  const improved = improvements(space, dealt, 2_000_000);
  if (found.outcome === 'stopped' || improved.outcome === 'stopped') return undefined;
  const worth = (scores: readonly number[]): readonly [number, number] => [
    scoreOf100(space, scores[0] ?? 0),
    scoreOf100(space, scores[1] ?? 0),
  ];
  const point = (positions: readonly number[], scores: readonly number[]): WorthPoint => ({
    chosen: packageAt(issues, positions),
    worth: worth(scores),
  });
  const dealScores = packageScores(space, dealt);
  const frontier = found.points.map(({ first, scores }) => point(first, scores));
  const places = new Map<string, WorthPoint>();
  const many = optionCounts.reduce((product, count) => product * count, 1) > MOST_DRAWN;
  for (const positions of many ? [] : everyPackage(optionCounts)) {
    if (!positionRules.every((rule) => obeys(positions, rule))) continue;
    const scores = packageScores(space, positions);
    places.set(scores.join('/'), point(positions, scores));
  }
  for (const { scores } of found.points) places.delete(scores.join('/'));
  return {
    frontier,
    others: [...places.values()],
    deal: point(dealt, dealScores),
    least: [sheets[0].reservation, sheets[1].reservation],
    better: improved.outcome === 'none' ? 0 : improved.count,
    efficient: found.points.some(({ scores }) => scores.join('/') === dealScores.join('/')),
  };
}

function* everyPackage(counts: readonly number[], before: readonly number[] = []): Generator<readonly number[]> {
  const count = counts[before.length];
  if (count === undefined) {
    yield before;
    return;
  }
  for (let option = 0; option < count; option++) yield* everyPackage(counts, [...before, option]);
}
