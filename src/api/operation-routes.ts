import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Environment } from '../app/port/environment.ts';
import type { Identity } from '../app/port/identity.ts';
import type { Store } from '../app/port/store.ts';
import type { OperationRow } from '../contract/operation-row.ts';
import { invariant } from '../domain/invariant.ts';
import { operationAnswerer } from './answer-operation.ts';
import { assertHandlersComplete, type OperationHandlers } from './operation-handlers.ts';
import { problemAnswer } from './problem-answer.ts';
import type { RateLimit } from './rate-limit.ts';
import { inputReader } from './read-input.ts';
import { askedOf, type RequestContext, type RequestState } from './request-state.ts';
import { barred } from './who.ts';

/** More than anybody types. */
const LARGEST_BODY = 512 * 1024;
/** An exported agreement comes with its chain, as text within JSON. */
const LARGER_BODIES: Readonly<Record<string, number>> = { 'verification.verify': 8 * 1024 * 1024 };

export interface OperationRouteDeps {
  readonly rows: readonly OperationRow[];
  readonly handlers: OperationHandlers;
  readonly identity: Identity;
  readonly store: Store;
  readonly environment: Environment;
  readonly rateLimit: RateLimit;
}

/** One route for every row of the operations table. */
export function operationRoutes(deps: OperationRouteDeps): Hono<RequestState> {
  assertHandlersComplete(deps.rows, deps.handlers);
  assertPathsDistinct(deps.rows);
  const routes = new Hono<RequestState>();
  const answer = operationAnswerer(deps.handlers, deps.environment, deps.store);
  for (const row of [...deps.rows].sort(plainSegmentsFirst)) {
    const read = inputReader(row);
    routes.on(row.method, pattern(row), limitOf(row), async (context) => {
      context.set('route', row.path);
      const limited = deps.rateLimit(row, context.get('visitor').ip);
      if (limited) return problemAnswer(limited, askedOf(context));
      const session = await deps.identity.authenticate({
        cookie: context.req.header('cookie'),
        authorization: context.req.header('authorization'),
      });
      if (session) context.set('language', session.language);
      const asked = askedOf(context);
      const bar = barred(row.meta.who, session);
      if (bar) return problemAnswer(bar, asked);
      const reading = await read(
        {
          path: context.req.param() as Record<string, string>,
          query: context.req.query(),
          contentType: context.req.header('content-type'),
          body: () => context.req.text(),
        },
        asked.language,
      );
      if ('problem' in reading) return problemAnswer(reading.problem, asked);
      const { ip, origin, loopback } = context.get('visitor');
      return answer({
        row,
        session,
        input: reading.input,
        asked,
        request: {
          ip,
          origin,
          loopback,
          userAgent: context.req.header('user-agent') ?? '',
          cookie: context.req.header('cookie'),
          idempotencyKey: context.req.header('idempotency-key'),
          language: asked.language,
        },
      });
    });
  }
  for (const [path, methods] of methodsByPath(deps.rows))
    routes.all(path, (context) => {
      const response = problemAnswer({ code: 'method-not-allowed', status: 405 }, askedOf(context));
      response.headers.set('allow', methods.join(', '));
      return response;
    });
  return routes;
}

/** A body whose length is told is judged by it, for HTTP reads no further; only one of unknown length is counted. */
function limitOf(row: OperationRow): MiddlewareHandler<RequestState> {
  const maxSize = LARGER_BODIES[row.name] ?? LARGEST_BODY;
  const tooLarge = (context: unknown) =>
    problemAnswer({ code: 'body-too-large', status: 413 }, askedOf(context as RequestContext));
  const counted = bodyLimit({ maxSize, onError: tooLarge });
  return async (context, next) => {
    const length = context.req.header('content-length');
    const told = length !== undefined && context.req.header('transfer-encoding') === undefined;
    if (!told) return counted(context, next);
    return Number(length) > maxSize ? tooLarge(context) : next();
  };
}

function pattern(row: OperationRow): string {
  return row.path.replace(/\{(\w+)\}/g, ':$1');
}

/** `/offers/mine` is looked for before `/offers/{offer}`. */
function plainSegmentsFirst(a: OperationRow, b: OperationRow): number {
  const shape = (row: OperationRow) => row.path.replace(/\{\w+\}/g, '~');
  return shape(a) < shape(b) ? -1 : 1;
}

function methodsByPath(rows: readonly OperationRow[]): ReadonlyMap<string, readonly string[]> {
  const methods = new Map<string, string[]>();
  for (const row of rows) methods.set(pattern(row), [...(methods.get(pattern(row)) ?? []), row.method]);
  return methods;
}

function assertPathsDistinct(rows: readonly OperationRow[]): void {
  const seen = new Map<string, string>();
  for (const row of rows) {
    const place = `${row.method} ${row.path.replace(/\{\w+\}/g, '{}')}`;
    invariant(!seen.has(place), `${row.name} and ${seen.get(place)} have the same address`);
    seen.set(place, row.name);
  }
}
