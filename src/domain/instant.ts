/** A UTC instant with milliseconds, `2026-03-02T09:00:00.000Z`; instants of this form compare as strings. */
export type Instant = string;

/** A day of a calendar without a zone, `2026-03-13`. */
export type CalendarDay = string;

/** Milliseconds from one instant to another; negative when `to` lies before `from`. */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}

/** The instant so many milliseconds later. */
export function plusMilliseconds(from: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(from) + milliseconds).toISOString();
}
