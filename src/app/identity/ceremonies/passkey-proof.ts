import type { Id } from '../../../domain/id.ts';
import { plusMilliseconds } from '../../../domain/instant.ts';
import type { CeremonyRequest } from '../../ceremony.ts';
import type { Passkey, PasskeyOwner } from '../accounts.ts';
import { hostOf } from '../address.ts';
import type { IdentityDeps } from '../deps.ts';

const FIVE_MINUTES = 5 * 60_000;

type Purpose = 'register' | 'sign-in' | 'reauthenticate';

/** Notes a challenge for one ceremony; it is used up at the first answer. `whose` binds it to a person. */
export async function beginChallenge(deps: IdentityDeps, purpose: Purpose, whose: string) {
  const { environment } = deps.app;
  const ceremony = environment.newId();
  const challenge = deps.passkeys.challenge();
  const expiresAt = plusMilliseconds(environment.now(), FIVE_MINUTES);
  await deps.accounts.putProof({
    id: proofId(purpose, ceremony, whose),
    secretHash: null,
    subject: { challenge },
    expiresAt,
  });
  return { ceremony, challenge };
}

export async function spendChallenge(
  deps: IdentityDeps,
  purpose: Purpose,
  ceremony: Id,
  whose: string,
): Promise<string | undefined> {
  const id = proofId(purpose, ceremony, whose);
  const subject = await deps.accounts.tryProof(id, null, deps.app.environment.now());
  return subject === undefined ? undefined : String(subject.challenge);
}

/** Whom a challenge was made for is part of its name, so that it opens nothing for anybody else. */
function proofId(purpose: Purpose, ceremony: Id, whose: string): string {
  return `passkey:${purpose}:${ceremony}:${whose}`;
}

/** The passkey of an assertion that verifies under the challenge, of that owner when one is given. */
export async function provenPasskey(
  deps: IdentityDeps,
  response: { readonly id: string },
  challenge: string,
  request: CeremonyRequest,
  owner?: PasskeyOwner,
): Promise<Passkey | undefined> {
  const passkey = await deps.accounts.passkey(response.id);
  if (!passkey) return undefined;
  if (owner && (owner.kind !== passkey.owner.kind || owner.id !== passkey.owner.id)) return undefined;
  const { origin } = request;
  const expected = { challenge, origin, relyingParty: hostOf(origin) };
  const counter = await deps.passkeys.verifyAssertion(response, expected, passkey);
  if (counter === undefined) return undefined;
  return (await deps.accounts.notePasskeyUse(passkey.id, counter, deps.app.environment.now())) ? passkey : undefined;
}
