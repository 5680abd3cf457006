import type { Id } from '../../domain/id.ts';
import { type Instant, plusMilliseconds } from '../../domain/instant.ts';
import { memberOf } from '../../domain/workspace/state.ts';
import type { CeremonyAnswer, CeremonyRequest } from '../ceremony.ts';
import type { Session } from '../port/identity.ts';
import type { Transaction } from '../port/store.ts';
import type { Account, ProofMethod } from './accounts.ts';
import { workspaceNow } from './act.ts';
import type { GuestSubject } from './authenticate.ts';
import type { IdentityDeps } from './deps.ts';
import { freshUntil } from './fresh.ts';
import { newToken, sessionCookie } from './token.ts';

/** A session lasts thirty days from signing in. */
export const SESSION_MILLISECONDS = 30 * 86_400_000;

interface Wanted {
  /** Whether the answer shows the token, as the command line asks. */
  readonly token?: boolean | undefined;
}

/** Opens a session for an account; undefined when it is no member of the workspace. */
export async function openSession(
  deps: IdentityDeps,
  account: Account,
  by: ProofMethod,
  request: CeremonyRequest,
  wanted: Wanted,
): Promise<CeremonyAnswer | undefined> {
  const { environment } = deps.app;
  const workspace = await deps.accounts.instance();
  if (workspace === undefined) return undefined;
  const member = memberOf(await workspaceNow(deps.app, workspace), account.id);
  if (!member) return undefined;
  const { token, hash } = newToken('session', environment);
  const now = environment.now();
  const row = {
    hash,
    id: environment.newId(),
    account: account.id,
    createdAt: now,
    authenticatedAt: now,
    authenticatedBy: by,
    expiresAt: plusMilliseconds(now, SESSION_MILLISECONDS),
  };
  await deps.accounts.addSession(row);
  const session: Session = {
    workspace,
    actor: { kind: 'member', id: account.id, name: member.name },
    role: member.role,
    language: account.language,
    address: account.address,
    addressVerified: account.addressVerified,
    authenticatedAt: now,
    authenticatedBy: by,
    id: row.id,
  };
  return signedIn(session, token, request, wanted);
}

/** Writes a guest's session token inside a transaction. */
export async function putGuestSession(
  deps: IdentityDeps,
  transaction: Transaction,
  guest: Omit<GuestSubject, 'session' | 'authenticatedAt'>,
): Promise<{ readonly session: Session; readonly token: string }> {
  const { environment } = deps.app;
  const { token, hash } = newToken('guest', environment);
  const now = environment.now();
  const subject: GuestSubject = { ...guest, session: environment.newId(), authenticatedAt: now };
  await transaction.tokens.put({
    hash,
    kind: 'guest-session',
    subject,
    createdAt: now,
    expiresAt: plusMilliseconds(now, SESSION_MILLISECONDS),
  });
  return { token, session: guestSession(transaction.workspace, subject) };
}

/** Changes what a guest's own session says of the guest. */
export function amendGuestSession({ app }: IdentityDeps, session: Session, part: Partial<GuestSubject>): Promise<void> {
  return app.store.transaction(session.workspace, async ({ tokens }) => {
    const row = (await tokens.all('guest-session')).find(({ subject }) => subject.session === session.id);
    if (row) await tokens.amend(row.hash, { ...row.subject, ...part });
  });
}

function guestSession(workspace: Id, subject: GuestSubject): Session {
  return {
    workspace,
    actor: { kind: 'guest', id: subject.guest, name: subject.name },
    language: subject.language,
    negotiation: subject.negotiation,
    address: subject.address,
    addressVerified: subject.verified,
    authenticatedAt: subject.authenticatedAt,
    authenticatedBy: subject.authenticatedBy,
    id: subject.session,
  };
}

export function signedIn(session: Session, token: string, request: CeremonyRequest, wanted: Wanted): CeremonyAnswer {
  return {
    output: { person: personOf(session), token: wanted.token === true ? token : null },
    setCookies: [sessionCookie(token, request.origin)],
  };
}

/** Who a session belongs to, as its own person sees it. */
export function personOf(session: Session) {
  return {
    kind: session.actor.kind as 'member' | 'guest' | 'key',
    id: session.actor.id,
    name: session.actor.name,
    language: session.language,
    role: session.role ?? null,
    address: session.address ?? null,
    addressVerified: session.addressVerified,
    workspace: session.workspace,
    negotiation: session.negotiation ?? null,
    authenticatedAt: session.authenticatedAt,
    freshUntil: freshUntil(session),
  };
}

/** The session after a new proof. */
export function provenAgain(session: Session, at: Instant, by: ProofMethod, verified: boolean): Session {
  return { ...session, authenticatedAt: at, authenticatedBy: by, addressVerified: session.addressVerified || verified };
}
