import fc from 'fast-check';
import { expect, test } from 'vitest';
import { debtBalance } from '../../domain/debt/debt.ts';
import { daysBetween } from '../../domain/work-calendar.ts';
import { waterfallSteps } from './waterfall-steps.ts';

const terms = { principal: 8, interestPerWeek: 0.5, since: '2026-03-06', dueOn: '2026-05-31' };

test('S3, week 6: 8 days signed, 3 grown, 5 paid back, 6 owed', () => {
  const balance = debtBalance(terms, [{ on: '2026-03-27', days: 5 }], '2026-04-17', daysBetween);
  const steps = waterfallSteps({ principalSigned: 8, balance });
  expect(steps.map(({ key, days }) => [key, days])).toEqual([
    ['atInk', 8],
    ['grown', 3],
    ['paid', -5],
    ['owed', 6],
  ]);
  expect(steps.map(({ from, to }) => [from * 11, to * 11].map(Math.round))).toEqual([
    [0, 8],
    [8, 11],
    [6, 11],
    [0, 6],
  ]);
});

test('every bar begins where the one before ended, whatever was paid and when', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 8 }),
      fc.integer({ min: 0, max: 100 }),
      (principal, interestPerWeek, share) => {
        const own = { ...terms, principal, interestPerWeek };
        const day = '2026-05-01';
        const before = debtBalance(own, [], day, daysBetween);
        const paid = Math.round(before.owed * share) / 100;
        const balance = debtBalance(own, [{ on: day, days: paid }], day, daysBetween);
        const [atInk, grown, back, owed] = waterfallSteps({ principalSigned: principal, balance });
        expect(grown?.from).toBe(atInk?.to);
        expect(back?.to).toBe(grown?.to);
        expect(owed?.to).toBe(back?.from);
        const most = principal + balance.interestSoFar;
        expect(((back?.to ?? 0) - (back?.from ?? 0)) * most).toBeCloseTo(paid, 3);
      },
    ),
  );
});

test('nothing signed and nothing owed draws nothing', () => {
  const balance = { principal: 0, interest: 0, owed: 0, interestSoFar: 0, paid: 0 };
  expect(waterfallSteps({ principalSigned: 0, balance }).every(({ from, to }) => from === 0 && to === 0)).toBe(true);
});
