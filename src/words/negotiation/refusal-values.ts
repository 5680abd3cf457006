import type { Language } from '../../domain/text.ts';
import { listed, type Values } from '../sentence.ts';

/** A value that was given in both languages, as `name.en` and `name.es`; several are listed. */
export function inLanguage(values: Values, name: string, language: Language): string {
  return named(values, `${name}.${language}`, language);
}

/** A value that may be a list of names. */
export function named(values: Values, name: string, language: Language): string {
  const value = values[name];
  return typeof value === 'object' ? listed(value, language) : String(value ?? '');
}
