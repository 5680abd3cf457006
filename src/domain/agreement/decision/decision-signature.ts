import { taggedHash } from '../../canonical.ts';
import type { Id } from '../../id.ts';
import type { Instant } from '../../instant.ts';
import type { PasskeyProof, ReauthenticationProof, Signer } from '../../signature.ts';

/** A dated yes of one person to an exact decision, given with the same ceremony as a signature on the RFC. */
export interface DecisionSignature {
  readonly id: Id;
  /** Null: an executive's approval. */
  readonly party: Id | null;
  readonly signer: Signer;
  /** The member who delegated, when signing on somebody's behalf. */
  readonly onBehalfOf?: Signer | undefined;
  /** The decision's hash, as the signer read it. */
  readonly hash: string;
  readonly at: Instant;
  readonly proof: PasskeyProof | ReauthenticationProof;
}

/** A signature as everybody sees it; the proof itself is in the export. */
export interface DecisionSignatureView {
  readonly id: Id;
  readonly party: Id | null;
  readonly signer: Signer;
  readonly onBehalfOf: Signer | null;
  readonly at: Instant;
  readonly method: 'passkey' | 'reauthentication';
}

export const decisionSignatureTag = 'parley.decision-signature.v1';

/**
 * What a signer's passkey is asked to sign: SHA-256, hex, over the domain tag and the canonical JSON of the decision's
 * hash, the party, the signer, on whose behalf and the signature's id. Its 32 bytes are the WebAuthn challenge.
 */
export function decisionChallenge(
  signature: Pick<DecisionSignature, 'id' | 'party' | 'signer' | 'onBehalfOf' | 'hash'>,
): string {
  const { id, party, signer, onBehalfOf, hash } = signature;
  return taggedHash(decisionSignatureTag, {
    decisionHash: hash,
    party,
    signer: { id: signer.id, name: signer.name },
    onBehalfOf: onBehalfOf ? { id: onBehalfOf.id, name: onBehalfOf.name } : null,
    signature: id,
  });
}

export function decisionSignatureView(signature: DecisionSignature): DecisionSignatureView {
  const { id, party, signer, onBehalfOf, at, proof } = signature;
  return { id, party, signer, onBehalfOf: onBehalfOf ?? null, at, method: proof.method };
}
