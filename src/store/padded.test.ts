import fc from 'fast-check';
import { expect, test } from 'vitest';
import { temporaryKeyRing } from './key-ring.ts';
import { padded } from './padded.ts';

test('what is sealed opens as it was, and its ciphertext has one length for all texts of up to a kilobyte', () => {
  const ring = temporaryKeyRing('2026-03-02T09:00:00.000Z');
  const lengths = new Set<number>();
  fc.assert(
    fc.property(
      fc.record({ reservation: fc.integer(), notes: fc.string({ maxLength: 150, unit: 'binary' }) }),
      (content) => {
        const sealed = ring.seal(padded(JSON.stringify(content)), 'here');
        lengths.add(sealed.length);
        expect(JSON.parse(ring.unseal(sealed, 'here'))).toEqual(content);
      },
    ),
  );
  expect(lengths.size).toBe(1);
});
