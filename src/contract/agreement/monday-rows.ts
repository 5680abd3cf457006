import { z } from 'zod';
import type { ClientSentence } from '../../domain/monday/client-sentence.ts';
import type { Monday, Risk, ToldClient } from '../../domain/monday/monday.ts';
import type { Wire } from '../negotiation/row.ts';
import { calendarDay, identifier, instant, line, query } from '../operation.ts';

const timed = { by: instant, zone: z.string() };
const share = z.number().optional().describe('per cent of the client’s users, where not all of them');
const clientSentence: Wire<ClientSentence> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer-by'), ...timed }),
  z.object({ kind: z.literal('answer-late'), ...timed }),
  z.object({ kind: z.literal('being-signed') }),
  z.object({ kind: z.literal('withdrawn') }),
  z.object({ kind: z.literal('not-yet'), words: z.string(), askAgainOn: calendarDay }),
  z.object({ kind: z.literal('waits-for-proof') }),
  z.object({ kind: z.literal('on'), until: calendarDay.nullable(), share }),
  z.object({ kind: z.literal('in-grace'), until: instant, zone: z.string(), share }),
  z.object({ kind: z.literal('off-now') }),
  z.object({ kind: z.literal('over') }),
]);

const told: Wire<ToldClient> = z.object({
  negotiation: identifier,
  title: z.string(),
  client: z.string(),
  sample: z.boolean(),
  says: clientSentence,
  at: instant,
});

const risk = z.enum(['killed', 'guardrail', 'not-proven', 'below', 'no-data']) satisfies z.ZodType<Risk>;
const names = { title: z.string(), client: z.string() };
const lines = <One extends z.ZodType>(one: One) => z.object({ lines: z.array(one), total: z.int() });

const week: Wire<Monday> = z.object({
  from: calendarDay,
  until: calendarDay,
  answersDue: lines(
    z.object({
      negotiation: identifier,
      ...names,
      ...timed,
      overdue: z.boolean(),
      waitingFor: z.array(z.string()),
    }),
  ),
  endsThisWeek: lines(
    z.object({
      agreement: identifier,
      ...names,
      what: z.enum(['review', 'grace-ends', 'no-data']),
      at: instant,
      zone: z.string(),
    }),
  ),
  cleanUp: lines(
    z.object({
      agreement: identifier,
      title: z.string(),
      givenBy: z.string(),
      sprint: z.string(),
      dueOn: calendarDay.nullable(),
      owed: z.number().describe('engineer-days, interest included'),
      overdue: z.boolean(),
    }),
  ),
  atRisk: lines(z.object({ agreement: identifier, ...names, because: risk })),
  told: lines(told),
});

/** The week in five lines. */
export const monday = {
  get: query(
    {
      path: '/monday',
      summary: 'The week: answers due, ends, clean-up, promises at risk, what was said',
      tag: 'monday',
      who: 'member',
    },
    { scope: z.enum(['mine', 'all']).default('mine').describe('of your own sides, or of the workspace') },
    week,
  ),
};

/** What a client may hear. */
export const client = {
  sentences: query(
    { path: '/client-sentences', summary: 'What may be said to a client now', tag: 'client', who: 'member' },
    { client: line(120).describe('any part of the client’s name, or of the ask') },
    z.object({ lines: z.array(told) }),
  ),
};
