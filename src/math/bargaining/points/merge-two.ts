import { type IsFirst, joinLast, type Layer } from './layer.ts';
import type { Sources } from './sources.ts';

/**
 * `mergeSources` for two parties, a few sources and exact scores. Each source falls in the first score and rises in the
 * second, so whatever lies below the best second score so far can be passed over inside its source, uncompared with
 * the others.
 */
export function mergeTwo(sources: Sources, before: Layer, into: Layer, isFirst: IsFirst | undefined): void {
  const { count, at, end, gains, heads, option } = sources;
  const { scores, multiplicity } = before;
  let open = count;
  for (let source = 0; source < count; source++) {
    const row = at[source] as number;
    heads[source * 2] = (scores[row * 2] as number) + (gains[source * 2] as number);
    heads[source * 2 + 1] = (scores[row * 2 + 1] as number) + (gains[source * 2 + 1] as number);
  }
  let size = into.size;
  let best = Number.NEGATIVE_INFINITY;
  let lastFirst = Number.NaN;
  while (open > 0) {
    let top = -1;
    let first = Number.NEGATIVE_INFINITY;
    let second = Number.NEGATIVE_INFINITY;
    for (let source = 0; source < count; source++) {
      const value = heads[source * 2] as number;
      if (value > first || (value === first && (heads[source * 2 + 1] as number) > second)) {
        top = source;
        first = value;
        second = heads[source * 2 + 1] as number;
      }
    }
    let row = at[top] as number;
    if (second > best) {
      into.scores[size * 2] = first;
      into.scores[size * 2 + 1] = second;
      into.multiplicity[size] = multiplicity[row] as number;
      into.option[size] = option[top] as number;
      into.parent[size] = row;
      into.also[size] = -1;
      into.size = ++size;
      best = second;
      lastFirst = first;
    } else if (isFirst !== undefined && second === best && first === lastFirst)
      joinLast(into, multiplicity[row] as number, option[top] as number, row, isFirst);
    const gain = gains[top * 2 + 1] as number;
    const until = end[top] as number;
    do row++;
    while (row < until && (scores[row * 2 + 1] as number) + gain < best);
    at[top] = row;
    if (row < until) {
      heads[top * 2] = (scores[row * 2] as number) + (gains[top * 2] as number);
      heads[top * 2 + 1] = (scores[row * 2 + 1] as number) + gain;
    } else {
      heads[top * 2] = Number.NEGATIVE_INFINITY;
      heads[top * 2 + 1] = Number.NEGATIVE_INFINITY;
      open--;
    }
  }
}
