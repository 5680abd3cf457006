import { z } from 'zod';
import type { OperationRow } from '../../src/contract/operation-row.ts';
import type { Generator } from '../../src/math/random/generator.ts';
import type { KnownThings } from './known-things.ts';

interface JsonSchema {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

export type Input = Record<string, unknown>;

const schemas = new WeakMap<OperationRow, JsonSchema>();

/** The input of a row as the OpenAPI document describes it. */
export function inputSchema(row: OperationRow): JsonSchema {
  const known = schemas.get(row);
  if (known) return known;
  const made = z.toJSONSchema(row.input, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  schemas.set(row, made);
  return made;
}

/** An input that fits a row's schema, with ids of things that exist wherever their names are known. */
export function madeUpInput(row: OperationRow, known: KnownThings, random: Generator): Input {
  return madeUp(inputSchema(row), '', { known, random, depth: 0 }) as Input;
}

/** The same, spoilt in one place: a field gone, of another type, too long, or too much. */
export function spoiltInput(row: OperationRow, known: KnownThings, random: Generator): Input {
  const input = madeUpInput(row, known, random);
  const names = Object.keys(inputSchema(row).properties ?? {}).filter((name) => !row.pathFields.includes(name));
  const name = one(names.length > 0 ? names : ['extra'], random);
  const spoilt = one([undefined, null, -1, 1e308, '', 'x'.repeat(9000), [], {}, [[[]]], 'not-an-id', ' '], random);
  return { ...input, [name]: spoilt };
}

/**
 * Every sensible input of a query, at most `most`: each id that fits its field and one that does not exist, each value
 * of a closed list, each of the given words, small numbers; optional fields present and absent.
 */
export function everyInput(
  row: OperationRow,
  known: KnownThings,
  words: readonly string[],
  most = 80,
): readonly Input[] {
  const { properties = {}, required = [] } = inputSchema(row);
  let inputs: readonly Input[] = [{}];
  for (const [name, schema] of Object.entries(properties)) {
    const values = [
      ...(required.includes(name) ? [] : [undefined]),
      ...plainBranches(schema).flatMap((branch) => valuesOf(name, branch, known, words)),
    ];
    inputs = inputs.flatMap((input) =>
      values.map((value) => (value === undefined ? input : { ...input, [name]: value })),
    );
    if (inputs.length > most) inputs = everyNth(inputs, most);
  }
  return inputs;
}

const NOBODY = '00000000-0000-7000-8000-000000000000';

function valuesOf(name: string, schema: JsonSchema, known: KnownThings, words: readonly string[]): readonly unknown[] {
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum) return schema.enum;
  if (schema.format === 'uuid') return [...known.of(name), NOBODY];
  if (schema.type === 'boolean') return [true, false];
  if (schema.type === 'integer' || schema.type === 'number') return [Math.max(1, schema.minimum ?? 1), 2, 3];
  return words;
}

function plainBranches(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf ?? schema.oneOf ?? [schema];
}

function everyNth<T>(items: readonly T[], most: number): readonly T[] {
  const step = items.length / most;
  return Array.from({ length: most }, (_, index) => items[Math.floor(index * step)] as T);
}

interface Making {
  readonly known: KnownThings;
  readonly random: Generator;
  readonly depth: number;
}

function madeUp(schema: JsonSchema, name: string, making: Making): unknown {
  const { random } = making;
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return madeUp(one(branches, random), name, making);
  if (schema.allOf) return madeUp(Object.assign({}, ...schema.allOf) as JsonSchema, name, making);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return one(schema.enum, random);
  if (schema.type === 'object') return madeUpObject(schema, name, making);
  if (schema.type === 'array') return madeUpArray(schema, name, making);
  if (schema.type === 'boolean') return random() < 0.5;
  if (schema.type === 'null') return null;
  if (schema.type === 'integer' || schema.type === 'number') return madeUpNumber(schema, random);
  return madeUpText(schema, name, making);
}

function madeUpObject(schema: JsonSchema, name: string, making: Making): unknown {
  const { known, random } = making;
  const deeper = { ...making, depth: making.depth + 1 };
  if (schema.properties) {
    const fields = Object.entries(schema.properties).filter(
      ([field]) => schema.required?.includes(field) || random() < 0.6 / deeper.depth,
    );
    const made: Input = {};
    for (const [field, held] of fields) made[field] = madeUp(held, field, deeper);
    // A choice names an option of its own point.
    const point = known.table.find((candidate) => candidate.id === made.issue);
    if (point && typeof made.option === 'string' && point.options.length > 0) made.option = one(point.options, random);
    return made;
  }
  const held = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
  if (schema.propertyNames?.format !== 'uuid') return {};
  return Object.fromEntries(
    known.table.map((point) => [
      point.id,
      held.format === 'uuid'
        ? one(point.options, random)
        : held.type === 'object'
          ? Object.fromEntries(point.options.map((option) => [option, Math.floor(random() * 101)]))
          : madeUp(held, name, deeper),
    ]),
  );
}

function madeUpArray(schema: JsonSchema, name: string, making: Making): unknown {
  const least = schema.minItems ?? 0;
  const length = Math.min(schema.maxItems ?? 3, least + Math.floor(making.random() * 2));
  const items = Array.from({ length }, () => madeUp(schema.items ?? {}, name, making));
  return items.filter((item, index) => typeof item !== 'string' || items.indexOf(item) === index || index < least);
}

function madeUpNumber(schema: JsonSchema, random: Generator): number {
  const least = schema.minimum ?? (schema.exclusiveMinimum === undefined ? 0 : schema.exclusiveMinimum + 1);
  const most = Math.min(schema.maximum ?? least + 20, least + 60);
  return least + Math.floor(random() * (most - least + 1));
}

const PHRASES = ['Acme', 'before Friday', 'la revisión trimestral', 'an audit export', 'no cambia nada', 'ünïcode 🦉'];

function madeUpText(schema: JsonSchema, name: string, { known, random }: Making): string {
  if (schema.format === 'uuid') return one(known.of(name).length > 0 ? known.of(name) : [NOBODY], random);
  if (schema.format === 'date') return `2026-0${3 + Math.floor(random() * 6)}-1${Math.floor(random() * 9)}`;
  if (schema.format === 'date-time') return `2026-04-1${Math.floor(random() * 9)}T09:00:00.000Z`;
  if (schema.format === 'email') return `person${Math.floor(random() * 1000)}@example.com`;
  if (name === 'zone') return 'Europe/Madrid';
  if (name === 'currency') return 'EUR';
  if (name === 'url') return 'https://hooks.invalid/told';
  if (schema.pattern?.includes('\\d{6}')) return '123456';
  if (schema.pattern?.includes('A-Za-z0-9_-')) return 'AAAA';
  const phrase = one(PHRASES, random);
  const least = schema.minLength ?? 0;
  const long = phrase.length < least ? phrase.padEnd(least, ' x') : phrase;
  return long
    .slice(0, schema.maxLength ?? long.length)
    .trim()
    .padEnd(least, 'x');
}

function one<T>(from: readonly T[], random: Generator): T {
  return from[Math.floor(random() * from.length)] as T;
}
