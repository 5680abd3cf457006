import type { Id } from '../../../domain/id.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Ceremony, CeremonyAnswer, CeremonyRequest } from '../../ceremony.ts';
import type { Session } from '../../port/identity.ts';
import type { Passkey, PasskeyOwner } from '../accounts.ts';
import { hostOf } from '../address.ts';
import type { IdentityDeps } from '../deps.ts';
import { mustBeFresh } from '../fresh.ts';
import { limit, throttleOf } from '../limit.ts';
import { openSession, putGuestSession, signedIn } from '../open-session.ts';
import { beginChallenge, provenPasskey, spendChallenge } from './passkey-proof.ts';

/** The person behind a session as the owner of passkeys; a program owns none. */
export function ownerOf(session: Session | undefined): PasskeyOwner | undefined {
  if (!session || session.actor.kind === 'key') return undefined;
  return { kind: session.actor.kind === 'guest' ? 'guest' : 'member', id: session.actor.id };
}

export function listPasskeys(deps: IdentityDeps): Ceremony<object> {
  return async (session) => {
    const owner = ownerOf(session);
    if (!owner) return refuse('signed-in-only');
    return { output: { passkeys: (await deps.accounts.passkeysOf(owner)).map(rowOf) } };
  };
}

function rowOf({ id, name, createdAt, lastUsedAt, deviceType, backedUp }: Passkey) {
  return { id, name, createdAt, lastUsedAt, deviceType, backedUp };
}

export function registerBegin(deps: IdentityDeps): Ceremony<object> {
  return async (session, _, request) => {
    const owner = ownerOf(session);
    if (!session || !owner) return refuse('signed-in-only');
    const stale = mustBeFresh(session, deps.app.environment.now());
    if (stale) return stale;
    const { ceremony, challenge } = await beginChallenge(deps, 'register', session.id);
    const options = deps.passkeys.creationOptions({
      challenge,
      relyingParty: hostOf(request.origin),
      user: { id: owner.id, name: session.address ?? session.actor.name, displayName: session.actor.name },
      exclude: await deps.accounts.passkeysOf(owner),
    });
    return { output: { ceremony, options } };
  };
}

interface Register {
  readonly ceremony: Id;
  readonly name: string;
  readonly response: unknown;
}

export function registerComplete(deps: IdentityDeps): Ceremony<Register> {
  return async (session, { ceremony, name, response }, request) => {
    const owner = ownerOf(session);
    if (!session || !owner) return refuse('signed-in-only');
    const challenge = await spendChallenge(deps, 'register', ceremony, session.id);
    if (challenge === undefined) return refuse('passkey-not-accepted');
    const { origin } = request;
    const expected = { challenge, origin, relyingParty: hostOf(origin) };
    const verified = await deps.passkeys.verifyRegistration(response, expected);
    if (!verified) return refuse('passkey-not-accepted');
    const passkey: Passkey = { ...verified, owner, name, createdAt: deps.app.environment.now(), lastUsedAt: null };
    return (await deps.accounts.addPasskey(passkey)) ? { output: rowOf(passkey) } : refuse('passkey-not-accepted');
  };
}

export function removePasskey(deps: IdentityDeps): Ceremony<{ readonly passkey: string }> {
  return async (session, { passkey }) => {
    const owner = ownerOf(session);
    if (!session || !owner) return refuse('signed-in-only');
    const stale = mustBeFresh(session, deps.app.environment.now());
    if (stale) return stale;
    return (await deps.accounts.removePasskey(passkey, owner)) ? { output: { done: true } } : refuse('passkey-unknown');
  };
}

export function signInBegin(deps: IdentityDeps): Ceremony<object> {
  return async (_session, _, request) => {
    const refused = await limit(deps, throttleOf(deps, 'link-opened', request.ip));
    if (refused) return refused;
    const { ceremony, challenge } = await beginChallenge(deps, 'sign-in', '');
    const options = deps.passkeys.requestOptions({ challenge, relyingParty: hostOf(request.origin), allow: [] });
    return { output: { ceremony, options } };
  };
}

interface SignInComplete {
  readonly ceremony: Id;
  readonly response: { readonly id: string };
  readonly token?: boolean | undefined;
}

export function signInComplete(deps: IdentityDeps): Ceremony<SignInComplete> {
  return async (_, { ceremony, response, token }, request) => {
    const challenge = await spendChallenge(deps, 'sign-in', ceremony, '');
    const passkey = challenge && (await provenPasskey(deps, response, challenge, request));
    if (!passkey) return refuse('passkey-not-accepted');
    if (passkey.owner.kind === 'guest') return guestAgain(deps, passkey.owner.id, request, token);
    const account = await deps.accounts.byId(passkey.owner.id);
    const opened = account && (await openSession(deps, account, 'passkey', request, { token }));
    return opened ?? refuse('passkey-not-accepted');
  };
}

/** A guest who comes back with a passkey gets a session like the one the link gave. */
async function guestAgain(
  deps: IdentityDeps,
  guest: Id,
  request: CeremonyRequest,
  token: boolean | undefined,
): Promise<CeremonyAnswer | ReturnType<typeof refuse>> {
  const workspace = await deps.accounts.instance();
  if (workspace === undefined) return refuse('passkey-not-accepted');
  const opened = await deps.app.store.transaction(workspace, async (transaction) => {
    const rows = await transaction.tokens.all('guest-session');
    const before = rows
      .filter((row) => row.subject.guest === guest)
      .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0]?.subject;
    return before && putGuestSession(deps, transaction, { ...before, authenticatedBy: 'passkey' });
  });
  return opened ? signedIn(opened.session, opened.token, request, { token }) : refuse('passkey-not-accepted');
}
