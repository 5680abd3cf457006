import { describe, expect, it } from 'vitest';
import { endOfDay, plusWorkdays, plusWorkingHours, workdaysBetween } from './work-calendar.ts';

const madrid = { zone: 'Europe/Madrid', workdays: [1, 2, 3, 4, 5], holidays: ['2026-04-03'] };

describe('working time', () => {
  it('counts one working day as 24 hours: the ask of S1 is answered on Wednesday and closed on Friday at ten', () => {
    const filed = '2026-03-02T09:00:00.000Z';
    const due = plusWorkingHours(madrid, filed, 48);
    expect(due).toBe('2026-03-04T09:00:00.000Z');
    expect(plusWorkingHours(madrid, due, 48)).toBe('2026-03-06T09:00:00.000Z');
  });
  it('skips the weekend, a holiday and the change of clocks without moving the local hour', () => {
    expect(plusWorkingHours(madrid, '2026-03-06T09:00:00.000Z', 24)).toBe('2026-03-09T09:00:00.000Z');
    expect(plusWorkingHours(madrid, '2026-03-27T09:00:00.000Z', 24)).toBe('2026-03-30T08:00:00.000Z');
    expect(plusWorkingHours(madrid, '2026-04-02T08:00:00.000Z', 24)).toBe('2026-04-06T08:00:00.000Z');
  });
  it('walks hours over midnight and starts with the next working day when asked on a Saturday', () => {
    expect(plusWorkingHours(madrid, '2026-03-06T17:00:00.000Z', 12)).toBe('2026-03-09T05:00:00.000Z');
    expect(plusWorkingHours(madrid, '2026-03-07T12:00:00.000Z', 24)).toBe('2026-03-09T23:00:00.000Z');
  });
  it('ends a local day where the next begins, also when clocks changed in between', () => {
    expect(endOfDay(madrid, '2026-04-05')).toBe('2026-04-05T22:00:00.000Z');
    expect(endOfDay(madrid, '2026-01-05')).toBe('2026-01-05T23:00:00.000Z');
  });
  it('counts working days: five after Friday 6 March is Friday 13', () => {
    expect(plusWorkdays(madrid, '2026-03-06', 5)).toBe('2026-03-13');
    expect(workdaysBetween(madrid, '2026-03-06', '2026-03-13')).toBe(5);
  });
});
