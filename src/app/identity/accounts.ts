import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Language } from '../../domain/text.ts';

/** `link`: an invitation handed over without a mail server; proves nothing about the address. */
export type ProofMethod = 'password' | 'mail-link' | 'mail-code' | 'passkey' | 'link';

export interface Account {
  readonly id: Id;
  /** Lower case, unique in this instance. */
  readonly address: string;
  readonly addressVerified: boolean;
  readonly name: string;
  readonly language: Language;
  /** Argon2id; null for an account that signs in another way. */
  readonly passwordHash: string | null;
  readonly createdAt: Instant;
}

/** A session of an account. Its secret is stored as SHA-256 only; all instants are of the one clock. */
export interface SessionRow {
  readonly hash: string;
  readonly id: Id;
  readonly account: Id;
  readonly createdAt: Instant;
  readonly authenticatedAt: Instant;
  readonly authenticatedBy: ProofMethod;
  readonly expiresAt: Instant;
}

export interface PasskeyOwner {
  readonly kind: 'member' | 'guest';
  readonly id: Id;
}

/** A registered passkey. Keys are public; `backedUp` says that its vendor keeps a copy. */
export interface Passkey {
  /** The credential's id, base64url. */
  readonly id: string;
  readonly owner: PasskeyOwner;
  readonly name: string;
  /** COSE key, base64url. */
  readonly publicKey: string;
  /** The same key as SubjectPublicKeyInfo DER, base64url. */
  readonly spki: string;
  /** COSE algorithm: -7 ES256, -8 EdDSA, -257 RS256. */
  readonly algorithm: number;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly deviceType: 'singleDevice' | 'multiDevice';
  readonly backedUp: boolean;
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant | null;
}

/** Something to be shown once: a mailed link, a mailed code, a passkey's challenge. */
export interface ProofRow {
  readonly id: string;
  /** SHA-256 of what must be shown; null when knowing the id is the proof. */
  readonly secretHash: string | null;
  readonly subject: Readonly<Record<string, unknown>>;
  readonly expiresAt: Instant;
}

/** Wrong tries after which a code is spent. */
export const MOST_TRIES = 5;

export interface Throttle {
  readonly key: string;
  /** Tries that may come at once; afterwards one more every `refill` milliseconds. */
  readonly capacity: number;
  readonly refill: number;
}

/**
 * Accounts, sessions, passkeys and short-lived proofs: everything about who somebody is that lies outside the log.
 * Every method is one statement; what must hold together holds inside it.
 */
export interface Accounts {
  /** The workspace of this instance: `proposed` when none was fixed before, else the one fixed first. */
  fixInstance(proposed: Id): Promise<Id>;
  instance(): Promise<Id | undefined>;

  /** False when the address is taken. */
  add(account: Account): Promise<boolean>;
  byId(id: Id): Promise<Account | undefined>;
  byAddress(address: string): Promise<Account | undefined>;
  change(id: Id, part: Partial<Pick<Account, 'name' | 'language' | 'passwordHash' | 'addressVerified'>>): Promise<void>;
  /** With its sessions and passkeys. */
  remove(id: Id): Promise<void>;

  addSession(row: SessionRow): Promise<void>;
  /** A session that `now` has not outlived, with its account. */
  session(hash: string, now: Instant): Promise<{ readonly session: SessionRow; readonly account: Account } | undefined>;
  renewProof(session: Id, at: Instant, by: ProofMethod): Promise<void>;
  endSession(session: Id): Promise<void>;
  /** Ends all sessions of an account but one; how many. */
  endSessions(account: Id, except?: Id): Promise<number>;

  /** False when the credential is registered already. */
  addPasskey(passkey: Passkey): Promise<boolean>;
  passkey(id: string): Promise<Passkey | undefined>;
  passkeysOf(owner: PasskeyOwner): Promise<readonly Passkey[]>;
  /** Notes a use; false when the counter did not rise although it should have (a copied authenticator). */
  notePasskeyUse(id: string, counter: number, at: Instant): Promise<boolean>;
  removePasskey(id: string, owner: PasskeyOwner): Promise<boolean>;
  removePasskeysOf(owner: PasskeyOwner): Promise<void>;

  /** Replaces an earlier proof of the same id, its tries forgotten. */
  putProof(row: ProofRow): Promise<void>;
  /** Uses a proof up and gives its subject; undefined when it is wrong, used, expired or tried too often. */
  tryProof(id: string, secretHash: string | null, now: Instant): Promise<ProofRow['subject'] | undefined>;

  /** Takes a try; 0 when there was one, else the milliseconds until there is. */
  take(throttle: Throttle, now: Instant): Promise<number>;
  giveBack(throttle: Throttle): Promise<void>;

  /** Notes that a mail is about to be handed over; false when it was before, so that none goes twice. */
  beginMail(id: Id, template: string, at: Instant): Promise<boolean>;
  settleMail(id: Id, outcome: 'sent' | 'refused' | 'unknown'): Promise<void>;
  mailOutcome(id: Id): Promise<'sending' | 'sent' | 'refused' | 'unknown' | undefined>;

  /** Deletes what `now` has outlived. */
  sweep(now: Instant): Promise<void>;
}
