import type { Id } from '../../../domain/id.ts';
import { plusMilliseconds } from '../../../domain/instant.ts';
import { isRefused, type Refused, refuse } from '../../../domain/refusal.ts';
import type { CeremonyAnswer } from '../../ceremony.ts';
import type { Session } from '../../port/identity.ts';
import type { TokenRow, TokenSubjects } from '../../port/tokens.ts';
import type { App } from '../../work.ts';
import { act, actingOf } from '../act.ts';
import { mustBeFresh } from '../fresh.ts';
import { newToken, type TokenKind } from '../token.ts';

const DAY = 86_400_000;

/** A kind of key for programs: how it is named in the table of tokens, in its secret and in the log. */
export interface KeyKind<Kind extends 'api-key' | 'flag-key'> {
  readonly kind: Kind;
  readonly secret: TokenKind;
  readonly record: 'RecordApiKey' | 'RecordFlagKey';
  readonly revoke: 'RevokeApiKey' | 'RevokeFlagKey';
  /** What its list shows of one, beside name and times. */
  readonly shown: (subject: TokenSubjects[Kind]) => object;
}

/**
 * Issues a key to a member with a fresh proof. The log says so in the transaction that stores its hash; its secret is
 * shown in this answer and never again. `subjectOf` says what it opens, or refuses.
 */
export async function issueKeyOf<Kind extends 'api-key' | 'flag-key'>(
  app: App,
  session: Session | undefined,
  of: KeyKind<Kind>,
  days: number,
  subjectOf: (key: Id, member: Session) => TokenSubjects[Kind] | Refused,
): Promise<CeremonyAnswer | Refused> {
  if (session?.actor.kind !== 'member') return refuse('members-only');
  const { environment } = app;
  const now = environment.now();
  const stale = mustBeFresh(session, now);
  if (stale) return stale;
  const subject = subjectOf(environment.newId(), session);
  if (isRefused(subject)) return subject;
  const { token, hash } = newToken(of.secret, environment);
  const row = { hash, kind: of.kind, subject, createdAt: now, expiresAt: plusMilliseconds(now, days * DAY) };
  const { workspace } = session;
  const command = { type: of.record, ...subject };
  const acting = actingOf(session);
  const done = await act(app, workspace, { slice: 'workspace', id: workspace, command, acting }, async ({ tokens }) => {
    await tokens.put(row as TokenRow);
    return undefined;
  });
  return isRefused(done) ? done : { output: { ...shownKey(of, row as TokenRow<Kind>), secret: token } };
}

/** The workspace's keys of a kind that `isShown` lets through, the latest first. */
export async function listKeysOf<Kind extends 'api-key' | 'flag-key'>(
  app: App,
  session: Session | undefined,
  of: KeyKind<Kind>,
  isShown: (subject: TokenSubjects[Kind], member: Session) => boolean,
): Promise<CeremonyAnswer | Refused> {
  if (session?.actor.kind !== 'member') return refuse('members-only');
  const rows = await app.store.transaction(session.workspace, ({ tokens }) => tokens.all(of.kind));
  const keys = rows
    .filter(({ subject }) => isShown(subject, session))
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    .map((row) => shownKey(of, row));
  return { output: { keys } };
}

/** Revokes a key: the log says so in the transaction from which on it opens nothing. Who may is the log's rule. */
export async function revokeKeyOf(
  app: App,
  session: Session | undefined,
  of: Pick<KeyKind<'api-key' | 'flag-key'>, 'kind' | 'revoke'>,
  key: Id,
): Promise<CeremonyAnswer | Refused> {
  if (session?.actor.kind !== 'member') return refuse('members-only');
  const { workspace } = session;
  const command = { type: of.revoke, key } as { type: string };
  const acting = actingOf(session);
  const done = await act(app, workspace, { slice: 'workspace', id: workspace, command, acting }, async ({ tokens }) => {
    await tokens.revoke({ kind: of.kind, subject: { key } }, app.environment.now());
    return undefined;
  });
  return isRefused(done) ? done : { output: { done: true } };
}

/** A key as lists and answers show it; its secret is in neither. */
export function shownKey<Kind extends 'api-key' | 'flag-key'>(
  of: KeyKind<Kind>,
  { subject, createdAt, expiresAt, revokedAt }: TokenRow<Kind>,
) {
  const { key, name } = subject;
  return { id: key, name, ...of.shown(subject), createdAt, expiresAt, revokedAt: revokedAt ?? null };
}
