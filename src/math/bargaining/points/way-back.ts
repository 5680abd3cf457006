import type { PointSet, Way } from './point-set.ts';

/**
 * What is kept of a step once the next one is taken: how each vector was reached, in columns over all states together.
 * The scores themselves are gone; a search remembers little beside its last step.
 */
export interface WayBack {
  /** `[state]` → the place of its first row; one more at the end. */
  readonly starts: Int32Array;
  readonly option: Int32Array;
  /** The place of the row in the step before. */
  readonly parent: Int32Array;
  /** The place of the first further way in `ways`, or −1. */
  readonly also: Int32Array;
  readonly ways: readonly FurtherWay[];
}

export interface FurtherWay {
  readonly option: number;
  readonly parent: number;
  readonly next: number;
}

/** Where nothing is decided: one row that came from nowhere. */
export const origin: WayBack = {
  starts: Int32Array.of(0, 1),
  option: Int32Array.of(-1),
  parent: Int32Array.of(-1),
  also: Int32Array.of(-1),
  ways: [],
};

/** The ways of a step's sets, one a state, onto those of the step before. */
export function wayBack(sets: readonly PointSet[], before: WayBack): WayBack {
  const starts = new Int32Array(sets.length + 1);
  for (const [state, { size }] of sets.entries()) starts[state + 1] = (starts[state] as number) + size;
  const rows = starts[sets.length] as number;
  const [option, parent, also] = [new Int32Array(rows), new Int32Array(rows), new Int32Array(rows)];
  const ways: FurtherWay[] = [];
  for (const [state, set] of sets.entries()) {
    const start = starts[state] as number;
    const firstWay = ways.length;
    option.set(set.option.subarray(0, set.size), start);
    for (let row = 0; row < set.size; row++) {
      parent[start + row] = placeOf(before, set.parentState[row] as number, set.parentRow[row] as number);
      also[start + row] = (set.also[row] as number) < 0 ? -1 : firstWay + (set.also[row] as number);
    }
    for (const way of set.ways)
      ways.push({
        option: way.option,
        parent: placeOf(before, way.state, way.row),
        next: way.next < 0 ? -1 : firstWay + way.next,
      });
  }
  return { starts, option, parent, also, ways };
}

/** The place of a state's row among all rows of the step. */
export function placeOf({ starts }: WayBack, state: Way['state'], row: Way['row']): number {
  return (starts[state] as number) + row;
}
