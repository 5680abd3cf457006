import type { Id } from './id.ts';
import type { Instant } from './instant.ts';

/** A passkey's answer to a challenge, as the browser gave it (WebAuthn Level 3), base64url. */
export interface PasskeyProof {
  readonly method: 'passkey';
  readonly credentialId: string;
  readonly clientDataJson: string;
  readonly authenticatorData: string;
  readonly signature: string;
  /** The public key the assertion verifies under, SPKI DER. */
  readonly publicKey: string;
  readonly algorithm: number;
  readonly origin: string;
  readonly relyingParty: string;
}

/** A fresh sign-in right before signing: attested by this instance only. */
export interface ReauthenticationProof {
  readonly method: 'reauthentication';
  readonly by: 'password' | 'mail-link' | 'mail-code';
  readonly at: Instant;
}

/** A dated yes of one person for one party to an exact text. */
export interface Signature {
  readonly id: Id;
  readonly party: Id;
  readonly signer: { readonly id: Id; readonly name: string };
  /** The signer who delegated, when signing on somebody's behalf. */
  readonly onBehalfOf?: { readonly id: Id; readonly name: string } | undefined;
  /** SHA-256 of the canonical record under its domain tag, hex. */
  readonly recordHash: string;
  readonly at: Instant;
  readonly proof: PasskeyProof | ReauthenticationProof;
}
