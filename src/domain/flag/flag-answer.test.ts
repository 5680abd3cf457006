import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUCKETS, bucketOf } from './bucket.ts';
import { type FlagSetting, flagAnswer, nextTurn } from './flag-answer.ts';
import { matchOf, type TargetingRule } from './targeting.ts';

const seed = Date.now() % 2 ** 31;
const rule: TargetingRule = { client: 'Acme', segments: ['staff'], share: { client: 100, others: 0 } };
const s3: FlagSetting = {
  key: 'parley-1',
  rule,
  life: {
    inkedAt: '2026-03-06T10:05:00.000Z',
    readyAt: '2026-03-06T10:00:00.000Z',
    endsAt: '2026-04-05T22:00:00.000Z',
    graceEndsAt: '2026-04-12T22:00:00.000Z',
    endedAt: null,
    off: null,
  },
};
const value = (context: object, now: string, setting = s3) => {
  const answer = flagAnswer(setting, context, now);
  return answer === 'targeting-key-missing' ? answer : answer.value;
};
const acme = { client: ' ACME ' };
const staff = { segments: ['staff'] };
const other = { client: 'Globex', targetingKey: 'somebody' };

describe('the flag of S3', () => {
  it('is false for everyone one millisecond before ink and true for Acme and staff with it', () => {
    for (const context of [acme, staff, other, {}]) expect(value(context, '2026-03-06T10:04:59.999Z')).toBe(false);
    expect([acme, staff, other, {}].map((context) => value(context, '2026-03-06T10:05:00.000Z'))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is false for staff when the end has come, true for Acme with `grace`, then false for Acme too', () => {
    const end = '2026-04-05T22:00:00.000Z';
    expect(value(staff, end)).toBe(false);
    expect(flagAnswer(s3, acme, end)).toMatchObject({ value: true, metadata: { grace: true, phase: 'grace' } });
    expect(flagAnswer(s3, acme, '2026-04-12T22:00:00.000Z')).toMatchObject({
      value: false,
      reason: 'DISABLED',
      metadata: { phase: 'over' },
    });
  });
});

describe('the percentage', () => {
  const tenth = (percent: number): TargetingRule => ({ ...rule, share: { client: 100, others: percent } });

  it('asks for a targeting key only where it decides', () => {
    const setting = { ...s3, rule: tenth(10) };
    expect(value({ client: 'Globex' }, '2026-03-07T10:00:00.000Z', setting)).toBe('targeting-key-missing');
    expect(value(acme, '2026-03-07T10:00:00.000Z', setting)).toBe(true);
    expect(value({ client: 'Globex' }, '2026-03-01T10:00:00.000Z', setting)).toBe(false);
  });

  it(`keeps everybody it had when it grows, and answers one user always alike (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 99 }), (targetingKey, percent) => {
        const match = (share: number) => matchOf('k', tenth(share), { targetingKey });
        expect(match(percent)).toBe(match(percent));
        if (match(percent) === 'share') expect(match(100)).toBe('share');
        if (match(percent) === 'share') expect(match(Math.min(99, percent + 1))).toBe('share');
      }),
      { seed },
    );
  });

  it('lets about as many in as it says', () => {
    const inside = Array.from({ length: 10_000 }, (_, index) => bucketOf('k', `user-${index}`)).filter(
      (bucket) => bucket < BUCKETS / 2,
    );
    expect(Math.abs(inside.length / 10_000 - 0.5)).toBeLessThan(0.02);
  });

  it('takes a targeting key of any letters, and one that UTF-8 cannot hold', () => {
    for (const key of ['ñandú', '日本', '🙂', '\ud800', ' ', '0'])
      expect(['share', 'none']).toContain(matchOf('k', tenth(50), { targetingKey: key }));
  });
});

describe('the next turn of the clock', () => {
  it('is ink, then the end, then the end of the grace, then none', () => {
    expect(nextTurn(s3.life, '2026-03-06T10:04:59.000Z')).toBe('2026-03-06T10:05:00.000Z');
    expect(nextTurn(s3.life, '2026-03-06T10:05:00.000Z')).toBe('2026-04-05T22:00:00.000Z');
    expect(nextTurn(s3.life, '2026-04-05T22:00:00.000Z')).toBe('2026-04-12T22:00:00.000Z');
    expect(nextTurn(s3.life, '2026-04-12T22:00:00.000Z')).toBeUndefined();
  });
});
