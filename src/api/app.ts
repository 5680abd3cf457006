import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { FlagBooks } from '../app/flag/flag-books.ts';
import type { FlagWatch } from '../app/flag/flag-watch.ts';
import type { Environment } from '../app/port/environment.ts';
import type { Identity } from '../app/port/identity.ts';
import { type Store, StoreUnavailable, VersionConflict } from '../app/port/store.ts';
import { API_PREFIX, type OperationRow } from '../contract/operation-row.ts';
import { type CalendarDeps, calendarRoute } from './calendar-route.ts';
import { liveHub } from './live/live-hub.ts';
import { type Every, liveRoute } from './live/live-route.ts';
import { flagStreams } from './ofrep/flag-streams.ts';
import { OFREP_PREFIX, type OfrepDeps, ofrepRoutes } from './ofrep/ofrep-routes.ts';
import type { OperationHandlers } from './operation-handlers.ts';
import { operationRoutes } from './operation-routes.ts';
import { pageFiles } from './page-files.ts';
import { problemAnswer } from './problem-answer.ts';
import type { RateLimit } from './rate-limit.ts';
import { askedOf, type RequestContext, type RequestState } from './request-state.ts';
import { foreign } from './same-origin.ts';
import { secureHeaders } from './secure-headers.ts';
import { languageOf, type Reach, visitorFinder } from './visitor.ts';

export interface ApiDeps {
  readonly rows: readonly OperationRow[];
  readonly handlers: OperationHandlers;
  readonly identity: Identity;
  readonly store: Store;
  readonly environment: Environment;
  readonly reach: Reach;
  readonly rateLimit: RateLimit;
  readonly every: Every;
  /** A clock that only goes forward, in milliseconds, for the durations in the log. */
  readonly milliseconds: () => number;
  /** One entry per request, and one per bug; never a body, a query, a cookie or an id. */
  readonly log: (entry: Readonly<Record<string, unknown>>) => void;
  /** The generated OpenAPI document. */
  readonly openApi: () => Promise<object>;
  /** Opens flags to whoever holds a flag key; absent where only operations are asked for. */
  readonly flags?: FlagDeps | undefined;
  /** The calendar file that a secret address opens. */
  readonly calendar?: CalendarDeps['feed'] | undefined;
  /** The folder of the built page; absent in stories. */
  readonly pageFolder?: string | undefined;
}

const NO_HEADERS = new Headers();

type FlagDeps = Pick<OfrepDeps, 'isFlagKey'> & { readonly books: FlagBooks; readonly watch: FlagWatch };

export interface Api {
  readonly fetch: Hono<RequestState>['fetch'];
  /** Ends the open streams. */
  readonly close: () => void;
}

/** The whole server as one function from request to answer; it knows no port. */
export function createApi(deps: ApiDeps): Api {
  const entered = entrance(deps);
  const app = entered((request) => request.headers);

  app.get('/health', (context) => {
    context.set('route', '/health');
    return context.json({ alive: true }, 200, { 'cache-control': 'no-store' });
  });
  app.get('/ready', async (context) => {
    context.set('route', '/ready');
    if (await deps.store.ready()) return context.json({ ready: true }, 200, { 'cache-control': 'no-store' });
    return problemAnswer(unavailable, askedOf(context));
  });
  app.get('/openapi.json', async (context) => {
    context.set('route', '/openapi.json');
    return context.json(await deps.openApi());
  });

  const live = liveRoute({
    hub: liveHub(deps.store, (error) => deps.log({ at: deps.environment.now(), live: nameOf(error) })),
    identity: deps.identity,
    now: deps.environment.now,
    every: deps.every,
  });
  app.route('/', live.routes);
  const operations = new Hono<RequestState>();
  operations.use(compress());
  operations.route('/', operationRoutes(deps));
  operations.all('*', (context) => problemAnswer({ code: 'no-such-page', status: 404 }, askedOf(context)));
  app.route(API_PREFIX, operations);
  const ofrep = deps.flags && ofrepDeps(deps, deps.flags);
  // The flag protocol has a router of its own: among all the operations, finding its few addresses would take longer.
  // A flag key is no cookie: no browser sends it unasked, and the protocol says itself which pages it answers.
  const flags = ofrep && entered(() => NO_HEADERS).route(OFREP_PREFIX, ofrepRoutes(ofrep));
  if (deps.calendar !== undefined)
    app.route('/', calendarRoute({ feed: deps.calendar, limited: (ip) => deps.rateLimit(unproven, ip) }));
  if (deps.pageFolder !== undefined) app.route('/', pageFiles(deps.pageFolder));
  return {
    fetch: (request, ...rest) => ((isOfFlags(request.url) && flags) || app).fetch(request, ...rest),
    close: () => {
      live.close();
      ofrep?.streams.close();
    },
  };
}

/**
 * What every request passes through on its way in and out, whichever router it is then given to. `pages` gives the
 * headers by which another site's page is told from ours.
 */
function entrance(deps: ApiDeps): (pages: (request: Request) => Headers) => Hono<RequestState> {
  const findVisitor = visitorFinder(deps.reach);
  const secured = secureHeaders(deps.reach.publicUrl?.startsWith('https:') ?? false);
  return (pages) => {
    const app = new Hono<RequestState>();
    app.use(async (context, next) => {
      const began = deps.milliseconds();
      const { headers } = context.req.raw;
      context.set('requestId', deps.environment.secret(8));
      context.set('visitor', findVisitor(headers, context.env?.incoming?.socket.remoteAddress));
      context.set('language', languageOf(headers));
      context.set('nonce', deps.environment.secret(16));
      context.set('route', 'unknown');
      await next();
      // Set on the answer itself: `context.header` would build a new answer, body stream and all, for each of them.
      const { headers: answered } = context.res;
      for (const [name, value] of secured(context.get('nonce'))) answered.set(name, value);
      answered.set('x-request-id', context.get('requestId'));
      deps.log({
        at: deps.environment.now(),
        method: context.req.method,
        route: context.get('route'),
        status: context.res.status,
        ms: Math.round((deps.milliseconds() - began) * 10) / 10,
        request: context.get('requestId'),
      });
    });
    app.use(async (context, next) => {
      const { method, raw } = context.req;
      const cause = foreign(method, pages(raw), context.get('visitor'));
      return cause ? problemAnswer(cause, askedOf(context)) : next();
    });
    app.onError((error, context) => answerError(deps, error, context));
    app.notFound((context) => problemAnswer({ code: 'no-such-page', status: 404 }, askedOf(context)));
    return app;
  };
}

/** An address under the flag protocol's; every other one, however it is written, is found by the other router. */
function isOfFlags(url: string): boolean {
  return url.startsWith(`${OFREP_PREFIX}/`, url.indexOf('/', url.indexOf('://') + 3));
}

/** For the rate limit: somebody who proves nothing but a secret. */
const unproven = { method: 'POST', meta: { kind: 'ceremony', who: 'anyone' } } as const;
const unavailable = { code: 'store-unavailable', status: 503, retryAfter: 2 } as const;

function ofrepDeps(deps: ApiDeps, { books, watch, isFlagKey }: FlagDeps): OfrepDeps {
  const { canonical, sha256, now } = deps.environment;
  const streams = flagStreams({ books, watch, now, every: deps.every });
  const limited = (ip: string) => deps.rateLimit(unproven, ip)?.retryAfter;
  return {
    books,
    isFlagKey,
    streams,
    limited,
    canonical,
    sha256,
    noteBug: (error, request) => noteBug(deps, error, request),
  };
}

function answerError(deps: ApiDeps, error: unknown, context: RequestContext): Response {
  if (error instanceof StoreUnavailable) return problemAnswer(unavailable, askedOf(context));
  if (error instanceof VersionConflict)
    return problemAnswer({ code: 'changed-meanwhile', status: 409 }, askedOf(context));
  noteBug(deps, error, context.get('requestId'));
  return problemAnswer({ code: 'bug', status: 500 }, askedOf(context));
}

function noteBug(deps: ApiDeps, error: unknown, request: string): void {
  const stack =
    error instanceof Error
      ? error.stack
          ?.split('\n')
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 12)
      : undefined;
  deps.log({
    at: deps.environment.now(),
    bug: error instanceof Error && error.message.startsWith('invariant broken: ') ? error.message : nameOf(error),
    stack,
    request,
  });
}

/** Messages of foreign errors may quote what somebody sent, so the log names their kind only. */
function nameOf(error: unknown): string {
  return error instanceof Error ? `${error.name}${'code' in error ? ` ${String(error.code)}` : ''}` : 'unknown';
}
