import { z } from 'zod';
import type { NewReading } from '../../domain/measurement/events.ts';
import { command, identifier, instant, line, query } from '../operation.ts';
import { refusal } from './decision.ts';
import { metricSource, silent } from './metric-source-rows.ts';
import { readingFile } from './reading-file-rows.ts';
import { person } from './things.ts';

const about = identifier.describe('the negotiation that was signed');
const text = z.union([z.string(), z.object({ en: z.string(), es: z.string() })]);

/** With whatever offset, or a day: then its last moment in the signed zone. */
const moment = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .describe('an instant with its offset, or a whole day of the signed zone');

const sent = z.object({
  metric: line(60),
  at: moment,
  value: z.number(),
  unit: line(20),
  externalId: line(120).optional().describe('your name of the reading: the same again stands once'),
});
const named = z.object({ metric: line(60), externalId: line(120) });

const standing = {
  metric: z.string(),
  at: instant,
  value: z.number(),
  externalId: z.string(),
  source: z.string(),
  late: z.boolean(),
  corrected: z.boolean(),
} satisfies Partial<Record<keyof NewReading | 'corrected', z.ZodType>>;

/** What the agreement is measured by. */
export const measurement = {
  get: query(
    {
      path: '/agreements/{agreement}/observations',
      summary: 'Metrics with their readings as a picture shows them, and where they come from',
      tag: 'measurement',
    },
    { agreement: about },
    z.object({
      metrics: z.array(
        z.object({
          id: z.string(),
          name: text,
          unit: z.string(),
          goodWhen: z.enum(['high', 'low']),
          guardrail: z.object({ bound: z.number(), readings: z.int() }).nullable(),
          readings: z.int().describe('how many count'),
        }),
      ),
      observations: z
        .array(z.object({ ...standing, was: z.number().nullable().describe('what it said first, where corrected') }))
        .describe('of many, every stretch’s lowest and highest'),
      breaches: z.array(z.object({ metric: z.string(), values: z.array(z.number()), at: instant })),
      may: z
        .object({ record: refusal.nullable(), source: refusal.nullable() })
        .describe('why the viewer may not send readings, or set a source'),
      sources: z.array(
        z.object({
          metric: z.string(),
          every: z.int(),
          counter: z.boolean(),
          setBy: person,
          setAt: instant,
          lastAt: instant.nullable(),
          silent,
          place: z
            .object({ url: z.string(), query: z.string(), factor: z.number(), secret: z.boolean() })
            .nullable()
            .describe('null for guests'),
        }),
      ),
    }),
  ),
  readings: query(
    {
      path: '/agreements/{agreement}/readings',
      summary: 'One page of readings, the latest first, with those taken back and what each said before',
      tag: 'measurement',
    },
    {
      agreement: about,
      metric: line(60).optional(),
      skip: z.int().min(0).max(1_000_000).default(0),
      limit: z.int().min(1).max(200).default(50),
    },
    z.object({
      readings: z.array(
        z.object({
          ...standing,
          earlier: z.array(z.object({ value: z.number(), by: person, at: instant, reason: z.string() })),
          withdrawn: z.object({ by: person, at: instant, reason: z.string() }).nullable(),
        }),
      ),
      total: z.int(),
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
    { agreement: about, source: line(120), readings: z.array(sent).min(1).max(500) },
  ),
  correct: command(
    {
      slice: 'measurement',
      type: 'CorrectObservation',
      path: '/agreements/{agreement}/observations/correction',
      summary: 'Correct a reading; what it said first stays beside it',
      streamField: 'agreement',
    },
    { agreement: about, ...named.shape, value: z.number(), reason: line(400) },
  ),
  withdraw: command(
    {
      slice: 'measurement',
      type: 'WithdrawObservations',
      path: '/agreements/{agreement}/observations/withdrawal',
      summary: 'Take readings back: they count no longer and stay to be read',
      streamField: 'agreement',
    },
    { agreement: about, readings: z.array(named).min(1).max(2000), reason: line(400) },
  ),
  ...readingFile,
  ...metricSource,
};
