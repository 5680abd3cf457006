import type { Budget } from './dominance.ts';
import type { Source } from './merge.ts';
import { addRow, cleared, type IsFirst, joinLast, type PointSet, trimmed } from './point-set.ts';

/**
 * `mergeSources` for two parties, a few sources and exact scores. Each source falls in the first score and rises in the
 * second, so whatever lies below the best second score so far can be passed over inside its source, uncompared with
 * the others.
 */
export function mergeTwo(sources: readonly Source[], isFirst: IsFirst, budget: Budget, scratch: PointSet): PointSet {
  const count = sources.length;
  const columns = sources.map(({ set }) => set.scores);
  const firsts = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  const seconds = new Float64Array(count);
  const position = new Int32Array(count);
  const result = cleared(scratch);
  const given = new Float64Array(2);
  let best = Number.NEGATIVE_INFINITY;
  let lastFirst = Number.NaN;
  /** The next row of a source, from the given one on, that is not below the best second score. */
  const load = (index: number, from: number): void => {
    const { set, gains, at } = sources[index] as Source;
    const scores = columns[index] as Float64Array;
    const gain = gains[at + 1] as number;
    let row = from;
    while (row < set.size && (scores[row * 2 + 1] as number) + gain < best) row++;
    budget.left -= row - from + 1;
    position[index] = row;
    if (row === set.size) firsts[index] = Number.NEGATIVE_INFINITY;
    else {
      firsts[index] = (scores[row * 2] as number) + (gains[at] as number);
      seconds[index] = (scores[row * 2 + 1] as number) + gain;
    }
  };
  for (let index = 0; index < count; index++) load(index, 0);
  while (budget.left >= 0) {
    let top = -1;
    let first = Number.NEGATIVE_INFINITY;
    let second = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < count; index++) {
      const value = firsts[index] as number;
      if (value > first || (value === first && top >= 0 && (seconds[index] as number) > second)) {
        top = index;
        first = value;
        second = seconds[index] as number;
      }
    }
    if (top < 0) break;
    const row = position[top] as number;
    const { set, state, option } = sources[top] as Source;
    if (second > best) {
      given[0] = first;
      given[1] = second;
      addRow(result, given, 0, set.multiplicity[row] as number, { option, state, row });
      best = second;
      lastFirst = first;
    } else if (second === best && first === lastFirst)
      joinLast(result, { option, state, row }, set.multiplicity[row] as number, isFirst);
    load(top, row + 1);
  }
  return trimmed(result);
}
