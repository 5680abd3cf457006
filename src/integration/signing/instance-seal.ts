import { createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { CompactSign, calculateJwkThumbprint } from 'jose';
import type { InstanceSeal } from '../../app/port/signing.ts';
import { invariant } from '../../domain/invariant.ts';
import type { PublicKey } from '../../domain/rfc/export/export-format.ts';
import type { InkPlace } from '../../domain/rfc/ink.ts';

/**
 * Seals with the newest of the instance's Ed25519 keys and publishes all of them, so that what an earlier key sealed
 * stays verifiable after a rotation. `privateKeys` are JWKs, newest last.
 */
export async function createInstanceSeal(place: InkPlace, privateKeys: readonly JsonWebKey[]): Promise<InstanceSeal> {
  const pairs = await Promise.all(privateKeys.map(keyPair));
  const newest = pairs.at(-1);
  invariant(newest, 'an instance has a signing key');
  return {
    place,
    keys: { keys: pairs.map((pair) => pair.published) },
    async seal(text) {
      const signed = await new CompactSign(new TextEncoder().encode(text))
        .setProtectedHeader({ alg: 'EdDSA', kid: newest.published.kid })
        .sign(newest.secret);
      const [header, , signature] = signed.split('.');
      return `${header}..${signature}`;
    },
  };
}

async function keyPair(jwk: JsonWebKey): Promise<{ readonly secret: KeyObject; readonly published: PublicKey }> {
  const secret = createPrivateKey({ key: jwk, format: 'jwk' });
  const { kty, crv, x } = createPublicKey(secret).export({ format: 'jwk' });
  invariant(kty === 'OKP' && crv === 'Ed25519' && x !== undefined, 'a signing key is an Ed25519 key');
  const kid = await calculateJwkThumbprint({ kty, crv, x }, 'sha256');
  return { secret, published: { kty, crv, x, kid, alg: 'EdDSA' } };
}
