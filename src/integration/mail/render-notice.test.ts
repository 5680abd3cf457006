import { describe, expect, it } from 'vitest';
import type { MailedNotice } from '../../app/port/mail.ts';
import type { Monday } from '../../domain/monday/monday.ts';
import { paths } from '../../web/paths.ts';
import { renderMonday, renderNotice } from './render-notice.ts';

const origin = 'https://parley.example';
const at = '2026-03-29T06:00:00.000Z';
const notice = (part: Partial<MailedNotice>): MailedNotice => ({
  kind: 'reminder',
  about: 'a1',
  values: { title: 'Export <b>', client: 'Acme', reminder: 7, days: 7, endOn: '2026-04-05', verdict: 'no-data' },
  dueAt: at,
  toldAt: at,
  zone: 'Europe/Madrid',
  entry: null,
  ...part,
});
const linksOf = (text: string) => text.match(/https:\S+/g);

describe('the links of a notice’s mail', () => {
  it('lead to the pages as the page itself addresses them', () => {
    const one = (part: Partial<MailedNotice>) => linksOf(renderNotice(notice(part), 'en', { origin }).text);
    expect(one({ kind: 'killed' })).toEqual([origin + paths.agreement('a1')]);
    expect(one({ kind: 'answer-due' })).toEqual([origin + paths.negotiation('a1')]);
    expect(one({ kind: 'killed', about: null })).toEqual([origin + paths.inbox()]);
  });

  it('offer the three ways on seven days before a review, and only then', () => {
    const { text, html } = renderNotice(notice({}), 'en', { origin });
    expect(linksOf(text)).toEqual(['keep', 'extend', 'revert'].map((way) => `${origin}/agreements/a1?decide=${way}`));
    expect(html).not.toContain('<b>');
    const later = notice({ values: { ...notice({}).values, reminder: 2, days: 2 } });
    expect(linksOf(renderNotice(later, 'en', { origin }).text)).toEqual([origin + paths.agreement('a1')]);
  });
});

it('the Monday mail has five lines, each cut to three with how many more there are, and leads to the week', () => {
  const none = { lines: [], total: 0 };
  const risk = { agreement: 'a1', client: 'Acme', because: 'below' } as const;
  const week: Monday = {
    from: '2026-03-30',
    until: '2026-04-05',
    answersDue: none,
    endsThisWeek: none,
    cleanUp: none,
    atRisk: { lines: ['A', 'B', 'C', 'D'].map((title) => ({ ...risk, title })), total: 9 },
    told: none,
  };
  const { subject, text } = renderMonday(week, 'en', { origin });
  expect(subject).toBe('Your week from Mon 30 March');
  expect(text.split('\n\n').slice(0, 5)).toEqual([
    'Answers due: nothing.',
    'Ends this week: nothing.',
    'Clean-up in this sprint: nothing.',
    expect.stringMatching(/^Promises at risk: A \(measured below the signed bound\), B .*, C .* and 6 more\.$/),
    'What was said to whom: nothing.',
  ]);
  expect(linksOf(text)).toEqual([origin + paths.week()]);
});
