import { type Budget, keptOf } from './dominance.ts';
import { mergeTwo } from './merge-two.ts';
import { addRow, cleared, type IsFirst, joinLast, type PointSet, trimmed } from './point-set.ts';

/** The rows of one set with one option taken: each gains the same. */
export interface Source {
  readonly set: PointSet;
  readonly state: number;
  readonly option: number;
  /** What each party gains by it: `gains[at + party]`. */
  readonly gains: Float64Array;
  readonly at: number;
}

/** Sources among which the next one is found sooner by looking at each than by a heap. */
const FEW = 16;

/**
 * The nondominated vectors of several sources, each already nondominated and ordered: a merge by the first party's
 * best, in which only what nothing before is as good as stays. Equal vectors become one row with several ways. Scores
 * no further apart than `tolerance` are made equal first. `scratch` is merged into and left for the next merge.
 */
export function mergeSources(
  sources: readonly Source[],
  parties: number,
  tolerance: number,
  isFirst: IsFirst,
  budget: Budget,
  scratch: PointSet,
): PointSet {
  if (parties === 2 && tolerance === 0 && sources.length <= FEW) return mergeTwo(sources, isFirst, budget, scratch);
  const result = cleared(scratch);
  const kept = keptOf(parties, budget);
  const stream = tolerance > 0 ? snapped(sources, parties, tolerance) : merged(sources, parties);
  for (let index = stream.next(); index >= 0 && budget.left >= 0; index = stream.next()) {
    const { rows, offset } = stream;
    const { set, state, option } = sources[index] as Source;
    const way = { option, state, row: stream.row };
    const multiplicity = set.multiplicity[stream.row] as number;
    if (isLast(result, rows, offset)) joinLast(result, way, multiplicity, isFirst);
    else if (!kept.dominates(rows, offset)) {
      kept.add(rows, offset);
      addRow(result, rows, offset, multiplicity, way);
    }
  }
  return trimmed(result);
}

/** Candidates one after the other: `next` gives the source's index, or −1 at the end. */
interface Stream {
  rows: Float64Array;
  offset: number;
  row: number;
  next: () => number;
}

/** A merge by a heap of sources; each source stands with its next candidate in `rows`. */
function merged(sources: readonly Source[], parties: number): Stream {
  const rows = new Float64Array((sources.length + 1) * parties);
  const position = new Int32Array(sources.length);
  const heap = new Int32Array(sources.length);
  let size = 0;
  const load = (index: number): void => {
    const { set, gains, at } = sources[index] as Source;
    const from = (position[index] as number) * parties;
    for (let party = 0; party < parties; party++)
      rows[index * parties + party] = (set.scores[from + party] as number) + (gains[at + party] as number);
  };
  const before = (a: number, b: number): boolean => {
    for (let party = 0; party < parties; party++) {
      const difference = (rows[a * parties + party] as number) - (rows[b * parties + party] as number);
      if (difference !== 0) return difference > 0;
    }
    return a < b;
  };
  const sink = (from: number): void => {
    let at = from;
    const moving = heap[at] as number;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= size) break;
      if (child + 1 < size && before(heap[child + 1] as number, heap[child] as number)) child++;
      if (!before(heap[child] as number, moving)) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = moving;
  };
  for (const [index, { set }] of sources.entries())
    if (set.size > 0) {
      load(index);
      heap[size++] = index;
    }
  for (let at = (size >> 1) - 1; at >= 0; at--) sink(at);
  const given = sources.length * parties;
  const stream: Stream = {
    rows,
    offset: given,
    row: 0,
    next: () => {
      if (size === 0) return -1;
      const index = heap[0] as number;
      for (let party = 0; party < parties; party++) rows[given + party] = rows[index * parties + party] as number;
      stream.row = position[index] as number;
      position[index] = stream.row + 1;
      if (stream.row + 1 < (sources[index] as Source).set.size) load(index);
      else heap[0] = heap[--size] as number;
      if (size > 0) sink(0);
      return index;
    },
  };
  return stream;
}

/** All candidates at once: per party, values in a chain of steps no larger than the tolerance become its largest. */
function snapped(sources: readonly Source[], parties: number, tolerance: number): Stream {
  const count = sources.reduce((sum, { set }) => sum + set.size, 0);
  const rows = new Float64Array(count * parties);
  const source = new Int32Array(count);
  const position = new Int32Array(count);
  let filled = 0;
  for (const [index, { set, gains, at }] of sources.entries())
    for (let row = 0; row < set.size; row++) {
      for (let party = 0; party < parties; party++)
        rows[filled * parties + party] = (set.scores[row * parties + party] as number) + (gains[at + party] as number);
      source[filled] = index;
      position[filled] = row;
      filled++;
    }
  for (let party = 0; party < parties; party++) snap(rows, parties, party, count, tolerance);
  const order = Array.from({ length: count }, (_, index) => index).sort((a, b) => {
    for (let party = 0; party < parties; party++) {
      const difference = (rows[b * parties + party] as number) - (rows[a * parties + party] as number);
      if (difference !== 0) return difference;
    }
    return (source[a] as number) - (source[b] as number);
  });
  let at = 0;
  const stream: Stream = {
    rows,
    offset: 0,
    row: 0,
    next: () => {
      const candidate = order[at++];
      if (candidate === undefined) return -1;
      stream.offset = candidate * parties;
      stream.row = position[candidate] as number;
      return source[candidate] as number;
    },
  };
  return stream;
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

function isLast({ size, scores, parties }: PointSet, rows: Float64Array, offset: number): boolean {
  if (size === 0) return false;
  const from = (size - 1) * parties;
  for (let party = 0; party < parties; party++) if (scores[from + party] !== rows[offset + party]) return false;
  return true;
}
