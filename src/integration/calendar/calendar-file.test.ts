import { describe, expect, it } from 'vitest';
import type { CalendarEntry } from '../../app/port/calendar.ts';
import { calendarFile, calendarInvitation } from './calendar-file.ts';

const entry: CalendarEntry = {
  uid: 'review-a1',
  sequence: 2,
  what: 'review',
  on: '2026-04-05',
  cancelled: false,
  agreement: 'a1',
  title: 'Export; a «long» one,\r\nATTENDEE:mailto:everybody@acme.example',
  client: 'Acme',
};
const origin = 'https://parley.example';
const people = { from: 'parley@parley.example', to: 'ana@acme.example' };
const unfolded = (text: string) => text.replaceAll('\r\n ', '');

describe('a calendar file', () => {
  it('is the same bytes for the same entries, in each language its own', () => {
    expect(calendarFile.feed([entry], 'en', origin)).toBe(calendarFile.feed([{ ...entry }], 'en', origin));
    expect(calendarFile.feed([entry], 'es', origin)).toContain('SUMMARY:Revisión: ');
    expect(calendarFile.feed([], 'en', origin)).toContain('BEGIN:VCALENDAR');
  });

  it('has whole days, a stable id, lines no longer than 75 bytes, and no field that a title smuggles in', () => {
    const file = calendarFile.feed([entry], 'en', origin);
    expect(file).toContain('DTSTART;VALUE=DATE:20260405\r\n');
    expect(file).toContain('DTEND;VALUE=DATE:20260406\r\n');
    expect(file).toContain('UID:review-a1@parley.example\r\n');
    expect(file).toContain('SEQUENCE:2\r\n');
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(file).not.toMatch(/^ATTENDEE/m);
  });

  it('invites while it stands and cancels when it no longer does', () => {
    const invited = calendarInvitation(entry, 'en', origin, people);
    expect(invited.method).toBe('REQUEST');
    expect(unfolded(invited.content)).toContain('mailto:parley@parley.example');
    expect(unfolded(invited.content)).toMatch(/ATTENDEE.*ana@acme\.example/i);
    const cancelled = calendarInvitation({ ...entry, sequence: 3, cancelled: true }, 'en', origin, people);
    expect(cancelled.method).toBe('CANCEL');
    expect(cancelled.content).toContain('METHOD:CANCEL\r\n');
    expect(cancelled.content).toContain('STATUS:CANCELLED\r\n');
  });
});
