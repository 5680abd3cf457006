import type { Id } from '../../../domain/id.ts';
import { isRefused, type Refused, refuse } from '../../../domain/refusal.ts';
import type { Ceremony, CeremonyRequest } from '../../ceremony.ts';
import type { Session } from '../../port/identity.ts';
import type { ProofMethod } from '../accounts.ts';
import { addressHint, hostOf } from '../address.ts';
import { sendCode, tryCode } from '../codes.ts';
import type { IdentityDeps } from '../deps.ts';
import { giveBack, limit, throttleOf } from '../limit.ts';
import { amendGuestSession, personOf, provenAgain } from '../open-session.ts';
import type { IdentityRefusal } from '../refusals.ts';
import { confirmAddress } from './confirm-address.ts';
import { ownerOf } from './passkey.ts';
import { beginChallenge, provenPasskey, spendChallenge } from './passkey-proof.ts';

/** The purpose of a code that proves a session's person again. */
function purposeOf(session: Session): string {
  return `reauthenticate:${session.id}`;
}

export function reauthenticateBegin(deps: IdentityDeps): Ceremony<{ readonly by: 'mail-code' | 'passkey' }> {
  return async (session, { by }, request) => {
    const owner = ownerOf(session);
    if (!session || !owner) return refuse('signed-in-only');
    if (by === 'passkey') {
      const { ceremony, challenge } = await beginChallenge(deps, 'reauthenticate', session.id);
      const allow = await deps.accounts.passkeysOf(owner);
      const options = deps.passkeys.requestOptions({ challenge, relyingParty: hostOf(request.origin), allow });
      return { output: { sentTo: null, passkey: { ceremony, options } } };
    }
    if (session.address === undefined) return refuse('address-missing');
    const { address, language } = session;
    const sent = await sendCode(deps, { purpose: purposeOf(session), address, language, ip: request.ip });
    return isRefused(sent) ? sent : { output: { sentTo: addressHint(address), passkey: null } };
  };
}

type Proof =
  | { readonly by: 'password'; readonly password: string }
  | { readonly by: 'mail-code'; readonly code: string }
  | { readonly by: 'passkey'; readonly ceremony: Id; readonly response: { readonly id: string } };

export function reauthenticateComplete(deps: IdentityDeps): Ceremony<{ readonly proof: Proof }> {
  return async (session, { proof }, request) => {
    if (!session || !ownerOf(session)) return refuse('signed-in-only');
    const refused = await proveAgain(deps, session, proof, request);
    if (refused) return refused;
    return { output: { person: personOf(await renew(deps, session, proof.by)) } };
  };
}

/** Proves once more who a session belongs to. Undefined when it is proven. */
async function proveAgain(
  deps: IdentityDeps,
  session: Session,
  proof: Proof,
  request: CeremonyRequest,
): Promise<Refused<IdentityRefusal> | undefined> {
  switch (proof.by) {
    case 'password': {
      if (session.actor.kind !== 'member') return refuse('members-only');
      const throttle = throttleOf(deps, 'password-again', session.actor.id);
      const refused = await limit(deps, throttle);
      if (refused) return refused;
      const account = await deps.accounts.byId(session.actor.id);
      if (!(await deps.passwords.verify(account?.passwordHash, proof.password))) return refuse('password-wrong');
      await giveBack(deps, throttle);
      return undefined;
    }
    case 'mail-code':
      return tryCode(deps, purposeOf(session), proof.code);
    case 'passkey': {
      const challenge = await spendChallenge(deps, 'reauthenticate', proof.ceremony, session.id);
      const passkey = challenge && (await provenPasskey(deps, proof.response, challenge, request, ownerOf(session)));
      return passkey ? undefined : refuse('passkey-not-accepted');
    }
  }
}

/** Dates the session anew; a mailed code also confirms the address. */
async function renew(deps: IdentityDeps, session: Session, by: ProofMethod): Promise<Session> {
  const now = deps.app.environment.now();
  const renewed = provenAgain(session, now, by, by === 'mail-code');
  if (session.actor.kind === 'guest') {
    const { authenticatedAt, addressVerified: verified } = renewed;
    await amendGuestSession(deps, renewed, { authenticatedAt, authenticatedBy: by, verified });
  } else {
    await deps.accounts.renewProof(session.id, now, by);
    if (renewed.addressVerified && !session.addressVerified)
      await confirmAddress(deps, session.workspace, session.actor);
  }
  deps.memory.clear();
  return renewed;
}
