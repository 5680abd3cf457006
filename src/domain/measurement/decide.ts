import type { Decider, Decision, Facts } from '../decider.ts';
import type { Instant } from '../instant.ts';
import { type Refused, refuse } from '../refusal.ts';
import { decideSource, type SourceCommand } from './decide-source.ts';
import type { MeasurementEvent, ReadingName } from './events.ts';
import { limitPassed } from './limit-passed.ts';
import { breach, type Metric } from './metric.ts';
import { type Observers, observeRefusal } from './observers.ts';
import type { SentReading } from './reading.ts';
import type { MeasurementRefusal } from './refusals.ts';
import { evolveMeasurement, initialMeasurement, keyOf, type MeasurementState } from './state.ts';
import { type ReadingFault, standingNamed, takeReadings, unknownNames } from './take-readings.ts';

export type MeasurementCommand =
  | { readonly type: 'DefineMetrics'; readonly metrics: readonly Metric[] }
  | { readonly type: 'RearmGuardrails'; readonly at: Instant }
  | { readonly type: 'RecordObservations'; readonly source: string; readonly readings: readonly SentReading[] }
  | ({ readonly type: 'CorrectObservation'; readonly value: number; readonly reason: string } & ReadingName)
  | { readonly type: 'WithdrawObservations'; readonly readings: readonly ReadingName[]; readonly reason: string }
  | SourceCommand;

/**
 * `app` says who may record: members of the parties and whoever is on call, also by their keys; of whom the address was
 * never confirmed; and the signed zone.
 */
export type MeasurementRuleCommand = MeasurementCommand & Observers & { readonly zone: string };

/** What an agreement is measured by, and what was read. */
export const measurementDecider: Decider<MeasurementState, MeasurementRuleCommand, MeasurementEvent> = {
  initial: initialMeasurement,
  decide,
  evolve: evolveMeasurement,
};

function decide(command: MeasurementRuleCommand, state: MeasurementState, facts: Facts): Decision<MeasurementEvent> {
  switch (command.type) {
    case 'DefineMetrics':
      if (facts.actor.kind !== 'system') return no('metrics-policy-only');
      return { events: [{ type: 'MetricsDefined', metrics: command.metrics }] };
    case 'RearmGuardrails':
      if (facts.actor.kind !== 'system') return no('metrics-policy-only');
      return { events: [{ type: 'GuardrailsRearmed', at: command.at }] };
    case 'RecordObservations':
      return observersOnly(command, state, facts) ?? record(command, state, facts);
    case 'CorrectObservation':
      return observersOnly(command, state, facts) ?? correct(command, state, facts);
    case 'WithdrawObservations':
      return observersOnly(command, state, facts) ?? withdraw(command, state);
    default:
      return watched(decideSource(command, state, facts), state, facts);
  }
}

function observersOnly(command: Observers, { metrics }: MeasurementState, { actor }: Facts): Refused | undefined {
  if (metrics.length === 0) return no('metrics-none');
  const refusal = observeRefusal(command, actor.id);
  return refusal && { refusal };
}

/** All readings of a batch or none; what is known already adds nothing, another value under a known name corrects. */
function record(
  { readings, source, zone }: Extract<MeasurementRuleCommand, { type: 'RecordObservations' }>,
  state: MeasurementState,
  facts: Facts,
): Decision<MeasurementEvent> {
  const { taken, faults } = takeReadings(readings, source, state, zone, facts.now);
  if (faults.length > 0) return allFaults(faults);
  const added = taken.filter((one) => one.as === 'new').map((one) => one.reading);
  const corrected = taken.flatMap(({ as, reading: { metric, externalId, value }, was }) =>
    as === 'correction' ? [{ metric, externalId, value, was: was ?? value }] : [],
  );
  const events: MeasurementEvent[] = [];
  if (added.length > 0) events.push({ type: 'ObservationsRecorded', readings: added });
  if (corrected.length > 0) events.push({ type: 'ObservationsCorrected', readings: corrected, reason: '' });
  return watched({ events }, state, facts);
}

/** The only fault speaks for itself; several are counted, and every one of them is told with its place. */
function allFaults(faults: readonly ReadingFault[]): Refused {
  const [first] = faults;
  const told = faults.map(({ path, code, values }) => (values === undefined ? { path, code } : { path, code, values }));
  if (first !== undefined && faults.length === 1)
    return { refusal: { ...no(first.code, first.values).refusal, faults: told } };
  return { refusal: { ...no('readings-refused', { count: faults.length }).refusal, faults: told } };
}

function correct(
  command: Extract<MeasurementRuleCommand, { type: 'CorrectObservation' }>,
  state: MeasurementState,
  facts: Facts,
): Decision<MeasurementEvent> {
  const { metric, externalId, value, reason } = command;
  const before = standingNamed(state, [externalId]).get(keyOf(command));
  if (before === undefined) return no('reading-unknown', { name: externalId });
  if (before.value === value) return no('correction-same');
  const readings = [{ metric, externalId, value, was: before.value }];
  return watched({ events: [{ type: 'ObservationsCorrected', readings, reason }] }, state, facts);
}

/** A withdrawal brings no news: bad readings that only now stand in a row wait for the next one. */
function withdraw(
  { readings, reason }: Extract<MeasurementRuleCommand, { type: 'WithdrawObservations' }>,
  state: MeasurementState,
): Decision<MeasurementEvent> {
  const [unknown] = unknownNames(readings, state);
  if (unknown !== undefined) return no('reading-unknown', { name: unknown.externalId });
  const named = readings.map(({ metric, externalId }) => ({ metric, externalId }));
  return { events: [{ type: 'ObservationsWithdrawn', readings: named, reason }] };
}

/** Adds the breach of every bound that what just came passes, once until it is answered for. */
function watched(
  decision: Decision<MeasurementEvent>,
  state: MeasurementState,
  { actor, now }: Facts,
): Decision<MeasurementEvent> {
  if (!('events' in decision)) return decision;
  const news = new Map<string, Set<string>>();
  let known = state;
  for (const event of decision.events) {
    known = evolveMeasurement(known, { event, actor, at: now, version: 0 });
    if (event.type !== 'ObservationsRecorded' && event.type !== 'ObservationsCorrected') continue;
    for (const { metric, externalId } of event.readings)
      news.set(metric, (news.get(metric) ?? new Set()).add(externalId));
  }
  const breaches = known.metrics.flatMap((metric): readonly MeasurementEvent[] => {
    const came = news.get(metric.id);
    if (came === undefined || known.openBreaches.includes(metric.id)) return [];
    const run = breach(metric, known.observations.all, known.armedAt, came);
    return run ? [{ type: 'GuardrailBreached', metric: metric.id, values: run.map((one) => one.value) }] : [];
  });
  const passed = known.metrics.flatMap((metric): readonly MeasurementEvent[] => {
    const reading = news.has(metric.id)
      ? limitPassed(metric, state.observations.all, known.observations.all)
      : undefined;
    if (reading === undefined || metric.limit === undefined) return [];
    const { value, at } = reading;
    return [{ type: 'LimitPassed', metric: metric.id, value, most: metric.limit.most, at }];
  });
  return { events: [...decision.events, ...breaches, ...passed] };
}

function no(code: MeasurementRefusal, values?: Parameters<typeof refuse>[1]): Refused<MeasurementRefusal> {
  return refuse(code, values);
}
