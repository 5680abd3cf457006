import { ratioInterval } from '../../../math/statistics/ratio-interval.ts';
import type { Interval } from '../../../math/statistics/wilson-interval.ts';
import type { CalendarDay, Instant } from '../../instant.ts';
import { endOfDay, localDay, plusDays } from '../../work-calendar.ts';
import { signedCalendar } from '../state.ts';
import type { AgreementTerms } from '../terms.ts';
import type { JointReading } from '../verdict.ts';

/** One reading of `value` or `cost`, both cumulative since ink. */
export interface JointObservation {
  readonly metric: string;
  readonly at: Instant;
  readonly value: number;
}

/** The joint metric at the end of a local day on which value or cost was read, both known since the same measuring day. */
export interface JointDay {
  /** The instant of the day's last reading. */
  readonly at: Instant;
  readonly value: number;
  readonly cost: number;
  readonly joint: number;
  /** Whether it lies in the stretch that the verdict is about. */
  readonly counts: boolean;
}

/**
 * What was measured, and for which day. Measuring days are the signed checkpoints and the last day in force; the
 * verdict is about the next of them, today included, or about the last one when all are past. For it counts what was
 * read after the measuring day before it was over, and after ink for the first; a measuring day less than a week
 * before shares its readings. The last value and the last cost of that stretch make J, and both are needed.
 */
export interface JointMeasure {
  readonly for: CalendarDay | null;
  readonly since: Instant | null;
  readonly reading: JointReading;
  /** Day by day since ink, oldest first; the last one that counts is the verdict's. */
  readonly days: readonly JointDay[];
  /** Stretches between days on which both were read: what the interval is computed from. */
  readonly stretches: number;
  /** Where J lies in 8 of 10 courses, however often one looks; null while the stretches are too few. */
  readonly interval: Interval | null;
}

/** As long before a measuring day as its decision opens: a closer one before it is not asked for readings of its own. */
const sharedWithin = 7;

interface Measured {
  readonly terms: AgreementTerms | null;
  readonly inkedAt: Instant | null;
  readonly endOn: CalendarDay | null;
}

export const nothingMeasured: JointMeasure = {
  for: null,
  since: null,
  reading: { value: null, cost: null },
  days: [],
  stretches: 0,
  interval: null,
};

/** Everything up to `now`; readings in any order, others than value and cost among them. */
export function jointMeasure(agreed: Measured, readings: readonly JointObservation[], now: Instant): JointMeasure {
  const { terms, inkedAt } = agreed;
  if (terms === null || inkedAt === null) return nothingMeasured;
  const calendar = signedCalendar(terms.zone);
  const measuring = measuringDays(terms, agreed.endOn);
  const today = localDay(calendar, now);
  const about = measuring.find((day) => day >= today) ?? measuring.at(-1) ?? null;
  const before = about === null ? undefined : stretchBefore(measuring, about);
  const since = before === undefined ? inkedAt : endOfDay(calendar, before);
  const cuts = measuring.filter((day) => before !== undefined && day <= before).map((day) => endOfDay(calendar, day));
  const read = dayByDay(readings, [inkedAt, ...cuts], now, terms.zone);
  const last = read.findLast((one) => one.at > since);
  const stretches = stretchesOf(read);
  return {
    for: about,
    since,
    reading: { value: last?.value ?? null, cost: last?.cost ?? null },
    days: read.flatMap(({ at, value, cost }): JointDay[] =>
      value === null || cost === null || cost <= 0
        ? []
        : [{ at, value, cost, joint: value / cost, counts: at > since }],
    ),
    stretches: stretches.length,
    interval: ratioInterval(stretches) ?? null,
  };
}

/** The signed checkpoints before the last day in force, and that day. */
export function measuringDays(terms: AgreementTerms, endOn: CalendarDay | null): readonly CalendarDay[] {
  const days = terms.checkpoints.filter((day) => endOn === null || day < endOn);
  return endOn === null ? days : [...days, endOn];
}

/** The last measuring day far enough before one to have had readings of its own. */
export function stretchBefore(measuring: readonly CalendarDay[], about: CalendarDay): CalendarDay | undefined {
  const latest = plusDays(about, -sharedWithin);
  return measuring.findLast((day) => day <= latest);
}

interface ReadDay {
  readonly at: Instant;
  readonly value: number | null;
  readonly cost: number | null;
  /** Both were read on this very day. */
  readonly both: boolean;
}

/** The last value and cost of every local day with a reading; what was read before a cut is unknown after it. */
function dayByDay(
  readings: readonly JointObservation[],
  cuts: readonly Instant[],
  now: Instant,
  zone: string,
): readonly ReadDay[] {
  const calendar = signedCalendar(zone);
  const counted = readings
    .filter(({ metric, at }) => (metric === 'value' || metric === 'cost') && at > (cuts[0] ?? '') && at <= now)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const days: ReadDay[] = [];
  let known: { value: number | null; cost: number | null } = { value: null, cost: null };
  let today = new Set<string>();
  let [dayEnds, cut] = ['', 0];
  for (const { metric, at, value } of counted) {
    while (cut + 1 < cuts.length && at > (cuts[cut + 1] ?? '')) {
      cut += 1;
      known = { value: null, cost: null };
    }
    const sameDay = at < dayEnds;
    if (!sameDay) {
      dayEnds = endOfDay(calendar, localDay(calendar, at));
      today = new Set();
    }
    known = { ...known, [metric]: value };
    today.add(metric);
    const day = { at, ...known, both: today.size === 2 };
    if (sameDay) days[days.length - 1] = day;
    else days.push(day);
  }
  return days;
}

/** What value and cost grew by between the days on which both were read, the first from ink. */
function stretchesOf(days: readonly ReadDay[]) {
  const both = days.filter((day) => day.both);
  return both.map(({ value, cost }, index) => ({
    above: (value ?? 0) - (both[index - 1]?.value ?? 0),
    below: (cost ?? 0) - (both[index - 1]?.cost ?? 0),
  }));
}
