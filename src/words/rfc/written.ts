import type { Language, Text } from '../../domain/text.ts';

const locale = { en: 'en-GB', es: 'es-ES' } as const;

/** «Sunday 5 April 2026» / «domingo 5 de abril de 2026»; a calendar day has no zone. */
export function writtenDay(day: string, language: Language): string {
  const at = new Date(`${day}T12:00:00.000Z`);
  return Number.isNaN(at.getTime()) ? day : dayOf(partsOf(at, language, 'long', 'UTC'), language);
}

/** «Fri 6 March 2026, 10:42 CET» / «vie 6 de marzo de 2026, 10:42 CET»: always with weekday and zone. */
export function writtenInstant(instant: string, language: Language, zone: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const parts = partsOf(at, language, 'short', zone);
  return `${dayOf(parts, language)}, ${parts.hour}:${parts.minute} ${parts.timeZoneName}`;
}

type Parts = Readonly<Partial<Record<Intl.DateTimeFormatPartTypes, string>>>;

/** Names come from Intl, order and commas from us: they differ between versions of its data. */
function partsOf(at: Date, language: Language, weekday: 'long' | 'short', zone: string): Parts {
  const format = new Intl.DateTimeFormat(locale[language], {
    weekday,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    timeZoneName: 'short',
  });
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

function dayOf({ weekday, day, month, year }: Parts, language: Language): string {
  return language === 'en' ? `${weekday} ${day} ${month} ${year}` : `${weekday} ${day} de ${month} de ${year}`;
}

/** «1,234.5» / «1.234,5». */
export function writtenNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(numbers[language], { maximumFractionDigits: 2, useGrouping: 'always' }).format(value);
}

/** «€12,000» / «12.000 €». */
export function writtenMoney(value: number, currency: string, language: Language): string {
  const digits = Number.isInteger(value) ? 0 : 2;
  return new Intl.NumberFormat(numbers[language], {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: 'always',
  }).format(value);
}

const numbers = { en: 'en-US', es: 'es-ES' } as const;

/** «26–55»; equal ends say one figure. */
export function writtenRange(low: number, high: number, language: Language): string {
  return low === high
    ? writtenNumber(low, language)
    : `${writtenNumber(low, language)}–${writtenNumber(high, language)}`;
}

/** Typed text, or template text in the reader's language. */
export function written(text: Text, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}
