import type { PlanStep } from '../space-plan.ts';
import type { Layer } from './layer.ts';

/**
 * What is merged into one state: rows of the layer before, each with one option taken. The rows of a source all gain
 * the same. One object serves all merges of a search.
 */
export interface Sources {
  count: number;
  option: Int32Array;
  /** The next row to be looked at, and the end of the rows. */
  at: Int32Array;
  end: Int32Array;
  /** `[source × parties + party]`: what each party gains. */
  gains: Float64Array;
  /** `[source × parties + party]`: the scores of the next row with the gains, once `loadHead` has been called. */
  heads: Float64Array;
  /** All rows of all sources. */
  rows: number;
}

/** Which options of which states lead to a state: `[starts[state] … starts[state + 1]]` of `transitions`. */
export interface Arrivals {
  readonly starts: Int32Array;
  /** `state before × options + option`, rising. */
  readonly transitions: Int32Array;
}

export function arrivalsOf({ next, stateCount }: PlanStep): Arrivals {
  const starts = new Int32Array(stateCount + 1);
  for (let index = 0; index < next.length; index++) {
    const state = next[index] as number;
    if (state >= 0) starts[state + 1] = (starts[state + 1] as number) + 1;
  }
  for (let state = 0; state < stateCount; state++)
    starts[state + 1] = (starts[state + 1] as number) + (starts[state] as number);
  const filled = starts.slice();
  const transitions = new Int32Array(starts[stateCount] as number);
  for (let index = 0; index < next.length; index++) {
    const state = next[index] as number;
    if (state < 0) continue;
    const place = filled[state] as number;
    transitions[place] = index;
    filled[state] = place + 1;
  }
  return { starts, transitions };
}

export function emptySources(): Sources {
  return {
    count: 0,
    option: new Int32Array(0),
    at: new Int32Array(0),
    end: new Int32Array(0),
    gains: new Float64Array(0),
    heads: new Float64Array(0),
    rows: 0,
  };
}

/** Takes up what leads to a state; states without rows are left out. */
export function gather(
  sources: Sources,
  { starts, transitions }: Arrivals,
  state: number,
  options: number,
  gains: PlanStep['gains'],
  before: Layer,
): void {
  const { parties } = before;
  const from = starts[state] as number;
  const until = starts[state + 1] as number;
  if (until - from > sources.option.length) widen(sources, (until - from) * 2, parties);
  let count = 0;
  let rows = 0;
  for (let place = from; place < until; place++) {
    const transition = transitions[place] as number;
    const source = options === 1 ? transition : Math.floor(transition / options);
    const first = before.starts[source] as number;
    const end = before.starts[source + 1] as number;
    if (first === end) continue;
    const option = transition - source * options;
    const gained = gains[source] as Float64Array;
    sources.option[count] = option;
    sources.at[count] = first;
    sources.end[count] = end;
    for (let party = 0; party < parties; party++)
      sources.gains[count * parties + party] = gained[option * parties + party] as number;
    rows += end - first;
    count++;
  }
  sources.count = count;
  sources.rows = rows;
}

function widen(sources: Sources, room: number, parties: number): void {
  sources.option = new Int32Array(room);
  sources.at = new Int32Array(room);
  sources.end = new Int32Array(room);
  sources.gains = new Float64Array(room * parties);
  sources.heads = new Float64Array(room * parties);
}

/** Brings the scores of a source's next row, with the gains, into `heads`. */
export function loadHead({ at, gains, heads }: Sources, source: number, { scores, parties }: Layer): void {
  const from = (at[source] as number) * parties;
  const to = source * parties;
  for (let party = 0; party < parties; party++)
    heads[to + party] = (scores[from + party] as number) + (gains[to + party] as number);
}
