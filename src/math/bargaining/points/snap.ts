import type { Kept } from './dominance.ts';
import { addRow, isLast, type Layer } from './layer.ts';

/**
 * What every value of a column becomes: values in a chain of steps no larger than the tolerance become the largest of
 * the chain. Holds only the values that change; `values` are sorted by it.
 */
export function topsOf(values: Float64Array, tolerance: number): ReadonlyMap<number, number> {
  values.sort();
  const tops = new Map<number, number>();
  let top = values[values.length - 1] as number;
  for (let at = values.length - 1; at >= 0; at--) {
    const value = values[at] as number;
    if (at < values.length - 1 && (values[at + 1] as number) - value > tolerance) top = value;
    if (value !== top) tops.set(value, top);
  }
  return tops;
}

/**
 * Makes the scores of the rows from `start` on that are no further apart than the tolerance equal, and drops what is
 * dominated or there twice then. The rows are nondominated and in order, before and after.
 */
export function snapRows(layer: Layer, start: number, tolerance: number, kept: Kept): void {
  const { parties, size, scores } = layer;
  if (size - start < 2 || (parties === 2 && !isCloseStaircase(layer, start, tolerance))) return;
  let changed = false;
  for (let party = 0; party < parties; party++) {
    const values = new Float64Array(size - start);
    for (let row = start; row < size; row++) values[row - start] = scores[row * parties + party] as number;
    const tops = topsOf(values, tolerance);
    if (tops.size === 0) continue;
    changed = true;
    for (let row = start; row < size; row++) {
      const value = scores[row * parties + party] as number;
      scores[row * parties + party] = tops.get(value) ?? value;
    }
  }
  if (!changed) return;
  const snapped = scores.slice(start * parties, size * parties);
  const multiplicity = layer.multiplicity.slice(start, size);
  const option = layer.option.slice(start, size);
  const parent = layer.parent.slice(start, size);
  const order = Array.from({ length: size - start }, (_, row) => row).sort((a, b) => {
    for (let party = 0; party < parties; party++) {
      const difference = (snapped[b * parties + party] as number) - (snapped[a * parties + party] as number);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  layer.size = start;
  kept.clear();
  for (const row of order) {
    const offset = row * parties;
    if ((layer.size > start && isLast(layer, snapped, offset)) || kept.dominates(snapped, offset)) continue;
    kept.add(snapped, offset);
    addRow(layer, snapped, offset, multiplicity[row] as number, option[row] as number, parent[row] as number);
  }
}

/** Whether two steps of two parties' staircase (the first falls, the second rises) are within the tolerance anywhere. */
function isCloseStaircase({ scores, size }: Layer, start: number, tolerance: number): boolean {
  for (let row = start + 1; row < size; row++)
    if (
      (scores[row * 2 - 2] as number) - (scores[row * 2] as number) <= tolerance ||
      (scores[row * 2 + 1] as number) - (scores[row * 2 - 1] as number) <= tolerance
    )
      return true;
  return false;
}
