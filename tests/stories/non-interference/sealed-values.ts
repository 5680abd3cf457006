import type { RatingRange, Sheet } from '../../../src/domain/negotiation/sheet.ts';
import type { Sheet as PlainSheet } from '../../../src/math/index.ts';
import type { KnownPoint } from '../../requests/known-things.ts';

/** Everything one side keeps to itself, by position, so that the same value fits every run of the course. */
export interface SealedValues {
  readonly sheet: PlainSheet;
  /** Ratings given as ranges: how far each reaches to either side, within 0 to 100. */
  readonly ranges?: readonly { readonly issue: number; readonly option: number; readonly reach: number }[];
  readonly alternative: string;
  readonly notes: string;
  /** The draft kept on the way, before the sheet is sealed. */
  readonly draft: { readonly reservation: number; readonly notes: string };
  /** Which of the deals shown it would sign, by position; those that are not there count for nothing. */
  readonly ticks: readonly number[];
}

/** The sealed sheet as it travels: by ids of the points and choices on the table. */
export function sheetOf(values: SealedValues, table: readonly KnownPoint[]): Sheet {
  return {
    weights: Object.fromEntries(table.map((point, index) => [point.id, values.sheet.weights[index] ?? 0])),
    ratings: Object.fromEntries(
      table.map((point, index) => [
        point.id,
        Object.fromEntries(point.options.map((option, place) => [option, values.sheet.ratings[index]?.[place] ?? 0])),
      ]),
    ),
    reservation: values.sheet.reservation,
    ...(values.ranges && { ranges: rangesOf(values, values.ranges, table) }),
    alternative: values.alternative,
    notes: values.notes,
  };
}

function rangesOf(
  { sheet }: SealedValues,
  given: NonNullable<SealedValues['ranges']>,
  table: readonly KnownPoint[],
): NonNullable<Sheet['ranges']> {
  const ranges: Record<string, Record<string, RatingRange>> = {};
  for (const { issue, option, reach } of given) {
    const point = table[issue] as KnownPoint;
    const rating = sheet.ratings[issue]?.[option] ?? 0;
    const range = { low: Math.max(0, rating - reach), high: Math.min(100, rating + reach) };
    ranges[point.id] = { ...ranges[point.id], [point.options[option] as string]: range };
  }
  return ranges;
}
