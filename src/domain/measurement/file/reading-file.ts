import type { Metric } from '../metric.ts';
import type { SentReading } from '../reading.ts';
import type { MeasurementRefusal } from '../refusals.ts';
import { type ColumnUse, type FileColumn, fileColumns } from './columns.ts';
import { type DayFirst, orderIn, writtenMoment } from './written-moment.ts';
import { type DecimalMark, markIn, writtenNumber } from './written-number.ts';

/** One line of a file, cut into its cells. */
export interface FileLine {
  /** Counted from 1, as an editor shows it. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface FileFault {
  readonly line: number;
  /** The heading; empty where the whole line is meant. */
  readonly column: string;
  readonly code: MeasurementRefusal;
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
}

export interface FileReading extends SentReading {
  readonly line: number;
}

export interface ReadFile {
  readonly columns: readonly FileColumn[];
  readonly readings: readonly FileReading[];
  readonly faults: readonly FileFault[];
}

export interface FileAbout {
  readonly metrics: readonly Metric[];
  /** The signed zone: of days, and of times without an offset. */
  readonly zone: string;
  /** Of which metric, where no column says. */
  readonly metric?: string | undefined;
  /** What «05/04/2026» means where nothing in the file says. */
  readonly dayFirst: DayFirst;
}

/** Readings of one file at most. */
export const MOST_READINGS = 2000;

/** Reads lines as readings, with everything that is wrong with any cell. What a file means is one thing for all of it. */
export function readReadingFile([head, ...lines]: readonly FileLine[], about: FileAbout): ReadFile {
  if (head === undefined || lines.length === 0)
    return { columns: [], readings: [], faults: [fault(1, '', 'file-empty')] };
  const columns = fileColumns(head.cells);
  const place = (use: ColumnUse) => columns.findIndex((column) => column.as === use);
  const missing = (['at', 'value'] as const).filter((use) => place(use) < 0);
  if (missing.length > 0)
    return { columns, readings: [], faults: [fault(head.line, '', 'file-heading-missing', { missing })] };
  const only = about.metrics.length === 1 ? about.metrics[0]?.id : undefined;
  const metric = about.metric ?? only;
  if (place('metric') < 0 && metric === undefined) {
    const known = about.metrics.map((one) => one.id);
    return { columns, readings: [], faults: [fault(head.line, '', 'file-metric-missing', { known })] };
  }
  if (lines.length > MOST_READINGS)
    return { columns, readings: [], faults: [fault(MOST_READINGS + 2, '', 'file-too-long', { most: MOST_READINGS })] };
  const column = (use: ColumnUse) => lines.map(({ cells }) => cells[place(use)] ?? '');
  const mark = agreed(column('value').map(markIn));
  const order = agreed(column('at').map(orderIn)) ?? about.dayFirst;
  const read = lines.map((line) => readLine(line, columns, { ...about, metric, mark, order }));
  return { columns, readings: read.flatMap((one) => one.reading ?? []), faults: read.flatMap((one) => one.faults) };
}

interface LineAbout extends FileAbout {
  readonly mark: DecimalMark;
  readonly order: DayFirst;
}

function readLine({ line, cells }: FileLine, columns: readonly FileColumn[], about: LineAbout) {
  const faults: FileFault[] = [];
  const cell = (use: ColumnUse) => {
    const index = columns.findIndex((column) => column.as === use);
    const { heading, unit } = columns[index] ?? { heading: '', unit: null };
    return { text: index < 0 ? '' : (cells[index] ?? '').trim(), heading, unit };
  };
  const wrong = (use: ColumnUse, code: MeasurementRefusal) => {
    const { text, heading } = cell(use);
    faults.push(
      fault(line, heading, text === '' ? 'cell-empty' : code, text === '' ? {} : { text: text.slice(0, 60) }),
    );
  };
  if (cells.length > columns.length)
    faults.push(fault(line, '', 'cells-more', { cells: cells.length, columns: columns.length }));
  const at = writtenMoment(cell('at').text, about.zone, about.order);
  if (at === undefined) wrong('at', 'moment-unreadable');
  if (at === 'ambiguous') wrong('at', 'moment-ambiguous');
  const value = writtenNumber(cell('value').text, about.mark);
  if (value === undefined) wrong('value', 'number-unreadable');
  if (value === 'ambiguous') wrong('value', 'number-ambiguous');
  const named = cell('metric').text || about.metric;
  const signed = about.metrics.find((one) => one.id === named) ?? about.metrics.find((one) => isCalled(one, named));
  const metric = signed?.id ?? named;
  const unit = cell('unit').text || cell('value').unit || (signed?.unit ?? '');
  if (metric === undefined) wrong('metric', 'cell-empty');
  else if (signed === undefined) {
    const values = { metric: metric.slice(0, 60), known: about.metrics.map((one) => one.id) };
    faults.push(fault(line, cell('metric').heading, 'metric-unknown', values));
  } else if (signed.unit !== unit) {
    const heading = cell('unit').heading || cell('value').heading;
    faults.push(fault(line, heading, 'unit-differs', { metric, unit: signed.unit, given: unit.slice(0, 20) }));
  }
  if (faults.length > 0 || typeof value !== 'number' || at === undefined || metric === undefined)
    return { reading: undefined, faults };
  const name = cell('name').text;
  const reading: FileReading = { line, metric, at, value, unit, ...(name === '' ? {} : { externalId: name }) };
  return { reading, faults };
}

/** Whether a metric is shown under this name, in either language. */
function isCalled({ name }: Metric, named: string | undefined): boolean {
  const shown = typeof name === 'string' ? [name] : [name.en, name.es];
  return shown.some((one) => one.toLowerCase() === named?.toLowerCase());
}

/** What the cells of a file say together; undefined when none says anything, or two say otherwise. */
function agreed<Said>(said: readonly (Said | undefined)[]): Said | undefined {
  const different = new Set(said.filter((one) => one !== undefined));
  return different.size === 1 ? [...different][0] : undefined;
}

function fault(line: number, column: string, code: MeasurementRefusal, values: FileFault['values'] = {}): FileFault {
  return { line, column, code, values };
}
