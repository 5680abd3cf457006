import type { DataNode } from './data/data-node.ts';
import { DataReader } from './data/data-reader.ts';
import type { FieldFile, FieldIssue, FieldNegotiation, FieldParty, Read } from './field-negotiation.ts';

/**
 * A whole negotiation in one file: `{ issues: [{ name, options }], parties: [{ file, values, reservation, discount }] }`
 * where `values[issue][option]` is what the option adds to the utility.
 */
export function scenarioFile(root: DataNode, { name: file }: FieldFile): Read<FieldNegotiation> {
  const read = new DataReader(file);
  const issues = read.list(read.field(root, 'issues'), 'issues').map((node): FieldIssue => {
    const name = read.text(read.field(node, 'name'), 'name');
    const options = read.list(read.field(node, 'options'), name).map((option) => read.text(option, name));
    if (options.length === 0) read.fault('no-option', node, name);
    return { name, options };
  });
  read.distinct(
    issues.map(({ name }) => name),
    read.list(read.optional(root, 'issues'), 'issues'),
  );
  if (issues.length === 0) read.fault('no-issue', root, 'issues');
  const parties = read
    .list(read.field(root, 'parties'), 'parties')
    .map((node, index) => partyOf(read, node, index, issues));
  if (parties.length === 0) read.fault('no-profile', root, 'parties');
  if (read.faults.length > 0) return { faults: read.faults };
  const domain = read.optional(root, 'domain');
  return { value: { name: domain ? read.text(domain, 'domain') : file, issues, parties, rules: [] } };
}

function partyOf(read: DataReader, node: DataNode, index: number, issues: readonly FieldIssue[]): FieldParty {
  const rows = read.list(read.field(node, 'values'), 'values');
  if (rows.length !== issues.length) read.fault('count-differs', node, `values: ${rows.length} ≠ ${issues.length}`);
  const values = issues.map(({ name, options }, issue) => {
    const cells = read.list(rows[issue], name);
    const row = rows[issue];
    if (row && cells.length !== options.length)
      read.fault('count-differs', row, `${name}: ${cells.length} ≠ ${options.length}`);
    return options.map((option, place) => read.number(cells[place], `${name}: ${option}`));
  });
  const optional = (field: string, otherwise: number) => {
    const found = read.optional(node, field);
    return found === undefined ? otherwise : read.number(found, field);
  };
  const discount = optional('discount', 1);
  const worn = read.optional(node, 'discount');
  if (worn && (discount < 0 || discount > 1)) read.fault('out-of-range', worn, `discount: ${discount} (0–1)`);
  const named = read.optional(node, 'name') ?? read.optional(node, 'file');
  return {
    name: named ? read.text(named, 'name').replace(/\.xml$/i, '') : String(index + 1),
    values,
    terms: [],
    reservation: optional('reservation', 0),
    discount,
  };
}
