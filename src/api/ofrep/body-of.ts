import type { Context } from 'hono';
import type { RequestState } from '../request-state.ts';

/**
 * A request's body as text; undefined when it is larger than `most` bytes. Where its length is told beforehand, which
 * the connection holds it to, it is taken as it came: a stream would cost more than all the rest of an evaluation.
 */
export async function bodyOf(context: Context<RequestState>, most: number): Promise<string | undefined> {
  const told = context.req.header('content-length');
  if (told !== undefined && context.req.header('transfer-encoding') === undefined)
    return Number(told) > most ? undefined : context.req.text();
  const reader = context.req.raw.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) {
    size += read.value.length;
    if (size > most) return undefined;
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}
