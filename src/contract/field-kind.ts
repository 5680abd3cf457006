import { z } from 'zod';
import type { OperationRow } from './operation-row.ts';

/**
 * How a field of an input is written where only text can be given: in a query string, on a command line.
 * `text-or-json` takes JSON for something nested and everything else as text.
 */
export type FieldKind = 'text' | 'number' | 'boolean' | 'list' | 'json' | 'text-or-json';

export interface InputField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly nullable: boolean;
  readonly required: boolean;
  readonly description: string;
  /** The values it may have, when they are few and fixed. */
  readonly choices: readonly string[];
}

/** The fields of an operation's input in their order. */
export function inputFields(row: OperationRow): readonly InputField[] {
  const schema = z.toJSONSchema(row.input, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const branches = property.anyOf ?? property.oneOf ?? [property];
    return {
      name,
      kind: kindOf(branches.filter((branch) => branch.type !== 'null')),
      nullable: branches.some((branch) => branch.type === 'null'),
      required: schema.required?.includes(name) ?? false,
      description: property.description ?? '',
      choices: branches.flatMap((branch) => branch.enum ?? []).map(String),
    };
  });
}

interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

const kinds: Readonly<Record<string, FieldKind>> = {
  string: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  array: 'list',
};

function kindOf(branches: readonly JsonSchema[]): FieldKind {
  const found = new Set(branches.map((branch) => kinds[branch.type ?? ''] ?? 'json'));
  const [only] = found;
  if (found.size === 1 && only) return only;
  return found.has('text') ? 'text-or-json' : 'json';
}

/**
 * The value that a piece of text stands for; `null` stands for nothing where nothing is allowed. What does not fit
 * its kind is left as text, for the schema to refuse.
 */
export function valueOfText(text: string, { kind, nullable }: Pick<InputField, 'kind' | 'nullable'>): unknown {
  if (nullable && text === 'null') return null;
  if (kind === 'text') return text;
  const value = parsed(text);
  if (kind === 'list') return Array.isArray(value) ? value : [text];
  if (kind === 'text-or-json') return typeof value === 'object' && value !== null ? value : text;
  if (kind === 'json') return value === undefined ? text : value;
  return typeof value === kind ? value : text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
