import { inputFields } from '../contract/field-kind.ts';
import type { OperationRow } from '../contract/operation-row.ts';
import { kebab, programNames, type Surroundings, tell } from './surroundings.ts';

/** `parley help`: how to call it, what there is. */
export function generalGuide(surroundings: Surroundings, rows: readonly OperationRow[]): string {
  const say = (word: Parameters<typeof tell>[1]) => tell(surroundings, word);
  const groups = [...new Set(rows.map((row) => row.group))];
  return [
    say('how-to-call'),
    '',
    `${say('groups')}:`,
    ...groups.map((group) => {
      const inGroup = rows.filter((row) => row.group === group);
      return `  ${kebab(group).padEnd(16)}${inGroup.map((row) => kebab(row.row)).join(' · ')}`;
    }),
    '',
    `${say('programs')}:`,
    ...programNames.map((name) => `  ${`${name}${programArguments[name] ?? ''}`.padEnd(28)}${say(`${name}-summary`)}`),
    `  ${'head'.padEnd(28)}${say('head-summary')}`,
    `  ${'sign --negotiation ID'.padEnd(28)}${say('sign-summary')}`,
    '',
    `${say('settings')}:`,
    ...(['about-url', 'about-token', 'about-session', 'about-json'] as const).map((word) => `  ${say(word)}`),
  ].join('\n');
}

const programArguments: Readonly<Record<string, string>> = {
  backup: ' FILE',
  restore: ' FILE',
  verify: ' FILE|log|backup FILE',
  frontier: ' FILE…',
  improve: ' FILE… --package …',
  propose: ' CASE',
};

/** `parley help offer`: the operations of one group. */
export function groupGuide(rows: readonly OperationRow[]): string {
  return rows.map((row) => `parley ${kebab(row.group)} ${kebab(row.row).padEnd(22)} ${row.summary}`).join('\n');
}

/** `parley offer make --help`: the fields of one operation. */
export function operationGuide(surroundings: Surroundings, row: OperationRow): string {
  const fields = inputFields(row);
  return [
    `parley ${kebab(row.group)} ${kebab(row.row)}: ${row.summary}`,
    ...(row.meta.who === 'human' ? [`(${tell(surroundings, 'needs-person')})`] : []),
    ...(fields.length > 0 ? ['', `${tell(surroundings, 'fields')} (${tell(surroundings, 'nested-as-json')}):`] : []),
    ...fields.map((field) => {
      const about = [
        field.required ? tell(surroundings, 'needed') : '',
        field.choices.join(' | ') || (field.kind === 'text' ? '' : field.kind),
        field.description,
      ];
      return `  --${kebab(field.name).padEnd(18)} ${about.filter(Boolean).join(' · ')}`.trimEnd();
    }),
  ].join('\n');
}
