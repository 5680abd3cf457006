import type { CeremonyAnswer, CeremonyRequest } from '../app/ceremony.ts';
import type { Environment } from '../app/port/environment.ts';
import type { Session } from '../app/port/identity.ts';
import type { Store } from '../app/port/store.ts';
import type { OperationRow } from '../contract/operation-row.ts';
import type { Id } from '../domain/id.ts';
import { invariant } from '../domain/invariant.ts';
import { isRefused, type Refused } from '../domain/refusal.ts';
import { ceremonyOnce } from './ceremony-once.ts';
import type { OperationHandlers } from './operation-handlers.ts';
import { type Asked, type ProblemCause, problemAnswer, refusalAnswer } from './problem-answer.ts';

/** A request to one operation: known who asks, valid by contract. */
export interface OperationCall {
  readonly row: OperationRow;
  readonly session: Session | undefined;
  readonly input: Readonly<Record<string, unknown>>;
  readonly request: CeremonyRequest;
  readonly asked: Asked;
}

export type AnswerOperation = (call: OperationCall) => Promise<Response>;

/** Answers any row of the table by its kind. */
export function operationAnswerer(
  handlers: OperationHandlers,
  environment: Environment,
  store: Store,
): AnswerOperation {
  const once = { store, now: environment.now, atWork: new Map<string, Promise<unknown>>() };
  return async (call) => {
    const { row, session, input, request, asked } = call;
    if (row.meta.kind === 'command') return answerCommand(handlers, environment, call);
    const query = handlers.queries[row.name];
    if (query) return answered(row, { output: await query(session, input as never) }, asked);
    const ceremony = handlers.ceremonies[row.name];
    invariant(ceremony, `${row.name} has a handler`);
    const run = () => ceremony(session, input as never, request);
    const key = request.idempotencyKey;
    const repeatable = row.meta.repeatable || row.method === 'GET';
    if (session === undefined || key === undefined || repeatable) return answered(row, await run(), asked);
    if (!isKey(key)) return problemAnswer(keyMissing, asked);
    const about = { operation: row.name, ...rememberedAs(key, input, environment) };
    return answered(row, await ceremonyOnce(once, session, about, run), asked);
  };
}

async function answerCommand(
  handlers: OperationHandlers,
  environment: Environment,
  { row, session, input, request, asked }: OperationCall,
): Promise<Response> {
  const { slice, command, streamField } = row.meta;
  invariant(slice && command && session, 'a command has a slice, a type and a sender');
  const key = request.idempotencyKey;
  if (key === undefined || !isKey(key)) return problemAnswer(keyMissing, asked);
  const { [streamField ?? '']: stream, ...fields } = input;
  const done = await handlers.command({
    workspace: session.workspace,
    slice,
    id: streamOf(slice, stream, session, environment),
    command: { type: command, ...fields },
    acting: { actor: session.actor, role: session.role, negotiation: session.negotiation },
    idempotency: { operation: row.name, ...rememberedAs(key, input, environment) },
  });
  if (isRefused(done)) return refusalAnswer(done.refusal, asked, slice);
  return json(checked(row, done.answer), done.replayed ? { 'idempotency-replayed': 'true' } : {});
}

/**
 * What is kept of key and input. The key itself is not, so that as their salt it keeps a private input from being
 * guessed out of the table or a backup.
 */
function rememberedAs(key: string, input: unknown, { sha256, canonical }: Environment) {
  return {
    key: sha256(`parley.idempotency-key.v1\n${key}`),
    bodyHash: sha256(`parley.idempotency-input.v1\n${key}\n${canonical(input)}`),
  };
}

function isKey(text: string): boolean {
  return /^[\x21-\x7e]{1,200}$/.test(text);
}

const keyMissing: ProblemCause = { code: 'key-missing', status: 400 };

/** The workspace is its own stream; another slice's command without a stream begins one. */
function streamOf(slice: string, stream: unknown, session: Session, environment: Environment): Id {
  if (slice === 'workspace') return session.workspace;
  return typeof stream === 'string' ? stream : environment.newId();
}

function answered(row: OperationRow, answer: CeremonyAnswer | Refused, asked: Asked): Response {
  if (isRefused(answer)) return refusalAnswer(answer.refusal, asked);
  if (isRefusedOutput(answer.output)) return refusalAnswer(answer.output.refusal, asked);
  const response = json(checked(row, answer.output));
  for (const cookie of answer.setCookies ?? []) response.headers.append('set-cookie', cookie);
  return response;
}

function isRefusedOutput(output: unknown): output is Refused {
  return typeof output === 'object' && output !== null && Object.keys(output).join() === 'refusal';
}

/** Only what the table declares leaves the server; an output that does not fit its schema is a bug. */
function checked(row: OperationRow, output: unknown): unknown {
  const parsed = row.output.safeParse(output);
  invariant(
    parsed.success,
    `${row.name} answers as declared: ${parsed.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join('; ')}`,
  );
  return parsed.data;
}

function json(value: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  const text = JSON.stringify(value);
  // An answer whose length is told is compressed only when it is long.
  return new Response(text, {
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'content-length': String(Buffer.byteLength(text)),
      ...headers,
    },
  });
}
