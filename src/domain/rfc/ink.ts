import { taggedText } from '../canonical.ts';
import type { Instant } from '../instant.ts';
import type { Signature } from '../signature.ts';

/** Where an instance answers: passkeys of its people are bound to these two. */
export interface InkPlace {
  readonly origin: string;
  readonly relyingParty: string;
}

/** One event of the workspace's log by position and hash. */
export interface LogPlace {
  readonly position: number;
  readonly hash: string;
}

/** What the instance seals when every party's signature stands on the same hash. */
export interface InkStatement {
  readonly recordHash: string;
  readonly signatures: readonly Signature[];
  readonly instance: InkPlace;
  readonly sealedAt: Instant;
  readonly after: LogPlace;
}

export const inkTag = 'parley.ink.v1';

/** The text whose UTF-8 bytes are the payload of the instance's detached JWS. */
export function inkText(ink: InkStatement): string {
  const { recordHash, signatures, instance, sealedAt, after } = ink;
  return taggedText(inkTag, { recordHash, signatures, instance, sealedAt, after });
}
