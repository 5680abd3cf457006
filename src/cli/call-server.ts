import {
  type AnswerHeaders,
  type Client,
  callOperation,
  createClient,
  type OperationName,
  ProblemAnswered,
} from '../contract/client.ts';
import type { CommandAnswer } from '../contract/operation.ts';
import type { OperationRow } from '../contract/operation-row.ts';
import { outline } from './outline.ts';
import type { Arguments } from './read-arguments.ts';
import { exit, kebab, languageOf, type Surroundings, serverUrl, tell } from './surroundings.ts';

/** Calls one operation and prints its answer. Returns the exit code. */
export async function callServer(surroundings: Surroundings, row: OperationRow, given: Arguments): Promise<number> {
  return orComplain(surroundings, async () => {
    let headers: AnswerHeaders | undefined;
    const signsIn = 'token' in row.input.shape && row.method === 'POST';
    const input = signsIn ? { token: true, ...given.input } : given.input;
    const answer = await callOperation(connection(surroundings), row.name as OperationName, input, {
      key: given.key,
      onHeaders: (received) => {
        headers = received;
      },
    });
    if (given.json) surroundings.print(JSON.stringify(answer));
    else if (row.meta.kind === 'command')
      surroundings.print(commandLine(surroundings, answer as CommandAnswer, headers));
    else if (signsIn && hasToken(answer)) sayHowToGoOn(surroundings, answer.token);
    else if (isFile(answer) && answer.encoding === 'base64')
      surroundings.printBytes(Buffer.from(answer.body, 'base64'));
    else if (isFile(answer)) surroundings.print(answer.body.replace(/\n$/, ''));
    else surroundings.print(outline(answer));
    return exit.done;
  });
}

/** A file comes as it is, so that `parley rfc export … > minutes.json` writes what verifies. */
function isFile(answer: unknown): answer is { fileName: string; body: string; encoding?: string } {
  return typeof answer === 'object' && answer !== null && 'fileName' in answer && 'body' in answer;
}

/** The typed client with the credentials of the surroundings. */
export function serverClient(surroundings: Surroundings): Client {
  return createClient(connection(surroundings));
}

/** Runs calls to the server and turns its problems into sentences and an exit code. */
export async function orComplain(surroundings: Surroundings, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ProblemAnswered) {
      surroundings.complain(error.problem.detail);
      for (const { path, detail } of error.problem.faults ?? [])
        surroundings.complain(`  ${path === '' ? '' : `--${kebab(path)}: `}${detail}`);
      return exit.failed;
    }
    if (error instanceof TypeError) {
      surroundings.complain(tell(surroundings, 'unreachable', { what: serverUrl(surroundings) }));
      return exit.failed;
    }
    throw error;
  }
}

function connection(surroundings: Surroundings) {
  const bearer = surroundings.variables.PARLEY_SESSION || surroundings.variables.PARLEY_TOKEN;
  return {
    url: serverUrl(surroundings),
    fetch: surroundings.fetch,
    newKey: surroundings.newKey,
    headers: () => ({
      'accept-language': languageOf(surroundings.variables),
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
    }),
  };
}

function commandLine(surroundings: Surroundings, answer: CommandAnswer, headers: AnswerHeaders | undefined): string {
  const before = headers?.get('idempotency-replayed') === 'true';
  const word = before ? 'done-before' : answer.events.length === 0 ? 'nothing-new' : 'done';
  const types = answer.events.map((event) => event.type).join(', ');
  return `${tell(surroundings, word)}${types ? `: ${types}` : ''}\nid: ${answer.id}`;
}

function hasToken(answer: unknown): answer is { readonly token: string } {
  return typeof (answer as { token?: unknown } | null)?.token === 'string';
}

/** The token alone on standard output, so that a script can take it; the advice beside it. */
function sayHowToGoOn(surroundings: Surroundings, token: string): void {
  surroundings.complain(tell(surroundings, 'use-session'));
  surroundings.complain('  export PARLEY_SESSION=…');
  surroundings.print(token);
}
