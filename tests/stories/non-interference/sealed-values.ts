import type { Sheet } from '../../../src/domain/negotiation/sheet.ts';
import type { Sheet as PlainSheet } from '../../../src/math/index.ts';
import type { KnownPoint } from '../../requests/known-things.ts';

/** Everything one side keeps to itself, by position, so that the same value fits every run of the course. */
export interface SealedValues {
  readonly sheet: PlainSheet;
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
    alternative: values.alternative,
    notes: values.notes,
  };
}
