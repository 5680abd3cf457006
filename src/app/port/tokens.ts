import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import type { BegunDecision } from '../agreement/begun-decision.ts';
import type { Begun } from '../begun-signature.ts';
import type { FlagKeySubject } from '../flag/flag-key-subject.ts';
import type { GuestSubject, KeySubject } from '../identity/authenticate.ts';
import type { EstimateLink, GuestLink, MemberLink } from '../identity/link-token.ts';

/** What a token of each kind opens. Public to the workspace's owner; never a secret. */
export interface TokenSubjects {
  readonly invitation: MemberLink | GuestLink;
  readonly estimate: EstimateLink;
  readonly 'guest-session': GuestSubject;
  readonly 'api-key': KeySubject;
  readonly signing: Begun | BegunDecision;
  readonly 'flag-key': FlagKeySubject;
  readonly calendar: { readonly account: Id };
}
export type TokenPurpose = keyof TokenSubjects;

interface TokenOf<Kind extends TokenPurpose> {
  readonly hash: string;
  readonly kind: Kind;
  readonly subject: TokenSubjects[Kind];
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly usedAt?: Instant | undefined;
  readonly revokedAt?: Instant | undefined;
}

/** A row of `token`: which workspace a bearer secret opens, and as what. Secrets are stored as SHA-256 only. */
export type TokenRow<Kind extends TokenPurpose = TokenPurpose> = { readonly [K in Kind]: TokenOf<K> }[Kind];

type PartOf<Subject> = Subject extends unknown ? Partial<Subject> : never;

/** Tokens of a kind whose subject holds these fields. */
type TokensWhere = {
  readonly [K in TokenPurpose]: { readonly kind: K; readonly subject: PartOf<TokenSubjects[K]> };
}[TokenPurpose];

export interface TokenStore {
  put(row: TokenRow): Promise<void>;
  get(hash: string): Promise<TokenRow | undefined>;
  /** Marks as used; false when it was used, revoked or expired before, so that a token opens once. */
  use(hash: string, at: Instant): Promise<boolean>;
  /** Replaces the public part, such as the pages a browser key answers. */
  amend(hash: string, subject: TokenRow['subject']): Promise<void>;
  revoke(where: TokensWhere, at: Instant): Promise<number>;
  all<Kind extends TokenPurpose>(kind: Kind): Promise<readonly TokenRow<Kind>[]>;
}
