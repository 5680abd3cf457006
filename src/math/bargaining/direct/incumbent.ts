import type { Objective } from './objective.ts';
import { marginAt } from './optimum.ts';

/** Nodes spent on finding a better one among equals. */
export const TIE_NODES = 50_000;

interface Found {
  readonly choices: Int32Array;
  readonly gains: readonly number[];
  readonly value: number;
}

/** The best choices that a search has met so far. */
export interface Incumbent {
  readonly best: () => Found | undefined;
  /** Takes these in its place when they leave nobody a negative gain and are better, or equal in value and `beats` says so. */
  readonly consider: (choices: Int32Array, gained: Float64Array) => void;
  /**
   * Whether a branch that promises no more than `hope` cannot take its place. `side` 1: what can only be equal is left
   * out; −1: it is looked at, for the order among equals.
   */
  readonly outdoes: (hope: number, side: number) => boolean;
}

/** None yet; choices given to it are copied. */
export function noIncumbent(
  objective: Objective,
  beats: (gains: readonly number[], than: readonly number[]) => boolean,
): Incumbent {
  let best: Found | undefined;
  return {
    best: () => best,
    consider: (choices, gained) => {
      if (gained.some((gain) => gain < 0)) return;
      const value = objective.value(gained);
      if (best !== undefined) {
        const margin = marginAt(best.value);
        if (value < best.value - margin) return;
        if (value <= best.value + margin && !beats(Array.from(gained), best.gains)) return;
      }
      best = { choices: choices.slice(), gains: Array.from(gained), value };
    },
    outdoes: (hope, side) => best !== undefined && hope < best.value + side * marginAt(best.value),
  };
}
