import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LifeFacts, lifeAt } from './life.ts';

const seed = Date.now() % 2 ** 31;
const s3: LifeFacts = {
  inkedAt: '2026-03-06T10:05:00.000Z',
  readyAt: '2026-03-06T10:00:00.000Z',
  endsAt: '2026-04-05T22:00:00.000Z',
  graceEndsAt: '2026-04-12T22:00:00.000Z',
  endedAt: null,
  off: null,
};

describe('an agreement', () => {
  it('is in force from ink until the local day after its end begins, then in grace, then over', () => {
    expect(lifeAt(s3, '2026-03-06T10:04:59.999Z')).toBe('before-ink');
    expect(lifeAt(s3, '2026-03-06T10:05:00.000Z')).toBe('live');
    expect(lifeAt(s3, '2026-04-05T21:59:59.999Z')).toBe('live');
    expect(lifeAt(s3, '2026-04-05T22:00:00.000Z')).toBe('grace');
    expect(lifeAt(s3, '2026-04-12T21:59:59.999Z')).toBe('grace');
    expect(lifeAt(s3, '2026-04-12T22:00:00.000Z')).toBe('over');
  });

  it('waits for the evidence of what had to be proven before launch', () => {
    expect(lifeAt({ ...s3, readyAt: null }, '2026-03-07T10:00:00.000Z')).toBe('before-launch');
    expect(lifeAt({ ...s3, readyAt: null }, '2026-04-13T10:00:00.000Z')).toBe('over');
  });

  it('that was switched off has no grace, and one that all ended is over at once', () => {
    const off = { because: 'killed', at: '2026-04-01T10:00:00.000Z' } as const;
    expect(lifeAt({ ...s3, off }, '2026-04-06T10:00:00.000Z')).toBe('off');
    expect(lifeAt({ ...s3, endedAt: '2026-03-10T10:00:00.000Z' }, '2026-03-11T10:00:00.000Z')).toBe('over');
  });

  it(`without a decision is over some day and never comes back (seed ${seed})`, () => {
    const order = ['before-ink', 'live', 'grace', 'over'];
    const minute = fc.integer({ min: 0, max: 60 * 24 * 60 });
    fc.assert(
      fc.property(minute, minute, (one, other) => {
        const at = (minutes: number) => new Date(Date.parse(s3.inkedAt ?? '') - 3_600_000 + minutes * 60_000);
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((minutes) =>
          order.indexOf(lifeAt(s3, at(minutes).toISOString())),
        );
        expect(early).toBeLessThanOrEqual(late ?? -1);
      }),
      { seed },
    );
  });
});
