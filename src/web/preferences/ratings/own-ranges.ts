import type { Id } from '../../../domain/id.ts';
import type { Issue } from '../../../domain/negotiation/issue.ts';
import { mostRanges, type RatingRange, type SheetDraft } from '../../../domain/negotiation/sheet.ts';

type Ranges = NonNullable<SheetDraft['ranges']>;

/** How far a range that was just asked for reaches to either side; its owner goes on from there. */
const REACH = 10;

/** Where typing a range starts: around the rating, within 0 to 100. */
export function rangeAround(rating: number): RatingRange {
  return { low: Math.max(0, rating - REACH), high: Math.min(100, rating + REACH) };
}

export function holds({ low, high }: RatingRange, rating: number): boolean {
  return low <= rating && rating <= high;
}

/** The draft's ranges with one given, changed or, with undefined, taken away. */
export function withRange(
  draft: SheetDraft,
  issue: Id,
  option: Id,
  range: RatingRange | undefined,
): Pick<SheetDraft, 'ranges'> {
  const { [option]: _, ...others } = draft.ranges?.[issue] ?? {};
  const { [issue]: __, ...issues } = draft.ranges ?? {};
  const left = range === undefined ? others : { ...others, [option]: range };
  const ranges = Object.keys(left).length > 0 ? { ...issues, [issue]: left } : issues;
  return { ranges: Object.keys(ranges).length > 0 ? ranges : undefined };
}

/** A coarse mark says something new of a choice: a range that does not hold it is gone. */
export function rangesBesideMark(
  draft: SheetDraft,
  issue: Id,
  option: Id,
  rating: number,
): Partial<Pick<SheetDraft, 'ranges'>> {
  const range = draft.ranges?.[issue]?.[option];
  return range === undefined || holds(range, rating) ? {} : withRange(draft, issue, option, undefined);
}

/** What the page says of all ranges together. */
export interface RangesView {
  /** Of choices on the table, as they are sealed; undefined when there is none. */
  readonly ranges: Ranges | undefined;
  readonly count: number;
  /** How many do not hold their rating. */
  readonly outside: number;
  /** How many the answer after the deals counts: of points that weigh, wider than the rating. */
  readonly telling: number;
  readonly full: boolean;
}

/** `weights` in the order of the issues; undefined before anything was said to matter. */
export function readRanges(
  issues: readonly Issue[],
  draft: SheetDraft,
  weights: readonly number[] | undefined,
): RangesView {
  const given = issues.flatMap(({ id: issue, options }, index) =>
    options.flatMap(({ id: option }) => {
      const range = draft.ranges?.[issue]?.[option];
      const rating = draft.ratings?.[issue]?.[option];
      if (range === undefined || rating === undefined) return [];
      return [{ issue, option, range, rating, weighs: (weights?.[index] ?? 1) > 0 }];
    }),
  );
  const ranges: Record<Id, Record<Id, RatingRange>> = {};
  for (const { issue, option, range } of given) ranges[issue] = { ...ranges[issue], [option]: range };
  return {
    ranges: given.length > 0 ? ranges : undefined,
    count: given.length,
    outside: given.filter(({ range, rating }) => !holds(range, rating)).length,
    telling: given.filter(({ range, weighs }) => weighs && range.low < range.high).length,
    full: given.length >= mostRanges,
  };
}
