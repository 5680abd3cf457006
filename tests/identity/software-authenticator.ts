import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

type Algorithm = 'ES256' | 'EdDSA';

/** A passkey made of a key pair: answers WebAuthn options as a browser with an authenticator would. */
export class SoftwareAuthenticator {
  readonly credentialId = randomBytes(16);
  private readonly keys: { publicKey: KeyObject; privateKey: KeyObject };
  counter = 0;
  /** Presence and verification: what the user did. */
  flags = 0x05;

  constructor(
    readonly origin: string,
    readonly relyingParty: string,
    readonly algorithm: Algorithm = 'ES256',
  ) {
    this.keys =
      algorithm === 'ES256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('ed25519');
  }

  register(options: { readonly challenge: string }) {
    const data = this.clientData('webauthn.create', options.challenge);
    const authData = Buffer.concat([
      this.authenticatorData(this.flags | 0x40),
      Buffer.alloc(16),
      Buffer.from([0, this.credentialId.length]),
      this.credentialId,
      this.coseKey(),
    ]);
    const attestationObject = map([
      ['fmt', text('none')],
      ['attStmt', map([])],
      ['authData', bytes(authData)],
    ]);
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key' as const,
      response: {
        clientDataJSON: data.toString('base64url'),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal'],
      },
      clientExtensionResults: {},
    };
  }

  assert(options: { readonly challenge: string }) {
    this.counter += 1;
    const data = this.clientData('webauthn.get', options.challenge);
    const authData = this.authenticatorData(this.flags);
    const signed = Buffer.concat([authData, createHash('sha256').update(data).digest()]);
    const signature = sign(this.algorithm === 'ES256' ? 'sha256' : null, signed, this.keys.privateKey);
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key' as const,
      response: {
        clientDataJSON: data.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
      },
      clientExtensionResults: {},
    };
  }

  get id(): string {
    return this.credentialId.toString('base64url');
  }

  get spki(): string {
    return this.keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64url');
  }

  private clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }));
  }

  private authenticatorData(flags: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.counter);
    const party = createHash('sha256').update(this.relyingParty).digest();
    return Buffer.concat([party, Buffer.from([flags]), count]);
  }

  private coseKey(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    const raw = (value: string) => bytes(Buffer.from(value, 'base64url'));
    return this.algorithm === 'ES256'
      ? map([
          [1, integer(2)],
          [3, integer(-7)],
          [-1, integer(1)],
          [-2, raw(x)],
          [-3, raw(y)],
        ])
      : map([
          [1, integer(1)],
          [3, integer(-8)],
          [-1, integer(6)],
          [-2, raw(x)],
        ]);
  }
}

// CBOR (RFC 8949), as much as an attestation needs.
function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  if (value < 256) return Buffer.from([(major << 5) | 24, value]);
  return Buffer.from([(major << 5) | 25, value >> 8, value & 255]);
}
const integer = (value: number) => (value >= 0 ? head(0, value) : head(1, -1 - value));
const bytes = (value: Buffer) => Buffer.concat([head(2, value.length), value]);
const text = (value: string) => Buffer.concat([head(3, value.length), Buffer.from(value)]);
const map = (entries: readonly (readonly [number | string, Buffer])[]) =>
  Buffer.concat([
    head(5, entries.length),
    ...entries.flatMap(([key, value]) => [typeof key === 'string' ? text(key) : integer(key), value]),
  ]);
