import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { EvaluatedFlag, FlagEvaluation } from '../../app/flag/evaluate-flags.ts';
import { StoreUnavailable } from '../../app/port/store.ts';
import type { FlagContext } from '../../domain/flag/targeting.ts';
import { type FlagError, flagErrors } from '../../words/api/flag-errors.ts';
import { say } from '../../words/sentence.ts';
import type { RequestState } from '../request-state.ts';
import { readFlagContext } from './flag-context.ts';

/** Where the protocol's addresses begin. */
export const OFREP_PREFIX = '/ofrep/v1';

const LARGEST_BODY = 64 * 1024;

export interface OfrepDeps {
  /** Runs with the flags of a key's workspace; undefined when the key is unknown, expired or revoked. */
  readonly withFlagKey: <T>(token: string, run: (flags: FlagEvaluation) => Promise<T>) => Promise<T | undefined>;
  readonly isFlagKey: (token: string) => boolean;
  /** Counts a request without a key of ours; the seconds to wait when an address made too many of them. */
  readonly limited: (ip: string) => number | undefined;
  readonly canonical: (value: unknown) => string;
  readonly sha256: (text: string) => string;
  readonly noteBug: (error: unknown, request: string) => void;
}

type OfrepContext = Context<RequestState>;

/**
 * The OpenFeature Remote Evaluation Protocol 0.3: one flag, and all flags with ETag and 304. Every flag is evaluated
 * now, at each request; a 304 says that evaluating again gave the same answers for the same context.
 * Source: https://github.com/open-feature/protocol, service/openapi.yaml.
 */
export function ofrepRoutes(deps: OfrepDeps): Hono<RequestState> {
  const routes = new Hono<RequestState>();
  const limit = bodyLimit({
    maxSize: LARGEST_BODY,
    onError: (context) => failed(context as unknown as OfrepContext, 413, 'body-too-large'),
  });
  routes.onError((error, context) => {
    if (error instanceof StoreUnavailable) return failed(context, 503, 'unavailable', { 'retry-after': '2' });
    deps.noteBug(error, context.get('requestId'));
    return failed(context, 500, 'bug');
  });

  routes.post('/evaluate/flags/:key', limit, async (context) => {
    context.set('route', `${OFREP_PREFIX}/evaluate/flags/{key}`);
    const key = context.req.param('key');
    const refused = (status: 400 | 404, errorCode: string, about: FlagError) =>
      answered(status, { key, errorCode, errorDetails: details(context, about) });
    return opened(deps, context, async (flags) => {
      const read = readFlagContext(await context.req.text());
      if ('fault' in read)
        return refused(400, read.fault === 'not-json' ? 'PARSE_ERROR' : 'INVALID_CONTEXT', read.fault);
      const evaluated = await flags.one(key, read.context);
      if (evaluated === undefined) return refused(404, 'FLAG_NOT_FOUND', 'flag-not-found');
      if (evaluated.answer === 'targeting-key-missing')
        return refused(400, 'TARGETING_KEY_MISSING', 'targeting-key-missing');
      return answered(200, { key, ...evaluated.answer });
    });
  });

  routes.post('/evaluate/flags', limit, async (context) => {
    context.set('route', `${OFREP_PREFIX}/evaluate/flags`);
    return opened(deps, context, async (flags, token) => {
      const read = readFlagContext(await context.req.text());
      if ('fault' in read) {
        const errorCode = read.fault === 'not-json' ? 'PARSE_ERROR' : 'INVALID_CONTEXT';
        return answered(400, { errorCode, errorDetails: details(context, read.fault) });
      }
      const all = (await flags.all(read.context)).map((one) => inBulk(context, one));
      const tag = etagOf(deps, token, read.context, all);
      if (matches(context.req.header('if-none-match'), tag))
        return new Response(null, { status: 304, headers: { ...UNCACHED, etag: tag } });
      return answered(200, { flags: all }, { etag: tag });
    });
  });
  return routes;
}

const UNCACHED = { 'cache-control': 'no-store' } as const;

/** Who asks without a key, or with none of ours, is told in the protocol's way. */
async function opened(
  deps: OfrepDeps,
  context: OfrepContext,
  run: (flags: FlagEvaluation, token: string) => Promise<Response>,
): Promise<Response> {
  const token = tokenOf(context);
  const answer =
    token !== undefined && deps.isFlagKey(token)
      ? await deps.withFlagKey(token, (flags) => run(flags, token))
      : undefined;
  if (answer !== undefined) return answer;
  const wait = deps.limited(context.get('visitor').ip);
  if (wait !== undefined) return failed(context, 429, 'too-many-requests', { 'retry-after': String(wait) });
  if (token === undefined) return failed(context, 401, 'key-missing');
  return deps.isFlagKey(token) ? failed(context, 401, 'key-refused') : failed(context, 403, 'not-a-flag-key');
}

function tokenOf(context: OfrepContext): string | undefined {
  const bearer = /^Bearer\s+(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1];
  return bearer ?? context.req.header('x-api-key');
}

function inBulk(context: OfrepContext, { key, answer }: EvaluatedFlag) {
  if (answer !== 'targeting-key-missing') return { key, ...answer };
  return { key, errorCode: 'TARGETING_KEY_MISSING', errorDetails: details(context, answer) };
}

/** A hash over the answers, the context and whose key it is: another of the three is another tag. */
function etagOf({ sha256, canonical }: OfrepDeps, token: string, about: FlagContext, all: unknown): string {
  return `"${sha256(`parley.flags.v1\n${sha256(token)}\n${canonical({ about, all })}`)}"`;
}

function matches(header: string | undefined, tag: string): boolean {
  return (header ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .includes(tag);
}

function details(context: OfrepContext, about: FlagError): string {
  return say(flagErrors[about], context.get('language'), {});
}

function failed(
  context: OfrepContext,
  status: number,
  about: FlagError,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return answered(status, { errorDetails: details(context, about) }, headers);
}

function answered(status: number, body: object, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...UNCACHED, ...headers },
  });
}
