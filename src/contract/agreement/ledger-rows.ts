import { z } from 'zod';
import { calendarDay, command, identifier, instant, line, query } from '../operation.ts';
import { person } from './things.ts';

const about = identifier.describe('the negotiation that was signed');
const one = { agreement: identifier.optional().describe('of one agreement alone') };
const text = z.union([z.string(), z.object({ en: z.string(), es: z.string() })]);

/** What is owed for exceptions, in engineer-days. */
export const debt = {
  ledger: query(
    {
      path: '/debts',
      summary: 'What is owed for exceptions, by agreement and by team',
      tag: 'debt',
      who: 'member',
    },
    one,
    z.object({
      currency: z.string(),
      lines: z.array(
        z.object({
          agreement: identifier,
          title: z.string(),
          givenBy: z.string(),
          sprint: z.string(),
          since: calendarDay,
          dueOn: calendarDay.nullable(),
          principalSigned: z.number(),
          interestPerWeek: z.number(),
          balance: z.object({
            principal: z.number(),
            interest: z.number(),
            owed: z.number(),
            interestSoFar: z.number(),
            paid: z.number(),
          }),
          money: z.number(),
          overdue: z.boolean(),
          payments: z.array(z.object({ on: calendarDay, days: z.number(), what: z.string(), by: person, at: instant })),
          issues: z.array(z.string()),
          sample: z.boolean(),
        }),
      ),
      teams: z.array(z.object({ team: z.string(), owed: z.number(), money: z.number(), overdue: z.int() })),
    }),
  ),
  pay: command(
    {
      slice: 'debt',
      type: 'PayDebt',
      path: '/agreements/{agreement}/debt/payments',
      summary: 'Record days of clean-up that were done; interest is paid first',
      streamField: 'agreement',
    },
    { agreement: about, days: z.number().positive().max(1000), on: calendarDay.optional(), what: line(400) },
  ),
  link: command(
    {
      slice: 'debt',
      type: 'LinkDebt',
      path: '/agreements/{agreement}/debt/issues',
      summary: 'Name the tracker’s issue in which the clean-up is planned',
      streamField: 'agreement',
    },
    { agreement: about, issue: line(400) },
  ),
};

const reading = z.object({
  metric: line(60),
  at: instant,
  value: z.number(),
  unit: line(20),
  externalId: line(120).optional().describe('your name of the reading: the same again stands once'),
});

/** What the agreement is measured by. */
export const measurement = {
  get: query(
    { path: '/agreements/{agreement}/observations', summary: 'Metrics and their readings', tag: 'measurement' },
    { agreement: about },
    z.object({
      metrics: z.array(
        z.object({
          id: z.string(),
          name: text,
          unit: z.string(),
          goodWhen: z.enum(['high', 'low']),
          guardrail: z.object({ bound: z.number(), readings: z.int() }).nullable(),
        }),
      ),
      observations: z.array(
        z.object({
          metric: z.string(),
          at: instant,
          value: z.number(),
          externalId: z.string(),
          source: z.string(),
          late: z.boolean(),
          corrected: z.boolean(),
        }),
      ),
      breaches: z.array(z.object({ metric: z.string(), values: z.array(z.number()), at: instant })),
    }),
  ),
  record: command(
    {
      slice: 'measurement',
      type: 'RecordObservations',
      path: '/agreements/{agreement}/observations',
      summary: 'Record readings, one or many: all or none; the same again changes nothing',
      streamField: 'agreement',
    },
    { agreement: about, source: line(120), readings: z.array(reading).min(1).max(500) },
  ),
};

const outcome = z.union([
  z.object({ kind: z.enum(['happened', 'did-not-happen', 'unknowable']) }),
  z.object({ kind: z.literal('measured'), value: z.number() }),
]);

/** What was claimed before signing, frozen, and what came of it. */
export const claim = {
  list: query(
    { path: '/claims', summary: 'Claims of both sides and what came of them', tag: 'claim' },
    one,
    z.object({
      lines: z.array(
        z.object({
          agreement: identifier,
          title: z.string(),
          sample: z.boolean(),
          claim: z.object({
            id: identifier,
            kind: z.enum(['probability', 'value', 'estimate']),
            statement: z.string(),
            low: z.number(),
            high: z.number(),
            unit: z.string(),
            party: identifier.nullable(),
            side: z.string(),
          }),
          outcome: outcome.nullable(),
          source: z.string(),
          resolvedAt: instant.nullable(),
          score: z
            .union([
              z.object({ kind: z.literal('brier'), value: z.number() }),
              z.object({ kind: z.literal('range'), inside: z.boolean() }),
              z.object({ kind: z.literal('none') }),
            ])
            .nullable(),
        }),
      ),
      sides: z.array(
        z.object({
          side: z.string(),
          claims: z.int(),
          resolved: z.int(),
          brier: z.number().nullable(),
          probabilities: z.int(),
          inside: z.int(),
          ranges: z.int(),
          tooFew: z.boolean(),
        }),
      ),
    }),
  ),
  resolve: command(
    {
      slice: 'claim',
      type: 'ResolveClaim',
      path: '/agreements/{agreement}/claims/{claim}/outcome',
      summary: 'Say what came of a claim, once',
      streamField: 'agreement',
    },
    { agreement: about, claim: identifier, outcome, source: line(400) },
  ),
};
