import type { Id } from '../../domain/id.ts';
import { type Refused, refuse } from '../../domain/refusal.ts';
import type { Language } from '../../domain/text.ts';
import type { TokenRow } from '../port/tokens.ts';
import type { IdentityDeps } from './deps.ts';
import type { IdentityRefusal } from './refusals.ts';

interface Invited {
  readonly address: string;
  readonly inviter: string;
  readonly language: Language;
  /** Whether the link goes by mail, so that a code to the same address can confirm it. */
  readonly verified: boolean;
}

export interface MemberLink extends Invited {
  readonly kind: 'member';
  readonly invitation: Id;
  readonly team: Id | null;
}

export interface GuestLink extends Invited {
  readonly kind: 'guest';
  readonly negotiation: Id;
  readonly party: Id;
  readonly guest: Id;
  readonly name: string;
}

export interface EstimateLink extends Invited {
  readonly kind: 'estimate';
  readonly negotiation: Id;
  readonly estimate: Id;
  readonly engineer: Id;
  readonly name: string;
}

/** What the link of an invitation or an estimate opens. */
export type LinkSubject = MemberLink | GuestLink | EstimateLink;

export interface OpenLink<Subject extends LinkSubject = LinkSubject> {
  readonly workspace: Id;
  readonly hash: string;
  readonly row: TokenRow<'invitation' | 'estimate'>;
  readonly subject: Subject;
}

/** Looks at a link without using it up; refused alike when it is unknown, used, replaced or too old. */
export async function readLink<Kind extends LinkSubject['kind']>(
  { app }: IdentityDeps,
  token: string,
  ...kinds: readonly Kind[]
): Promise<OpenLink<Extract<LinkSubject, { kind: Kind }>> | Refused<IdentityRefusal>> {
  const hash = app.environment.sha256(token);
  const workspace = await app.store.workspaceOfToken(hash);
  if (workspace === undefined) return refuse('link-not-valid');
  const row = await app.store.transaction(workspace, (transaction) => transaction.tokens.get(hash));
  const open =
    row !== undefined &&
    (row.kind === 'invitation' || row.kind === 'estimate') &&
    row.usedAt === undefined &&
    row.revokedAt === undefined &&
    row.expiresAt > app.environment.now();
  if (!open) return refuse('link-not-valid');
  const { subject } = row;
  return isOneOf(subject, kinds) ? { workspace, hash, row, subject } : refuse('link-not-valid');
}

function isOneOf<Kind extends LinkSubject['kind']>(
  subject: LinkSubject,
  kinds: readonly Kind[],
): subject is Extract<LinkSubject, { kind: Kind }> {
  return kinds.some((kind) => kind === subject.kind);
}

/** The purpose of the code that confirms a link. */
export function codePurpose(hash: string): string {
  return `link:${hash}`;
}
