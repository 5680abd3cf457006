import { Temporal } from 'temporal-polyfill';

/** Whether a file writes «05/04» for 5 April; undefined while nothing in it says. */
export type DayFirst = boolean | undefined;

const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[,T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const ISO_LOCAL = /^(\d{4}-\d{2}-\d{2})[T\s]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)$/;
const ISO_OFFSET = /^\d{4}-\d{2}-\d{2}[T\s]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})$/i;

/** What one written day says of the order its file uses: «13/04/2026» can only begin with the day. */
export function orderIn(text: string): DayFirst {
  const [, first, second] = SLASHED.exec(text.trim()) ?? [];
  if (Number(first) > 12) return true;
  return Number(second) > 12 ? false : undefined;
}

/**
 * The moment that a cell writes: a whole day stays a day, a time without an offset is one of the signed zone, the
 * earlier where the clock shows it twice. Undefined for what is no moment.
 */
export function writtenMoment(text: string, zone: string, dayFirst: DayFirst): string | 'ambiguous' | undefined {
  const plain = text.trim();
  try {
    if (ISO_DAY.test(plain)) return Temporal.PlainDate.from(plain).toString();
    if (ISO_OFFSET.test(plain))
      return instant(Temporal.Instant.from(plain.replace(/\s+(?=\d)/, 'T').replace(/\s/g, '')));
    const local = ISO_LOCAL.exec(plain);
    if (local) return localInstant(`${local[1]}T${(local[2] ?? '').replace(/^(\d):/, '0$1:')}`, zone);
    const slashed = SLASHED.exec(plain);
    if (!slashed) return undefined;
    const [, first = '', second = '', year = '', hour, minute = '00', seconds = '00'] = slashed;
    if (dayFirst === undefined && first !== second) return 'ambiguous';
    const [day, month] = dayFirst === false ? [second, first] : [first, second];
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (hour === undefined) return Temporal.PlainDate.from(date).toString();
    return localInstant(`${date}T${hour.padStart(2, '0')}:${minute}:${seconds}`, zone);
  } catch {
    return undefined;
  }
}

function localInstant(local: string, zone: string): string {
  return instant(
    Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant(),
  );
}

function instant(at: Temporal.Instant): string {
  return new Date(at.epochMilliseconds).toISOString();
}
