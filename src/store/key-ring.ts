import { createCipheriv, createDecipheriv, generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Instant } from '../domain/instant.ts';
import { sha256 } from './chain.ts';
import { canonical } from './text/canonical.ts';

/** An Ed25519 key pair of the instance; `kid` is its RFC 7638 thumbprint. */
export interface SigningKey {
  readonly kid: string;
  readonly since: Instant;
  readonly privateJwk: JsonWebKey;
  readonly publicJwk: JsonWebKey;
}

/** The secrets of an instance, none of which is ever in the database or in a backup. */
export interface KeyRing {
  /** AES-256-GCM under the newest sealing key, bound to `place` as associated data. */
  seal(plain: string, place: string): Uint8Array;
  /** Throws when key, place or a byte is another than it was sealed with. */
  unseal(sealed: Uint8Array, place: string): string;
  /** Newest last: sign with the last, publish all. */
  readonly signing: readonly SigningKey[];
  /** 32 random bytes each as hex, newest last: sign sessions with the last, accept all. */
  readonly sessionSecrets: readonly string[];
  /** One per sealing and signing key, oldest first: what a database says of the keys it needs. */
  readonly fingerprints: readonly string[];
}

/** The keys do not fit the database, or their file is not safe; the message is a sentence for the operator. */
export class KeysRefused extends Error {
  override readonly name = 'KeysRefused';
}

const secret = z.string().regex(/^[0-9a-f]{64}$/);
const fileFormat = z.strictObject({
  format: z.literal('parley-keys-1'),
  sealing: z.array(z.strictObject({ version: z.int().positive(), since: z.string(), key: secret })).min(1),
  signing: z
    .array(
      z.strictObject({
        since: z.string(),
        jwk: z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), d: z.string() }),
      }),
    )
    .min(1),
  sessions: z.array(z.strictObject({ since: z.string(), secret })).min(1),
});
type KeyFile = z.infer<typeof fileFormat>;

export type KeyUse = 'sealing' | 'signing' | 'sessions';

/** A ring of new keys that lies nowhere; for tests, and as what a new file holds. */
export function temporaryKeyRing(now: Instant): KeyRing {
  return ringOf(newKeys(now));
}

/** Writes a file of new keys, readable by its owner alone. Throws when there is one already. */
export function createKeyFile(file: string, now: Instant): void {
  if (existsSync(file)) throw new KeysRefused(`${file} exists already; keys are never overwritten.`);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  write(file, newKeys(now));
}

/** Reads a key file. Throws `KeysRefused` when it is missing, malformed or readable by others. */
export function readKeyFile(file: string): KeyRing {
  return ringOf(read(file));
}

/** Adds a new key for a use; what was sealed, signed or opened with the earlier ones stays good. */
export function rotateKey(file: string, use: KeyUse, now: Instant): KeyRing {
  const keys = read(file);
  const fresh = newKeys(now);
  const last = Math.max(...keys.sealing.map((key) => key.version));
  const rotated: KeyFile = {
    ...keys,
    sealing:
      use === 'sealing'
        ? [...keys.sealing, ...fresh.sealing.map((key) => ({ ...key, version: last + 1 }))]
        : keys.sealing,
    signing: use === 'signing' ? [...keys.signing, ...fresh.signing] : keys.signing,
    sessions: use === 'sessions' ? [...keys.sessions, ...fresh.sessions] : keys.sessions,
  };
  write(file, rotated);
  return ringOf(rotated);
}

function newKeys(since: Instant): KeyFile {
  const { kty, crv, x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return fileFormat.parse({
    format: 'parley-keys-1',
    sealing: [{ version: 1, since, key: randomBytes(32).toString('hex') }],
    signing: [{ since, jwk: { kty, crv, x, d } }],
    sessions: [{ since, secret: randomBytes(32).toString('hex') }],
  });
}

function read(file: string): KeyFile {
  if (!existsSync(file))
    throw new KeysRefused(`The key file ${file} is missing: put back the one this database was made with.`);
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new KeysRefused(`The key file ${file} can be read by others. Run: chmod 600 ${file}`);
  try {
    return fileFormat.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new KeysRefused(`The key file ${file} is damaged: it does not hold the keys it should.`);
  }
}

/** Replaces the file as a whole: after a crash there is the old one or the new one. */
function write(file: string, keys: KeyFile): void {
  const fresh = `${file}.${randomBytes(6).toString('hex')}`;
  const descriptor = openSync(fresh, 'wx', 0o600);
  writeSync(descriptor, `${JSON.stringify(keys, null, 2)}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(fresh, file);
}

const NONCE = 12;
const TAG = 16;

function ringOf(keys: KeyFile): KeyRing {
  const byVersion = new Map(keys.sealing.map((key) => [key.version, Buffer.from(key.key, 'hex')]));
  const newest = Math.max(...byVersion.keys());
  const signing = keys.signing.map(({ since, jwk: { kty, crv, x, d } }) => {
    const kid = Buffer.from(sha256(canonical({ crv, kty, x })), 'hex').toString('base64url');
    return { kid, since, privateJwk: { kty, crv, x, d }, publicJwk: { kty, crv, x } };
  });
  return {
    signing,
    sessionSecrets: keys.sessions.map((session) => session.secret),
    fingerprints: [
      ...keys.sealing.map((key) => `sealing ${key.version} ${sha256(`parley key fingerprint\n${key.key}`)}`),
      ...signing.map((key) => `signing ${key.kid}`),
    ],
    seal: (plain, place) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', byVersion.get(newest) as Buffer, nonce).setAAD(bound(newest, place));
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      const version = Buffer.alloc(4);
      version.writeUInt32BE(newest);
      return Buffer.concat([version, nonce, cipher.getAuthTag(), text]);
    },
    unseal: (sealed, place) => {
      const bytes = Buffer.from(sealed);
      const version = bytes.readUInt32BE(0);
      const key = byVersion.get(version);
      if (!key) throw new KeysRefused(`The key file lacks sealing key ${version}.`);
      const tag = bytes.subarray(4 + NONCE, 4 + NONCE + TAG);
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(4, 4 + NONCE), { authTagLength: TAG });
      decipher.setAAD(bound(version, place)).setAuthTag(tag);
      return Buffer.concat([decipher.update(bytes.subarray(4 + NONCE + TAG)), decipher.final()]).toString('utf8');
    },
  };
}

function bound(version: number, place: string): Buffer {
  return Buffer.from(`parley sealed ${version}\n${place}`, 'utf8');
}
