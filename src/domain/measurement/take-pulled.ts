import { type Instant, millisecondsBetween } from '../instant.ts';
import type { MeasurementEvent, NewReading } from './events.ts';
import { inOrder } from './metric.ts';
import { nameOfReading } from './reading.ts';
import type { SourceStanding } from './source-standing.ts';
import { keyOf, type MeasurementState } from './state.ts';
import { standingNamed } from './take-readings.ts';

/** What a source said at an instant, in its own measure. */
export interface Sample {
  readonly at: Instant;
  readonly value: number;
}

const LATE = 86_400_000;

/**
 * Readings of what a source said. A name that is known stays as it is: pulling again never corrects what a person sent.
 * Of a counter, what it grew by is added to the last reading; when it fell, it started again from nothing.
 */
export function takePulled(
  source: SourceStanding,
  samples: readonly Sample[],
  state: MeasurementState,
  now: Instant,
): readonly MeasurementEvent[] {
  const { metric, factor } = source;
  const names = samples.map(({ at }) => nameOfReading(metric, at));
  const known = new Set([...standingNamed(state, names).keys(), ...state.withdrawn.map(keyOf)]);
  const events: MeasurementEvent[] = [];
  const readings: NewReading[] = [];
  let raw = source.raw;
  let total = source.counter ? lastValue(state, metric) : 0;
  for (const { at, value } of samples.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const externalId = nameOfReading(metric, at);
    if (at > now || known.has(keyOf({ metric, externalId })) || !Number.isFinite(value * factor)) continue;
    const late = millisecondsBetween(at, now) > LATE;
    const named = { metric, at, externalId, source: 'Prometheus', late, pulled: true };
    if (!source.counter) {
      readings.push({ ...named, value: value * factor });
      continue;
    }
    if (raw !== null && value < raw) events.push({ type: 'CounterRestarted', metric, at, from: raw, to: value });
    total += (raw === null ? 0 : value < raw ? value : value - raw) * factor;
    raw = value;
    readings.push({ ...named, value: total, raw });
  }
  if (readings.length === 0) return [];
  if (source.silent !== null) events.push({ type: 'SourceHeard', metric, silentSince: source.silent.since });
  return [...events, { type: 'ObservationsRecorded', readings }];
}

/** Where a counter goes on from: the metric's latest reading, whoever sent it; nothing without one. */
function lastValue({ observations }: MeasurementState, metric: string): number {
  return (
    observations.all
      .filter((one) => one.metric === metric)
      .toSorted(inOrder)
      .at(-1)?.value ?? 0
  );
}
