import { describe, expect, it } from 'vitest';
import { RfcStory, s1Material, system } from '../../../../tests/rfc/s1-rfc.ts';
import { easterSunday, reviewAdvice } from './review-advice.ts';

const calendar = s1Material.calendar;
const { record } = new RfcStory().does(system, { type: 'DraftRfc' });
const on = (day: string) => ({ ...record, review: { ...record.review, on: day } });

describe('advice on the review day', () => {
  it('says that S1’s Sunday 5 April is Easter Sunday and offers Tuesday 7', () => {
    expect(reviewAdvice(calendar, record, '2026-03-06T09:00:00.000Z')).toEqual({
      on: '2026-04-05',
      from: '2026-03-13',
      daysOfUse: 23,
      workingDaysOfUse: 15,
      because: 'easter-sunday',
      moveTo: '2026-04-07',
    });
  });

  it('knows weekends, Good Friday, the workspace’s holidays and good days', () => {
    const because = (day: string) =>
      reviewAdvice({ ...calendar, holidays: ['2026-05-01'] }, on(day), '2026-03-06T09:00:00.000Z');
    expect(because('2026-04-11')).toMatchObject({ because: 'not-a-working-day', moveTo: '2026-04-13' });
    expect(because('2026-04-03')).toMatchObject({ because: 'good-friday', moveTo: '2026-04-07' });
    expect(because('2026-05-01')).toMatchObject({ because: 'holiday', moveTo: '2026-05-04' });
    expect(because('2026-04-07')).toMatchObject({ because: null, moveTo: null });
  });

  it('counts use from signing where no delivery is agreed', () => {
    const plain = { ...record, change: { ...record.change, scope: [] } };
    expect(reviewAdvice(calendar, plain, '2026-03-06T09:00:00.000Z')).toMatchObject({
      from: '2026-03-06',
      daysOfUse: 30,
    });
  });

  it('computes Easter as the tables have it, at both ends of its range', () => {
    // Dates of the US Naval Observatory's table of Easter Sundays.
    const table = {
      1818: '03-22',
      1943: '04-25',
      2000: '04-23',
      2008: '03-23',
      2024: '03-31',
      2025: '04-20',
      2026: '04-05',
      2038: '04-25',
    };
    for (const [year, day] of Object.entries(table)) expect(easterSunday(Number(year))).toBe(`${year}-${day}`);
  });
});
