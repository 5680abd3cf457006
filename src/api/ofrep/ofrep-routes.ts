import { type Context, Hono } from 'hono';
import type { EvaluatedFlag } from '../../app/flag/evaluate-flags.ts';
import type { FlagBooks, OpenedKey } from '../../app/flag/flag-books.ts';
import { mayAsk } from '../../app/flag/flag-key-subject.ts';
import { StoreUnavailable } from '../../app/port/store.ts';
import { type FlagError, flagErrors } from '../../words/api/flag-errors.ts';
import { say } from '../../words/sentence.ts';
import type { RequestState } from '../request-state.ts';
import { bodyOf } from './body-of.ts';
import { allowing, preflight } from './cross-origin.ts';
import { isAmong, tagOf } from './entity-tag.ts';
import { readFlagContext } from './flag-context.ts';
import type { FlagStreams } from './flag-streams.ts';

/** Where the protocol's addresses begin. */
export const OFREP_PREFIX = '/ofrep/v1';

const LARGEST_BODY = 64 * 1024;
/** Seconds a page may be hidden before its provider ends the stream and asks anew when it is seen again. */
const INACTIVITY = 120;

export interface OfrepDeps {
  readonly books: Pick<FlagBooks, 'open' | 'evaluate' | 'streamToken' | 'knowsOrigin'>;
  readonly isFlagKey: (token: string) => boolean;
  readonly streams: FlagStreams;
  /** Counts a request without a key of ours; the seconds to wait when an address made too many of them. */
  readonly limited: (ip: string) => number | undefined;
  readonly canonical: (value: unknown) => string;
  readonly sha256: (text: string) => string;
  readonly noteBug: (error: unknown, request: string) => void;
}

type OfrepContext = Context<RequestState>;
type Handler = (context: OfrepContext) => Promise<Response>;
type Headed = Readonly<Record<string, string>>;

/**
 * The OpenFeature Remote Evaluation Protocol 0.3: one flag, all flags with ETag and 304, and the events that say when to
 * ask again. Every flag is evaluated now, at each request; a 304 says that evaluating again gave the same answers for
 * the same context. Source: https://github.com/open-feature/protocol, service/openapi.yaml and ADR-0008.
 */
export function ofrepRoutes(deps: OfrepDeps): Hono<RequestState> {
  const routes = new Hono<RequestState>();
  const answering = (handler: Handler) => async (context: OfrepContext) => {
    try {
      return await handler(context);
    } catch (error) {
      if (error instanceof StoreUnavailable) return failed(context, 503, 'unavailable', { 'retry-after': '2' });
      deps.noteBug(error, context.get('requestId'));
      return failed(context, 500, 'bug');
    }
  };

  routes.options(
    '*',
    answering(async (context) => {
      context.set('route', `${OFREP_PREFIX}/*`);
      return preflight(await knownOrigin(deps, context));
    }),
  );

  routes.post(
    '/evaluate/flags/:key',
    answering(async (context) => {
      context.set('route', `${OFREP_PREFIX}/evaluate/flags/{key}`);
      const key = context.req.param('key') ?? '';
      return opened(deps, context, async (opener, headers) => {
        const body = await bodyOf(context, LARGEST_BODY);
        if (body === undefined) return failed(context, 413, 'body-too-large', headers);
        const read = readFlagContext(body);
        const refused = (status: 400 | 404, errorCode: string, about: FlagError) =>
          answered(status, { key, errorCode, errorDetails: details(context, about) }, headers);
        if ('fault' in read)
          return refused(400, read.fault === 'not-json' ? 'PARSE_ERROR' : 'INVALID_CONTEXT', read.fault);
        const found = await deps.books.evaluate(opener, (flags) => flags.one(key, read.context));
        if (found === undefined) return refused(404, 'FLAG_NOT_FOUND', 'flag-not-found');
        if (found.answer === 'targeting-key-missing')
          return refused(400, 'TARGETING_KEY_MISSING', 'targeting-key-missing');
        return answered(200, shown(context, opener, found), headers);
      });
    }),
  );

  routes.post(
    '/evaluate/flags',
    answering(async (context) => {
      context.set('route', `${OFREP_PREFIX}/evaluate/flags`);
      return opened(deps, context, async (opener, headers) => {
        const body = await bodyOf(context, LARGEST_BODY);
        if (body === undefined) return failed(context, 413, 'body-too-large', headers);
        const read = readFlagContext(body);
        if ('fault' in read) {
          const errorCode = read.fault === 'not-json' ? 'PARSE_ERROR' : 'INVALID_CONTEXT';
          return answered(400, { errorCode, errorDetails: details(context, read.fault) }, headers);
        }
        const all = await deps.books.evaluate(opener, (flags) => flags.all(read.context));
        const requestUri = `${OFREP_PREFIX}/events?token=${deps.books.streamToken(opener)}`;
        const answer = {
          flags: all.map((one) => shown(context, opener, one)),
          eventStreams: [{ type: 'sse', endpoint: { requestUri }, inactivityDelaySec: INACTIVITY }],
        };
        const tag = tagOf(deps, opener.hash, { about: read.context, all: answer });
        if (isAmong(context.req.header('if-none-match'), tag))
          return new Response(null, { status: 304, headers: { ...UNCACHED, ...headers, etag: tag } });
        return answered(200, answer, { ...headers, etag: tag });
      });
    }),
  );

  routes.get(
    '/events',
    answering(async (context) => {
      context.set('route', `${OFREP_PREFIX}/events`);
      const origin = await knownOrigin(deps, context);
      const headers = allowing(origin);
      const stream = await deps.streams.open(context.req.query('token') ?? '', context.req.header('origin'));
      if (stream === 'many') return failed(context, 429, 'too-many-streams', { ...headers, 'retry-after': '60' });
      if (stream === 'refused') return failed(context, 403, 'origin-refused', headers);
      if (stream === 'ended') return failed(context, 401, 'stream-ended', headers);
      return new Response(stream, {
        headers: {
          ...headers,
          'content-type': 'text/event-stream',
          'cache-control': 'no-store, no-transform',
          'x-accel-buffering': 'no',
        },
      });
    }),
  );
  return routes;
}

const UNCACHED = { 'cache-control': 'no-store' } as const;

/** Who asks without a key, or with none of ours, is told in the protocol's way. */
async function opened(
  deps: OfrepDeps,
  context: OfrepContext,
  run: (key: OpenedKey, headers: Headed) => Promise<Response>,
): Promise<Response> {
  const token = tokenOf(context);
  const key = token === undefined ? undefined : await deps.books.open(token);
  const origin = context.req.header('origin');
  if (key?.subject.kind === 'browser')
    return mayAsk(key.subject, origin)
      ? run(key, allowing(origin))
      : failed(context, 403, 'origin-refused', { vary: 'Origin' });
  // A server's key gives nothing to a page: without a word of allowance its browser keeps the answer from it.
  if (key !== undefined) return run(key, NO_PAGE);
  const headers = allowing(await knownOrigin(deps, context));
  const wait = deps.limited(context.get('visitor').ip);
  if (wait !== undefined) return failed(context, 429, 'too-many-requests', { ...headers, 'retry-after': String(wait) });
  if (token === undefined) return failed(context, 401, 'key-missing', headers);
  return deps.isFlagKey(token)
    ? failed(context, 401, 'key-refused', headers)
    : failed(context, 403, 'not-a-flag-key', headers);
}

const NO_PAGE: Headed = { vary: 'Origin' };

/** The page's origin when any key allows it. */
async function knownOrigin({ books }: OfrepDeps, context: OfrepContext): Promise<string | undefined> {
  const origin = context.req.header('origin');
  return origin !== undefined && (await books.knowsOrigin(origin)) ? origin : undefined;
}

function tokenOf(context: OfrepContext): string | undefined {
  const bearer = /^Bearer\s+(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1];
  return bearer ?? context.req.header('x-api-key');
}

/** What a page is told says nothing of how far a negotiation has come. */
function shown(context: OfrepContext, { subject }: OpenedKey, { key, answer }: EvaluatedFlag) {
  if (answer === 'targeting-key-missing')
    return { key, errorCode: 'TARGETING_KEY_MISSING', errorDetails: details(context, answer) };
  if (subject.kind !== 'browser') return { key, ...answer };
  return { key, ...answer, metadata: { grace: answer.metadata.grace } };
}

function details(context: OfrepContext, about: FlagError): string {
  return say(flagErrors[about], context.get('language'), {});
}

function failed(context: OfrepContext, status: number, about: FlagError, headers: Headed = {}): Response {
  return answered(status, { errorDetails: details(context, about) }, headers);
}

function answered(status: number, body: object, headers: Headed = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...UNCACHED, ...headers },
  });
}
