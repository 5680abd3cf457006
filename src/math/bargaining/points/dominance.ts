/** What is left to spend; below zero everything unfinished is void. */
export interface Budget {
  left: number;
}

/** Says of vectors that arrive from the first party's best down whether an earlier one is at least as good for all. */
export interface Kept {
  readonly dominates: (row: Float64Array, offset: number) => boolean;
  readonly add: (row: Float64Array, offset: number) => void;
  /** Forgets all and keeps the room. */
  readonly clear: () => void;
}

/** The cheapest structure for so many parties. The first party's order is given, so it need not be looked at. */
export function keptOf(parties: number, budget: Budget): Kept {
  if (parties <= 2) return keptOfTwo(parties, budget);
  return parties === 3 ? keptOfThree(budget) : keptOfMany(parties, budget);
}

/** One number: the second party's best so far (Kung, Luccio and Preparata, 1975). */
function keptOfTwo(parties: number, budget: Budget): Kept {
  let best = Number.NEGATIVE_INFINITY;
  const second = (row: Float64Array, offset: number) => (parties === 2 ? (row[offset + 1] as number) : 0);
  return {
    dominates: (row, offset) => {
      budget.left--;
      return second(row, offset) <= best;
    },
    add: (row, offset) => {
      best = second(row, offset);
    },
    clear: () => {
      best = Number.NEGATIVE_INFINITY;
    },
  };
}

/**
 * The staircase of the second and third party: seconds rising, thirds falling. A look-up is a binary search, an
 * insertion closes the gap it opens (Kung, Luccio and Preparata, 1975).
 */
function keptOfThree(budget: Budget): Kept {
  let seconds = new Float64Array(64);
  let thirds = new Float64Array(64);
  let size = 0;
  /** The first step whose second is at least the given one. */
  const stepAt = (second: number): number => {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((seconds[middle] as number) < second) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    dominates: (row, offset) => {
      budget.left -= 2;
      const step = stepAt(row[offset + 1] as number);
      return step < size && (thirds[step] as number) >= (row[offset + 2] as number);
    },
    add: (row, offset) => {
      const second = row[offset + 1] as number;
      const third = row[offset + 2] as number;
      const step = stepAt(second);
      // Steps that the new one stands above: seconds no larger, thirds no larger.
      let from = step;
      while (from > 0 && (thirds[from - 1] as number) <= third) from--;
      const until = step < size && seconds[step] === second ? step + 1 : step;
      if (size + 1 > seconds.length) {
        const [wider, longer] = [new Float64Array(size * 2), new Float64Array(size * 2)];
        wider.set(seconds);
        longer.set(thirds);
        seconds = wider;
        thirds = longer;
      }
      if (until - from !== 1) {
        seconds.copyWithin(from + 1, until, size);
        thirds.copyWithin(from + 1, until, size);
        size += 1 - (until - from);
      }
      seconds[from] = second;
      thirds[from] = third;
    },
    clear: () => {
      size = 0;
    },
  };
}

const BLOCK = 32;

/**
 * Rows in blocks with the best of each party over the block: a block that is nowhere good enough for some party is
 * left out at once. The block that dominated last is asked first, because neighbours tend to lose to the same rows.
 */
function keptOfMany(parties: number, budget: Budget): Kept {
  const width = parties - 1;
  let rows = new Float64Array(BLOCK * 8 * width);
  let tops = new Float64Array(8 * width).fill(Number.NEGATIVE_INFINITY);
  let size = 0;
  let last = 0;
  const inBlock = (block: number, row: Float64Array, offset: number): boolean => {
    for (let party = 0; party < width; party++)
      if ((tops[block * width + party] as number) < (row[offset + 1 + party] as number)) return false;
    const until = Math.min(size, (block + 1) * BLOCK);
    budget.left -= until - block * BLOCK;
    for (let index = block * BLOCK; index < until; index++) {
      let party = 0;
      while (party < width && (rows[index * width + party] as number) >= (row[offset + 1 + party] as number)) party++;
      if (party === width) return true;
    }
    return false;
  };
  return {
    dominates: (row, offset) => {
      const blocks = Math.ceil(size / BLOCK);
      budget.left -= 1 + blocks / 4;
      if (last < blocks && inBlock(last, row, offset)) return true;
      for (let block = blocks - 1; block >= 0; block--)
        if (block !== last && inBlock(block, row, offset)) {
          last = block;
          return true;
        }
      return false;
    },
    add: (row, offset) => {
      if ((size + 1) * width > rows.length) {
        const [wider, higher] = [new Float64Array(rows.length * 2), new Float64Array(tops.length * 2)];
        higher.fill(Number.NEGATIVE_INFINITY);
        wider.set(rows);
        higher.set(tops);
        rows = wider;
        tops = higher;
      }
      const top = Math.floor(size / BLOCK) * width;
      for (let party = 0; party < width; party++) {
        const value = row[offset + 1 + party] as number;
        rows[size * width + party] = value;
        if (value > (tops[top + party] as number)) tops[top + party] = value;
      }
      size++;
    },
    clear: () => {
      tops.fill(Number.NEGATIVE_INFINITY);
      size = 0;
      last = 0;
    },
  };
}
