import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clockFrom, realClock, testClock } from './clock.ts';
import { isTestFolder, markAsTestFolder } from './test-folder.ts';

describe('the one clock', () => {
  let folder = '';
  let file = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-clock-'));
    file = join(tmpdir(), `parley-clock-${process.pid}.txt`);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(file, { force: true });
  });

  it('is the real one when no file is named', () => {
    expect(clockFrom({}, folder)).toBe(realClock);
    expect(Math.abs(Date.parse(realClock.now()) - Date.now())).toBeLessThan(1000);
  });
  it('is refused outside a test folder, and a folder with data never becomes one', () => {
    writeFileSync(file, '2026-03-02T09:00:00.000Z');
    writeFileSync(join(folder, 'data'), '');
    expect(() => testClock(file, folder)).toThrow('not created as a test folder');
    expect(() => markAsTestFolder(folder)).toThrow('holds data already');
    expect(isTestFolder(folder)).toBe(false);
  });
  it('stands where the file says, moves when the file changes, and ticks when asked to', () => {
    markAsTestFolder(folder);
    writeFileSync(file, '2026-03-02T09:00:00.000Z\n');
    const clock = testClock(file, folder);
    expect(clock.moved).toBe(true);
    expect(clock.now()).toBe('2026-03-02T09:00:00.000Z');
    writeFileSync(file, '2026-03-04T09:00Z');
    utimesSync(file, 1_000, 2_000);
    expect(clock.now()).toBe('2026-03-04T09:00:00.000Z');
    writeFileSync(file, '2026-03-05T09:00:00Z +real');
    utimesSync(file, Date.now() / 1000 - 60, Date.now() / 1000 - 60);
    const ticked = Date.parse(clock.now()) - Date.parse('2026-03-05T09:00:00.000Z');
    expect(ticked).toBeGreaterThanOrEqual(59_000);
    expect(ticked).toBeLessThan(70_000);
  });
  it('refuses a file without an instant', () => {
    markAsTestFolder(folder);
    writeFileSync(file, 'tomorrow');
    expect(() => testClock(file, folder)).toThrow('must hold an instant');
  });
});
