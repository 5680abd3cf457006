import type { Language } from '../../domain/text.ts';

/** A text, a number, or nothing. */
export type Cell = string | number | null;

/**
 * A table as CSV (RFC 4180) that the spreadsheets of a language open as it is: with a byte-order mark, in Spanish with
 * semicolons and decimal commas. A text that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function csvText(rows: readonly (readonly Cell[])[], language: Language): string {
  const separator = language === 'es' ? ';' : ',';
  return `\uFEFF${rows.map((row) => `${row.map((cell) => cellText(cell, language)).join(separator)}\r\n`).join('')}`;
}

function cellText(cell: Cell, language: Language): string {
  if (cell === null) return '';
  if (typeof cell === 'number')
    return language === 'es' ? String(rounded(cell)).replace('.', ',') : String(rounded(cell));
  const safe = looksLikeFormula(cell) ? `'${cell}` : cell;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** By its first sign behind blanks and control signs, or because it begins with a tab or a new line. */
function looksLikeFormula(text: string): boolean {
  const first = [...text].find((sign) => (sign.codePointAt(0) ?? 0) > 32 && sign.trim() !== '');
  return /^[\t\r\n]/.test(text) || (first !== undefined && '=+-@＝＋－＠'.includes(first));
}

/** To four decimals, never in powers of ten. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
