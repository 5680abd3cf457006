import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { compactVerify, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { SoftwareAuthenticator } from '../../../tests/identity/software-authenticator.ts';
import { idOf, salesParty } from '../../../tests/rfc/s1-rfc.ts';
import { coveredUp, newKey, passkeyProof, place, signedS1 } from '../../../tests/rfc/signed-s1.ts';
import { type ExportBundle, exportFile } from '../../domain/rfc/export/export-format.ts';
import { inkText } from '../../domain/rfc/ink.ts';
import type { Signature } from '../../domain/signature.ts';
import { createInstanceSeal } from '../../integration/signing/instance-seal.ts';
import { shippedVerifier } from './shipped-verifier.ts';
import { verifyExport } from './verifier.mjs';

const seed = Date.now() % 2 ** 31;
const signed = await signedS1();
const file = exportFile(signed.bundle);
const keys = signed.instance.keys;
const codes = (text: string, trusted = keys) => verifyExport(text, trusted).faults.map((fault) => fault.code);

/** A lie about the signatures, covered up by the instance's key. */
const lieAbout = (change: (signatures: readonly Signature[]) => readonly Signature[]) =>
  coveredUp(signed, (bundle) => ({ ...bundle, ink: { ...bundle.ink, signatures: change(bundle.ink.signatures) } }));
const ofSales = (change: (signature: Signature) => Signature) =>
  lieAbout((all) => all.map((one) => (one.party === salesParty ? change(one) : one)));

describe('an exported agreement', () => {
  it('verifies against the instance’s keys, and says how each signature is attested', () => {
    const result = verifyExport(file, keys);
    expect(result.faults).toEqual([]);
    expect(result.verified).toBe(true);
    expect(result.key).toEqual({ thumbprint: keys.keys[0]?.kid, trusted: true });
    expect(result.signatures.map(({ party, signer, attestedBy }) => [party, signer, attestedBy])).toEqual([
      ['Sales', 'Sara', 'passkey'],
      ['Product', 'Pablo', 'instance-only'],
    ]);
    expect(result.agreement).toMatchObject({ reviewOn: '2026-04-05', origin: place.origin });
  });

  it('verifies with the keys it carries, and says that these were not brought along', () => {
    expect(verifyExport(file)).toMatchObject({ verified: true, key: { trusted: false } });
  });

  it('verifies with an Ed25519 passkey too, and after the instance has changed its key', async () => {
    const other = await signedS1(new SoftwareAuthenticator(place.origin, place.relyingParty, 'EdDSA'));
    const later = { keys: [...other.instance.keys.keys, ...keys.keys] };
    expect(verifyExport(exportFile(other.bundle), later).faults).toEqual([]);
  });

  it('carries a seal that any JOSE library verifies', async () => {
    const [key] = keys.keys;
    const [header, , signature] = signed.bundle.ink.seal.split('.');
    const payload = Buffer.from(inkText(signed.bundle.ink)).toString('base64url');
    const { protectedHeader } = await compactVerify(`${header}.${payload}.${signature}`, await importJWK({ ...key }));
    expect(protectedHeader).toEqual({ alg: 'EdDSA', kid: key?.kid });
  });

  it('does not verify under another key', async () => {
    const { keys: others } = await createInstanceSeal(place, [newKey()]);
    expect(codes(file, others)).toEqual(['key-unknown', 'export-key-unknown']);
    const named = { keys: others.keys.map((key) => ({ ...key, kid: keys.keys[0]?.kid ?? '' })) };
    expect(codes(file, named)).toEqual(['key-unknown', 'export-key-unknown']);
  });

  it('does not verify when a signature is missing, doubled, of a stranger, or swapped', async () => {
    expect(codes(await lieAbout((all) => all.slice(1)))).toContain('signature-missing');
    expect(codes(await lieAbout((all) => [...all, ...all.slice(1)]))).toContain('signature-twice');
    expect(codes(await ofSales((one) => ({ ...one, party: idOf('Legal') })))).toEqual(
      expect.arrayContaining(['signature-missing', 'signature-of-stranger', 'passkey-challenge']),
    );
    const swapped = await lieAbout((all) =>
      all.map((one, index) => ({ ...one, party: all[1 - index]?.party ?? one.party })),
    );
    expect(codes(swapped)).toEqual(['passkey-challenge']);
  });

  it('does not verify when one person stands for two parties, as signer or on whose behalf', async () => {
    const [first] = signed.bundle.ink.signatures;
    if (!first) throw new Error('no signature');
    const twice = await lieAbout((all) =>
      all.map((one) => (one.id === first.id ? one : { ...one, signer: first.signer })),
    );
    expect(codes(twice)).toEqual(['one-person-two-parties']);
    const behalf = await lieAbout((all) =>
      all.map((one) => (one.id === first.id ? one : { ...one, onBehalfOf: first.signer })),
    );
    expect(codes(behalf)).toEqual(['one-person-two-parties']);
  });

  it('does not verify when a signature is older or newer than it may be, or stands on another text', async () => {
    expect(codes(await ofSales((one) => ({ ...one, at: '2026-03-07T00:00:00.000Z' })))).toEqual([
      'signature-after-seal',
    ]);
    expect(codes(await ofSales((one) => ({ ...one, recordHash: 'a'.repeat(64) })))).toEqual(
      expect.arrayContaining(['signature-other-text', 'passkey-challenge']),
    );
    const otherText = await coveredUp(signed, (bundle) => ({
      ...bundle,
      record: { ...bundle.record, title: 'Other' },
    }));
    expect(codes(otherText)).toEqual(['record-hash']);
  });

  it('checks origin, relying party, presence and kind of every passkey answer', async () => {
    const proofFrom = (origin: string, relyingParty: string, flags = 0x05) => {
      const authenticator = new SoftwareAuthenticator(origin, relyingParty);
      authenticator.flags = flags;
      return ofSales((one) => ({
        ...one,
        proof: { ...passkeyProof(one, authenticator), origin: place.origin, relyingParty: place.relyingParty },
      }));
    };
    expect(codes(await proofFrom('https://parley.example', 'parley.example'))).toEqual([]);
    expect(codes(await proofFrom('https://evil.example', 'parley.example'))).toEqual(['passkey-origin']);
    expect(codes(await proofFrom('https://parley.example', 'evil.example'))).toEqual(['passkey-relying-party']);
    expect(codes(await proofFrom('https://parley.example', 'parley.example', 0x01))).toEqual(['passkey-presence']);
    expect(codes(await proofFrom('https://parley.example', 'parley.example', 0x04))).toEqual(['passkey-presence']);
    const registering = await ofSales((one) => {
      if (one.proof.method !== 'passkey') throw new Error('no passkey');
      const client = JSON.parse(Buffer.from(one.proof.clientDataJson, 'base64url').toString());
      const clientDataJson = Buffer.from(JSON.stringify({ ...client, type: 'webauthn.create' })).toString('base64url');
      return { ...one, proof: { ...one.proof, clientDataJson } };
    });
    expect(codes(registering)).toEqual(['passkey-type', 'passkey-signature']);
  });

  it('does not take another passkey’s key, or the right key under another algorithm', async () => {
    const other = new SoftwareAuthenticator(place.origin, place.relyingParty);
    const withProof = (part: object) => ofSales((one) => ({ ...one, proof: { ...one.proof, ...part } as never }));
    expect(codes(await withProof({ publicKey: other.spki }))).toEqual(['passkey-signature']);
    expect(codes(await withProof({ algorithm: -8 }))).toEqual(['passkey-signature']);
    expect(codes(await withProof({ algorithm: 0 }))).toEqual(['passkey-signature']);
    expect(codes(await withProof({ method: 'word-of-mouth' }))).toEqual(['method-unknown']);
  });

  it('does not verify when the record’s events do not hold together', async () => {
    const events = (change: (chain: ExportBundle['chain']) => ExportBundle['chain']) =>
      coveredUp(signed, (bundle) => ({ ...bundle, chain: change(bundle.chain) }));
    expect(codes(await events((chain) => chain.slice(0, -1)))).toEqual(['chain-place']);
    expect(
      codes(await events((chain) => chain.map((one, index) => (index === 0 ? { ...one, type: 'Other' } : one)))),
    ).toEqual(['chain']);
    expect(codes(await events((chain) => chain.toReversed()))).toContain('chain');
  });

  it('does not verify with minutes of another text', async () => {
    const text = await coveredUp(signed, (bundle) => ({ ...bundle, minutes: { ...bundle.minutes, es: 'Otra acta' } }));
    expect(codes(text)).toEqual(['minutes-hash']);
  });

  it('does not verify when it was formatted anew or is no agreement at all', () => {
    expect(codes(JSON.stringify(JSON.parse(file), undefined, 2))).toEqual(['not-canonical']);
    for (const text of ['', 'x', 'null', '[]', '{}', '{"format":"parley.export.v2"}', '{"format":"parley.export.v1"}'])
      expect(verifyExport(text, keys).verified).toBe(false);
  });

  it(`does not verify after any one byte changed, went or came (seed ${seed})`, () => {
    const bytes = Buffer.from(file, 'utf8');
    const change = fc.record({
      at: fc.nat(bytes.length - 1),
      to: fc.integer({ min: 0, max: 255 }),
      how: fc.constantFrom('change', 'drop', 'add'),
    });
    fc.assert(
      fc.property(change, ({ at, to, how }) => {
        fc.pre(how !== 'change' || bytes[at] !== to);
        const rest = how === 'add' ? at : at + 1;
        const changed = Buffer.concat([
          bytes.subarray(0, at),
          how === 'drop' ? Buffer.alloc(0) : Buffer.from([to]),
          bytes.subarray(rest),
        ]);
        const text = changed.toString('utf8');
        fc.pre(text !== file);
        expect(verifyExport(text, keys).verified).toBe(false);
      }),
      { seed, numRuns: 1500 },
    );
  });
});

describe('the single file that ships with an export', () => {
  it('runs on plain Node in an empty folder and says the same, in both languages', () => {
    const folder = mkdtempSync(join(tmpdir(), 'verify-'));
    try {
      const at = (name: string, text: string) => {
        writeFileSync(join(folder, name), text);
        return join(folder, name);
      };
      const verifier = at('verifier.mjs', shippedVerifier());
      const run = (...files: string[]) =>
        spawnSync(process.execPath, [verifier, ...files], { cwd: folder, encoding: 'utf8', env: {} });
      const keyFile = at('keys.json', JSON.stringify(keys));
      const said = run(at('agreement.json', file), keyFile);
      expect(said.status).toBe(0);
      expect(said.stdout).toContain('VERIFIED · VERIFICADO');
      expect(said.stdout).toContain('Attested by this instance only');
      expect(said.stdout).toContain('Lo atestigua solo esta instancia');
      const changed = at('changed.json', file.replaceAll('Column builder', 'Column Builder'));
      const refused = run(changed, keyFile);
      expect(refused.status).toBe(1);
      expect(refused.stdout).toContain('El texto no es el que se firmó');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
