/** The best choices found, one a block, and how far the truth can be from them. */
export interface Optimum {
  readonly choices: Int32Array;
  readonly gains: readonly number[];
  readonly value: number;
  /** Nothing is better than this; equal to `value` where the search ended. */
  readonly bound: number;
  readonly proven: boolean;
  readonly nodes: number;
}

/** `infeasible`: no package leaves every party a gain of 0 or more, proven. `stopped`: neither found nor excluded. */
export type Search = Optimum | 'infeasible' | 'stopped';

/** Values closer than this are equal but for rounding. */
export function marginAt(value: number): number {
  return Number.isFinite(value) ? 1e-12 * Math.max(1e-6, Math.abs(value)) : 0;
}
