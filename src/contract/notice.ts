import { z } from 'zod';
import { noticeSchemas } from './notice/schemas.ts';
import { ceremony, identifier, instant, query } from './operation.ts';

const { group, notice } = noticeSchemas;
const done = z.object({ done: z.literal(true) });

/** What was told to oneself, and by which ways one wants to be told. */
export const noticeOperations = {
  notice: {
    list: query(
      { path: '/notices', summary: 'What was told to you, newest first', tag: 'notice', who: 'person' },
      {},
      z.object({ unseen: z.int().nonnegative(), notices: z.array(notice) }),
    ),
    see: ceremony(
      {
        path: '/notices/seen',
        summary: 'Mark notices as seen; all of them without a list',
        tag: 'notice',
        repeatable: true,
      },
      { notices: z.array(identifier).max(200).optional() },
      done,
    ),
    dismiss: ceremony(
      { path: '/notices/dismiss', summary: 'Put a notice away, or take it back', tag: 'notice', repeatable: true },
      { notice: identifier, back: z.boolean().optional().describe('true: show it again') },
      done,
    ),
    choices: query(
      { path: '/notices/choices', summary: 'Of which notices you get mail', tag: 'notice', who: 'person' },
      {},
      z.object({
        mailAvailable: z.boolean().describe('false: this instance has no mail server, the inbox has everything'),
        mail: z.array(z.object({ group, on: z.boolean() })),
      }),
    ),
    choose: ceremony(
      { path: '/notices/choices', summary: 'Choose mail for a group of notices', tag: 'notice', repeatable: true },
      { group, mail: z.boolean() },
      done,
    ),
  },
  calendarFeed: {
    get: query(
      { path: '/calendar-feed', summary: 'Whether you have a calendar address', tag: 'notice', who: 'human' },
      {},
      z.object({ since: instant.nullable() }),
    ),
    issue: ceremony(
      {
        path: '/calendar-feed',
        summary: 'A new secret calendar address; the one before stops working',
        tag: 'notice',
      },
      {},
      z.object({ url: z.string().describe('shown once'), since: instant }),
    ),
    revoke: ceremony({ path: '/calendar-feed/revoke', summary: 'Stop the calendar address', tag: 'notice' }, {}, done),
  },
};
