import { z } from 'zod';
import type {
  InboxView,
  NegotiationLine,
  OwnDeals,
  OwnRanges,
  OwnRobustness,
  RecordEntry,
} from '../../domain/negotiation/view/line.ts';
import { identifier, instant } from '../operation.ts';
import type { Wire } from './row.ts';
import { need, outcome, standing, step, waitingFor } from './step.ts';
import { chosenPackage, dealLabel, moment, partyFace } from './things.ts';

export const negotiationLine: Wire<NegotiationLine> = z.object({
  id: identifier,
  title: z.string(),
  forWhom: z.string(),
  moment,
  sample: z.boolean(),
  archived: z.boolean(),
  parties: z.array(z.object(partyFace)),
  own: identifier.nullable(),
  standing,
  outcome,
  step,
  need: need.nullable(),
  waitingFor: waitingFor.nullable(),
  until: instant.nullable(),
  filedAt: instant,
  endedAt: instant.nullable(),
  lastAt: instant,
});

export const inboxView: Wire<InboxView & { readonly unseen: number }> = z.object({
  unseen: z.int().nonnegative().describe('notices that were neither seen nor put away'),
  counts: z
    .object({ needsYou: z.int().nonnegative(), waiting: z.int().nonnegative() })
    .describe('how many lines there are, shown or not'),
  needsYou: z.array(negotiationLine),
  waiting: z.array(negotiationLine),
  lately: z.array(negotiationLine),
});

const both = z.object({ en: z.string(), es: z.string() });
export const recordEntry: Wire<RecordEntry> = z.object({
  position: z.number(),
  at: instant,
  actor: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
  slice: z.enum(['negotiation', 'rfc', 'agreement', 'debt', 'claim', 'measurement']),
  sentence: z.string().describe('the event type, which names the sentence'),
  values: z.record(z.string(), z.union([z.string(), z.number(), both, z.array(z.union([z.string(), both]))])),
  late: z.boolean(),
  redaction: z
    .union([z.literal('possible'), z.object({ by: z.string(), at: instant, reason: z.string() })])
    .nullable()
    .describe('who took its text away; `possible` when you may; null when neither'),
});

export const ownDeals: Wire<OwnDeals> = z.object({
  noDeal: z.number().nullable(),
  deals: z.array(
    z.object({
      of: z.object({ kind: z.enum(['deal', 'offer', 'agreed', 'nearest', 'best']), id: identifier.nullable() }),
      chosen: chosenPackage,
      score: z.number(),
      points: z.array(z.object({ issue: identifier, option: identifier, rating: z.number(), weight: z.number() })),
      serves: z.array(identifier),
    }),
  ),
  ticked: z.object({ round: z.number(), deals: z.array(identifier) }).nullable(),
});

const ownRanges: Wire<OwnRanges> = z
  .discriminatedUnion('outcome', [
    z.object({
      outcome: z.literal('tried'),
      given: z.number().describe('ranges tried: of points that weigh, wider than the rating itself'),
      cases: z.number().describe('their ends, one at a time'),
      allUnchanged: z.number(),
      rules: z.array(z.object({ label: dealLabel, unchanged: z.number() })),
    }),
    z.object({ outcome: z.enum(['none', 'too-few', 'untried']) }),
  ])
  .describe('one count over all ratings given as ranges; `too-few`: one range alone is not told');

const round = z.number().describe('the try whose deals it is about');
export const ownRobustness: Wire<OwnRobustness> = z
  .discriminatedUnion('outcome', [
    z.object({
      outcome: z.literal('tried'),
      round,
      cases: z.number().describe('changes tried: each of your weights that counts, a fifth less and a fifth more'),
      allUnchanged: z.number().describe('in how many of them every rule still chooses the same deal'),
      rules: z.array(
        z.object({
          label: dealLabel,
          unchanged: z.number(),
          tips: z
            .object({ issue: identifier, percent: z.number() })
            .nullable()
            .describe('the smallest change of one of your weights, up to 20 per cent, that alters the choice'),
        }),
      ),
      ranges: ownRanges.optional(),
    }),
    z.object({ outcome: z.literal('untried'), round }),
  ])
  .nullable();
