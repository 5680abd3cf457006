import type { RatingRange, Rule, Sheet } from '../math/index.ts';
import type { DataNode } from './data/data-node.ts';
import { DataReader } from './data/data-reader.ts';
import { readData } from './data/read-data.ts';
import type { FieldFile, FieldIssue, Read } from './field-negotiation.ts';
import { rulesOf } from './rules-file.ts';

/** A bargaining case as people write it: weights and ratings of every party, walk-aways, and rules between options. */
export interface BargainingCase {
  readonly issues: readonly FieldIssue[];
  readonly parties: readonly {
    readonly name: string;
    readonly sheet: Sheet;
    /** Ratings that the party is not sure of, by position. */
    readonly ranges: readonly RatingRange[];
  }[];
  readonly rules: readonly Rule[];
}

/**
 * `{ issues: [{ name, options }], parties: [{ name, reservation, weights, ratings }], rules: […] }` as YAML or JSON.
 * Utility is Σ weight × rating ÷ Σ weight; ratings and reservations 0 to 100, weights 0 or more, at most six places.
 * A rating that its party is not sure of is `{ rating: 70, low: 60, high: 80 }` in the place of the number.
 */
export function caseFile(file: FieldFile): Read<BargainingCase> {
  const data = readData(file);
  if ('faults' in data) return data;
  const root = data.value;
  const read = new DataReader(file.name);
  read.only(root, ['issues', 'parties', 'rules', 'name', 'title', 'description', 'note']);
  const issues = read.list(read.field(root, 'issues'), 'issues').map((node): FieldIssue => {
    read.only(node, ['name', 'options', 'description', 'note']);
    const name = read.text(read.field(node, 'name'), 'name');
    const field = read.field(node, 'options');
    const options = read.list(field, name).map((option) => read.text(option, name));
    if (field?.kind === 'list' && options.length === 0) read.fault('no-option', field, name);
    if (field?.kind === 'list') read.distinct(options, field.items);
    return { name, options };
  });
  read.distinct(
    issues.map(({ name }) => name),
    read.list(read.optional(root, 'issues'), 'issues'),
  );
  if (issues.length === 0 && read.faults.length === 0) read.fault('no-issue', root, 'issues');
  const parties = read.list(read.field(root, 'parties'), 'parties').map((node, index) => {
    read.only(node, ['name', 'reservation', 'weights', 'ratings', 'description', 'note']);
    const name = read.optional(node, 'name');
    return { name: name ? read.text(name, 'name') : String(index + 1), ...answersOf(read, node, issues) };
  });
  if (parties.length === 0 && read.faults.length === 0) read.fault('no-profile', root, 'parties');
  const rules = read.optional(root, 'rules');
  const written = rules ? rulesOf(read, rules, issues) : [];
  return read.faults.length > 0 ? { faults: read.faults } : { value: { issues, parties, rules: written } };
}

function answersOf(
  read: DataReader,
  node: DataNode,
  issues: readonly FieldIssue[],
): Omit<BargainingCase['parties'][number], 'name'> {
  const ranges: RatingRange[] = [];
  const within = (value: DataNode | undefined, about: string, most: number): number => {
    const number = read.number(value, about);
    const exact = Math.round(number * 1e6) / 1e6 === number;
    if (value && (number < 0 || number > most || !exact))
      read.fault('out-of-range', value, `${about}: ${value.kind === 'value' ? value.written : number} (0–${most})`);
    return number;
  };
  const sized = (field: DataNode | undefined, about: string, count: number): readonly (DataNode | undefined)[] => {
    const items = read.list(field, about);
    if (field?.kind === 'list' && items.length !== count)
      read.fault('count-differs', field, `${about}: ${items.length} ≠ ${count}`);
    return Array.from({ length: count }, (_, index) => items[index]);
  };
  const ranged = (cell: DataNode, about: string, issue: number, option: number): number => {
    read.only(cell, ['rating', 'low', 'high']);
    const [rating, low, high] = (['rating', 'low', 'high'] as const).map((name) =>
      within(read.field(cell, name), about, 100),
    ) as [number, number, number];
    if (rating < low || rating > high) read.fault('out-of-range', cell, `${about}: ${rating} (${low}–${high})`);
    ranges.push({ issue, option, low, high });
    return rating;
  };
  const weights = read.field(node, 'weights');
  const shares = sized(weights, 'weights', issues.length).map((item, index) =>
    within(item, issues[index]?.name ?? '', 1_000_000),
  );
  if (weights?.kind === 'list' && weights.items.length > 0 && !shares.some((share) => share > 0))
    read.fault('no-weight', weights, 'weights');
  const ratings = sized(read.field(node, 'ratings'), 'ratings', issues.length).map((row, index) => {
    const { name, options } = issues[index] as FieldIssue;
    return sized(row, name, options.length).map((cell, option) => {
      const about = `${name}: ${options[option]}`;
      return cell?.kind === 'map' ? ranged(cell, about, index, option) : within(cell, about, 100);
    });
  });
  const reservation = within(read.field(node, 'reservation'), 'reservation', 100);
  return { sheet: { weights: shares, ratings, reservation }, ranges };
}
