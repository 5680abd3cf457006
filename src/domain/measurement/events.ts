import type { Instant } from '../instant.ts';
import type { Metric, Observation } from './metric.ts';

export type MeasurementEvent =
  /** The metrics of the agreement, as signed or amended; readings of a metric that is gone stay. */
  | { readonly type: 'MetricsDefined'; readonly metrics: readonly Metric[] }
  /** `late`: it came more than a day after the instant it speaks of. */
  | { readonly type: 'ObservationRecorded'; readonly observation: Observation; readonly late: boolean }
  | {
      readonly type: 'ObservationCorrected';
      readonly metric: string;
      readonly externalId: string;
      readonly value: number;
      readonly was: number;
    }
  | { readonly type: 'GuardrailBreached'; readonly metric: string; readonly values: readonly number[] }
  /** All signers turned it on again: only readings after this instant count from here on. */
  | { readonly type: 'GuardrailsRearmed'; readonly at: Instant };
