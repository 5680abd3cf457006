import type { Sheet } from '../space-from-sheets.ts';

/** A change of one's own numbers, one at a time. */
export type OwnChange =
  /** The weight of an issue times the factor; the weights count by their shares, so the others give way. */
  | { readonly kind: 'weight'; readonly issue: number; readonly factor: number }
  /** The rating of one option becomes `rating`, 0 to 100. */
  | { readonly kind: 'rating'; readonly issue: number; readonly option: number; readonly rating: number };

/** Each weight that counts times each factor: with 0.8 and 1.2 two cases an issue. */
export function weightChanges(sheet: Sheet, factors: readonly number[] = [0.8, 1.2]): readonly OwnChange[] {
  return sheet.weights.flatMap((weight, issue) =>
    weight === 0 ? [] : factors.map((factor): OwnChange => ({ kind: 'weight', issue, factor })),
  );
}

/** A rating that its owner gives as a range. */
export interface RatingRange {
  readonly issue: number;
  readonly option: number;
  readonly low: number;
  readonly high: number;
}

/** Each rating given as a range at both of its ends; an end that is the rating itself is no change. */
export function ratingChanges(sheet: Sheet, ranges: readonly RatingRange[]): readonly OwnChange[] {
  return ranges.flatMap(({ issue, option, low, high }) =>
    [...new Set([low, high])]
      .filter((rating) => rating !== sheet.ratings[issue]?.[option])
      .map((rating): OwnChange => ({ kind: 'rating', issue, option, rating })),
  );
}

/** The sheet with one number changed; what is given is left as it is. */
export function changedSheet(sheet: Sheet, change: OwnChange): Sheet {
  if (change.kind === 'weight')
    return {
      ...sheet,
      weights: sheet.weights.map((weight, issue) =>
        issue === change.issue ? sixPlaces(weight * change.factor) : weight,
      ),
    };
  return {
    ...sheet,
    ratings: sheet.ratings.map((options, issue) =>
      issue === change.issue
        ? options.map((rating, option) => (option === change.option ? sixPlaces(change.rating) : rating))
        : options,
    ),
  };
}

function sixPlaces(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
