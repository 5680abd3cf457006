import type { Budget, Kept } from './dominance.ts';
import { addRow, type IsFirst, isLast, joinLast, type Layer } from './layer.ts';
import { topsOf } from './snap.ts';
import type { Sources } from './sources.ts';

/**
 * `mergeSources` with a tolerance and every way: all candidates are made equal where they are close, before any is
 * dropped, so that no way to a vector is lost.
 */
export function mergeSnapped(
  { count, rows: total, at, end, gains, option }: Sources,
  before: Layer,
  into: Layer,
  tolerance: number,
  isFirst: IsFirst,
  kept: Kept,
  budget: Budget,
): void {
  const { parties, scores, multiplicity } = before;
  const candidates = new Float64Array(total * parties);
  const sourceOf = new Int32Array(total);
  const rowOf = new Int32Array(total);
  let filled = 0;
  for (let source = 0; source < count; source++)
    for (let row = at[source] as number; row < (end[source] as number); row++) {
      for (let party = 0; party < parties; party++)
        candidates[filled * parties + party] =
          (scores[row * parties + party] as number) + (gains[source * parties + party] as number);
      sourceOf[filled] = source;
      rowOf[filled++] = row;
    }
  for (let party = 0; party < parties; party++) snap(candidates, parties, party, total, tolerance);
  const order = Array.from({ length: total }, (_, index) => index).sort((a, b) => {
    for (let party = 0; party < parties; party++) {
      const difference = (candidates[b * parties + party] as number) - (candidates[a * parties + party] as number);
      if (difference !== 0) return difference;
    }
    return (sourceOf[a] as number) - (sourceOf[b] as number);
  });
  const start = into.size;
  kept.clear();
  for (const candidate of order) {
    if (budget.left < 0) return;
    const offset = candidate * parties;
    const row = rowOf[candidate] as number;
    const taken = option[sourceOf[candidate] as number] as number;
    if (into.size > start && isLast(into, candidates, offset))
      joinLast(into, multiplicity[row] as number, taken, row, isFirst);
    else if (!kept.dominates(candidates, offset)) {
      kept.add(candidates, offset);
      addRow(into, candidates, offset, multiplicity[row] as number, taken, row);
    }
  }
}

function snap(rows: Float64Array, parties: number, party: number, count: number, tolerance: number): void {
  const values = new Float64Array(count);
  for (let row = 0; row < count; row++) values[row] = rows[row * parties + party] as number;
  const tops = topsOf(values, tolerance);
  if (tops.size === 0) return;
  for (let row = 0; row < count; row++) {
    const at = row * parties + party;
    rows[at] = tops.get(rows[at] as number) ?? (rows[at] as number);
  }
}
