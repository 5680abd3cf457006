import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { PasskeyCheck } from '../../app/port/signing.ts';
import { spkiOfCose } from './cose-key.ts';

/** Assertions checked by @simplewebauthn/server; what it accepts is kept whole, so that others can check it again. */
export const passkeyCheck: PasskeyCheck = {
  async verify(assertion, challenge, passkey, place) {
    const key = spkiOfCose(passkey.publicKey);
    if (!key || assertion.id !== passkey.credentialId) return undefined;
    const { response } = assertion;
    try {
      const answer = await verifyAuthenticationResponse({
        response: {
          id: assertion.id,
          rawId: assertion.rawId,
          type: 'public-key',
          clientExtensionResults: {},
          response: {
            clientDataJSON: response.clientDataJSON,
            authenticatorData: response.authenticatorData,
            signature: response.signature,
          },
        },
        expectedChallenge: Buffer.from(challenge, 'hex').toString('base64url'),
        expectedOrigin: place.origin,
        expectedRPID: place.relyingParty,
        credential: {
          id: passkey.credentialId,
          publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
          counter: passkey.counter,
        },
        requireUserVerification: true,
      });
      if (!answer.verified) return undefined;
      return {
        counter: answer.authenticationInfo.newCounter,
        proof: {
          method: 'passkey',
          credentialId: assertion.id,
          clientDataJson: response.clientDataJSON,
          authenticatorData: response.authenticatorData,
          signature: response.signature,
          publicKey: key.spki,
          algorithm: key.algorithm,
          origin: place.origin,
          relyingParty: place.relyingParty,
        },
      };
    } catch {
      // The library throws for each thing that does not match; the signer learns only that it was not accepted.
      return undefined;
    }
  },
};
