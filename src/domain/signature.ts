import { taggedHash } from './canonical.ts';
import type { Id } from './id.ts';
import type { Instant } from './instant.ts';

/** A passkey's answer to a challenge, as the browser gave it (WebAuthn Level 3), base64url. */
export interface PasskeyProof {
  readonly method: 'passkey';
  readonly credentialId: string;
  readonly clientDataJson: string;
  readonly authenticatorData: string;
  readonly signature: string;
  /** The public key the assertion verifies under, SPKI DER, base64url. */
  readonly publicKey: string;
  /** COSE: -7 ES256, -8 EdDSA, -257 RS256. */
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

export interface Signer {
  readonly id: Id;
  readonly name: string;
}

/** A dated yes of one person for one party to an exact text. */
export interface Signature {
  readonly id: Id;
  readonly party: Id;
  readonly signer: Signer;
  /** The signer who delegated, when signing on somebody's behalf. */
  readonly onBehalfOf?: Signer | undefined;
  /** SHA-256 of the canonical record under its domain tag, hex. */
  readonly recordHash: string;
  readonly at: Instant;
  readonly proof: PasskeyProof | ReauthenticationProof;
}

export const signatureTag = 'parley.signature.v1';

/**
 * What a signer's passkey is asked to sign: SHA-256, hex, over the domain tag and the canonical JSON of the record's
 * hash, the party, the signer, on whose behalf and the signature's id. Its 32 bytes are the WebAuthn challenge.
 */
export function signatureChallenge(
  signature: Pick<Signature, 'id' | 'party' | 'signer' | 'onBehalfOf' | 'recordHash'>,
): string {
  return taggedHash(signatureTag, {
    recordHash: signature.recordHash,
    party: signature.party,
    signer: { id: signature.signer.id, name: signature.signer.name },
    onBehalfOf: signature.onBehalfOf ? { id: signature.onBehalfOf.id, name: signature.onBehalfOf.name } : null,
    signature: signature.id,
  });
}
