import type { Id } from '../id.ts';
import type { Instant } from '../instant.ts';
import type { MetricSource } from './source.ts';
import { reachedBy } from './source-standing.ts';
import type { MeasurementState } from './state.ts';

/** What asking the sources of an agreement needs. */
export interface SourceSummary {
  readonly agreement: Id;
  readonly sources: readonly (MetricSource & {
    /** The source is asked for what comes after. */
    readonly reached: Instant;
    /** The metric's unit as signed now; null when the metric is gone. */
    readonly unitNow: string | null;
  })[];
}

export function sourceSummary(agreement: Id, { sources, metrics }: MeasurementState): SourceSummary {
  return {
    agreement,
    sources: sources.map((standing) => {
      const { metric, url, query, every, factor, unit, counter, secret } = standing;
      const unitNow = metrics.find((one) => one.id === metric)?.unit ?? null;
      return { metric, url, query, every, factor, unit, counter, secret, reached: reachedBy(standing), unitNow };
    }),
  };
}
