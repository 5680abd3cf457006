import type { z } from 'zod';
import type { Fault } from '../contract/problem.ts';
import type { Language } from '../domain/text.ts';
import { type FaultCode, type FaultValues, faultSentences } from '../words/api/fault-sentences.ts';
import { say } from '../words/sentence.ts';

/** All faults of an input, each with its path and a sentence. */
export function inputFaults(error: z.ZodError, input: unknown, language: Language): readonly Fault[] {
  return error.issues.flatMap((issue) => faultsOf(issue, input, [], language));
}

/** A fault that was found without a schema. */
export function faultAt(
  path: readonly PropertyKey[],
  code: FaultCode,
  language: Language,
  values: Partial<FaultValues> = {},
): Fault {
  const detail = say<FaultValues>(faultSentences[code], language, { limit: 0, choices: '', ...values });
  return { path: path.map(String).join('.'), detail };
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, input: unknown, above: readonly PropertyKey[], language: Language): readonly Fault[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => faultAt([...path, key], 'unknown', language));
  if (valueAt(input, path) === undefined) return [faultAt(path, 'missing', language)];
  if (issue.code === 'invalid_union') {
    const nearest = nearestBranch(issue.errors);
    if (nearest) return nearest.flatMap((inner) => faultsOf(inner, input, path, language));
  }
  const { code, ...values } = judge(issue);
  return [faultAt(path, code, language, values)];
}

/** Of a union, the branch that came furthest into the value: its faults are what the sender meant to send. */
function nearestBranch(branches: readonly Issue[][]): readonly Issue[] | undefined {
  const depth = (issues: readonly Issue[]) => Math.min(...issues.map((issue) => issue.path.length));
  return [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], input);
}

function judge(issue: Issue): { readonly code: FaultCode } & Partial<FaultValues> {
  switch (issue.code) {
    case 'invalid_type':
      return { code: kinds[issue.expected] ?? 'wrong-form' };
    case 'too_small':
      return limitOf(issue.origin, Number(issue.minimum), 'low');
    case 'too_big':
      return limitOf(issue.origin, Number(issue.maximum), 'high');
    case 'invalid_format':
      return { code: formats[issue.format] ?? 'wrong-form' };
    case 'invalid_value':
      return { code: 'not-among', choices: issue.values.map(String).join(', ') };
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? { code: 'not-among', choices: issue.options.map(String).join(', ') }
        : { code: 'wrong-form' };
    default:
      return { code: 'wrong-form' };
  }
}

const formats: Readonly<Record<string, FaultCode>> = {
  uuid: 'not-id',
  email: 'not-mail',
  date: 'not-day',
  datetime: 'not-instant',
};

const kinds: Readonly<Record<string, FaultCode>> = {
  string: 'not-text',
  number: 'not-number',
  int: 'not-whole',
  boolean: 'not-boolean',
  array: 'not-list',
  object: 'not-fields',
  record: 'not-fields',
};

function limitOf(
  origin: string,
  limit: number,
  end: 'low' | 'high',
): { readonly code: FaultCode; readonly limit: number } {
  if (origin === 'string') {
    if (end === 'high') return { code: 'too-long', limit };
    return { code: limit === 1 ? 'empty' : 'too-short', limit };
  }
  if (origin === 'array' || origin === 'set') return { code: end === 'low' ? 'too-few' : 'too-many', limit };
  return { code: end === 'low' ? 'too-small' : 'too-big', limit };
}
