/** Headers that let a page of an allowed origin read an answer; every answer that could differ by origin says so. */
export function allowing(origin: string | undefined): Readonly<Record<string, string>> {
  if (origin === undefined) return { vary: 'Origin' };
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'ETag, Retry-After',
  };
}

/** The answer to a browser's question beforehand; it carries no key, so all that is asked is the origin. */
export function preflight(origin: string | undefined): Response {
  if (origin === undefined) return new Response(null, { status: 403, headers: { vary: 'Origin' } });
  return new Response(null, {
    status: 204,
    headers: {
      vary: 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers':
        'authorization, content-type, if-none-match, x-api-key, cache-control, last-event-id',
      'access-control-max-age': '600',
    },
  });
}
