import { refuse } from '../../../domain/refusal.ts';
import type { Ceremony } from '../../ceremony.ts';
import { act, actingOf } from '../act.ts';
import { normalAddress } from '../address.ts';
import type { IdentityDeps } from '../deps.ts';
import { giveBack, limit, throttleOf } from '../limit.ts';
import { openSession } from '../open-session.ts';
import { endedCookie } from '../token.ts';

interface SignIn {
  readonly address: string;
  readonly password: string;
  readonly token?: boolean | undefined;
}

/** Address and password. The answer and the time it takes are the same whether the address is known or not. */
export function signIn(deps: IdentityDeps): Ceremony<SignIn> {
  return async (_, { address, password, token }, request) => {
    const byAddress = throttleOf(deps, 'sign-in-address', normalAddress(address));
    const byVisitor = throttleOf(deps, 'sign-in-visitor', request.ip);
    const refused = await limit(deps, byVisitor, byAddress);
    if (refused) return refused;
    const account = await deps.accounts.byAddress(normalAddress(address));
    const right = await deps.passwords.verify(account?.passwordHash, password);
    const opened = account && right ? await openSession(deps, account, 'password', request, { token }) : undefined;
    if (!opened) return refuse('sign-in-failed');
    await giveBack(deps, byVisitor, byAddress);
    return opened;
  };
}

/** Ends this session; without one it only clears the cookie. */
export function signOut(deps: IdentityDeps): Ceremony<object> {
  return async (session, _, request) => {
    if (session?.actor.kind === 'member') {
      await deps.accounts.endSession(session.id);
      await recordEnd(deps, session, false);
    } else if (session?.actor.kind === 'guest') {
      await revokeGuest(deps, session, { session: session.id });
    }
    return { output: { done: true }, setCookies: [endedCookie(request.origin)] };
  };
}

/** Ends every session of the person, this one too. */
export function signOutEverywhere(deps: IdentityDeps): Ceremony<object> {
  return async (session, _, request) => {
    if (!session || session.actor.kind === 'key') return refuse('signed-in-only');
    const guest = session.actor.kind === 'guest';
    const ended = guest
      ? await revokeGuest(deps, session, { guest: session.actor.id })
      : await deps.accounts.endSessions(session.actor.id);
    if (!guest) await recordEnd(deps, session, true);
    return { output: { ended }, setCookies: [endedCookie(request.origin)] };
  };
}

type Known = NonNullable<Parameters<Ceremony>[0]>;

/** The event tells every other server to forget the session; here it is forgotten at once. */
export async function recordEnd(deps: IdentityDeps, session: Known, everywhere: boolean): Promise<void> {
  deps.memory.clear();
  const { workspace, actor } = session;
  const command = { type: 'EndSessions', account: actor.id, everywhere } as const;
  await act(deps.app, workspace, { slice: 'workspace', id: workspace, command, acting: actingOf(session) });
}

function revokeGuest({ app }: IdentityDeps, session: Known, subject: Readonly<Record<string, unknown>>) {
  return app.store.transaction(session.workspace, (transaction) =>
    transaction.tokens.revoke({ kind: 'guest-session', subject }, app.environment.now()),
  );
}
