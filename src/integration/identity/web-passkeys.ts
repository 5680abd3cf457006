import { createPublicKey, type JsonWebKey, randomBytes } from 'node:crypto';
import type { NewPasskey, Passkeys } from '../../app/identity/proving.ts';

/** EdDSA, ES256, RS256: what today's authenticators have. */
const algorithms = [-8, -7, -257];
const patience = 5 * 60_000;

/** WebAuthn by @simplewebauthn/server, loaded at the first passkey: most starts of a server never need it. */
export function webPasskeys(random: (bytes: number) => Buffer = randomBytes): Passkeys {
  const load = () => import('@simplewebauthn/server');
  return {
    challenge: () => random(32).toString('base64url'),
    creationOptions: ({ challenge, relyingParty, user, exclude }) => ({
      challenge,
      rp: { id: relyingParty, name: 'Parley' },
      user: { id: Buffer.from(user.id).toString('base64url'), name: user.name, displayName: user.displayName },
      pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
      excludeCredentials: exclude.map(descriptor),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      attestation: 'none',
      timeout: patience,
    }),
    requestOptions: ({ challenge, relyingParty, allow }) => ({
      challenge,
      rpId: relyingParty,
      allowCredentials: allow.map(descriptor),
      userVerification: 'required',
      timeout: patience,
    }),
    verifyRegistration: async (response, { challenge, origin, relyingParty }) => {
      const { verifyRegistrationResponse } = await load();
      const found = await verifyRegistrationResponse({
        response: response as Parameters<typeof verifyRegistrationResponse>[0]['response'],
        expectedChallenge: challenge,
        expectedOrigin: origin,
        expectedRPID: relyingParty,
        requireUserVerification: true,
        supportedAlgorithmIDs: algorithms,
      }).catch(() => undefined);
      if (!found?.verified) return undefined;
      const { credential, credentialDeviceType, credentialBackedUp } = found.registrationInfo;
      return {
        ...(await publicKeyOf(credential.publicKey)),
        id: credential.id,
        counter: credential.counter,
        transports: credential.transports ?? [],
        deviceType: credentialDeviceType,
        backedUp: credentialBackedUp,
      };
    },
    verifyAssertion: async (response, { challenge, origin, relyingParty }, passkey) => {
      const { verifyAuthenticationResponse } = await load();
      const found = await verifyAuthenticationResponse({
        response: response as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
        expectedChallenge: challenge,
        expectedOrigin: origin,
        expectedRPID: relyingParty,
        requireUserVerification: true,
        credential: {
          id: passkey.id,
          publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
          counter: passkey.counter,
        },
      }).catch(() => undefined);
      return found?.verified ? found.authenticationInfo.newCounter : undefined;
    },
  };
}

function descriptor({ id, transports }: { readonly id: string; readonly transports: readonly string[] }) {
  return { id, type: 'public-key', transports: [...transports] };
}

/** A COSE key (RFC 9053) also as SubjectPublicKeyInfo, so that a signature verifies with nothing but a hash and a key. */
async function publicKeyOf(cose: Uint8Array): Promise<Pick<NewPasskey, 'publicKey' | 'spki' | 'algorithm'>> {
  const { decodeCredentialPublicKey } = await import('@simplewebauthn/server/helpers');
  const fields = decodeCredentialPublicKey(new Uint8Array(cose)) as unknown as ReadonlyMap<number, unknown>;
  const text = (label: number) => Buffer.from(fields.get(label) as Uint8Array).toString('base64url');
  const algorithm = fields.get(3) as number;
  const jwk: JsonWebKey =
    fields.get(1) === 1
      ? { kty: 'OKP', crv: 'Ed25519', x: text(-2) }
      : fields.get(1) === 3
        ? { kty: 'RSA', n: text(-1), e: text(-2) }
        : { kty: 'EC', crv: 'P-256', x: text(-2), y: text(-3) };
  const spki = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'der' });
  return { publicKey: Buffer.from(cose).toString('base64url'), spki: spki.toString('base64url'), algorithm };
}
