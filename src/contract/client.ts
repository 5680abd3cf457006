import type { ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';
import type { Operations } from './index.ts';
import type { Problem } from './problem.ts';
import routes from './routes.json';

/** `offer.make` and all the others. */
export type OperationName = keyof typeof routes;

type Call<Row> =
  // biome-ignore lint/suspicious/noExplicitAny: errors and meta of a row do not matter to its callers
  Row extends ContractProcedure<infer Input, infer Output, any, any>
    ? (input: InferSchemaInput<Input>, options?: CallOptions) => Promise<InferSchemaOutput<Output>>
    : never;

/** Every operation of the table as a function: `client.offer.make({ negotiation, … })`. */
export type Client = {
  readonly [Group in keyof Operations]: { readonly [Row in keyof Operations[Group]]: Call<Operations[Group][Row]> };
};

/** What an operation takes and gives: `Input<'offer', 'make'>`. */
export type Input<Group extends keyof Operations, Row extends keyof Operations[Group]> = Parameters<
  Client[Group][Row]
>[0];
export type Output<Group extends keyof Operations, Row extends keyof Operations[Group]> = Awaited<
  ReturnType<Client[Group][Row]>
>;

export interface CallOptions {
  /** Idempotency key; a call repeated with the same key is done once. A new one by default. */
  readonly key?: string | undefined;
  readonly signal?: unknown;
  /** Called with the answer's headers. */
  readonly onHeaders?: ((headers: AnswerHeaders) => void) | undefined;
}

export interface AnswerHeaders {
  get(name: string): string | null;
  getSetCookie?(): readonly string[];
}

/** As much of `fetch` as the client uses, so that it compiles with neither DOM nor Node. */
export type Fetch = (
  url: string,
  request: { method: string; headers: Record<string, string>; body?: string; signal?: never },
) => Promise<{
  readonly ok: boolean;
  readonly status: number;
  readonly headers: AnswerHeaders;
  text(): Promise<string>;
}>;

export interface ClientOptions {
  /** The server's address without a slash at its end; empty for the page's own. */
  readonly url: string;
  readonly fetch: Fetch;
  /** A new idempotency key. */
  readonly newKey: () => string;
  readonly headers?: (() => Readonly<Record<string, string>>) | undefined;
}

/** The server answered with a problem; `problem.detail` is the sentence to show. */
export class ProblemAnswered extends Error {
  override readonly name = 'ProblemAnswered';
  readonly problem: Problem;
  /** Seconds to wait, when the server said so. */
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.detail);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** The typed client of the page, the command line and the stories. Rejects with `ProblemAnswered`, or as `fetch` does. */
export function createClient(options: ClientOptions): Client {
  const client: Record<string, Record<string, unknown>> = {};
  for (const name of Object.keys(routes) as OperationName[]) {
    const [group = '', row = ''] = name.split('.');
    client[group] ??= {};
    client[group][row] = (input: Record<string, unknown>, call?: CallOptions) =>
      callOperation(options, name, input, call);
  }
  return client as unknown as Client;
}

/** One call by the operation's name, for callers that read the table. */
export async function callOperation(
  options: ClientOptions,
  name: OperationName,
  input: Readonly<Record<string, unknown>>,
  call: CallOptions = {},
): Promise<unknown> {
  const [method = '', path = ''] = routes[name].split(' ');
  const { url, rest } = fillPath(path, input);
  const answer = await options.fetch(`${options.url}/api${url}${method === 'GET' ? queryOf(rest) : ''}`, {
    method,
    headers: {
      accept: 'application/json',
      ...(method === 'GET'
        ? {}
        : { 'content-type': 'application/json', 'idempotency-key': call.key ?? options.newKey() }),
      ...options.headers?.(),
    },
    ...(method === 'GET' ? {} : { body: JSON.stringify(rest) }),
    ...(call.signal === undefined ? {} : { signal: call.signal as never }),
  });
  call.onHeaders?.(answer.headers);
  const body = await answer.text();
  if (answer.ok) return JSON.parse(body) as unknown;
  const retryAfter = Number(answer.headers.get('retry-after') ?? Number.NaN);
  throw new ProblemAnswered(readProblem(answer.status, body), Number.isFinite(retryAfter) ? retryAfter : undefined);
}

function fillPath(path: string, input: Readonly<Record<string, unknown>>) {
  const rest: Record<string, unknown> = { ...input };
  const url = path.replace(/\{(\w+)\}/g, (_, field: string) => {
    delete rest[field];
    return encodeURIComponent(String(input[field]));
  });
  return { url, rest };
}

/** Plain values as they are, everything else as JSON. */
function queryOf(fields: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        `${name}=${encodeURIComponent(typeof value === 'object' ? JSON.stringify(value) : String(value))}`,
    );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** A proxy in between may answer in another form: then the status alone is known. */
function readProblem(status: number, body: string): Problem {
  try {
    const read = JSON.parse(body) as Partial<Problem>;
    if (typeof read.code === 'string' && typeof read.detail === 'string') return read as Problem;
  } catch {
    // Not JSON: answered below.
  }
  return {
    type: 'urn:parley:problem:no-answer',
    title: 'HTTP',
    status,
    detail: `HTTP ${status}`,
    code: 'no-answer',
    instance: '',
  };
}
