import { z } from 'zod';
import type { RfcEdit, RfcLive, RfcRecord } from '../domain/rfc/record.ts';
import { calendarDay, freeText, identifier, instant, language, line } from './operation.ts';

const text = z.union([z.string(), z.object({ en: z.string(), es: z.string() })]);

const term = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scope'), reach: z.enum(['nobody', 'client', 'everyone']) }),
  z.object({ kind: z.literal('delivery'), by: calendarDay }),
  z.object({ kind: z.literal('delivery-later') }),
  z.object({ kind: z.literal('criteria'), level: z.enum(['none', 'core', 'full']) }),
  z.object({ kind: z.literal('clean-up'), days: z.number() }),
  z.object({ kind: z.literal('review'), afterDays: z.number() }),
  z.object({ kind: z.literal('rollout'), percent: z.number() }),
  z.object({ kind: z.literal('confidence'), promise: z.enum(['commitment', 'direction', 'undecided']) }),
  z.object({ kind: z.literal('people'), count: z.number() }),
  z.object({ kind: z.literal('checkpoints'), days: z.array(z.number()) }),
]);

/** How it runs once signed. */
const amounts = z
  .object({ low: z.number().min(0), high: z.number().min(0) })
  .refine(({ low, high }) => low <= high, { path: ['high'], message: 'the end lies before the beginning' });

const limit = z.object({
  metric: line(60)
    .refine((metric) => metric !== 'value' && metric !== 'cost', { message: 'that is the joint metric' })
    .describe('each reading is the amount of one period'),
  unit: line(20),
  most: z.number().min(0),
  per: z.enum(['day', 'week', 'month', 'all']),
  whenPassed: z.enum(['told', 'off']).describe('told: changes nothing; off: a guardrail of one reading'),
});

export const rfcLive = z.object({
  segments: z.array(line(60)).max(12).describe('who gets it beside the client, such as staff'),
  criteria: z.array(z.object({ text: line(200), beforeLaunch: z.boolean() })).max(20),
  guardrails: z
    .array(
      z.object({
        metric: line(60),
        unit: line(20),
        goodWhen: z.enum(['high', 'low']),
        bound: z.number(),
        readings: z.int().min(1).max(100).describe('in a row beyond the bound, then it is switched off'),
      }),
    )
    .max(12),
  limits: z
    .array(limit)
    .max(12)
    .refine((limits) => new Set(limits.map(({ metric }) => metric)).size === limits.length, {
      message: 'a metric is limited once',
    })
    .optional()
    .describe('how much of it may be used'),
  cleanUpDueOn: calendarDay.nullable(),
  interestPerWeek: z.number().min(0).max(100).describe('engineer-days'),
  extensions: z.int().min(0).max(12),
  forecast: z
    .array(
      z.object({
        afterDays: z.int().min(1).max(730),
        unit: line(20),
        value: amounts,
        cost: amounts,
      }),
    )
    .max(12)
    .optional()
    .describe('value and technical cost so far at the end of a day, in 8 of 10 cases'),
}) satisfies z.ZodType<RfcLive>;

export const rfcRecord = z.object({
  format: z.literal('parley.rfc.v1'),
  negotiation: identifier,
  revision: z.int().min(1),
  filedAt: instant,
  title: z.string(),
  ask: z.string(),
  forWhom: z.string(),
  prevailing: language,
  outcome: z.enum(['yes', 'yes-if']),
  conditions: z.array(z.string()),
  parties: z.array(
    z.object({ id: identifier, name: z.string(), position: z.string(), interests: z.array(z.string()) }),
  ),
  change: z.object({
    summary: z.string(),
    scope: z.array(z.object({ point: text, choice: text, term: term.nullable() })),
    notIncluded: z.string(),
  }),
  impact: z.object({
    summary: z.string(),
    evidence: z.array(
      z.object({
        statement: z.string(),
        low: z.number(),
        high: z.number(),
        unit: z.string(),
        source: z.string(),
        asOf: calendarDay,
        author: z.string(),
      }),
    ),
  }),
  cost: z.object({
    summary: z.string(),
    currency: z.string(),
    estimate: z.object({ low: z.number(), high: z.number(), drivers: z.string() }).nullable(),
    mitigations: z.string(),
    slips: z.array(z.object({ what: z.string(), weeks: z.number(), costPerWeek: z.number().nullable() })),
    nothingSlips: z.string().nullable(),
    cleanUp: z.object({ days: z.number(), givenBy: z.string(), sprint: z.string() }),
  }),
  metric: z.object({
    name: text,
    keepFrom: z.number(),
    extendFrom: z.number(),
    checkpointDays: z.array(z.number()),
    ifNobodyDecides: z.literal('off'),
    noDataDays: z.number().optional(),
  }),
  review: z.object({ on: calendarDay, graceDays: z.number(), zone: z.string() }),
  live: rfcLive.optional(),
}) satisfies z.ZodType<RfcRecord>;

const ratio = z.number().min(0).max(1000);

/** One field with a value of its own type. */
export const rfcEdit = z.discriminatedUnion('field', [
  z.object({ field: z.literal('title'), value: line(200) }),
  z.object({
    field: z.literal('outcome'),
    value: z.object({ outcome: z.enum(['yes', 'yes-if']), conditions: z.array(line(400)).max(20) }),
  }),
  z.object({ field: z.literal('prevailing'), value: language }),
  z.object({ field: z.literal('change.summary'), value: freeText() }),
  z.object({ field: z.literal('change.notIncluded'), value: freeText() }),
  z.object({ field: z.literal('impact.summary'), value: freeText() }),
  z.object({ field: z.literal('cost.summary'), value: freeText() }),
  z.object({ field: z.literal('cost.mitigations'), value: freeText() }),
  z.object({
    field: z.literal('cost.cleanUp'),
    value: z.object({ days: z.int().min(0).max(365), givenBy: z.string().max(140), sprint: z.string().max(140) }),
  }),
  z.object({
    field: z.literal('metric'),
    value: z.object({
      name: z.union([line(200), z.object({ en: line(200), es: line(200) })]),
      keepFrom: ratio,
      extendFrom: ratio,
      checkpointDays: z.array(z.int().min(1).max(730)).min(1).max(12),
      ifNobodyDecides: z.literal('off'),
      noDataDays: z
        .int()
        .min(1)
        .max(90)
        .default(14)
        .describe('so long after a checkpoint without value and cost it is reverted'),
    }),
  }),
  z.object({
    field: z.literal('review'),
    value: z.object({ on: calendarDay, graceDays: z.int().min(0).max(14) }),
  }),
  z.object({ field: z.literal('live'), value: rfcLive }),
]) satisfies z.ZodType<RfcEdit>;
