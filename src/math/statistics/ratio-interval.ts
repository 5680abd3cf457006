import { sequenceHalfWidth } from './confidence-sequence.ts';
import { normalQuantile } from './normal-quantile.ts';
import { studentQuantile } from './student-quantile.ts';
import type { Interval } from './wilson-interval.ts';

/** What came in one stretch of time. */
export interface Stretch {
  readonly above: number;
  readonly below: number;
}

/** From fewer stretches nothing is said: below ten, eight in ten would be a promise that is not kept. */
export const fewestStretches = 10;

const ERROR = 0.2;
/** About a quarter of weekly readings. */
const NARROWEST_AT = 13;

/**
 * An interval for Σ above ÷ Σ below that holds the ratio in 8 of 10 courses at every look together: the ratio
 * estimator's own variance (Cochran, Sampling Techniques, 1977, ch. 6), the width of a confidence sequence, and
 * Student's factor for the few. Stretches count as alike and independent of each other. Undefined from too few, and
 * where nothing stands below the line.
 */
export function ratioInterval(stretches: readonly Stretch[]): Interval | undefined {
  const count = stretches.length;
  const above = stretches.reduce((sum, one) => sum + one.above, 0);
  const below = stretches.reduce((sum, one) => sum + one.below, 0);
  if (count < fewestStretches || below <= 0) return undefined;
  const ratio = above / below;
  const squares = stretches.reduce((sum, one) => sum + (one.above - ratio * one.below) ** 2, 0);
  const deviation = Math.sqrt(squares / (count - 1)) * (count / below);
  const few = studentQuantile(1 - ERROR / 2, count - 1) / normalQuantile(1 - ERROR / 2);
  const half = deviation * few * sequenceHalfWidth(count, ERROR, NARROWEST_AT);
  return { low: ratio - half, high: ratio + half };
}
