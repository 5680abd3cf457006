import { Temporal } from 'temporal-polyfill';
import type { CalendarDay, Instant } from './instant.ts';

/** A workspace's zone and working days. One working day counts 24 hours; other days count nothing. */
export interface WorkCalendar {
  /** IANA zone, `Europe/Madrid`. */
  readonly zone: string;
  /** ISO weekdays, 1 = Monday … 7 = Sunday; at least one. */
  readonly workdays: readonly number[];
  readonly holidays: readonly CalendarDay[];
}

export function isWorkday(calendar: WorkCalendar, day: CalendarDay): boolean {
  return calendar.workdays.includes(Temporal.PlainDate.from(day).dayOfWeek) && !calendar.holidays.includes(day);
}

/** The local day of an instant. */
export function localDay(calendar: WorkCalendar, at: Instant): CalendarDay {
  return zoned(calendar, at).toPlainDate().toString();
}

/** The instant at which the local day after `day` begins: what holds «until the end of that day» ends there. */
export function endOfDay(calendar: WorkCalendar, day: CalendarDay): Instant {
  return instantOf(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(calendar.zone));
}

/** The instant of a local hour of a day; an hour that the clocks skip is the one after. */
export function atHour({ zone }: Pick<WorkCalendar, 'zone'>, day: CalendarDay, hour: number): Instant {
  return instantOf(Temporal.PlainDate.from(day).toPlainDateTime({ hour }).toZonedDateTime(zone));
}

export function plusDays(day: CalendarDay, days: number): CalendarDay {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days from one calendar day to another; in UTC every day has as many hours. Ledgers count it by the thousand. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return (Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / 86_400_000;
}

/** The day so many working days after `day`, `day` itself not counted. */
export function plusWorkdays(calendar: WorkCalendar, day: CalendarDay, workdays: number): CalendarDay {
  let current = Temporal.PlainDate.from(day);
  for (let left = workdays; left > 0; ) {
    current = current.add({ days: 1 });
    if (isWorkday(calendar, current.toString())) left -= 1;
  }
  return current.toString();
}

/** Working days from `from` (not counted) to `to` (counted). */
export function workdaysBetween(calendar: WorkCalendar, from: CalendarDay, to: CalendarDay): number {
  const last = Temporal.PlainDate.from(to);
  let count = 0;
  for (
    let day = Temporal.PlainDate.from(from).add({ days: 1 });
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    if (isWorkday(calendar, day.toString())) count += 1;
  }
  return count;
}

/**
 * The instant so many working hours after `from`: whole days keep the local time of day whatever the clocks do,
 * the rest is walked on the wall clock. Time outside working days does not count, so a clock that starts on a
 * Saturday starts with the next working day.
 */
export function plusWorkingHours(calendar: WorkCalendar, from: Instant, hours: number): Instant {
  let local = zoned(calendar, from).toPlainDateTime();
  if (!isWorkday(calendar, local.toPlainDate().toString())) local = nextWorkdayStart(calendar, local);
  let minutes = Math.round(hours * 60);
  for (; minutes >= 1440; minutes -= 1440) local = skipToWorkday(calendar, local.add({ days: 1 }));
  const midnight = local.toPlainDate().add({ days: 1 }).toPlainDateTime();
  const leftToday = local.until(midnight, { largestUnit: 'minutes' }).minutes;
  local =
    minutes < leftToday
      ? local.add({ minutes })
      : nextWorkdayStart(calendar, local).add({ minutes: minutes - leftToday });
  return instantOf(local.toZonedDateTime(calendar.zone, { disambiguation: 'compatible' }));
}

/** Whether a zone name is known here. */
export function isZone(zone: string): boolean {
  try {
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime(zone);
    return true;
  } catch {
    return false;
  }
}

function zoned(calendar: WorkCalendar, at: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(calendar.zone);
}

function instantOf(at: Temporal.ZonedDateTime): Instant {
  return new Date(at.epochMilliseconds).toISOString();
}

function nextWorkdayStart(calendar: WorkCalendar, local: Temporal.PlainDateTime): Temporal.PlainDateTime {
  return skipToWorkday(calendar, local.toPlainDate().add({ days: 1 }).toPlainDateTime());
}

function skipToWorkday(calendar: WorkCalendar, local: Temporal.PlainDateTime): Temporal.PlainDateTime {
  let current = local;
  while (!isWorkday(calendar, current.toPlainDate().toString())) current = current.add({ days: 1 });
  return current;
}
