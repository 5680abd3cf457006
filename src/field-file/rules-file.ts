import type { Choice, Rule } from '../math/index.ts';
import type { DataNode } from './data/data-node.ts';
import { DataReader } from './data/data-reader.ts';
import { readData } from './data/read-data.ts';
import type { FieldFile, FieldIssue, Read } from './field-negotiation.ts';
import { mostRules } from './limits.ts';

/** What a rule is made of: three forms and nothing beside them. */
const forms = [['excludes'], ['if', 'then'], ['only', 'with']] as const;

/**
 * Rules in words: `{ excludes: [issue=option, …] }` (no two of them together), `{ if: issue=option, then:
 * issue=option }` and `{ only: issue=option, with: [issue=option, …] }` (beside at least one of them). A rule that would
 * forbid nothing, such as an exclusion of one option, is a fault.
 */
export function rulesOf(read: DataReader, node: DataNode | undefined, issues: readonly FieldIssue[]): readonly Rule[] {
  let count = 0;
  return read.list(node, 'rules').flatMap((one): readonly Rule[] => {
    const form = forms.find((names) => names.every((name) => read.optional(one, name) !== undefined));
    if (form === undefined) {
      read.fault('rule-not-understood', one, 'excludes · if, then · only, with');
      return [];
    }
    read.only(one, [...form, 'note']);
    const choices = (name: string, least = 1): readonly Choice[] => {
      const field = read.optional(one, name) as DataNode;
      const written = field.kind === 'list' ? field.items : [field];
      if (written.length < least) read.fault('count-differs', field, `${name}: ${written.length} < ${least}`);
      return written.flatMap((item) => choiceOf(read, item, issues) ?? []);
    };
    const several = (made: number, rules: () => readonly Rule[]): readonly Rule[] => {
      count += made;
      if (count <= mostRules) return rules();
      if (count - made <= mostRules) read.fault('too-many-values', one, `rules > ${mostRules}`);
      return [];
    };
    if (form[0] === 'excludes') {
      const among = choices('excludes', 2);
      return several((among.length * (among.length - 1)) / 2, () =>
        among.flatMap((a, index) => among.slice(index + 1).map((b): Rule => ({ kind: 'excludes', a, b }))),
      );
    }
    const [first, second] = [choices(form[0]), choices(form[1])];
    if (form[0] === 'if')
      return several(first.length * second.length, () =>
        first.flatMap((a) => second.map((b): Rule => ({ kind: 'requires', a, b }))),
      );
    return several(first.length, () => first.map((a): Rule => ({ kind: 'only-with', a, oneOf: second })));
  });
}

/** A file of rules for a negotiation that was read before: a list, or an object with `rules`. */
export function rulesFile(file: FieldFile, issues: readonly FieldIssue[]): Read<readonly Rule[]> {
  const data = readData(file);
  if ('faults' in data) return data;
  const read = new DataReader(file.name);
  const rules = rulesOf(read, read.optional(data.value, 'rules') ?? data.value, issues);
  return read.faults.length > 0 ? { faults: read.faults } : { value: rules };
}

/** `issue=option` by their names, each of which may hold «=»; of several readings the first issue's counts. */
export function choiceNamed(written: string, issues: readonly FieldIssue[]): Choice | 'issue' | 'option' {
  let known = false;
  for (const [issue, { name, options }] of issues.entries()) {
    if (!written.startsWith(name)) continue;
    const rest = written.slice(name.length).trim();
    if (!rest.startsWith('=')) continue;
    known = true;
    const option = options.indexOf(rest.slice(1).trim());
    if (option >= 0) return { issue, option };
  }
  return known ? 'option' : 'issue';
}

function choiceOf(read: DataReader, node: DataNode, issues: readonly FieldIssue[]): Choice | undefined {
  const written = read.text(node, 'issue=option');
  if (written === '') return undefined;
  const choice = choiceNamed(written, issues);
  if (typeof choice !== 'string') return choice;
  read.fault(choice === 'issue' ? 'issue-unknown' : 'option-unknown', node, written);
  return undefined;
}
