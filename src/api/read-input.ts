import { type InputField, inputFields, valueOfText } from '../contract/field-kind.ts';
import type { OperationRow } from '../contract/operation-row.ts';
import type { Fault } from '../contract/problem.ts';
import type { Language } from '../domain/text.ts';
import { faultAt, inputFaults } from './input-faults.ts';
import type { ProblemCause } from './problem-answer.ts';

/** What a request says, before it is known to be valid. */
export interface RawRequest {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly contentType: string | undefined;
  readonly body: () => Promise<string>;
}

/** Left as it is; the schema says that there is no such field. */
const unknownField = { kind: 'text', nullable: false } as const;

export type Reading = { readonly input: Readonly<Record<string, unknown>> } | { readonly problem: ProblemCause };
export type ReadInput = (request: RawRequest, language: Language) => Promise<Reading>;

/** Beyond it nothing that is meant is nested, and recursion becomes dangerous. */
const DEEPEST = 64;
/** More than a form has fields; an answer must not outgrow its question. */
const MOST_FAULTS = 100;
/** NUL, or half of a surrogate pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is looked for
const UNSTORABLE = /\u0000|\p{Surrogate}/u;

/** Reads and checks the input of one operation: fields of the path, and of the query or of a JSON body. */
export function inputReader(row: OperationRow): ReadInput {
  const schema = row.input.strict();
  let known: ReadonlyMap<string, InputField> | undefined;
  // Made at the first request: a hundred schemas at once would hold up the start.
  const fieldsByName = () => {
    known ??= new Map(inputFields(row).map((field) => [field.name, field]));
    return known;
  };
  return async (request, language) => {
    const given = row.method === 'GET' ? { fields: request.query } : await readBody(request, language);
    if ('problem' in given) return given;
    const raw: Record<string, unknown> = { ...given.fields };
    const written = row.method === 'GET' ? { ...request.query, ...request.path } : request.path;
    for (const [name, text] of Object.entries(written))
      raw[name] = valueOfText(text, fieldsByName().get(name) ?? unknownField);
    const unstorable = unstorableText(raw, [], language);
    if (unstorable.length > 0) return invalid(unstorable);
    const parsed = schema.safeParse(raw);
    return parsed.success ? { input: parsed.data } : invalid(inputFaults(parsed.error, raw, language));
  };
}

function invalid(faults: readonly Fault[]): { readonly problem: ProblemCause } {
  return { problem: { code: 'invalid-input', status: 400, faults: faults.slice(0, MOST_FAULTS) } };
}

async function readBody(request: RawRequest, language: Language) {
  const text = await request.body();
  if (text === '') return { fields: {} };
  if (!/^application\/json\s*(;|$)/i.test(request.contentType ?? ''))
    return { problem: { code: 'not-json', status: 415 } as const };
  try {
    const fields: unknown = JSON.parse(text);
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields))
      return { fields: fields as Record<string, unknown> };
    return invalid([faultAt([], 'not-fields', language)]);
  } catch {
    return { problem: { code: 'not-json', status: 400 } as const };
  }
}

/** Text with a NUL or half a surrogate pair can neither be stored nor hashed; checked once, for every field. */
function unstorableText(value: unknown, path: readonly string[], language: Language): readonly Fault[] {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? [faultAt(path, 'wrong-characters', language)] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (path.length > DEEPEST) return [faultAt(path.slice(0, 3), 'wrong-form', language)];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(UNSTORABLE.test(key) ? [faultAt(path, 'wrong-characters', language)] : []),
    ...unstorableText(inner, [...path, key], language),
  ]);
}
