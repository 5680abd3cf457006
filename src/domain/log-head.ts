import { taggedText } from './canonical.ts';
import type { Id } from './id.ts';
import type { Instant } from './instant.ts';

/** Where the log of a workspace stood at an instant: whoever keeps it sees later whether anything was cut or changed. */
export interface LogHead {
  readonly format: 'parley.head.v1';
  /** Scheme, host and port of the instance. */
  readonly origin: string;
  readonly workspace: Id;
  /** How many entries the log had. */
  readonly position: number;
  /** SHA-256 of the last entry's header, hex, which covers every entry before it. */
  readonly hash: string;
  readonly at: Instant;
}

/** With the instance's detached JWS (EdDSA) over everything else. */
export interface SealedHead extends LogHead {
  readonly seal: string;
}

const headTag = 'parley.head.v1';

/** The text whose UTF-8 bytes the seal of a head covers. */
export function headText({ format, origin, workspace, position, hash, at }: LogHead): string {
  return taggedText(headTag, { format, origin, workspace, position, hash, at });
}
