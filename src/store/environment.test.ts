import { describe, expect, it } from 'vitest';
import { nodeEnvironment } from './environment.ts';

describe('the environment', () => {
  it('makes UUIDv7 of the clock that rise although the clock stands still or goes back', () => {
    const instants = ['2026-03-02T09:00:00.000Z', '2026-03-02T09:00:00.000Z', '2026-03-02T08:00:00.000Z'];
    let call = 0;
    const environment = nodeEnvironment({ now: () => instants[Math.min(call++, 2)] as string });
    const ids = Array.from({ length: 10_000 }, () => environment.newId());
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(ids[0]?.replace('-', '').slice(0, 12) ?? '', 16)).toBe(Date.parse(instants[0] as string));
  });
  it('hashes as published (FIPS 180-2, «abc») and writes canonical JSON (RFC 8785)', () => {
    const environment = nodeEnvironment({ now: () => '2026-03-02T09:00:00.000Z' });
    expect(environment.sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(environment.canonical({ b: 1e21, a: ['\u20ac', 4.5] })).toBe('{"a":["€",4.5],"b":1e+21}');
    expect(environment.secret(16)).toMatch(/^[0-9a-f]{32}$/);
  });
  it('gives the same ids from the same seed', () => {
    const seeded = () => nodeEnvironment({ now: () => '2026-03-02T09:00:00.000Z', secret: (n) => 'ab'.repeat(n) });
    expect(seeded().newId()).toBe(seeded().newId());
  });
});
