/** A month as a page of a wall calendar: weeks from Monday to Sunday, null outside the month. */
export interface CalendarMonth {
  /** Its first day, `2026-03-01`. */
  readonly first: string;
  readonly weeks: readonly (readonly (string | null)[])[];
}

/** The month of a day moved by so many months: its first day. */
export function monthOf(day: string, by = 0): string {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1 + by;
  return iso(new Date(Date.UTC(year, month, 1)));
}

/** The last day of the month that begins with `first`. */
export function lastOf(first: string): string {
  return iso(new Date(Date.parse(`${monthOf(first, 1)}T00:00:00.000Z`) - 86_400_000));
}

/** So many months, the first one beginning with `first`. */
export function monthsFrom(first: string, count: number): readonly CalendarMonth[] {
  return Array.from({ length: count }, (_, index) => oneMonth(monthOf(first, index)));
}

function oneMonth(first: string): CalendarMonth {
  const days = Number(lastOf(first).slice(8));
  const before = (new Date(`${first}T00:00:00.000Z`).getUTCDay() + 6) % 7;
  const cells = Array.from({ length: Math.ceil((before + days) / 7) * 7 }, (_, index) => {
    const day = index - before + 1;
    return day < 1 || day > days ? null : `${first.slice(0, 8)}${String(day).padStart(2, '0')}`;
  });
  return { first, weeks: Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7)) };
}

function iso(at: Date): string {
  return at.toISOString().slice(0, 10);
}
