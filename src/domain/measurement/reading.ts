import { type CalendarDay, type Instant, plusMilliseconds } from '../instant.ts';
import { endOfDay } from '../work-calendar.ts';

/** A reading as it is sent: with the unit it was taken in, and a name where the sender has one. */
export interface SentReading {
  readonly metric: string;
  /** An instant with any offset, or a day: then the last moment of that day in the signed zone. */
  readonly at: Instant | CalendarDay;
  readonly value: number;
  readonly unit: string;
  readonly externalId?: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function isWholeDay(at: string): boolean {
  return DAY.test(at);
}

/** The instant a reading speaks of, in UTC: with whatever offset it was written, a day by its last millisecond. */
export function instantOfReading(at: string, zone: string): Instant {
  if (!isWholeDay(at)) return plusMilliseconds(at, 0);
  return plusMilliseconds(endOfDay({ zone, workdays: [1], holidays: [] }, at), -1);
}

/** The name of a reading that its sender gave none: one reading of a metric at an instant. */
export function nameOfReading(metric: string, at: Instant): string {
  return `${metric}@${at}`;
}
