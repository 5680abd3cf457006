import type { Recorded } from '../decider.ts';
import type { Instant } from '../instant.ts';
import type { MeasurementEvent } from './events.ts';
import type { Metric, Observation } from './metric.ts';

export interface MeasurementState {
  readonly metrics: readonly Metric[];
  /** As corrected, in the order in which they came. */
  readonly observations: readonly (Observation & { readonly late: boolean; readonly corrected: boolean })[];
  /** Readings up to this instant were answered for; null before the first breach was. */
  readonly armedAt: Instant | null;
  /** Metrics whose breach was told and not yet answered for: it is told once, until all signers arm it anew. */
  readonly openBreaches: readonly string[];
  readonly breaches: readonly { readonly metric: string; readonly values: readonly number[]; readonly at: Instant }[];
}

export const initialMeasurement: MeasurementState = {
  metrics: [],
  observations: [],
  armedAt: null,
  openBreaches: [],
  breaches: [],
};

/** Folds one event; events this version does not know leave the state as it is. */
export function evolveMeasurement(
  state: MeasurementState,
  { event, at }: Recorded<MeasurementEvent>,
): MeasurementState {
  switch (event.type) {
    case 'MetricsDefined':
      return { ...state, metrics: event.metrics };
    case 'ObservationRecorded':
      return {
        ...state,
        observations: [...state.observations, { ...event.observation, late: event.late, corrected: false }],
      };
    case 'ObservationCorrected':
      return {
        ...state,
        observations: state.observations.map((one) =>
          one.metric === event.metric && one.externalId === event.externalId
            ? { ...one, value: event.value, corrected: true }
            : one,
        ),
      };
    case 'GuardrailBreached':
      return {
        ...state,
        openBreaches: [...state.openBreaches, event.metric],
        breaches: [...state.breaches, { metric: event.metric, values: event.values, at }],
      };
    case 'GuardrailsRearmed':
      return { ...state, armedAt: event.at, openBreaches: [] };
    default:
      return state;
  }
}
