import type { Issue } from '../../../domain/negotiation/issue.ts';
import type { SheetDraft } from '../../../domain/negotiation/sheet.ts';
import { wholeShares } from '../../../math/elicitation/importance-weights.ts';
import type { RatingRange, Sheet } from '../../../math/index.ts';
import { weightsOf } from '../../preferences/own-sheet.ts';
import { withRange } from '../../preferences/ratings/own-ranges.ts';

/** A column of the file as the private sheet takes it: shares of 100 and whole ratings. */
export function wholeColumn(sheet: Sheet): Sheet {
  const within = (value: number) => Math.min(100, Math.max(0, Math.round(value)));
  return {
    weights: wholeShares(sheet.weights),
    ratings: sheet.ratings.map((options) => options.map(within)),
    reservation: within(sheet.reservation),
  };
}

/** A range of the file in whole numbers: no narrower than it is there, so that it still holds the rounded rating. */
export function wholeRange({ low, high }: RatingRange): { readonly low: number; readonly high: number } {
  return { low: Math.max(0, Math.floor(low)), high: Math.min(100, Math.ceil(high)) };
}

/**
 * The private draft with one column of the file in it. Points that were there before keep their weights among
 * themselves and count on average as much as those of the file; the least one would sign is taken over where the file
 * says one and all points are its own, for it is a worth of all of them.
 */
export function draftWithColumn(
  before: SheetDraft,
  issuesBefore: readonly Issue[],
  brought: readonly Issue[],
  sheet: Sheet,
  ranges: readonly RatingRange[] = [],
): SheetDraft {
  const column = wholeColumn(sheet);
  const former = weightsOf(issuesBefore, before) ?? issuesBefore.map(() => 1);
  const weights = wholeShares([...onAverageOne(former), ...onAverageOne(sheet.weights)]);
  const ids = [...issuesBefore, ...brought].map(({ id }) => id);
  const reservation = issuesBefore.length === 0 && column.reservation > 0 ? column.reservation : before.reservation;
  return {
    ...before,
    ratings: {
      ...before.ratings,
      ...Object.fromEntries(
        brought.map((issue, index) => [
          issue.id,
          Object.fromEntries(issue.options.map(({ id }, option) => [id, column.ratings[index]?.[option] ?? 0])),
        ]),
      ),
    },
    ...(weights.some((weight) => weight > 0)
      ? { weights: Object.fromEntries(ids.map((id, index) => [id, weights[index] ?? 0])), importance: undefined }
      : {}),
    reservation,
    ...rangesWith(before, brought, ranges),
  };
}

function rangesWith(
  before: SheetDraft,
  brought: readonly Issue[],
  given: readonly RatingRange[],
): Partial<Pick<SheetDraft, 'ranges'>> {
  let so: Partial<Pick<SheetDraft, 'ranges'>> = before.ranges ? { ranges: before.ranges } : {};
  for (const range of given) {
    const issue = brought[range.issue];
    const option = issue?.options[range.option];
    if (issue && option) so = withRange(so, issue.id, option.id, wholeRange(range));
  }
  return so;
}

function onAverageOne(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((so, weight) => so + weight, 0);
  return sum === 0 ? weights : weights.map((weight) => (weight * weights.length) / sum);
}
