import { createPublicKey } from 'node:crypto';
import { cose, decodeCredentialPublicKey } from '@simplewebauthn/server/helpers';

/** A passkey's COSE key (base64url) as SPKI DER (base64url) with its COSE algorithm; undefined for other kinds. */
export function spkiOfCose(publicKey: string): { readonly spki: string; readonly algorithm: number } | undefined {
  const decoded = decodeCredentialPublicKey(new Uint8Array(Buffer.from(publicKey, 'base64url')));
  const algorithm = decoded.get(cose.COSEKEYS.alg);
  const jwk = jwkOf(decoded);
  if (!jwk || algorithm === undefined) return undefined;
  const der = createPublicKey({ key: jwk, format: 'jwk' }).export({ format: 'der', type: 'spki' });
  return { spki: der.toString('base64url'), algorithm };
}

function jwkOf(decoded: cose.COSEPublicKey): Record<string, string> | undefined {
  if (cose.isCOSEPublicKeyEC2(decoded)) {
    const [x, y] = [decoded.get(cose.COSEKEYS.x), decoded.get(cose.COSEKEYS.y)];
    return x && y && decoded.get(cose.COSEKEYS.crv) === cose.COSECRV.P256
      ? { kty: 'EC', crv: 'P-256', x: text(x), y: text(y) }
      : undefined;
  }
  if (cose.isCOSEPublicKeyOKP(decoded)) {
    const x = decoded.get(cose.COSEKEYS.x);
    return x ? { kty: 'OKP', crv: 'Ed25519', x: text(x) } : undefined;
  }
  if (cose.isCOSEPublicKeyRSA(decoded)) {
    const [n, e] = [decoded.get(cose.COSEKEYS.n), decoded.get(cose.COSEKEYS.e)];
    return n && e ? { kty: 'RSA', n: text(n), e: text(e) } : undefined;
  }
  return undefined;
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
