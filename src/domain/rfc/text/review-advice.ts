import type { CalendarDay, Instant } from '../../instant.ts';
import { daysBetween, isWorkday, localDay, plusDays, type WorkCalendar, workdaysBetween } from '../../work-calendar.ts';
import type { RfcRecord } from '../record.ts';

/** What a signer should know of the review day before signing; advice only, no rule rests on it. */
export interface ReviewAdvice {
  readonly on: CalendarDay;
  /** The day from which the thing can be used: the delivery agreed, or the day signing can open. */
  readonly from: CalendarDay;
  readonly daysOfUse: number;
  readonly workingDaysOfUse: number;
  /** Why the day is a bad one to meet; null when it is a working day. */
  readonly because: 'easter-sunday' | 'easter-monday' | 'good-friday' | 'holiday' | 'not-a-working-day' | null;
  /** The next day that is none of these; null when the day itself is good. */
  readonly moveTo: CalendarDay | null;
}

export function reviewAdvice(calendar: WorkCalendar, record: RfcRecord, signingAt: Instant): ReviewAdvice {
  const on = record.review.on;
  const signing = localDay(calendar, signingAt);
  const delivery = record.change.scope.map((one) => one.term).find((term) => term?.kind === 'delivery');
  const from = delivery?.kind === 'delivery' && delivery.by > signing ? delivery.by : signing;
  const because = whyNot(calendar, on);
  let moveTo = on;
  while (whyNot(calendar, moveTo) !== null) moveTo = plusDays(moveTo, 1);
  return {
    on,
    from,
    daysOfUse: Math.max(0, daysBetween(from, on)),
    workingDaysOfUse: workdaysBetween(calendar, from, on),
    because,
    moveTo: because === null ? null : moveTo,
  };
}

function whyNot(calendar: WorkCalendar, day: CalendarDay): ReviewAdvice['because'] {
  const easter = easterSunday(Number(day.slice(0, 4)));
  if (day === easter) return 'easter-sunday';
  if (day === plusDays(easter, 1)) return 'easter-monday';
  if (day === plusDays(easter, -2)) return 'good-friday';
  if (calendar.holidays.includes(day)) return 'holiday';
  return isWorkday(calendar, day) ? null : 'not-a-working-day';
}

/**
 * Easter Sunday of the western churches (Gregorian computus).
 * Source: the anonymous algorithm of Nature 13 (1876) 487, as in Meeus, Astronomical Algorithms (1991), ch. 8.
 */
export function easterSunday(year: number): CalendarDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
