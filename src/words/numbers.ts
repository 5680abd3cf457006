import type { Language } from '../domain/text.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en', es: 'es-ES' };

/** «1,234.5», «1.234,5»: grouped from a thousand on in both languages. */
export function numberWords(value: number, language: Language, most = 2): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: most, useGrouping: 'always' }).format(value);
}

/** «€1,234.50», «1.234,50 €»; whole amounts without decimals. */
export function moneyWords(value: number, currency: string, language: Language): string {
  return new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    maximumFractionDigits: Number.isInteger(value) ? 0 : 2,
    useGrouping: 'always',
  }).format(value);
}

/** «26–55 days», «70 %»; one number where both ends are equal. */
export function rangeWords(low: number, high: number, unit: string, language: Language): string {
  const ends =
    low === high ? numberWords(low, language) : `${numberWords(low, language)}–${numberWords(high, language)}`;
  return unit === '' ? ends : `${ends} ${unit}`;
}
