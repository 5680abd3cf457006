import { type Refused, refuse } from '../domain/refusal.ts';
import type { PasskeyProof, ReauthenticationProof } from '../domain/signature.ts';
import { ownerOf, type SigningDeps } from './begun-signature.ts';
import { addressHint } from './identity/address.ts';
import type { Session } from './port/identity.ts';
import { openMethods, type ProofGiven, proveAgain } from './prove-again.ts';

/** A signature that was begun holds ten minutes, opens once, and only in the session that began it. */
export const TEN_MINUTES = 10 * 60_000;

/** The ways in which a signer may prove to be there, with what the browser hands to a passkey. */
export async function proofOffer(deps: SigningDeps, session: Session, challenge: string, codeSent: boolean) {
  const passkeys = await deps.accounts.passkeysOf(ownerOf(session));
  const methods = await openMethods(deps, session);
  return {
    challenge,
    methods: passkeys.length > 0 ? ['passkey', ...methods] : methods,
    publicKeyOptions:
      passkeys.length > 0
        ? deps.passkeys.requestOptions({
            challenge,
            relyingParty: deps.instance.place.relyingParty,
            allow: passkeys.map(({ id, transports }) => ({ id, transports })),
          })
        : null,
    codeSentTo: codeSent ? addressHint(session.address ?? '') : null,
  };
}

export type SigningAnswer = { readonly method: 'passkey'; readonly assertion: AssertionJson } | ProofGiven;

/** Checks what a signer answered to a challenge right now; what comes back is stored with the signature. */
export async function proveSigner(
  deps: SigningDeps,
  session: Session,
  challenge: string,
  answer: SigningAnswer,
): Promise<PasskeyProof | ReauthenticationProof | Refused> {
  if (answer.method !== 'passkey') return proveAgain(deps, session, answer);
  const { assertion } = answer;
  const { place } = deps.instance;
  const passkey = (await deps.accounts.passkeysOf(ownerOf(session))).find((one) => one.id === assertion.id);
  if (!passkey) return refuse('passkey-unknown');
  const expected = { challenge, origin: place.origin, relyingParty: place.relyingParty };
  const counter = await deps.passkeys.verifyAssertion(assertion, expected, passkey);
  const now = deps.app.environment.now();
  if (counter === undefined || !(await deps.accounts.notePasskeyUse(passkey.id, counter, now)))
    return refuse('passkey-not-accepted');
  const { clientDataJSON, authenticatorData, signature } = assertion.response;
  return {
    method: 'passkey',
    credentialId: passkey.id,
    clientDataJson: clientDataJSON,
    authenticatorData,
    signature,
    publicKey: passkey.spki,
    algorithm: passkey.algorithm,
    origin: place.origin,
    relyingParty: place.relyingParty,
  };
}

interface AssertionJson {
  readonly id: string;
  readonly response: {
    readonly clientDataJSON: string;
    readonly authenticatorData: string;
    readonly signature: string;
  };
}
