import { type CallOptions, callOperation, type Fetch, ProblemAnswered } from '../../contract/client.ts';
import { browser } from './browser.ts';
import type { InputOf, OperationName, OutputOf } from './operation-names.ts';
import { Problem } from './problem.ts';
import { reachability } from './reachability.ts';

const client = {
  url: '',
  fetch: ((url, request) => fetch(url, { ...request, credentials: 'same-origin' })) as Fetch,
  newKey: browser.newKey,
  headers: () => ({ 'accept-language': document.documentElement.lang }),
};

/**
 * Calls an operation of the table. `key` is the same for every attempt of one intention, so that it happens once.
 * Throws `Problem`; one with status 0 when no answer came.
 */
export async function call<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
  options: CallOptions = {},
): Promise<OutputOf<Name>> {
  try {
    const answer = await callOperation(client, name, input as Record<string, unknown>, options);
    reachability.report(true);
    return answer as OutputOf<Name>;
  } catch (error) {
    if ((options.signal as AbortSignal | undefined)?.aborted) throw error;
    const problem = new Problem(error instanceof ProblemAnswered ? error.problem : undefined);
    reachability.report(!problem.unreachable);
    throw problem;
  }
}
