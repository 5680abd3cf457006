/**
 * Text as search compares it: case, accents and punctuation do not count. Done here and not in the database, whose
 * idea of a lower-case letter depends on its locale. Starts with a space, so that ` word` finds a word's beginning.
 */
export function searchable(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return ` ${words.join(' ')}`;
}

/** The words of a query, each with a leading space, to be found at a word's beginning in `searchable` text. */
export function searchWords(query: string): readonly string[] {
  return [...new Set(searchable(query).split(' '))].filter((word) => word !== '').map((word) => ` ${word}`);
}
