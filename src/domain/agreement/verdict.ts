import type { Thresholds } from './terms.ts';

/** Cumulative value and technical cost as read for a checkpoint; null where nothing was read. */
export interface JointReading {
  readonly value: number | null;
  readonly cost: number | null;
}

export interface Verdict {
  readonly verdict: 'keep' | 'extend' | 'revert' | 'no-data';
  /** The joint metric J; null without data. */
  readonly joint: number | null;
}

/** J = value ÷ cost against the thresholds signed beforehand. Without both readings, or without cost, «no data». */
export function verdictOf(thresholds: Thresholds, { value, cost }: JointReading): Verdict {
  if (value === null || cost === null || cost <= 0) return { verdict: 'no-data', joint: null };
  const joint = value / cost;
  if (joint >= thresholds.keepFrom) return { verdict: 'keep', joint };
  return { verdict: joint >= thresholds.extendFrom ? 'extend' : 'revert', joint };
}
