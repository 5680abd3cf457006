import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { type ProblemCause, problemAnswer } from './problem-answer.ts';
import { askedOf, type RequestState } from './request-state.ts';

export interface CalendarDeps {
  /** The calendar file that a secret opens; undefined where it opens nothing. */
  readonly feed: (token: string) => Promise<string | undefined>;
  /** What is answered to a visitor who asks too often; undefined while it may ask. */
  readonly limited: (ip: string) => ProblemCause | undefined;
}

/**
 * `/calendar/<secret>.ics`: a person's own calendar. Calendar programs send no session and no header, so the address is
 * the secret: it stands in no log, and what it opens is only read. The tag is a hash of the answer, so that a program
 * that has it already is told so.
 */
export function calendarRoute({ feed, limited }: CalendarDeps): Hono<RequestState> {
  const routes = new Hono<RequestState>();
  routes.get('/calendar/:file', async (context) => {
    context.set('route', '/calendar/{secret}');
    const cause = limited(context.get('visitor').ip);
    if (cause) return problemAnswer(cause, askedOf(context));
    const [, token] = /^(pyc_[0-9a-f]{64})\.ics$/.exec(context.req.param('file')) ?? [];
    const file = token === undefined ? undefined : await feed(token);
    if (file === undefined) return problemAnswer({ code: 'no-such-page', status: 404 }, askedOf(context));
    const tag = `"${createHash('sha256').update(file).digest('base64url')}"`;
    const headers = { etag: tag, 'cache-control': 'private, no-cache', 'referrer-policy': 'no-referrer' };
    const known = context.req.header('if-none-match') ?? '';
    if (known.split(',').some((one) => one.trim().replace(/^W\//, '') === tag))
      return new Response(null, { status: 304, headers });
    return new Response(file, {
      headers: {
        ...headers,
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="parley.ics"',
      },
    });
  });
  return routes;
}
