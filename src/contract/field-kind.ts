import { z } from 'zod';
import type { OperationRow } from './operation-row.ts';

/** How a field of an input is written where only text can be given: in a query string, on a command line. */
export type FieldKind = 'text' | 'number' | 'boolean' | 'json';

export interface InputField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly description: string;
  /** The values it may have, when they are few and fixed. */
  readonly choices: readonly string[];
}

/** The fields of an operation's input in their order. */
export function inputFields(row: OperationRow): readonly InputField[] {
  const schema = z.toJSONSchema(row.input, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    kind: kindOf(property),
    required: schema.required?.includes(name) ?? false,
    description: property.description ?? '',
    choices: (property.enum ?? []).map(String),
  }));
}

interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
}

function kindOf(property: JsonSchema): FieldKind {
  const types = (property.anyOf ?? [property]).map((one) => one.type).filter((type) => type !== 'null');
  if (types.length > 0 && types.every((type) => type === 'integer' || type === 'number')) return 'number';
  if (types.length > 0 && types.every((type) => type === 'boolean')) return 'boolean';
  return types.length > 0 && types.every((type) => type === 'string') ? 'text' : 'json';
}

/**
 * The value that a piece of text stands for. What does not fit its kind is left as text, for the schema to refuse;
 * `null` stands for null where a number or something nested is asked.
 */
export function valueOfText(text: string, kind: FieldKind): unknown {
  if (kind === 'text') return text;
  try {
    const value: unknown = JSON.parse(text);
    return kind === 'json' || value === null || typeof value === kind ? value : text;
  } catch {
    return text;
  }
}
