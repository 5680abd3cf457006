/**
 * Nondominated score vectors met while deciding issues one by one: all that one step leaves, in columns over all states
 * together, with the way each was reached. The rows of a state stand from the first party's best down (then the
 * second's, and so on). Several ways to one vector hang on its chain; the way in the columns is the first in option
 * order. One layer serves many steps: its room stays when it is cleared.
 */
export interface Layer {
  readonly parties: number;
  size: number;
  /** `[state]` → its first row; one more at the end. */
  starts: Int32Array;
  /** `[row × parties + party]`. */
  scores: Float64Array;
  /** Packages that reach exactly this vector; exact below 2^53, there it stays. */
  multiplicity: Float64Array;
  option: Int32Array;
  /** The row in the layer before. */
  parent: Int32Array;
  /** Head of the chain of further ways, or −1. */
  also: Int32Array;
  /** Further ways, three numbers each: option, parent and the place of the next way, or −1. */
  readonly further: number[];
}

/** Whether the first of two ways (option and parent) to one vector comes first in option order. */
export type IsFirst = (option: number, parent: number, otherOption: number, otherParent: number) => boolean;

export function emptyLayer(parties: number, room = 32): Layer {
  return {
    parties,
    size: 0,
    starts: new Int32Array(2),
    scores: new Float64Array(room * parties),
    multiplicity: new Float64Array(room),
    option: new Int32Array(room),
    parent: new Int32Array(room),
    also: new Int32Array(room),
    further: [],
  };
}

/** Where nothing is decided yet: one vector of zeros. */
export function originLayer(parties: number): Layer {
  const layer = emptyLayer(parties, 1);
  layer.size = 1;
  layer.starts[1] = 1;
  layer.multiplicity[0] = 1;
  layer.also[0] = -1;
  return layer;
}

/** Takes all rows out and makes ready for so many states. */
export function clearLayer(layer: Layer, states: number): void {
  layer.size = 0;
  layer.further.length = 0;
  layer.starts = new Int32Array(states + 1);
}

/** Makes room for so many rows behind the last one. */
export function makeRoom(layer: Layer, more: number): void {
  const needed = layer.size + more;
  if (needed <= layer.multiplicity.length) return;
  const room = Math.max(needed, layer.multiplicity.length * 2);
  const wider = <T extends Float64Array | Int32Array>(to: T, from: T): T => {
    to.set(from);
    return to;
  };
  layer.scores = wider(new Float64Array(room * layer.parties), layer.scores);
  layer.multiplicity = wider(new Float64Array(room), layer.multiplicity);
  layer.option = wider(new Int32Array(room), layer.option);
  layer.parent = wider(new Int32Array(room), layer.parent);
  layer.also = wider(new Int32Array(room), layer.also);
}

/** Adds a row for which there is room; its scores stand in `from` at `offset`. */
export function addRow(
  layer: Layer,
  from: Float64Array,
  offset: number,
  multiplicity: number,
  option: number,
  parent: number,
): void {
  const { size, parties, scores } = layer;
  for (let party = 0; party < parties; party++) scores[size * parties + party] = from[offset + party] as number;
  layer.multiplicity[size] = multiplicity;
  layer.option[size] = option;
  layer.parent[size] = parent;
  layer.also[size] = -1;
  layer.size = size + 1;
}

/** Another way to the last row; the first in option order takes the columns. */
export function joinLast(layer: Layer, multiplicity: number, option: number, parent: number, isFirst: IsFirst): void {
  const at = layer.size - 1;
  const headOption = layer.option[at] as number;
  const headParent = layer.parent[at] as number;
  const leads = isFirst(option, parent, headOption, headParent);
  layer.further.push(leads ? headOption : option, leads ? headParent : parent, layer.also[at] as number);
  layer.also[at] = layer.further.length / 3 - 1;
  if (leads) {
    layer.option[at] = option;
    layer.parent[at] = parent;
  }
  layer.multiplicity[at] = Math.min((layer.multiplicity[at] as number) + multiplicity, Number.MAX_SAFE_INTEGER);
}

/** Whether the last row has these scores. */
export function isLast({ size, scores, parties }: Layer, rows: Float64Array, offset: number): boolean {
  const from = (size - 1) * parties;
  for (let party = 0; party < parties; party++) if (scores[from + party] !== rows[offset + party]) return false;
  return true;
}
