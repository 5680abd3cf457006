import { z } from 'zod';
import type { AgreementView } from '../../domain/agreement/view.ts';
import type { Wire } from '../negotiation/row.ts';
import { calendarDay, identifier, instant } from '../operation.ts';
import { extensionPrice, openDecision, refusal, settled } from './decision.ts';
import { amendableFields, counters, person, phase } from './things.ts';

const text = z.union([z.string(), z.object({ en: z.string(), es: z.string() })]);
const criterion = z.object({ id: z.string(), text, beforeLaunch: z.boolean() });
const evidence = z.object({ criterion: z.string(), text: z.string(), source: z.string(), by: person, at: instant });

const terms = z.object({
  client: z.string(),
  limits: z
    .array(
      z.object({
        metric: z.string(),
        unit: z.string(),
        most: z.number(),
        per: z.enum(['day', 'week', 'month', 'all']).describe('what one reading stands for'),
      }),
    )
    .optional()
    .describe('passing one is told and decides nothing'),
  ...amendableFields,
  criteria: z.array(criterion),
  thresholds: z.object({ name: text, keepFrom: z.number(), extendFrom: z.number() }),
  startOn: calendarDay,
  endOn: calendarDay,
  zone: z.string(),
  graceDays: z.int(),
  checkpoints: z.array(calendarDay),
  extensions: z.int(),
  noDataDays: z.int().optional(),
});

const action = z.enum([
  'evidence',
  'kill',
  'give-reason',
  'keep',
  'extend',
  'revert',
  'end-early',
  'amend',
  'turn-on',
  'decide',
]);

export const agreementViewSchema: Wire<AgreementView> = z.object({
  agreement: identifier,
  title: z.string(),
  client: z.string(),
  key: z.string().describe('the key of its flag'),
  sample: z.boolean(),
  phase,
  inkedAt: instant.nullable(),
  recordHash: z.string().nullable(),
  signedBy: z.array(z.object({ id: identifier, name: z.string(), signer: person })),
  terms: terms.nullable(),
  endOn: calendarDay.nullable(),
  endsAt: instant.nullable().describe('in force while now is before it; null when kept until a signed end'),
  graceEndsAt: instant.nullable(),
  endedAt: instant.nullable(),
  criteria: z.array(criterion.extend({ evidence: evidence.nullable() })),
  off: z
    .object({
      because: z.enum(['killed', 'guardrail']),
      at: instant,
      by: person,
      reason: z.string().nullable(),
      metric: z.string().nullable(),
      values: z.array(z.number()),
    })
    .nullable(),
  reading: z.object({ value: z.number().nullable(), cost: z.number().nullable() }),
  verdict: z
    .object({ verdict: z.enum(['keep', 'extend', 'revert', 'no-data']), joint: z.number().nullable() })
    .nullable(),
  measure: z.object({
    for: calendarDay.nullable().describe('the checkpoint or review the verdict is about'),
    since: instant.nullable().describe('readings after it count'),
    reading: z.object({ value: z.number().nullable(), cost: z.number().nullable() }),
    days: z.array(
      z.object({ at: instant, value: z.number(), cost: z.number(), joint: z.number(), counts: z.boolean() }),
    ),
    stretches: z.int().describe('stretches between days on which both were read'),
    interval: z
      .object({ low: z.number(), high: z.number() })
      .nullable()
      .describe('where it lies in 8 of 10 courses; null: too few. Before and after, not proof'),
  }),
  decisionOpensOn: calendarDay.nullable(),
  decisions: z.array(openDecision),
  settled: z.array(settled),
  dataDue: z
    .object({ checkpoint: calendarDay, by: calendarDay, at: instant })
    .nullable()
    .describe('a checkpoint that had no reading, and until when it must have one'),
  extension: extensionPrice.nullable().describe('what the next extension costs'),
  counters,
  ownParty: identifier.nullable(),
  may: z.record(action, refusal.nullable()),
});
