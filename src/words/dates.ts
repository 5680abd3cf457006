import type { Language } from '../domain/text.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es-ES' };

/** A calendar day with its weekday: «Fri 13 March», «vie 13 de marzo» → «viernes 13 de marzo» in Spanish. */
export function dayWords(day: string, language: Language): string {
  return composed(new Date(`${day}T00:00:00.000Z`), language, 'UTC').day;
}

/** An instant in a zone: «Fri 6 March, 10:00», «viernes 6 de marzo a las 10:00». */
export function instantWords(at: string, language: Language, zone: string): string {
  const { day, time } = composed(new Date(at), language, zone);
  return language === 'en' ? `${day}, ${time}` : `${day} ${time.startsWith('1:') ? 'a la' : 'a las'} ${time}`;
}

/** The same with the zone's short name, as clocks are shown: «Fri 6 March, 10:00 CET». */
export function instantWithZone(at: string, language: Language, zone: string): string {
  const parts = new Intl.DateTimeFormat(locales[language], { timeZone: zone, timeZoneName: 'short' }).formatToParts(
    new Date(at),
  );
  return `${instantWords(at, language, zone)} ${parts.find((part) => part.type === 'timeZoneName')?.value ?? zone}`;
}

/** A day with its year, for documents: «Friday 13 March 2026», «viernes 13 de marzo de 2026». */
export function dayWithYear(day: string, language: Language): string {
  const at = new Date(`${day}T00:00:00.000Z`);
  const part = parts(at, language, 'UTC', { weekday: 'long', year: 'numeric' });
  return language === 'en'
    ? `${part.weekday} ${part.day} ${part.month} ${part.year}`
    : `${part.weekday} ${part.day} de ${part.month} de ${part.year}`;
}

function composed(at: Date, language: Language, zone: string): { readonly day: string; readonly time: string } {
  const part = parts(at, language, zone, { weekday: language === 'en' ? 'short' : 'long' });
  const day =
    language === 'en' ? `${part.weekday} ${part.day} ${part.month}` : `${part.weekday} ${part.day} de ${part.month}`;
  return { day, time: `${Number(part.hour)}:${part.minute}`.padStart(language === 'en' ? 5 : 0, '0') };
}

/** The pieces of a date from the platform; their order is ours, so that a sentence does not change with its version. */
function parts(at: Date, language: Language, zone: string, more: Intl.DateTimeFormatOptions): Record<string, string> {
  const format = new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    ...more,
  });
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}
