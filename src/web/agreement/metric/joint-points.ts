import type { Thresholds } from '../../../domain/agreement/terms.ts';
import { verdictOf } from '../../../domain/agreement/verdict.ts';
import type { MetricPoint } from './metric-scale.ts';

interface Reading {
  readonly metric: string;
  readonly at: string;
  readonly value: number;
}

/**
 * The joint metric J, value ÷ cost, at every instant after ink at which either was read and both were known. Both are
 * cumulative since ink, so what was read before it says nothing.
 */
export function jointPoints(
  observations: readonly Reading[],
  thresholds: Thresholds,
  inkedAt: string,
): readonly MetricPoint[] {
  const points = new Map<string, number>();
  let [value, cost]: [number | null, number | null] = [null, null];
  for (const one of observations.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    if (Date.parse(one.at) <= Date.parse(inkedAt)) continue;
    if (one.metric === 'value') value = one.value;
    else if (one.metric === 'cost') cost = one.value;
    else continue;
    const { joint } = verdictOf(thresholds, { value, cost });
    if (joint !== null) points.set(one.at, joint);
  }
  return [...points].map(([at, joint]) => ({ at, value: joint }));
}
