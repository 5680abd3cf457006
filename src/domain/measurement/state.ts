import type { Actor } from '../actor.ts';
import type { Recorded } from '../decider.ts';
import type { Instant } from '../instant.ts';
import type { MeasurementEvent, NewReading, ReadingName } from './events.ts';
import type { Metric } from './metric.ts';
import { ReadingList } from './reading-list.ts';
import { evolveSource, type SourceStanding } from './source-standing.ts';

/** A value that stood before a correction. */
export interface EarlierValue {
  readonly value: number;
  /** Who corrected it, when and why. */
  readonly by: Pick<Actor, 'id' | 'name'>;
  readonly at: Instant;
  readonly reason: string;
}

/** A reading as it stands now. */
export interface Reading extends NewReading {
  readonly corrected: boolean;
  /** What it said before, the first value first. */
  readonly earlier: readonly EarlierValue[];
}

export interface WithdrawnReading extends Reading {
  readonly withdrawn: { readonly by: Pick<Actor, 'id' | 'name'>; readonly at: Instant; readonly reason: string };
}

export interface MeasurementState {
  readonly metrics: readonly Metric[];
  /** What counts, as corrected, in the order in which it came. */
  readonly observations: ReadingList;
  /** What was taken back; it counts for nothing. */
  readonly withdrawn: readonly WithdrawnReading[];
  /** Readings up to this instant decide nothing: ink first, then when all turned it on again. Null before ink. */
  readonly armedAt: Instant | null;
  /** Metrics whose breach was told and not yet answered for: it is told once, until all signers arm it anew. */
  readonly openBreaches: readonly string[];
  readonly breaches: readonly { readonly metric: string; readonly values: readonly number[]; readonly at: Instant }[];
  /** At most one a metric. */
  readonly sources: readonly SourceStanding[];
  /** Whether any was ever set. */
  readonly everPulled: boolean;
}

export const initialMeasurement: MeasurementState = {
  metrics: [],
  observations: ReadingList.none,
  withdrawn: [],
  armedAt: null,
  openBreaches: [],
  breaches: [],
  sources: [],
  everPulled: false,
};

/** One key a name, for look-ups over many readings. */
export function keyOf({ metric, externalId }: ReadingName): string {
  return `${metric}\n${externalId}`;
}

/** Folds one event; events this version does not know leave the state as it is. */
export function evolveMeasurement(state: MeasurementState, recorded: Recorded<MeasurementEvent>): MeasurementState {
  const { event, at } = recorded;
  switch (event.type) {
    case 'MetricsDefined':
      return { ...state, metrics: event.metrics, armedAt: state.armedAt ?? at };
    case 'ObservationsRecorded': {
      const again = new Set(event.readings.map(keyOf));
      const known = new Map(state.withdrawn.filter((one) => again.has(keyOf(one))).map((one) => [keyOf(one), one]));
      const added = event.readings.map((reading): Reading => {
        const earlier = known.get(keyOf(reading))?.earlier ?? [];
        return { ...reading, corrected: earlier.length > 0, earlier };
      });
      return {
        ...evolveSource(state, recorded),
        observations: state.observations.with(added),
        withdrawn: known.size === 0 ? state.withdrawn : state.withdrawn.filter((one) => !again.has(keyOf(one))),
      };
    }
    case 'ObservationsCorrected':
      return { ...state, observations: state.observations.changed((all) => corrected(all, event, recorded)) };
    case 'ObservationsWithdrawn': {
      const gone = new Set(event.readings.map(keyOf));
      const isGone = (one: Reading) => gone.has(keyOf(one));
      const withdrawn = { by: { id: recorded.actor.id, name: recorded.actor.name }, at, reason: event.reason };
      return {
        ...state,
        observations: state.observations.changed((all) => all.filter((one) => !isGone(one))),
        withdrawn: [...state.withdrawn, ...state.observations.all.filter(isGone).map((one) => ({ ...one, withdrawn }))],
      };
    }
    case 'GuardrailBreached':
      return {
        ...state,
        openBreaches: [...state.openBreaches, event.metric],
        breaches: [...state.breaches, { metric: event.metric, values: event.values, at }],
      };
    case 'GuardrailsRearmed':
      return { ...state, armedAt: event.at, openBreaches: [] };
    default:
      return evolveSource(state, recorded);
  }
}

function corrected(
  observations: readonly Reading[],
  { readings, reason }: Extract<MeasurementEvent, { type: 'ObservationsCorrected' }>,
  { actor, at }: Recorded<MeasurementEvent>,
): readonly Reading[] {
  const values = new Map(readings.map((one) => [keyOf(one), one.value]));
  const by = { id: actor.id, name: actor.name };
  return observations.map((one) => {
    const value = values.get(keyOf(one));
    if (value === undefined) return one;
    return { ...one, value, corrected: true, earlier: [...one.earlier, { value: one.value, by, at, reason }] };
  });
}
