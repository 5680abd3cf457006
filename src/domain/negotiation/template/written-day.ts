import type { CalendarDay } from '../../instant.ts';
import type { Language } from '../../text.ts';

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  es: ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'],
};
const months: Readonly<Record<Language, readonly string[]>> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  es: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
};

/**
 * A day as it stands in a choice for ever, «Fri 13 Mar», «vie 13 mar». Written here and not by the platform, so that
 * the text people agreed to does not depend on its version.
 */
export function writtenDay(day: CalendarDay, language: Language): string {
  const at = new Date(`${day}T00:00:00.000Z`);
  return `${weekdays[language][at.getUTCDay()]} ${at.getUTCDate()} ${months[language][at.getUTCMonth()]}`;
}
