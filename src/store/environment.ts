import { randomBytes } from 'node:crypto';
import type { Environment } from '../app/port/environment.ts';
import type { Instant } from '../domain/instant.ts';
import { sha256 } from './chain.ts';
import { canonical } from './text/canonical.ts';

export interface EnvironmentOptions {
  readonly now: () => Instant;
  /** Secret bytes as hex; the system's by default, seeded in tests that compare bytes. */
  readonly secret?: ((bytes: number) => string) | undefined;
}

/** Clock, chance and hashing of Node. */
export function nodeEnvironment(options: EnvironmentOptions): Environment {
  const secret = options.secret ?? systemSecret;
  return { now: options.now, newId: uuid7(options.now, secret), secret, sha256, canonical };
}

const POOL = 4_096;
let pool = Buffer.alloc(0);
let used = 0;

/** Secret bytes of the system, drawn for many callers at once; those given out are wiped where they were kept. */
export function systemSecret(bytes: number): string {
  if (bytes > POOL) return randomBytes(bytes).toString('hex');
  if (used + bytes > pool.length) {
    pool = randomBytes(POOL);
    used = 0;
  }
  const end = used + bytes;
  const secret = pool.toString('hex', used, end);
  pool.fill(0, used, end);
  used = end;
  return secret;
}

/**
 * UUIDv7 (RFC 9562 §5.7, method 1 of §6.2): 48 bits of milliseconds, 12 bits counting within the millisecond,
 * 62 random bits. Ids of one generator rise strictly, also when the clock stands still or goes back.
 */
function uuid7(now: () => Instant, secret: (bytes: number) => string): () => string {
  let last = -1;
  let count = 0;
  return () => {
    const at = Date.parse(now());
    if (at > last) {
      last = at;
      count = 0;
    } else if (++count > 0xfff) {
      last += 1;
      count = 0;
    }
    const random = secret(8);
    const time = last.toString(16).padStart(12, '0');
    const variant = ((Number.parseInt(random.slice(0, 1), 16) & 0x3) | 0x8).toString(16);
    return [
      time.slice(0, 8),
      time.slice(8),
      `7${count.toString(16).padStart(3, '0')}`,
      variant + random.slice(1, 4),
      random.slice(4, 16),
    ].join('-');
  };
}
