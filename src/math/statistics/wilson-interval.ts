import { normalQuantile } from './normal-quantile.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The share that so many of so many stand for, with its interval (Wilson, JASA 22, 1927); all of 0–1 from none. */
export function wilsonInterval(kept: number, of: number, confidence = 0.95): Interval {
  if (of === 0) return { low: 0, high: 1 };
  const z = normalQuantile((1 + confidence) / 2);
  const share = kept / of;
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
