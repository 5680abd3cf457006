import type { DataNode } from './data/data-node.ts';
import { DataReader } from './data/data-reader.ts';
import type { FieldFile, FieldIssue, FieldNegotiation, FieldParty, Read } from './field-negotiation.ts';
import { mostIntegers } from './limits.ts';

type DataFile = { readonly root: DataNode; readonly file: FieldFile };

/** Whether it is a domain as NegMAS writes one: issues in a list, each with its values. */
export function isNegmasDomain(root: DataNode): boolean {
  const issues = root.kind === 'map' ? root.fields.get('issues') : undefined;
  return issues?.kind === 'list' && !(root.kind === 'map' && root.fields.has('parties'));
}

/** Whether it is a linear additive utility function as NegMAS writes one. */
export function isNegmasProfile(root: DataNode): boolean {
  return root.kind === 'map' && root.fields.has('values') && !root.fields.has('issues');
}

/**
 * A NegMAS scenario as JSON or YAML: a domain `{ issues: [{ name, values }] }` and linear additive utility functions
 * `{ weights, values, bias, reserved_value }`, whose `values` are tables by option or straight lines (`slope`, `bias`)
 * over numbers. Utility is Σ weight × value + bias, as NegMAS has it; a reserved value of −∞ or none is read as 0.
 */
export function negmasFiles(domain: DataFile, profiles: readonly DataFile[]): Read<FieldNegotiation> {
  const reader = new DataReader(domain.file.name);
  const issues = reader.list(reader.field(domain.root, 'issues'), 'issues').map((node): FieldIssue => {
    const name = reader.text(reader.field(node, 'name'), 'name');
    return { name, options: optionsOf(reader, node, name) };
  });
  const nodes = reader.list(reader.optional(domain.root, 'issues'), 'issues');
  reader.distinct(
    issues.map(({ name }) => name),
    nodes,
  );
  if (issues.length === 0) reader.fault('no-issue', domain.root, 'issues');
  const readers = profiles.map(({ file }) => new DataReader(file.name));
  const parties = profiles.map(({ root, file }, index) => partyOf(readers[index] as DataReader, root, file, issues));
  const faults = [reader, ...readers].flatMap((one) => one.faults);
  if (faults.length > 0) return { faults };
  const name = reader.optional(domain.root, 'name');
  return { value: { name: name ? reader.text(name, 'name') : domain.file.name, issues, parties, rules: [] } };
}

/**
 * The options of an issue: a list of them; of a `ContiguousIssue` its two bounds; one whole number is how many there
 * are, from 0. A continuous or an infinite issue has no options to list.
 */
function optionsOf(read: DataReader, issue: DataNode, name: string): readonly string[] {
  const node = read.field(issue, 'values');
  if (node === undefined) return [];
  const kind = read.optional(issue, 'type') ?? read.optional(issue, '__python_class__');
  const type = kind?.kind === 'value' ? kind.written : '';
  if (/(Continuous|Infinite|Callable|Optional)\w*Issue$/.test(type)) {
    read.fault('kind-not-read', issue, `${name}: ${type.split('.').at(-1)}`);
    return [];
  }
  if (/ContiguousIssue$/.test(type) && node.kind === 'list') return between(read, node, name);
  if (node.kind === 'value') {
    const count = read.number(node, name);
    if (Number.isInteger(count) && count > 0 && count <= mostIntegers)
      return Array.from({ length: count }, (_, option) => String(option));
    read.fault('out-of-range', node, `${name}: ${count}`);
    return [];
  }
  const options = read.list(node, name).map((option) => read.text(option, name));
  if (options.length === 0) read.fault('no-option', node, name);
  if (node.kind === 'list') read.distinct(options, node.items);
  return options;
}

function between(read: DataReader, node: Extract<DataNode, { kind: 'list' }>, name: string): readonly string[] {
  const [low = 0, high = -1] = node.items.map((item) => read.number(item, name));
  const whole = node.items.length === 2 && Number.isSafeInteger(low) && Number.isSafeInteger(high);
  if (whole && high >= low && high - low < mostIntegers)
    return Array.from({ length: high - low + 1 }, (_, step) => String(low + step));
  read.fault('out-of-range', node, `${name}: ${node.items.length === 2 ? `${low}–${high}` : node.items.length}`);
  return [];
}

/** The classes whose utility is the weighted sum that is read here. */
const linear =
  /^(LinearAdditiveUtilityFunction|LinearUtilityAggregationFunction|LUFun|LinearAdditiveUtilityFunction\w*)$/;

function partyOf(read: DataReader, root: DataNode, file: FieldFile, issues: readonly FieldIssue[]): FieldParty {
  const kind = read.optional(root, 'type') ?? read.optional(root, '__python_class__');
  const type = kind?.kind === 'value' ? (kind.written.split('.').at(-1) ?? '') : '';
  if (type !== '' && !linear.test(type)) read.fault('kind-not-read', root, type);
  const functions = read.field(root, 'values');
  const listed = functions?.kind === 'list' ? functions.items : undefined;
  const ofIssue = (name: string, index: number) =>
    listed ? listed[index] : functions && read.optional(functions, name);
  const weights = read.optional(root, 'weights');
  const weightOf = (name: string, index: number): number => {
    if (weights === undefined) return 1;
    const node = weights.kind === 'list' ? weights.items[index] : read.optional(weights, name);
    if (node === undefined) read.fault('weight-missing', weights, name);
    return read.number(node, name);
  };
  if (listed && listed.length !== issues.length && functions)
    read.fault('count-differs', functions, `values: ${listed.length} ≠ ${issues.length}`);
  const bias = read.optional(root, 'bias');
  const constant = bias ? read.number(bias, 'bias') : 0;
  const values = issues.map(({ name, options }, index) => {
    const weight = weightOf(name, index);
    const node = ofIssue(name, index);
    if (node === undefined) {
      if (functions) read.fault('field-missing', functions, name);
      return options.map(() => 0);
    }
    return options.map((option) => weight * valueOfOption(read, node, name, option) + (index === 0 ? constant : 0));
  });
  const named = read.optional(root, 'name');
  return {
    name: named?.kind === 'value' && named.value ? String(named.value) : file.name.replace(/\.\w+$/, ''),
    values,
    terms: [],
    reservation: reservedOf(read, root),
    discount: 1,
  };
}

function valueOfOption(read: DataReader, node: DataNode, issue: string, option: string): number {
  const table = read.optional(node, 'mapping') ?? (isTable(node) ? node : undefined);
  if (table !== undefined) {
    const value = read.optional(table, option);
    if (value === undefined) read.fault('option-without-value', table, `${issue}: ${option}`);
    return read.number(value, `${issue}: ${option}`);
  }
  const at = Number(option);
  const coefficient = (name: string, otherwise: number) => {
    const found = read.optional(node, name);
    return found ? read.number(found, name) : otherwise;
  };
  const kind = read.optional(node, 'type') ?? read.optional(node, '__python_class__');
  const known = /(Identity|Linear|Affine|Const)Fun$/.exec(kind ? read.text(kind, 'type') : '')?.[1];
  if (known === undefined || (known !== 'Const' && !Number.isFinite(at))) {
    read.fault('kind-not-read', node, `${issue}: ${option}`);
    return 0;
  }
  if (known === 'Const') return coefficient('bias', coefficient('value', 0));
  return coefficient('slope', 1) * at + coefficient('bias', 0);
}

/** A bare table: every field a number. */
function isTable(node: DataNode): boolean {
  return (
    node.kind === 'map' &&
    node.fields.size > 0 &&
    [...node.fields.values()].every((field) => field.kind === 'value' && typeof field.value === 'number') &&
    !node.fields.has('slope')
  );
}

function reservedOf(read: DataReader, root: DataNode): number {
  const node = read.optional(root, 'reserved_value');
  if (node?.kind !== 'value' || node.value === null || node.value === Number.NEGATIVE_INFINITY) return 0;
  if (String(node.value).toLowerCase() === '-infinity' || String(node.value) === '-.inf') return 0;
  return read.number(node, 'reserved_value');
}
