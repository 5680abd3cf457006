import { keptTree } from './kept-tree.ts';

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
  return parties === 3 ? keptOfThree(budget) : keptTree(parties, budget);
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
