import type { Budget, Kept } from './dominance.ts';
import { addRow, type IsFirst, isLast, joinLast, type Layer } from './layer.ts';
import type { Sources } from './sources.ts';

/**
 * `mergeSources` with a tolerance: all candidates at once; per party, values in a chain of steps no larger than the
 * tolerance become its largest.
 */
export function mergeSnapped(
  { count, rows: total, at, end, gains, option }: Sources,
  before: Layer,
  into: Layer,
  tolerance: number,
  isFirst: IsFirst | undefined,
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
    if (into.size > start && isLast(into, candidates, offset)) {
      if (isFirst !== undefined) joinLast(into, multiplicity[row] as number, taken, row, isFirst);
    } else if (!kept.dominates(candidates, offset)) {
      kept.add(candidates, offset);
      addRow(into, candidates, offset, multiplicity[row] as number, taken, row);
    }
  }
}

function snap(rows: Float64Array, parties: number, party: number, count: number, tolerance: number): void {
  const values = new Float64Array(count);
  for (let row = 0; row < count; row++) values[row] = rows[row * parties + party] as number;
  values.sort();
  const tops = new Map<number, number>();
  let top = values[count - 1] as number;
  for (let at = count - 1; at >= 0; at--) {
    const value = values[at] as number;
    if (at < count - 1 && (values[at + 1] as number) - value > tolerance) top = value;
    if (value !== top) tops.set(value, top);
  }
  if (tops.size === 0) return;
  for (let row = 0; row < count; row++) {
    const at = row * parties + party;
    rows[at] = tops.get(rows[at] as number) ?? (rows[at] as number);
  }
}
