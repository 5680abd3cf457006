import type { Language } from '../domain/text.ts';

export type Values = Readonly<Record<string, string | number | readonly string[]>>;

/** One sentence in both languages; a function where it has blanks. A language left out does not compile. */
export type Sentence<V = Values> = Readonly<Record<Language, string | ((values: V) => string)>>;

/** Says a sentence in a language. */
export function say<V>(sentence: Sentence<V>, language: Language, values: V): string {
  const spoken = sentence[language];
  return typeof spoken === 'string' ? spoken : spoken(values);
}

/** «1 deal», «26 deals»: English and Spanish both know one and other. */
export function counted(count: number, one: string, other: string): string {
  return `${count} ${count === 1 ? one : other}`;
}

/** «A, B and C» / «A, B y C». */
export function listed(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
}
