import { z } from 'zod';
import { ceremony, identifier, query } from '../operation.ts';
import { inboxView, negotiationLine, ownDeals, ownRobustness, recordEntry } from './line.ts';
import { sheet, sheetDraft } from './sheet.ts';
import { choice, moment } from './things.ts';
import { negotiationView } from './view.ts';

const one = { negotiation: identifier };
const page = {
  after: z.string().max(200).optional().describe('the `next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

export const negotiationQueries = {
  list: query(
    { path: '/negotiations', summary: 'Negotiations, newest first', tag: 'negotiation' },
    {
      ...page,
      words: z.string().trim().max(120).optional().describe('only those whose ask or client holds these words'),
      moment: moment.optional(),
      archived: z.stringbool().or(z.boolean()).optional().describe('archived ones instead'),
    },
    z.object({ lines: z.array(negotiationLine), next: z.string().nullable(), total: z.number() }),
  ),
  get: query(
    { path: '/negotiations/{negotiation}', summary: 'One negotiation as you may see it now', tag: 'negotiation' },
    one,
    negotiationView,
  ),
  record: query(
    {
      path: '/negotiations/{negotiation}/record',
      summary: 'Everything that happened, in order, in words',
      tag: 'negotiation',
    },
    { ...one, after: z.coerce.number().int().nonnegative().default(0), limit: page.limit.default(200) },
    z.object({ entries: z.array(recordEntry), next: z.number().nullable() }),
  ),
  deals: query(
    {
      path: '/negotiations/{negotiation}/deals',
      summary: 'The deals beside your own numbers, for your party alone',
      tag: 'negotiation',
    },
    one,
    ownDeals,
  ),
  robustness: query(
    {
      path: '/negotiations/{negotiation}/robustness',
      summary: 'How the deals stand if your own weights were a fifth off, for your party alone, once per try',
      tag: 'negotiation',
    },
    one,
    z.object({ robustness: ownRobustness }),
  ),
};

export const preferencesQueries = {
  mine: query(
    {
      path: '/negotiations/{negotiation}/preferences/mine',
      summary: 'Your own sealed answers and your draft',
      tag: 'negotiation',
    },
    one,
    z.object({
      revision: z.number(),
      sealed: sheet.nullable(),
      draft: sheetDraft.nullable(),
      changed: z.array(choice).describe('lines that came or changed since you sealed'),
    }),
  ),
  keep: ceremony(
    {
      path: '/negotiations/{negotiation}/preferences/draft',
      summary: 'Keep a draft of your private answers; nobody sees that you did',
      tag: 'negotiation',
      who: 'person',
      repeatable: true,
    },
    { ...one, draft: sheetDraft },
    z.object({ kept: z.literal(true) }),
  ),
  disclosed: query(
    {
      path: '/negotiations/{negotiation}/preferences/disclosed',
      summary: 'All private answers, after closing and with every party’s consent',
      tag: 'negotiation',
    },
    one,
    z.object({ sheets: z.array(z.object({ party: identifier, sheet })) }),
  ),
};

export const inbox = {
  get: query(
    { path: '/inbox', summary: 'What needs you, by time left', tag: 'inbox' },
    {
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(10_000)
        .optional()
        .describe('lines of each list at most; all of them where nothing is said'),
    },
    inboxView,
  ),
};

export const search = {
  find: query(
    { path: '/search', summary: 'Search the record of everything you may see', tag: 'search' },
    { words: z.string().trim().min(1).max(200), limit: page.limit },
    z.object({
      found: z.array(
        z.object({
          position: z.number(),
          slice: z.string(),
          id: identifier,
          title: z.string().nullable(),
          excerpt: z.string(),
        }),
      ),
    }),
  ),
};
