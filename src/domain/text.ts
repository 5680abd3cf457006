/** The two languages of the product. */
export type Language = 'en' | 'es';

/** Text as its author typed it, or text of a template in both languages. */
export type Text = string | Readonly<Record<Language, string>>;

/** The text in a reader's language; typed text is the same for every reader. */
export function textIn(text: Text, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}
