import type { Instant } from '../instant.ts';
import type { Metric, Observation } from './metric.ts';
import type { MetricSource, SilenceWhy } from './source.ts';

/** Which reading is meant: names are unique within a metric. */
export interface ReadingName {
  readonly metric: string;
  readonly externalId: string;
}

/** A reading as it came. */
export interface NewReading extends Observation {
  /** It came more than a day after the instant it speaks of. */
  readonly late: boolean;
  /** Parley asked the metric's source for it. */
  readonly pulled: boolean;
  /** Of a pulled counter: what the source said, before it was added up. */
  readonly raw?: number | undefined;
}

export type MeasurementEvent =
  /** The metrics of the agreement, as signed or amended; readings of a metric that is gone stay. */
  | { readonly type: 'MetricsDefined'; readonly metrics: readonly Metric[] }
  /** One batch: pushed, from a file or pulled. A name that was withdrawn stands again with this reading. */
  | { readonly type: 'ObservationsRecorded'; readonly readings: readonly NewReading[] }
  /** The first value stays beside the one that counts now. */
  | {
      readonly type: 'ObservationsCorrected';
      readonly readings: readonly (ReadingName & { readonly value: number; readonly was: number })[];
      readonly reason: string;
    }
  /** They count no longer, and stay readable. */
  | { readonly type: 'ObservationsWithdrawn'; readonly readings: readonly ReadingName[]; readonly reason: string }
  | { readonly type: 'GuardrailBreached'; readonly metric: string; readonly values: readonly number[] }
  /** A reading above a signed usage limit, told once for every run of them. It decides nothing. */
  | {
      readonly type: 'LimitPassed';
      readonly metric: string;
      readonly value: number;
      readonly most: number;
      readonly at: Instant;
    }
  /** All signers turned it on again: only readings after this instant count from here on. */
  | { readonly type: 'GuardrailsRearmed'; readonly at: Instant }
  /** The access secret is kept elsewhere, never here. */
  | { readonly type: 'SourceSet'; readonly source: MetricSource }
  | { readonly type: 'SourceRemoved'; readonly metric: string }
  /** Told once for each silence. It decides nothing. */
  | {
      readonly type: 'SourceSilent';
      readonly metric: string;
      readonly since: Instant;
      readonly why: SilenceWhy;
      readonly detail: string;
    }
  | { readonly type: 'SourceHeard'; readonly metric: string; readonly silentSince: Instant }
  /** A counter fell from one raw value to another: what was counted before stays counted. */
  | {
      readonly type: 'CounterRestarted';
      readonly metric: string;
      readonly at: Instant;
      readonly from: number;
      readonly to: number;
    };
