import type { Budget, Kept } from './dominance.ts';

const LEAF = 16;

/**
 * For four parties and more: a tree of boxes (Bentley's k-d tree, grown leaf by leaf). A node knows the best of each
 * party below it, so that whatever is nowhere good enough for some party is left out at once; a full leaf is cut in the
 * middle of its widest party. The first party's order is given and not looked at.
 */
export function keptTree(parties: number, budget: Budget): Kept {
  const width = parties - 1;
  /** `[node]`: the first of its two children, or −1 in a leaf. */
  let children = new Int32Array(64);
  let cutParty = new Uint8Array(64);
  let cuts = new Float64Array(64);
  /** `[node × width + party]`. */
  let tops = new Float64Array(64 * width);
  /** `[node]`: how many rows a leaf has, and where they stand, in units of a leaf. */
  let counts = new Int32Array(64);
  let places = new Int32Array(64);
  let rows = new Float64Array(64 * LEAF * width);
  let nodes = 0;
  let leaves = 0;
  let lastLeaf = 0;
  const stack: number[] = [];

  const newLeaf = (place: number): number => {
    if (nodes === counts.length) growNodes();
    const node = nodes++;
    children[node] = -1;
    counts[node] = 0;
    places[node] = place;
    tops.fill(Number.NEGATIVE_INFINITY, node * width, (node + 1) * width);
    return node;
  };
  const newPlace = (): number => {
    if ((leaves + 1) * LEAF * width > rows.length) {
      const wider = new Float64Array(rows.length * 2);
      wider.set(rows);
      rows = wider;
    }
    return leaves++;
  };
  const growNodes = () => {
    const wider = <T extends Float64Array | Int32Array | Uint8Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    children = wider(new Int32Array(nodes * 2), children);
    cutParty = wider(new Uint8Array(nodes * 2), cutParty);
    cuts = wider(new Float64Array(nodes * 2), cuts);
    tops = wider(new Float64Array(nodes * 2 * width), tops);
    counts = wider(new Int32Array(nodes * 2), counts);
    places = wider(new Int32Array(nodes * 2), places);
  };
  const clear = () => {
    nodes = 0;
    leaves = 0;
    lastLeaf = newLeaf(newPlace());
  };
  clear();

  const reaches = (node: number, row: Float64Array, offset: number): boolean => {
    const at = node * width;
    for (let party = 0; party < width; party++)
      if ((tops[at + party] as number) < (row[offset + 1 + party] as number)) return false;
    return true;
  };
  const inLeaf = (leaf: number, row: Float64Array, offset: number): boolean => {
    const count = counts[leaf] as number;
    const from = (places[leaf] as number) * LEAF * width;
    const until = from + count * width;
    budget.left -= count;
    for (let at = from; at < until; at += width) {
      let party = 0;
      while (party < width && (rows[at + party] as number) >= (row[offset + 1 + party] as number)) party++;
      if (party === width) return true;
    }
    return false;
  };
  /** Puts a row, `from[offset …]`, into a leaf that has room. */
  const put = (leaf: number, from: Float64Array, offset: number) => {
    const count = counts[leaf] as number;
    const to = ((places[leaf] as number) * LEAF + count) * width;
    counts[leaf] = count + 1;
    for (let party = 0; party < width; party++) {
      const value = from[offset + party] as number;
      rows[to + party] = value;
      if (value > (tops[leaf * width + party] as number)) tops[leaf * width + party] = value;
    }
  };
  const split = (leaf: number) => {
    const full = (places[leaf] as number) * LEAF * width;
    const held = rows.slice(full, full + LEAF * width);
    let [widest, spread, cut] = [0, -1, 0];
    for (let party = 0; party < width; party++) {
      const values = Float64Array.from({ length: LEAF }, (_, index) => held[index * width + party] as number).sort();
      const least = values[0] as number;
      const across = (values[LEAF - 1] as number) - least;
      if (across <= spread) continue;
      const middle = values[LEAF >> 1] as number;
      [widest, spread] = [party, across];
      cut = middle > least ? middle : (values.find((value) => value > least) ?? middle);
    }
    const left = newLeaf(places[leaf] as number);
    const right = newLeaf(newPlace());
    children[leaf] = left;
    cutParty[leaf] = widest;
    cuts[leaf] = cut;
    for (let index = 0; index < LEAF; index++)
      put((held[index * width + widest] as number) < cut ? left : right, held, index * width);
  };

  return {
    clear,
    dominates: (row, offset) => {
      budget.left--;
      // Neighbours tend to lose to the same rows.
      if ((children[lastLeaf] as number) < 0 && inLeaf(lastLeaf, row, offset)) return true;
      stack.length = 0;
      if (reaches(0, row, offset)) stack.push(0);
      for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
        const child = children[node] as number;
        if (child >= 0) {
          budget.left -= 0.5;
          if (reaches(child, row, offset)) stack.push(child);
          if (reaches(child + 1, row, offset)) stack.push(child + 1);
        } else if (node !== lastLeaf && inLeaf(node, row, offset)) {
          lastLeaf = node;
          return true;
        }
      }
      return false;
    },
    add: (row, offset) => {
      let node = 0;
      for (;;) {
        const child = children[node] as number;
        if (child < 0) {
          if ((counts[node] as number) < LEAF) break;
          split(node);
          continue;
        }
        for (let party = 0; party < width; party++) {
          const value = row[offset + 1 + party] as number;
          if (value > (tops[node * width + party] as number)) tops[node * width + party] = value;
        }
        const beyond = (row[offset + 1 + (cutParty[node] as number)] as number) >= (cuts[node] as number);
        node = beyond ? child + 1 : child;
      }
      put(node, row, offset + 1);
    },
  };
}
