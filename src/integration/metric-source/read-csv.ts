import { CsvError, parse } from 'csv-parse/sync';
import type { TableReader } from '../../app/port/table-reader.ts';

const DELIMITERS = [';', '\t', ','] as const;

/** Cuts CSV as spreadsheets of any country write it: BOM, quotes, and the delimiter that its heading line uses. */
export const readCsv: TableReader = (text) => {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
    return { lines: records.map(({ record, info }) => ({ line: info.lines, cells: record })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as unknown as { readonly lines?: number };
    return { broken: lines ?? 1 };
  }
};

/** The mark that stands most often in the heading line, outside quotes; semicolon before tab before comma. */
function delimiterOf(text: string): string {
  const heading = (text.replace(/^\uFEFF?\s*/, '').split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (mark: string) => heading.split(mark).length - 1;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}
