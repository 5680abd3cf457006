import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { p95, value } from '../../../tests/measurement/meter.ts';
import { readReadingFile } from '../../domain/measurement/file/reading-file.ts';
import { readCsv } from './read-csv.ts';

const seed = Date.now() % 2 ** 31;

function read(text: string, about: { readonly metric?: string; readonly dayFirst?: boolean } = {}) {
  const cut = readCsv(text);
  if ('broken' in cut) throw new Error(`broken at ${cut.broken}`);
  return readReadingFile(cut.lines, {
    metrics: [value, p95],
    zone: 'Europe/Madrid',
    dayFirst: undefined,
    ...about,
  });
}
const faults = (text: string, about = {}) =>
  read(text, about).faults.map(({ line, column, code }) => `${line} ${column} ${code}`);

describe('a file of readings', () => {
  it('is understood as a spreadsheet in Spain writes it: BOM, semicolons, decimal commas, local times', () => {
    const text =
      '\uFEFFMétrica;Fecha y hora;Valor;Unidad;Comentario\r\np95;12/04/2026 13:40;438,5;ms;"tarde; con punto y coma"\r\n\r\nvalue;05/04/2026;"14.400,00";EUR;\r\n';
    const { columns, readings, faults: found } = read(text, { dayFirst: true });
    expect(columns.map(({ as }) => as)).toEqual(['metric', 'at', 'value', 'unit', null]);
    expect(found).toEqual([]);
    expect(readings).toEqual([
      { line: 2, metric: 'p95', at: '2026-04-12T11:40:00.000Z', value: 438.5, unit: 'ms' },
      { line: 4, metric: 'value', at: '2026-04-05', value: 14_400, unit: 'EUR' },
    ]);
  });

  it('is understood as a program writes it: tabs or commas, offsets, names, a unit in the heading', () => {
    const text = 'time\tvalue (ms)\tid\n2026-04-12T13:40:00+02:00\t4.385e2\trun 1\n2026-04-12 11:50Z\t441\trun 2\n';
    expect(read(text, { metric: 'p95' }).readings).toEqual([
      { line: 2, metric: 'p95', at: '2026-04-12T11:40:00.000Z', value: 438.5, unit: 'ms', externalId: 'run 1' },
      { line: 3, metric: 'p95', at: '2026-04-12T11:50:00.000Z', value: 441, unit: 'ms', externalId: 'run 2' },
    ]);
    expect(read('date,value\n2026-04-05,"1,234.5"\n', { metric: 'value' }).readings[0]?.value).toBe(1234.5);
  });

  it('tells every fault with its line and column', () => {
    const text = [
      'metric;date;value',
      'p95;2026-04-12 10:00;many',
      ';2026-04-12 10:05;1,5',
      'p95;yesterday;',
      'p95;2026-02-30;2,5',
      'p95;2026-04-12 10:10;3,5;4',
    ].join('\n');
    expect(faults(text)).toEqual([
      '2 value number-unreadable',
      '3 metric cell-empty',
      '4 date moment-unreadable',
      '4 value cell-empty',
      '5 date moment-unreadable',
      '6  cells-more',
    ]);
    expect(faults('metric;when\np95;2026-04-12\n')).toEqual(['1  file-heading-missing']);
    expect(faults('date;value\n2026-04-12;1\n')).toEqual(['1  file-metric-missing']);
    expect(faults('date;value\n')).toEqual(['1  file-empty']);
    const long = Array.from({ length: 2001 }, () => '2026-04-12;1');
    expect(faults(['date;value', ...long].join('\n'), { metric: 'p95' })).toEqual(['2002  file-too-long']);
    expect(readCsv('date;value\n2026-04-12;"1\n2026-04-13;2\n')).toHaveProperty('broken');
  });

  it('tells a wrong unit and an unknown metric beside what cannot be read, and knows a metric by the name it is shown under', () => {
    expect(faults('metric;date;value;unit\np95;2026-04-12;many;s\np99;soon;1,5;ms\n')).toEqual([
      '2 value number-unreadable',
      '2 unit unit-differs',
      '3 date moment-unreadable',
      '3 metric metric-unknown',
    ]);
    expect(read('metric;date;value\nmargin;2026-04-12;1,5\n').readings[0]?.metric).toBe('value');
  });

  it('never guesses: «1.234» and «05/04/2026» are refused until something in the file says what they mean', () => {
    expect(faults('date;value\n2026-04-12;1.234\n', { metric: 'value' })).toEqual(['2 value number-ambiguous']);
    expect(read('date;value\n2026-04-12;1.234\n2026-04-13;2,5\n', { metric: 'value' }).readings[0]?.value).toBe(1234);
    expect(read('date;value\n2026-04-12;1.234\n2026-04-13;2.5\n', { metric: 'value' }).readings[0]?.value).toBe(1.234);
    expect(faults('date;value\n05/04/2026;1\n', { metric: 'value' })).toEqual(['2 date moment-ambiguous']);
    expect(read('date;value\n05/04/2026;1\n13/04/2026;1\n', { metric: 'value' }).readings[0]?.at).toBe('2026-04-05');
    expect(read('date;value\n05/04/2026;1\n04/13/2026;1\n', { metric: 'value' }).readings[0]?.at).toBe('2026-05-04');
  });

  it(`says the same in every way to write it (seed ${seed})`, () => {
    const readings = fc.array(
      fc.record({
        minute: fc.integer({ min: 0, max: 500_000 }),
        value: fc.integer({ min: -9_999_999, max: 9_999_999 }).map((one) => one / 100),
        metric: fc.constantFrom('value', 'p95'),
      }),
      { minLength: 1, maxLength: 12 },
    );
    const dialect = fc.record({
      delimiter: fc.constantFrom(';', '\t', ','),
      mark: fc.constantFrom(',', '.'),
      grouped: fc.boolean(),
      quoted: fc.boolean(),
      ending: fc.constantFrom('\n', '\r\n'),
      bom: fc.constantFrom('', '\uFEFF'),
      head: fc.constantFrom(['metric', 'at', 'value'], ['MÉTRICA', 'Fecha', ' valor ']),
    });
    fc.assert(
      fc.property(readings, dialect, (given, { delimiter, mark, grouped, quoted, ending, bom, head }) => {
        const number = (one: number) => {
          const [whole = '', fraction = ''] = Math.abs(one).toFixed(2).split('.');
          const groups = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, mark === ',' ? '.' : ',') : whole;
          return `${one < 0 ? '-' : ''}${groups}${mark}${fraction}`;
        };
        const cell = (text: string) => (quoted || text.includes(delimiter) ? `"${text}"` : text);
        const lines = given.map((one) => [
          one.metric,
          new Date(Date.UTC(2026, 0, 1) + one.minute * 60_000).toISOString(),
          number(one.value),
        ]);
        const text = bom + [head, ...lines].map((line) => line.map(cell).join(delimiter)).join(ending);
        const { readings: found, faults: wrong } = read(text);
        expect(wrong).toEqual([]);
        expect(found.map(({ metric, at, value: one }) => [metric, at, one])).toEqual(
          given.map((one, index) => [one.metric, lines[index]?.[1], one.value]),
        );
      }),
      { seed, numRuns: 300 },
    );
  });
});
