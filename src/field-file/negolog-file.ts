import type { DataNode } from './data/data-node.ts';
import { DataReader } from './data/data-reader.ts';
import type { FieldFile, FieldIssue, FieldNegotiation, FieldParty, Read } from './field-negotiation.ts';

/**
 * NegoLog's profiles: `{ reservationValue, issueWeights: { issue: weight }, issues: { issue: { option: value } } }`, one
 * file a party. The first file gives the order of issues and options; utility is the sum of weight × value.
 */
export function negologFiles(
  profiles: readonly { readonly root: DataNode; readonly file: FieldFile }[],
): Read<FieldNegotiation> {
  const readers = profiles.map(({ file }) => new DataReader(file.name));
  const first = profiles[0];
  const reader = readers[0];
  if (!first || !reader) return { faults: [{ code: 'no-profile', file: '', about: 'NegoLog' }] };
  const issues = reader.entries(reader.field(first.root, 'issues'), 'issues').map(([name, options]): FieldIssue => {
    const found = reader.entries(options, name).map(([option]) => option);
    if (found.length === 0) reader.fault('no-option', options, name);
    return { name, options: found };
  });
  if (issues.length === 0) reader.fault('no-issue', first.root, 'issues');
  const parties = profiles.map(({ root, file }, index) => profileOf(readers[index] as DataReader, root, file, issues));
  const faults = readers.flatMap((one) => one.faults);
  if (faults.length > 0) return { faults };
  return { value: { name: folderOf(first.file.name), issues, parties, rules: [] } };
}

function profileOf(read: DataReader, root: DataNode, file: FieldFile, issues: readonly FieldIssue[]): FieldParty {
  const weights = read.field(root, 'issueWeights');
  const given = read.field(root, 'issues');
  const known = new Set(issues.map(({ name }) => name));
  for (const [name, node] of read.entries(given, 'issues'))
    if (!known.has(name)) read.fault('issue-unknown', node, name);
  const values = issues.map(({ name, options }) => {
    const node = given && read.optional(given, name);
    const weight = weights && read.optional(weights, name);
    if (given && !node) read.fault('field-missing', given, name);
    if (weights && !weight) read.fault('weight-missing', weights, name);
    const offered = new Set(options);
    for (const [option, place] of node ? read.entries(node, name) : [])
      if (!offered.has(option)) read.fault('option-unknown', place, `${name}: ${option}`);
    return options.map((option) => {
      const value = node && read.optional(node, option);
      if (node && !value) read.fault('option-without-value', node, `${name}: ${option}`);
      return read.number(weight, name) * read.number(value, `${name}: ${option}`);
    });
  });
  const reservation = read.optional(root, 'reservationValue');
  return {
    name: file.name.replace(/^.*[\\/]/, '').replace(/\.json$/i, ''),
    values,
    terms: [],
    reservation: reservation ? read.number(reservation, 'reservationValue') : 0,
    discount: 1,
  };
}

function folderOf(name: string): string {
  return name.split(/[\\/]/).at(-2) ?? name;
}
