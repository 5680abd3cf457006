import type { Choice, Rule } from '../math/index.ts';
import { type DataNode, DataReader, readData } from './data-tree.ts';
import type { FieldFile, FieldIssue, Read } from './field-negotiation.ts';

/**
 * Rules in words: `{ excludes: [issue=option, …] }` (no two of them together), `{ if: issue=option, then:
 * issue=option }` and `{ only: issue=option, with: [issue=option, …] }` (beside at least one of them).
 */
export function rulesOf(read: DataReader, node: DataNode | undefined, issues: readonly FieldIssue[]): readonly Rule[] {
  return read.list(node, 'rules').flatMap((one): readonly Rule[] => {
    const choices = (name: string): readonly Choice[] => {
      const field = read.optional(one, name);
      const written = field?.kind === 'list' ? field.items : field ? [field] : [];
      return written.flatMap((item) => choiceOf(read, item, issues) ?? []);
    };
    const has = (name: string) => read.optional(one, name) !== undefined;
    if (has('excludes')) {
      const among = choices('excludes');
      return among.flatMap((a, index) => among.slice(index + 1).map((b): Rule => ({ kind: 'excludes', a, b })));
    }
    if (has('if') && has('then')) {
      const then = choices('then');
      return choices('if').flatMap((a) => then.map((b): Rule => ({ kind: 'requires', a, b })));
    }
    if (has('only') && has('with'))
      return choices('only').map((a): Rule => ({ kind: 'only-with', a, oneOf: choices('with') }));
    read.fault('rule-not-understood', one, 'excludes · if, then · only, with');
    return [];
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

/** `issue=option` by their names; an issue's name may hold «=» where only one reading fits. */
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
