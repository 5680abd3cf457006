import type { Id } from '../../domain/id.ts';
import type { Passkey } from './accounts.ts';

/** Slow hashing of passwords. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** False for a wrong one; takes as long for no hash at all, so that an unknown address looks like a known one. */
  verify(hash: string | null | undefined, password: string): Promise<boolean>;
}

/** Options as JSON for the browser's `navigator.credentials`. */
export type PasskeyOptions = Readonly<Record<string, unknown>>;

/** What a verified registration tells of a passkey. */
export type NewPasskey = Pick<
  Passkey,
  'id' | 'publicKey' | 'spki' | 'algorithm' | 'counter' | 'transports' | 'deviceType' | 'backedUp'
>;

interface Expected {
  /** Base64url. */
  readonly challenge: string;
  readonly origin: string;
  readonly relyingParty: string;
}

/** WebAuthn Level 3; user presence and verification are always required, attestation is not asked for. */
export interface Passkeys {
  challenge(): string;
  creationOptions(about: {
    readonly challenge: string;
    readonly relyingParty: string;
    readonly user: { readonly id: Id; readonly name: string; readonly displayName: string };
    readonly exclude: readonly Pick<Passkey, 'id' | 'transports'>[];
  }): PasskeyOptions;
  requestOptions(about: {
    readonly challenge: string;
    readonly relyingParty: string;
    /** Empty: any discoverable passkey of this relying party. */
    readonly allow: readonly Pick<Passkey, 'id' | 'transports'>[];
  }): PasskeyOptions;
  verifyRegistration(response: unknown, expected: Expected): Promise<NewPasskey | undefined>;
  /** The credential's new counter, or undefined when the assertion does not verify. */
  verifyAssertion(response: unknown, expected: Expected, passkey: Passkey): Promise<number | undefined>;
}

/** The one-time code with which an instance is claimed from afar; it lies in a file of the data folder. */
export interface ClaimCode {
  matches(code: string): Promise<boolean>;
  /** Deletes it: the instance is claimed. */
  forget(): Promise<void>;
}
