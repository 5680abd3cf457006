import { describe, expect, it } from 'vitest';
import { groupOf, noticeKinds } from '../../domain/notice/notice.ts';
import { lateWords, noticeWords } from './notices.ts';

const zone = 'Europe/Madrid';
const values = {
  title: 'Audit export',
  client: 'Acme',
  by: '2026-03-06T09:00:00.000Z',
  endOn: '2026-04-05',
  graceOn: '2026-04-12',
  due: '2026-04-05T22:00:00.000Z',
  since: '2026-04-05T22:00:00.000Z',
  dueOn: '2026-05-31',
  metric: 'p95',
  values: '438 · 441',
  days: 7,
  verdict: 'extend',
  joint: 1.33,
  missing: 1,
  owed: 4.5,
  value: 9,
  limit: 8,
  proposal: 'extend',
  until: '2026-06-04',
};

describe('the words of a notice', () => {
  it.each(noticeKinds)('«%s» are whole in both languages, and not the same', (kind) => {
    const [en, es] = [noticeWords(kind, values, 'en', zone), noticeWords(kind, values, 'es', zone)];
    for (const { subject, text } of [en, es]) {
      expect(`${subject} ${text}`).not.toMatch(/undefined|NaN|…|Invalid|«»/);
      expect(subject).toMatch(/Audit export$/);
      expect(text).toMatch(/\.$/);
    }
    expect(en.text).not.toBe(es.text);
    expect(groupOf[kind]).toBeTruthy();
  });

  it('write days, instants and numbers as the language does', () => {
    expect(noticeWords('decided', values, 'en', zone).text).toBe('All have signed: extend it until Thu 4 June.');
    expect(noticeWords('clean-up-due', values, 'es', zone).text).toContain('4,5 días');
    expect(noticeWords('ended', values, 'es', zone).text).toContain('lunes 6 de abril a las 0:00');
  });

  it('say that something is told late only where it is', () => {
    const due = '2026-04-05T22:00:00.000Z';
    expect(lateWords(due, '2026-04-05T22:10:00.000Z', 'en', zone)).toBe('');
    expect(lateWords(due, '2026-04-06T08:00:00.000Z', 'en', zone)).toMatch(/^This was due at Mon 6 April, 00:00/);
  });
});
