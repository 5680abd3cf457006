import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';

/** Clock, chance and hashing as arguments: what the rules may not reach for themselves. */
export interface Environment {
  readonly now: () => Instant;
  /** A UUIDv7 of the clock's instant. */
  readonly newId: () => Id;
  /** Secret random bytes as lower-case hex, `bytes` long. */
  readonly secret: (bytes: number) => string;
  /** SHA-256 of UTF-8 text, hex. */
  readonly sha256: (text: string) => string;
  /** RFC 8785 canonical JSON. */
  readonly canonical: (value: unknown) => string;
}
