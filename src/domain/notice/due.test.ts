import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusMilliseconds } from '../instant.ts';
import { atHour, endOfDay, localDay, plusDays } from '../work-calendar.ts';
import { type AgreementTimes, agreementNotices, askNotices, debtNotices, dueNow, mondayNotice } from './due.ts';

const zone = 'Europe/Madrid';
const calendar = { zone, workdays: [1, 2, 3, 4, 5, 6, 7], holidays: [] };
const seed = Math.floor(Math.random() * 2 ** 31);

const ending = (endOn: string, part: Partial<AgreementTimes> = {}): AgreementTimes => ({
  agreement: 'a1',
  sample: false,
  endOn,
  zone,
  life: {
    inkedAt: '2026-03-06T10:05:00.000Z',
    readyAt: '2026-03-06T10:05:00.000Z',
    endsAt: endOfDay(calendar, endOn),
    graceEndsAt: null,
    endedAt: null,
    off: null,
  },
  ...part,
});
const dueAt = (times: AgreementTimes, now: string) => dueNow(agreementNotices(times), now).map(({ days }) => days);

describe('the reminders of an agreement', () => {
  it('come at eight in the signed zone, also where the clocks change in between', () => {
    expect(agreementNotices(ending('2026-04-05')).map(({ at, days }) => [days, at])).toEqual([
      [7, '2026-03-29T06:00:00.000Z'],
      [2, '2026-04-03T06:00:00.000Z'],
      [0, '2026-04-05T06:00:00.000Z'],
    ]);
    expect(agreementNotices(ending('2026-04-02')).map(({ at }) => at)[0]).toBe('2026-03-26T07:00:00.000Z');
  });

  it('are never two at once, and none is due after the end: whatever the end and the instant', () => {
    console.info(`due notices with seed ${seed}`);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: -15 * 24, max: 5 * 24 }), (days, hours) => {
        const endOn = plusDays('2026-03-10', days);
        const now = plusMilliseconds(endOfDay(calendar, endOn), hours * 3_600_000);
        const due = dueAt(ending(endOn), now);
        const left = Math.ceil(
          (Date.parse(`${endOn}T00:00:00.000Z`) - Date.parse(`${localDay(calendar, now)}T00:00:00.000Z`)) / 86_400_000,
        );
        const early = now < atHour({ zone }, localDay(calendar, now), 8);
        const begun = early ? left + 1 : left;
        const expected = hours >= 0 ? [] : begun > 7 ? [] : begun > 2 ? [7] : begun > 0 ? [2] : [0];
        expect(due).toEqual(expected);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('are none of a sample, of what is not signed, of what ended, and of what is kept until a signed end', () => {
    const { life } = ending('2026-04-05');
    const now = '2026-03-30T10:00:00.000Z';
    expect(dueAt(ending('2026-04-05'), now)).toEqual([7]);
    expect(dueAt(ending('2026-04-05', { sample: true }), now)).toEqual([]);
    expect(dueAt(ending('2026-04-05', { life: { ...life, inkedAt: null } }), now)).toEqual([]);
    expect(dueAt(ending('2026-04-05', { life: { ...life, endedAt: '2026-03-20T10:00:00.000Z' } }), now)).toEqual([]);
    expect(dueAt(ending('2026-04-05', { life: { ...life, dataDueAt: '2026-03-30T09:00:00.000Z' } }), now)).toEqual([]);
    expect(dueAt(ending('2026-04-05', { life: { ...life, lapsed: 'no-data' } }), now)).toEqual([]);
    expect(dueAt(ending('2026-04-05', { endOn: null, life: { ...life, endsAt: null } }), now)).toEqual([]);
  });

  it('ask for missing proof on the morning after ink, until the end', () => {
    const { life } = ending('2026-04-05');
    const unproven = ending('2026-04-05', { life: { ...life, readyAt: null } });
    const kinds = (now: string) => dueNow(agreementNotices(unproven), now).map(({ kind }) => kind);
    expect(kinds('2026-03-07T06:59:59.999Z')).toEqual([]);
    expect(kinds('2026-03-07T07:00:00.000Z')).toEqual(['evidence-missing']);
    expect(kinds('2026-04-05T22:00:00.000Z')).toEqual([]);
  });
});

describe('the clocks of an ask', () => {
  const ask = {
    id: 'n1',
    sample: false,
    archived: false,
    open: true,
    filedAt: '2026-03-02T09:00:00.000Z',
    answerBy: '2026-03-06T09:00:00.000Z',
    commentsCloseAt: null,
  };
  const kinds = (now: string, part: Partial<typeof ask> = {}) =>
    dueNow(askNotices({ ...ask, ...part }), now).map(({ kind }) => kind);

  it('are told four hours before the answer is due, and when it is late, while there is no deal', () => {
    expect(kinds('2026-03-06T04:59:59.999Z')).toEqual([]);
    expect(kinds('2026-03-06T05:00:00.000Z')).toEqual(['answer-due']);
    expect(kinds('2026-03-06T09:00:00.000Z')).toEqual([]);
    expect(kinds('2026-03-06T09:00:00.001Z')).toEqual(['answer-overdue']);
    expect(kinds('2026-05-06T09:00:00.000Z')).toEqual([]);
    expect(kinds('2026-03-06T10:00:00.000Z', { open: false })).toEqual([]);
    expect(kinds('2026-03-06T10:00:00.000Z', { archived: true })).toEqual([]);
  });
});

it('clean-up is told of seven days before it is due and on the morning after', () => {
  const times = { agreement: 'a1', sample: false, dueOn: '2026-05-31', zone };
  expect(debtNotices(times).map(({ kind, at }) => [kind, at])).toEqual([
    ['clean-up-due', '2026-05-24T06:00:00.000Z'],
    ['clean-up-overdue', '2026-06-01T06:00:00.000Z'],
  ]);
  expect(debtNotices({ ...times, dueOn: null })).toEqual([]);
});

it('Monday begins at eight in the workspace’s zone and is no news from Wednesday on', () => {
  const due = (now: string) => dueNow([mondayNotice(zone, now)], now).map(({ key }) => key);
  expect(due('2026-03-30T05:59:59.999Z')).toEqual([]);
  expect(due('2026-03-30T06:00:00.000Z')).toEqual(['monday/2026-03-30']);
  expect(due('2026-03-31T21:59:59.999Z')).toEqual(['monday/2026-03-30']);
  expect(due('2026-03-31T22:00:00.000Z')).toEqual([]);
  expect(due('2026-04-05T12:00:00.000Z')).toEqual([]);
});
