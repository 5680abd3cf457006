import type { MeasurementEvent } from './events.ts';

/** What people did to readings by hand, and why: told in the record. The readings are shown where they are measured. */
export type ReadingsMended = Extract<
  MeasurementEvent,
  { type: 'ObservationsCorrected' } | { type: 'ObservationsWithdrawn' }
>;

/** A correction that came with a batch has no reason of its own and is seen at the reading. */
export function isMended(event: { readonly type: string }): event is ReadingsMended {
  const { type, reason } = event as Partial<ReadingsMended>;
  return type === 'ObservationsWithdrawn' || (type === 'ObservationsCorrected' && reason !== '');
}

/** The blanks of an event's sentence in the record. */
export function measurementRecordValues({ readings, reason }: ReadingsMended) {
  return { count: readings.length, metrics: [...new Set(readings.map(({ metric }) => metric))], reason };
}
