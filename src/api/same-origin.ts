import type { ProblemCause } from './problem-answer.ts';
import type { Visitor } from './visitor.ts';

/**
 * Refuses what another site makes a browser send. Browsers say where a request comes from (Sec-Fetch-Site, and Origin
 * on every POST); a request that carries a cookie and says nothing is refused when it could change something.
 */
export function foreign(method: string, headers: Headers, visitor: Visitor): ProblemCause | undefined {
  if (!visitor.hostKnown) return { code: 'foreign-host', status: 403 };
  const site = headers.get('sec-fetch-site');
  const navigation = method === 'GET' && headers.get('sec-fetch-mode') === 'navigate';
  if (site !== null && site !== 'same-origin' && site !== 'none' && !navigation) return refused;
  const changes = method !== 'GET' && method !== 'HEAD';
  const origin = headers.get('origin');
  if (changes && origin !== null && !sees(origin, visitor.origin)) return refused;
  if (changes && headers.has('cookie') && site === null && origin === null) return refused;
  return undefined;
}

const refused: ProblemCause = { code: 'foreign-origin', status: 403 };

/** A proxy that ends TLS without our knowing leaves us on http under the same name. */
function sees(origin: string, own: string): boolean {
  return origin === own || origin.replace(/^https:/, 'http:') === own;
}
