import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressGuard } from './address-guard.ts';

const guard = addressGuard([]);

describe('an address that is not public', () => {
  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.0.0.5',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.0.8',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:0:4136:e378:8000:63bf:3fff:fdd2',
    'fe80::1',
    'fec0::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '2001:db8::1',
    'nonsense',
    '',
  ])('«%s» is refused', (address) => {
    expect(guard.permits(address)).toBe(false);
  });

  it.each(['1.1.1.1', '93.184.215.14', '2606:4700:4700::1111', '::ffff:1.1.1.1'])('«%s» is permitted', (address) => {
    expect(guard.permits(address)).toBe(true);
  });

  it('is permitted where the operator allows its network, and no other is', () => {
    const allowing = addressGuard(['10.1.0.0/16', '::1', '127.0.0.1']);
    expect(['10.1.2.3', '::1', '127.0.0.1', '::ffff:10.1.2.3'].map(allowing.allows)).toEqual([true, true, true, true]);
    expect(['10.2.0.1', '127.0.0.2', '::2'].map(allowing.permits)).toEqual([false, false, false]);
  });

  it('is refused in every way to write it as IPv6', () => {
    const seed = Date.now() % 2 ** 31;
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.constantFrom(10, 127), byte, byte, byte, (a, b, c, d) => {
        const hex = (high: number, low: number) => ((high << 8) | low).toString(16);
        const mapped = [`::ffff:${a}.${b}.${c}.${d}`, `0:0:0:0:0:ffff:${hex(a, b)}:${hex(c, d)}`];
        return mapped.every((address) => !guard.permits(address));
      }),
      { seed, numRuns: 200 },
    );
  });
});
