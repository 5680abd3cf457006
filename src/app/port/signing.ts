import type { Id } from '../../domain/id.ts';
import type { Refused } from '../../domain/refusal.ts';
import type { PublicKeySet } from '../../domain/rfc/export-format.ts';
import type { InkPlace } from '../../domain/rfc/ink.ts';
import type { Verification } from '../../domain/rfc/verification.ts';
import type { PasskeyProof, ReauthenticationProof } from '../../domain/signature.ts';
import type { Session } from './identity.ts';

/** The instance's own key and address. */
export interface InstanceSeal {
  /** Where this instance answers: origin and relying party of its passkeys. */
  readonly place: InkPlace;
  /** Detached JWS (EdDSA) over the UTF-8 bytes of a text, by the newest key. */
  seal(text: string): Promise<string>;
  /** Every key that ever sealed here, newest last. */
  readonly keys: PublicKeySet;
}

/** A registered passkey, of an account or of a guest. */
export interface Passkey {
  readonly credentialId: string;
  /** COSE key, base64url, as registration gave it. */
  readonly publicKey: string;
  readonly counter: number;
  readonly transports?: readonly string[] | undefined;
}

export interface Passkeys {
  of(person: Id): Promise<readonly Passkey[]>;
  /** Remembers the counter an assertion came with. */
  used(credentialId: string, counter: number): Promise<void>;
}

/** A passkey's answer as the browser's JSON form gives it. */
export interface Assertion {
  readonly id: string;
  readonly rawId: string;
  readonly type: 'public-key';
  readonly response: {
    readonly clientDataJSON: string;
    readonly authenticatorData: string;
    readonly signature: string;
    readonly userHandle?: string | null | undefined;
  };
}

export interface PasskeyCheck {
  /**
   * Verifies an assertion by the WebAuthn rules: challenge (hex of its bytes), origin, relying party, presence and
   * verification of the user, signature, counter. Undefined when any of them fails.
   */
  verify(
    assertion: Assertion,
    challenge: string,
    passkey: Passkey,
    place: InkPlace,
  ): Promise<{ readonly proof: PasskeyProof; readonly counter: number } | undefined>;
}

/** Proving again, right now, who one is; wrong answers are counted and limited behind this port. */
export interface Reauthentication {
  /** The ways open to this person: a password only for accounts, a code only where mail goes out. */
  methods(session: Session): Promise<readonly ('password' | 'mail-code')[]>;
  /** Mails a code to the session's confirmed address; answers with a hint of it. */
  sendCode(session: Session): Promise<{ readonly sentTo: string } | Refused>;
  check(
    session: Session,
    answer:
      | { readonly method: 'password'; readonly password: string }
      | { readonly method: 'mail-code'; readonly code: string },
  ): Promise<ReauthenticationProof | Refused>;
}

/** Checks an exported file; `parley verify`, the verify page and the shipped verifier are one code. */
export interface ExportVerifier {
  verify(file: string, trusted: PublicKeySet): Verification;
  /** The single-file verifier as text, with its sentences filled in. */
  readonly shipped: string;
}
