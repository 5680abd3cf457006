import type { OperationRow } from '../contract/operation-row.ts';
import type { ProblemCause } from './problem-answer.ts';

/** Asked before anything is read; answers with the problem when there were too many requests. */
export type RateLimit = (row: Pick<OperationRow, 'meta' | 'method'>, ip: string) => ProblemCause | undefined;

export interface RateLimitOptions {
  /** A clock that only goes forward, in milliseconds; not the clock of the rules, which tests may stop. */
  readonly milliseconds: () => number;
  /** Requests a visitor without a session may make at once, and again in each minute. */
  readonly perMinute: number;
}

const MOST_VISITORS = 10_000;

/**
 * A bucket of tries for each address, for operations that need no session (sign-in, links, codes, claims). It slows
 * down a flood at one node; what must hold exactly, such as the tries of one code, is counted where the code lies.
 */
export function bucketLimit({ milliseconds, perMinute }: RateLimitOptions): RateLimit {
  const buckets = new Map<string, { tries: number; at: number }>();
  const perMillisecond = perMinute / 60_000;
  return (row, ip) => {
    if (row.meta.who !== 'anyone' || row.method === 'GET') return undefined;
    const now = milliseconds();
    const before = buckets.get(ip) ?? { tries: perMinute, at: now };
    const tries = Math.min(perMinute, before.tries + (now - before.at) * perMillisecond);
    buckets.delete(ip);
    buckets.set(ip, { tries: Math.max(0, tries - 1), at: now });
    if (buckets.size > MOST_VISITORS) buckets.delete(buckets.keys().next().value ?? '');
    if (tries >= 1) return undefined;
    return { code: 'too-many-requests', status: 429, retryAfter: Math.ceil((1 - tries) / perMillisecond / 1000) };
  };
}

/** For stories, which sign in more often than people do. */
export const noLimit: RateLimit = () => undefined;
