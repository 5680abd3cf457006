import type { Interval } from '../statistics/wilson-interval.ts';

/**
 * The range of one number over another where both are given as ranges of one confidence. Two positive ranges are read
 * as lognormal and independent, so that the quotient is lognormal too: the half-widths of the logarithms add as
 * squares. With a zero among the ends the widest quotient is given. Undefined where the lower number may be nothing.
 */
export function quotientRange(above: Interval, below: Interval): Interval | undefined {
  if (below.low <= 0) return undefined;
  if (above.low <= 0) return { low: above.low / below.high, high: above.high / below.low };
  const middle = Math.sqrt((above.low * above.high) / (below.low * below.high));
  const half = Math.hypot(Math.log(above.high / above.low) / 2, Math.log(below.high / below.low) / 2);
  return { low: middle * Math.exp(-half), high: middle * Math.exp(half) };
}
