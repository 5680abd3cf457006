import type { FlagContext } from '../../domain/flag/targeting.ts';

/** A request's body as the protocol has it, or what is wrong with it. */
export type ReadContext = { readonly context: FlagContext } | { readonly fault: 'not-json' | 'context-wrong' };

/**
 * Reads `{ "context": { "targetingKey": …, "client": …, "segment": … } }`; the context may be absent, other fields in
 * it are left alone, and an empty body is an empty context.
 */
export function readFlagContext(body: string): ReadContext {
  const value = body.trim() === '' ? {} : parsed(body);
  if (!isRecord(value)) return { fault: 'not-json' };
  const given = value.context ?? {};
  if (!isRecord(given)) return { fault: 'context-wrong' };
  const { targetingKey, client, segment } = given;
  const segments = segment === undefined || segment === null ? [] : Array.isArray(segment) ? segment : [segment];
  if (!textOrNothing(targetingKey) || !textOrNothing(client) || !segments.every((one) => typeof one === 'string'))
    return { fault: 'context-wrong' };
  return {
    context: {
      segments: segments as readonly string[],
      ...(typeof targetingKey === 'string' ? { targetingKey } : {}),
      ...(typeof client === 'string' ? { client } : {}),
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOrNothing(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string';
}
