import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimCodeFile } from './claim-code-file.ts';

describe('the claim code', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-claim-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('lies in the data folder for its owner only, survives a restart and is forgotten once used', async () => {
    const file = claimCodeFile(folder);
    expect(await file.matches('')).toBe(false);
    await file.prepare();
    const code = readFileSync(file.path, 'utf8').trim();
    expect(statSync(file.path).mode & 0o777).toBe(0o600);
    expect(code).toMatch(/^([A-Z2-9]{5}-){3}[A-Z2-9]{5}$/);
    await claimCodeFile(folder).prepare();
    expect(readFileSync(file.path, 'utf8').trim()).toBe(code);
    expect(await file.matches(code)).toBe(true);
    expect(await file.matches(code.toLowerCase().replaceAll('-', ' '))).toBe(true);
    expect(await file.matches(`${code.slice(0, -1)}1`)).toBe(false);
    expect(await file.matches('')).toBe(false);
    await file.forget();
    expect(await file.matches(code)).toBe(false);
  });
});
