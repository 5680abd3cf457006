import type { Decider, Decision, Facts } from '../decider.ts';
import type { Id } from '../id.ts';
import { type Instant, millisecondsBetween } from '../instant.ts';
import { isRefused, type Refused, refuse } from '../refusal.ts';
import type { MeasurementEvent } from './events.ts';
import { breach, type Metric, type Observation } from './metric.ts';
import type { MeasurementRefusal } from './refusals.ts';
import { evolveMeasurement, initialMeasurement, type MeasurementState } from './state.ts';

/** A reading as it is sent: with the unit it was taken in, and a name where the sender has one. */
export interface SentReading {
  readonly metric: string;
  readonly at: Instant;
  readonly value: number;
  readonly unit: string;
  readonly externalId?: string | undefined;
}

export type MeasurementCommand =
  | { readonly type: 'DefineMetrics'; readonly metrics: readonly Metric[] }
  | { readonly type: 'RearmGuardrails'; readonly at: Instant }
  | { readonly type: 'RecordObservations'; readonly source: string; readonly readings: readonly SentReading[] };

/** `app` says who may record: members of the parties and whoever is on call, also by their keys. */
export type MeasurementRuleCommand = MeasurementCommand & { readonly observers: readonly Id[] };

/** What an agreement is measured by, and what was read. */
export const measurementDecider: Decider<MeasurementState, MeasurementRuleCommand, MeasurementEvent> = {
  initial: initialMeasurement,
  decide,
  evolve: evolveMeasurement,
};

const LATE = 86_400_000;

function decide(command: MeasurementRuleCommand, state: MeasurementState, facts: Facts): Decision<MeasurementEvent> {
  switch (command.type) {
    case 'DefineMetrics':
      if (facts.actor.kind !== 'system') return no('metrics-policy-only');
      return { events: [{ type: 'MetricsDefined', metrics: command.metrics }] };
    case 'RearmGuardrails':
      if (facts.actor.kind !== 'system') return no('metrics-policy-only');
      return { events: [{ type: 'GuardrailsRearmed', at: command.at }] };
    case 'RecordObservations':
      if (state.metrics.length === 0) return no('metrics-none');
      if (!command.observers.includes(facts.actor.id)) return no('observers-only');
      return record(command, state, facts);
  }
}

/** All readings of a batch or none; what is known already adds nothing, another value under a known name corrects. */
function record(
  command: Extract<MeasurementRuleCommand, { type: 'RecordObservations' }>,
  state: MeasurementState,
  facts: Facts,
): Decision<MeasurementEvent> {
  const events: MeasurementEvent[] = [];
  let known = state;
  const news = new Set<string>();
  for (const reading of command.readings) {
    const event = recordOne(reading, command.source, known, facts.now);
    if (event === undefined) continue;
    if (isRefused(event)) return event;
    events.push(event);
    news.add(event.type === 'ObservationRecorded' ? event.observation.externalId : event.externalId);
    known = evolveMeasurement(known, { event, actor: facts.actor, at: facts.now, version: 0 });
  }
  for (const metric of known.metrics.filter((one) => !known.openBreaches.includes(one.id))) {
    const run = breach(metric, known.observations, known.armedAt, news);
    if (run) events.push({ type: 'GuardrailBreached', metric: metric.id, values: run.map((one) => one.value) });
  }
  return { events };
}

type Recording = Extract<MeasurementEvent, { type: 'ObservationRecorded' | 'ObservationCorrected' }>;

function recordOne(
  reading: SentReading,
  source: string,
  state: MeasurementState,
  now: Instant,
): Recording | Refused | undefined {
  const metric = state.metrics.find((one) => one.id === reading.metric);
  if (!metric) return no('metric-unknown', { metric: reading.metric, known: state.metrics.map((one) => one.id) });
  if (metric.unit !== reading.unit)
    return no('unit-differs', { metric: metric.id, unit: metric.unit, given: reading.unit });
  if (reading.at > now) return no('observed-in-the-future', { metric: metric.id });
  const externalId = reading.externalId ?? `${metric.id}@${reading.at}`;
  const before = state.observations.find((one) => one.metric === metric.id && one.externalId === externalId);
  if (before === undefined) {
    const observation: Observation = { metric: metric.id, at: reading.at, value: reading.value, externalId, source };
    return { type: 'ObservationRecorded', observation, late: millisecondsBetween(reading.at, now) > LATE };
  }
  if (before.at !== reading.at) return no('observation-moved', { name: externalId });
  if (before.value === reading.value) return undefined;
  return { type: 'ObservationCorrected', metric: metric.id, externalId, value: reading.value, was: before.value };
}

function no(code: MeasurementRefusal, values?: Parameters<typeof refuse>[1]): Refused<MeasurementRefusal> {
  return refuse(code, values);
}
