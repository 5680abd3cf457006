import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createKeyFile, KeysRefused, readKeyFile, rotateKey, temporaryKeyRing } from './key-ring.ts';

const now = '2026-03-02T09:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'parley-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the key ring', () => {
  it('opens what it sealed, at the same place only, and never with a changed byte', () => {
    const ring = temporaryKeyRing(now);
    const sealed = ring.seal('an open secret: é', 'row 1');
    expect(ring.unseal(sealed, 'row 1')).toBe('an open secret: é');
    expect(() => ring.unseal(sealed, 'row 2')).toThrow();
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Uint8Array.from(sealed);
      changed[index] = (changed[index] as number) ^ 1;
      expect(() => ring.unseal(changed, 'row 1')).toThrow();
    }
    expect(() => temporaryKeyRing(now).unseal(sealed, 'row 1')).toThrow();
  });
  it('seals the same text differently every time', () => {
    const ring = temporaryKeyRing(now);
    expect(ring.seal('x', 'p')).not.toEqual(ring.seal('x', 'p'));
  });
  it('lies in a file that only its owner reads, and is never overwritten', () => {
    const file = join(folder, 'new', 'keys.json');
    createKeyFile(file, now);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(() => createKeyFile(file, now)).toThrow(KeysRefused);
    chmodSync(file, 0o640);
    expect(() => readKeyFile(file)).toThrow('can be read by others');
    chmodSync(file, 0o600);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"sealing"', '"ceiling"'));
    expect(() => readKeyFile(file)).toThrow('damaged');
    expect(() => readKeyFile(join(folder, 'absent.json'))).toThrow('missing');
  });
  it('rotates: what was sealed before still opens, fingerprints are only added, the newest key signs', () => {
    const file = join(folder, 'rotated.json');
    createKeyFile(file, now);
    const before = readKeyFile(file);
    const sealed = before.seal('old', 'p');
    for (const use of ['sealing', 'signing', 'sessions'] as const) rotateKey(file, use, now);
    const after = readKeyFile(file);
    expect(after.unseal(sealed, 'p')).toBe('old');
    expect(() => before.unseal(after.seal('new', 'p'), 'p')).toThrow('lacks sealing key 2');
    for (const fingerprint of before.fingerprints) expect(after.fingerprints).toContain(fingerprint);
    expect(after.fingerprints).toHaveLength(4);
    expect(after.sessionSecrets).toHaveLength(2);
    const { privateJwk, publicJwk } = after.signing[1] ?? expect.fail('two signing keys');
    const signature = sign(null, Buffer.from('text'), createPrivateKey({ key: privateJwk, format: 'jwk' }));
    const key = createPublicKey({ key: publicJwk, format: 'jwk' });
    expect(verify(null, Buffer.from('text'), key, signature)).toBe(true);
    expect(verify(null, Buffer.from('test'), key, signature)).toBe(false);
    expect(publicJwk).not.toHaveProperty('d');
  });
});
