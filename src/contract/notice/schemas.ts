import { z } from 'zod';
import type { NoticeGroup, NoticeKind } from '../../domain/notice/notice.ts';
import { identifier, instant } from '../operation.ts';

type Wire<T> = z.ZodType<T>;

const kind: Wire<NoticeKind> = z.enum([
  'opened',
  'reminder',
  'ended',
  'grace-ended',
  'killed',
  'reason-asked',
  'stopped',
  'turned-on',
  'proposed',
  'decided',
  'evidence-missing',
  'clean-up-due',
  'clean-up-overdue',
  'answer-due',
  'answer-overdue',
  'signing-open',
  'limit-passed',
  'source-silent',
  'webhook-failing',
  'mail-failing',
]);

const group: Wire<NoticeGroup> = z.enum([
  'reviews',
  'stops',
  'decisions',
  'clean-up',
  'answers',
  'measures',
  'deliveries',
  'monday',
]);

/** Of its mail: `unknown` may have arrived and is not sent again; `none` was not sent, for the reason given. */
const mail = z.object({
  outcome: z.enum(['waiting', 'sending', 'delivered', 'refused', 'unknown', 'given-up']),
  because: z.enum(['no-mail-server', 'no-member', 'unverified', 'unreachable']).nullable(),
  at: instant.nullable().describe('of the last try'),
});

export const noticeSchemas = {
  group,
  notice: z.object({
    id: identifier,
    kind,
    about: identifier.nullable().describe('the negotiation, which is the agreement too'),
    values: z.record(z.string(), z.union([z.string(), z.number()])).describe('blanks of its sentence, in no language'),
    dueAt: instant,
    toldAt: instant.describe('later than it was due when the server was not running'),
    seenAt: instant.nullable(),
    mail: mail.nullable().describe('null: none was wanted'),
  }),
};
