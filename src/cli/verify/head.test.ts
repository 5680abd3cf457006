import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newKey, place } from '../../../tests/rfc/signed-s1.ts';
import { headText, type LogHead } from '../../domain/log-head.ts';
import { createInstanceSeal } from '../../integration/signing/instance-seal.ts';
import { shippedVerifier } from './shipped-verifier.ts';
import { isHead, verifyHead } from './verifier.mjs';

const head: LogHead = {
  format: 'parley.head.v1',
  origin: place.origin,
  workspace: '0198c2f4-0000-7000-8000-000000000001',
  position: 42,
  hash: 'ab'.repeat(32),
  at: '2026-03-06T10:00:00.000Z',
};
const instance = await createInstanceSeal(place, [newKey()]);
const other = await createInstanceSeal(place, [newKey()]);
const sealed = { ...head, seal: await instance.seal(headText(head)) };
const codes = (text: string, keys = instance.keys) => verifyHead(text, keys).faults.map(({ code }) => code);

it('a head verifies by the keys of its instance, and by no others', () => {
  const text = JSON.stringify(sealed, undefined, 2);
  expect(isHead(text)).toBe(true);
  expect(verifyHead(text, instance.keys)).toMatchObject({ verified: true, faults: [], head });
  expect(codes(text, other.keys)).toEqual(['key-unknown']);
  expect(verifyHead(text)).toMatchObject({ verified: false, faults: [{ code: 'head-keys-needed' }] });
});

it('a head of which anything was changed does not verify', () => {
  for (const changed of [{ position: 41 }, { hash: 'ba'.repeat(32) }, { at: '2026-03-07T10:00:00.000Z' }, { more: 1 }])
    expect(codes(JSON.stringify({ ...sealed, ...changed }))).toEqual(['head-seal']);
  expect(codes(JSON.stringify({ ...sealed, position: '42' }))).toEqual(['malformed']);
  expect(codes('{"format":"parley.head.v1"}')).toEqual(['malformed']);
  expect(codes('{}')).toEqual(['format-unknown']);
  expect(codes('no JSON')).toEqual(['malformed']);
  expect(isHead('no JSON')).toBe(false);
});

it('the verifier that ships with an export reads a head too, as one file without Parley', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-head-'));
  const path = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  try {
    const program = path('verifier.mjs', shippedVerifier());
    const keys = path('keys.json', JSON.stringify(instance.keys));
    const file = path('head.json', JSON.stringify(sealed));
    const said = execFileSync(process.execPath, [program, file, keys], { encoding: 'utf8' });
    expect(said).toMatch(/^VERIFIED/);
    expect(said).toContain(head.hash);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
