import type { Budget, Kept } from './dominance.ts';
import { addRow, type IsFirst, isLast, joinLast, type Layer, makeRoom } from './layer.ts';
import { mergeSnapped } from './merge-snapped.ts';
import { mergeTwo } from './merge-two.ts';
import { snapRows } from './snap.ts';
import { loadHead, type Sources } from './sources.ts';

/** Sources among which the next one is found sooner by looking at each than by a heap. */
const FEW = 16;

/**
 * Adds to `into` the nondominated vectors of several sources, each already nondominated and ordered: a merge by the
 * first party's best, in which only what nothing before is as good as stays. Equal vectors become one row, with several
 * ways where `isFirst` is given. Scores no further apart than `tolerance` are made equal first. Nothing is added once
 * the budget is spent.
 */
export function mergeSources(
  sources: Sources,
  before: Layer,
  into: Layer,
  tolerance: number,
  isFirst: IsFirst | undefined,
  kept: Kept,
  budget: Budget,
): void {
  makeRoom(into, sources.rows);
  budget.left -= sources.rows;
  if (budget.left < 0 || sources.rows === 0) return;
  const start = into.size;
  if (sources.count === 1) copySource(sources, before, into);
  else if (tolerance > 0 && isFirst !== undefined)
    mergeSnapped(sources, before, into, tolerance, isFirst, kept, budget);
  else {
    if (before.parties === 2 && sources.count <= FEW) mergeTwo(sources, before, into, isFirst);
    else mergeMany(sources, before, into, isFirst, kept, budget);
    if (tolerance > 0) snapRows(into, start, tolerance, kept);
  }
}

/** One source alone: all its rows stay, in their order. */
function copySource({ at, end, gains, option }: Sources, before: Layer, into: Layer): void {
  const { parties, scores } = before;
  const until = end[0] as number;
  const taken = option[0] as number;
  let to = into.size;
  for (let row = at[0] as number; row < until; row++, to++) {
    for (let party = 0; party < parties; party++)
      into.scores[to * parties + party] = (scores[row * parties + party] as number) + (gains[party] as number);
    into.multiplicity[to] = before.multiplicity[row] as number;
    into.option[to] = taken;
    into.parent[to] = row;
    into.also[to] = -1;
  }
  into.size = to;
}

/** A merge by a heap of sources; each source stands with its next row in `heads`. */
function mergeMany(
  sources: Sources,
  before: Layer,
  into: Layer,
  isFirst: IsFirst | undefined,
  kept: Kept,
  budget: Budget,
): void {
  const { parties } = before;
  const { at, end, heads, option } = sources;
  const start = into.size;
  const heap = new Int32Array(sources.count);
  let size = sources.count;
  for (let source = 0; source < size; source++) {
    loadHead(sources, source, before);
    heap[source] = source;
  }
  const isBefore = (a: number, b: number): boolean => {
    for (let party = 0; party < parties; party++) {
      const difference = (heads[a * parties + party] as number) - (heads[b * parties + party] as number);
      if (difference !== 0) return difference > 0;
    }
    return a < b;
  };
  const sink = (from: number): void => {
    let place = from;
    const moving = heap[place] as number;
    for (;;) {
      let child = place * 2 + 1;
      if (child >= size) break;
      if (child + 1 < size && isBefore(heap[child + 1] as number, heap[child] as number)) child++;
      if (!isBefore(heap[child] as number, moving)) break;
      heap[place] = heap[child] as number;
      place = child;
    }
    heap[place] = moving;
  };
  for (let place = (size >> 1) - 1; place >= 0; place--) sink(place);
  kept.clear();
  while (size > 0 && budget.left >= 0) {
    const source = heap[0] as number;
    const row = at[source] as number;
    const offset = source * parties;
    if (into.size > start && isLast(into, heads, offset)) {
      if (isFirst !== undefined)
        joinLast(into, before.multiplicity[row] as number, option[source] as number, row, isFirst);
    } else if (!kept.dominates(heads, offset)) {
      kept.add(heads, offset);
      addRow(into, heads, offset, before.multiplicity[row] as number, option[source] as number, row);
    }
    at[source] = row + 1;
    if (row + 1 < (end[source] as number)) loadHead(sources, source, before);
    else heap[0] = heap[--size] as number;
    if (size > 0) sink(0);
  }
}
