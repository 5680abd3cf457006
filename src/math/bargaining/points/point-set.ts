/**
 * Nondominated score vectors met while deciding issues one by one, in columns, with the way each was reached. Rows
 * stand from the first party's best down (then the second's, and so on). Several ways to one vector hang on its chain;
 * the way in the columns is the first in option order.
 */
export interface PointSet {
  readonly parties: number;
  size: number;
  /** `[row × parties + party]`. */
  scores: Float64Array;
  /** Packages that reach exactly this vector; exact below 2^53, there it stays. */
  multiplicity: Float64Array;
  option: Int32Array;
  /** The state and row in the set of the step before. */
  parentState: Int32Array;
  parentRow: Int32Array;
  /** Head of the chain of further ways in `ways`, or −1. */
  also: Int32Array;
  readonly ways: Way[];
}

/** A further way to a vector. */
export interface Way {
  readonly option: number;
  readonly state: number;
  readonly row: number;
  readonly next: number;
}

/** Whether the first of two ways to one vector comes first in option order. */
export type IsFirst = (a: Omit<Way, 'next'>, b: Omit<Way, 'next'>) => boolean;

export function emptySet(parties: number, room = 16): PointSet {
  return {
    parties,
    size: 0,
    scores: new Float64Array(room * parties),
    multiplicity: new Float64Array(room),
    option: new Int32Array(room),
    parentState: new Int32Array(room),
    parentRow: new Int32Array(room),
    also: new Int32Array(room),
    ways: [],
  };
}

/** Where nothing is decided yet: one vector of zeros. */
export function originSet(parties: number): PointSet {
  const set = emptySet(parties, 1);
  set.size = 1;
  set.multiplicity[0] = 1;
  set.also[0] = -1;
  return set;
}

/** Adds a row behind the last one; `from` holds its scores at `offset`. */
export function addRow(
  set: PointSet,
  from: Float64Array,
  offset: number,
  multiplicity: number,
  { option, state, row }: Omit<Way, 'next'>,
): void {
  const { size, parties } = set;
  if (size === set.multiplicity.length) grow(set);
  for (let party = 0; party < parties; party++) set.scores[size * parties + party] = from[offset + party] as number;
  set.multiplicity[size] = multiplicity;
  set.option[size] = option;
  set.parentState[size] = state;
  set.parentRow[size] = row;
  set.also[size] = -1;
  set.size++;
}

/** Another way to the last row; the first in option order takes the columns. */
export function joinLast(set: PointSet, way: Omit<Way, 'next'>, multiplicity: number, isFirst: IsFirst): void {
  const at = set.size - 1;
  const head = {
    option: set.option[at] as number,
    state: set.parentState[at] as number,
    row: set.parentRow[at] as number,
  };
  const leads = isFirst(way, head);
  set.ways.push({ ...(leads ? head : way), next: set.also[at] as number });
  set.also[at] = set.ways.length - 1;
  if (leads) {
    set.option[at] = way.option;
    set.parentState[at] = way.state;
    set.parentRow[at] = way.row;
  }
  set.multiplicity[at] = Math.min((set.multiplicity[at] as number) + multiplicity, Number.MAX_SAFE_INTEGER);
}

/** Takes all rows out and keeps the room: one set serves a whole search to merge into. */
export function cleared(set: PointSet): PointSet {
  set.size = 0;
  set.ways.length = 0;
  return set;
}

/** A copy without the room that was not needed. */
export function trimmed(set: PointSet): PointSet {
  const { size, parties } = set;
  return {
    ...set,
    ways: set.ways.slice(),
    scores: set.scores.slice(0, size * parties),
    multiplicity: set.multiplicity.slice(0, size),
    option: set.option.slice(0, size),
    parentState: set.parentState.slice(0, size),
    parentRow: set.parentRow.slice(0, size),
    also: set.also.slice(0, size),
  };
}

function grow(set: PointSet): void {
  const room = set.multiplicity.length * 2;
  const wider = <T extends Float64Array | Int32Array>(column: T, length: number): T => {
    const larger = new (column.constructor as new (length: number) => T)(length);
    larger.set(column);
    return larger;
  };
  set.scores = wider(set.scores, room * set.parties);
  set.multiplicity = wider(set.multiplicity, room);
  set.option = wider(set.option, room);
  set.parentState = wider(set.parentState, room);
  set.parentRow = wider(set.parentRow, room);
  set.also = wider(set.also, room);
}
