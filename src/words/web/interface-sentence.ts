import type { Language } from '../../domain/text.ts';

/** A sentence of the page without blanks, in both languages: one left out does not compile. */
export type Plain = Readonly<Record<Language, string>>;
/** A sentence with blanks. */
export type Filled<V> = Readonly<Record<Language, (values: V) => string>>;

/** A catalogue of the page: every key holds both languages. */
export type Catalogue = Readonly<Record<string, Plain | Filled<never>>>;

/** The reader's language, held by the page. */
export type { Language };
