import { z } from 'zod';
import { calendarDay, command, identifier, instant, language, line, query } from '../operation.ts';
import { refusal } from './decision.ts';
import { pageFields, pageOutput } from './page.ts';
import { person } from './things.ts';

const about = identifier.describe('the negotiation that was signed');
const one = { agreement: identifier.optional().describe('of one agreement alone'), ...pageFields(identifier) };

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
          may: z.object({ pay: refusal.nullable(), link: refusal.nullable() }),
        }),
      ),
      ...pageOutput,
      teams: z.array(z.object({ team: z.string(), owed: z.number(), money: z.number(), overdue: z.int() })),
    }),
  ),
  overdue: query(
    { path: '/debts/overdue', summary: 'What the asking side still owes past its day', tag: 'debt' },
    {
      negotiation: identifier.optional().describe('the ask whose side it is about'),
      side: line(140).optional().describe('a side by its name, where there is no ask yet'),
    },
    z.object({
      side: z.string(),
      lines: z.array(z.object({ agreement: identifier, title: z.string(), dueOn: z.string(), owed: z.number() })),
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

const outcome = z.union([
  z.object({ kind: z.enum(['happened', 'did-not-happen', 'unknowable']) }),
  z.object({ kind: z.literal('measured'), value: z.number() }),
]);

const interval = z.object({ low: z.number(), high: z.number() });
const sides = z.array(
  z.object({
    side: z.string(),
    claims: z.int(),
    resolved: z.int(),
    brier: z.number().nullable(),
    probabilities: z.int(),
    odds: z
      .array(z.object({ stated: z.number(), happened: z.int(), of: z.int(), interval }))
      .describe('odds stated about alike, and how often it then happened'),
    inside: z.int(),
    ranges: z.int(),
    insideInterval: interval,
    tooFew: z.boolean(),
  }),
);

/** What was claimed before signing, frozen, and what came of it. */
export const claim = {
  list: query(
    { path: '/claims', summary: 'Claims of both sides and what came of them, the latest first', tag: 'claim' },
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
            forecast: z
              .object({ metric: z.enum(['value', 'cost']), on: calendarDay })
              .optional()
              .describe('of a signed forecast: of what, by the end of which day'),
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
          may: z.object({ resolve: refusal.nullable() }),
        }),
      ),
      ...pageOutput,
      sides,
      sampleSides: sides.describe('the record of the sample alone, which counts in no other figure'),
    }),
  ),
  sides: query(
    {
      path: '/negotiations/{negotiation}/claims-before',
      summary: 'What the sides of a negotiation claimed before and what came of it',
      tag: 'claim',
    },
    { negotiation: identifier },
    z.object({ sides }),
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

/** The ledgers as files to take along. */
export const ledger = {
  export: query(
    {
      path: '/ledgers/{ledger}/export',
      summary: 'A ledger as a table for spreadsheets (CSV), in the words of a language',
      tag: 'ledger',
    },
    {
      ledger: z.enum(['agreements', 'debts', 'claims', 'measure']).describe('«measure»: of one agreement alone'),
      language,
      agreement: identifier.optional(),
    },
    z.object({ fileName: z.string(), mediaType: z.string(), body: z.string() }),
  ),
};
