import type { Id } from '../id.ts';
import type { CalendarDay, Instant } from '../instant.ts';
import type { LogHead } from '../log-head.ts';
import type { Language } from '../text.ts';

/** Every reason why an exported agreement does not verify. */
export const verificationFaults = [
  'not-json',
  'not-canonical',
  'format-unknown',
  'malformed',
  'record-hash',
  'key-unknown',
  'seal',
  'export-key-unknown',
  'export-seal',
  'signature-missing',
  'signature-twice',
  'signature-of-stranger',
  'signature-other-text',
  'signature-after-seal',
  'one-person-two-parties',
  'method-unknown',
  'passkey-type',
  'passkey-challenge',
  'passkey-origin',
  'passkey-relying-party',
  'passkey-presence',
  'passkey-signature',
  'chain',
  'chain-place',
  'minutes-hash',
  'head-keys-needed',
  'head-seal',
  'decision-hash',
  'decision-unsigned',
  'decision-two-parties',
  'decision-instant',
] as const;
export type VerificationFault = (typeof verificationFaults)[number];

/** What checking an exported file says. */
export interface Verification {
  readonly verified: boolean;
  readonly faults: readonly {
    readonly code: VerificationFault;
    readonly values?: Readonly<Record<string, string | number>> | undefined;
  }[];
  /** The key of the seal; `trusted` when the checker brought it, not the file. */
  readonly key: { readonly thumbprint: string; readonly trusted: boolean } | null;
  readonly agreement: {
    readonly title: string;
    readonly negotiation: Id;
    readonly recordHash: string;
    readonly revision: number;
    readonly prevailing: Language;
    readonly inkedAt: Instant;
    readonly reviewOn: CalendarDay;
    readonly origin: string;
  } | null;
  readonly signatures: readonly {
    readonly party: string;
    readonly signer: string;
    readonly onBehalfOf: string | null;
    readonly at: Instant;
    readonly method: 'passkey' | 'reauthentication';
    /** Whether the signer's own key proves it, or only this instance's word. */
    readonly attestedBy: 'passkey' | 'instance-only';
  }[];
  /** What all signed about the agreement since, oldest first. */
  readonly decisions: readonly {
    readonly kind: string;
    readonly reason: string;
    readonly at: Instant;
    readonly signatures: Verification['signatures'];
  }[];
}

/** What checking a saved head of the log says; whether a log goes on from it is another question. */
export interface HeadVerification {
  readonly verified: boolean;
  readonly faults: Verification['faults'];
  readonly key: Verification['key'];
  readonly head: LogHead | null;
}
