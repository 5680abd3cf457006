/**
 * The states met after a step, each a set of bits in 32-bit words, numbered in the order of meeting: a hash table with
 * open addressing, because a step of many interactions meets hundreds of thousands of transitions.
 */
export interface StateTable {
  readonly width: number;
  size: number;
  /** `[state × width + word]`. */
  words: Int32Array;
  /** Place → state + 1; 0 where nothing stands. */
  places: Int32Array;
}

export function emptyTable(width: number): StateTable {
  return { width, size: 0, words: new Int32Array(16 * width), places: new Int32Array(32) };
}

/** The number of the state whose words stand in `from`; a new one when it was not met before. */
export function numberOf(table: StateTable, from: Int32Array): number {
  if ((table.size + 1) * 2 > table.places.length) grow(table);
  const { width, words, places } = table;
  const mask = places.length - 1;
  let place = hashOf(from, 0, width) & mask;
  for (;;) {
    const state = (places[place] as number) - 1;
    if (state < 0) break;
    let word = 0;
    while (word < width && words[state * width + word] === from[word]) word++;
    if (word === width) return state;
    place = (place + 1) & mask;
  }
  const state = table.size++;
  places[place] = state + 1;
  for (let word = 0; word < width; word++) words[state * width + word] = from[word] as number;
  return state;
}

function grow(table: StateTable): void {
  const { width, size } = table;
  const words = new Int32Array(table.words.length * 2);
  words.set(table.words);
  const places = new Int32Array(table.places.length * 2);
  const mask = places.length - 1;
  for (let state = 0; state < size; state++) {
    let place = hashOf(words, state * width, width) & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = state + 1;
  }
  table.words = words;
  table.places = places;
}

/** Multiplicative hashing, word by word (Knuth, volume 3, 6.4), with the high bits folded in at the end. */
function hashOf(words: Int32Array, offset: number, width: number): number {
  let hash = 0;
  for (let word = 0; word < width; word++) {
    hash = Math.imul(hash ^ (words[offset + word] as number), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}
