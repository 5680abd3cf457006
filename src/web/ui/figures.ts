import type { Language } from '../../words/web/interface-sentence.ts';
import type { Reader } from './reader.ts';

const LOCALES: Record<Language, string> = { en: 'en-GB', es: 'es-ES' };

/** Dates always carry their weekday; instants also the zone. */
export function dateText({ language }: Reader, day: string, year = false): string {
  const options: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(LOCALES[language], year ? { ...options, year: 'numeric' } : options).format(
    new Date(`${day}T00:00:00.000Z`),
  );
}

/** «Fri 6 Mar, 10:00 CET»: an instant in the workspace's zone. */
export function instantText({ language, zone }: Reader, at: string, withZone = true): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
    ...(withZone ? { timeZoneName: 'short' } : {}),
  }).format(new Date(at));
}

/** «March 2026», «marzo de 2026»: the month of an instant. */
export function monthText({ language, zone }: Reader, at: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric', timeZone: zone }).format(
    new Date(at),
  );
}

export function numberText({ language }: Reader, value: number, most = 1): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: most, useGrouping: 'always' }).format(value);
}

export function moneyText({ language, currency }: Reader, value: number): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency,
    maximumFractionDigits: Number.isInteger(value) ? 0 : 2,
    useGrouping: 'always',
  }).format(value);
}

/** «26–55 d»; one number where both ends are equal. */
export function rangeText(reader: Reader, low: number, high: number, unit: string): string {
  const ends = low === high ? numberText(reader, low) : `${numberText(reader, low)}–${numberText(reader, high)}`;
  return unit ? `${ends} ${unit}` : ends;
}

/** «21 h left», «3 d 4 h»: the two largest units of a span in milliseconds. */
export function spanText({ language }: Reader, milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const unit = (value: number, name: 'day' | 'hour' | 'minute') =>
    new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit: name, unitDisplay: 'narrow' }).format(value);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days >= 3) return unit(days, 'day');
  if (days > 0) return hours > 0 ? `${unit(days, 'day')} ${unit(hours, 'hour')}` : unit(days, 'day');
  if (hours > 0) return hours >= 6 ? unit(hours, 'hour') : `${unit(hours, 'hour')} ${unit(minutes % 60, 'minute')}`;
  return unit(minutes, 'minute');
}

/** «Monday» of an ISO weekday, 1 to 7. */
export function weekdayText({ language }: Reader, weekday: number): string {
  const name = new Intl.DateTimeFormat(LOCALES[language], { weekday: 'long', timeZone: 'UTC' });
  return name.format(new Date(Date.UTC(2024, 0, weekday)));
}

/** The calendar day of a moment in a zone, `2026-03-06`. */
export function dayIn(zone: string, milliseconds: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(milliseconds));
}
