import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { FieldFault, FieldFile, FieldNegotiation, Read } from './field-negotiation.ts';
import { mostValues, unreadable } from './limits.ts';

/** What stands in the first column of the row that gives the reservations. */
const reservationRow = '(reservation)';

/**
 * A table a spreadsheet writes: `issue,option,<party>,<party>,…`, one row an option with what it adds to each party's
 * utility, and at the end, where there are any, a row `(reservation),,…`. Separated by commas, semicolons or tabs; a
 * decimal comma is read where the separator is none. Issues and options stand in the order of their rows.
 */
export function csvFile({ name: file, text }: FieldFile): Read<FieldNegotiation> {
  const refused = unreadable({ name: file, text });
  if (refused) return { faults: [refused] };
  // A row has three cells at least, and a cell a sign that ends it.
  if (cellsOf(text) > mostValues) return { faults: [{ code: 'too-many-values', file, about: file }] };
  const separator = separatorOf(text);
  let rows: readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
  try {
    rows = parse(text, {
      bom: true,
      delimiter: separator,
      info: true,
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
    }) as unknown as typeof rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { faults: [{ code: 'not-well-formed', file, line: Number(error.lines ?? 1), about: error.code }] };
  }
  const head = rows[0];
  const names = head?.record.slice(2) ?? [];
  const faults: FieldFault[] = [];
  if (names.length === 0)
    faults.push({ code: 'no-profile', file, line: 1, about: head?.record.join(separator) ?? file });
  for (const [index, name] of names.entries())
    if (names.indexOf(name) < index)
      faults.push({ code: 'named-twice', file, line: 1, column: index + 3, about: name });
  const issues: { name: string; options: string[] }[] = [];
  const places = new Map<string, number>();
  const met = new Set<string>();
  const values = names.map((): number[][] => []);
  let reservations = names.map(() => 0);
  for (const { record, info } of rows.slice(1)) {
    const [issue = '', option = '', ...cells] = record;
    const at = { file, line: info.lines };
    if (cells.length !== names.length)
      faults.push({ ...at, code: 'count-differs', about: `${record.length} ≠ ${names.length + 2}` });
    const numbers = names.map((party, index) => {
      const written = (cells[index] ?? '').replace(separator === ',' ? /$^/ : ',', '.');
      const value = Number(written);
      if (written !== '' && Number.isFinite(value)) return value;
      faults.push({ ...at, column: index + 3, code: 'not-a-number', about: `${party}: ${cells[index] ?? ''}` });
      return 0;
    });
    if (issue.toLowerCase() === reservationRow) {
      reservations = numbers;
      continue;
    }
    if (issue === '' || option === '') {
      faults.push({ ...at, column: issue === '' ? 1 : 2, code: 'field-missing', about: issue || option });
      continue;
    }
    const key = JSON.stringify([issue, option]);
    if (met.has(key)) faults.push({ ...at, column: 2, code: 'named-twice', about: `${issue}: ${option}` });
    met.add(key);
    const place = places.get(issue) ?? issues.push({ name: issue, options: [] }) - 1;
    places.set(issue, place);
    issues[place]?.options.push(option);
    for (const [party, number] of numbers.entries()) {
      const own = values[party] as number[][];
      if (own[place]) own[place].push(number);
      else own[place] = [number];
    }
  }
  if (issues.length === 0) faults.push({ code: 'no-issue', file, about: file });
  if (faults.length > 0) return { faults };
  const parties = names.map((name, party) => ({
    name,
    values: values[party] as number[][],
    terms: [],
    reservation: reservations[party] as number,
    discount: 1,
  }));
  return { value: { name: file, issues, parties, rules: [] } };
}

/** At least as many cells as the table can have, counted before any of it is kept. */
function cellsOf(text: string): number {
  let cells = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\n' || sign === ',' || sign === ';' || sign === '\t') cells += 1;
  }
  return cells;
}

/** Whichever of the three is in the first line most often. */
function separatorOf(text: string): ',' | ';' | '\t' {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (sign: string) => first.split(sign).length;
  return ([';', '\t', ','] as const).reduce((most, sign) => (count(sign) > count(most) ? sign : most), ',');
}
