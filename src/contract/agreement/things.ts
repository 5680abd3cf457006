import { z } from 'zod';
import type { Proposal } from '../../domain/agreement/decision.ts';
import type { Amendable } from '../../domain/agreement/terms.ts';
import type { LifeFacts, LifePhase } from '../../domain/life.ts';
import type { Wire } from '../negotiation/row.ts';
import { calendarDay, instant, line } from '../operation.ts';

/** Who did something, also a policy. */
export const person = z.object({ id: z.string(), name: z.string() });

export const phase = z
  .enum(['before-ink', 'before-launch', 'live', 'grace', 'off', 'over'])
  .describe('where it stands now') satisfies z.ZodType<LifePhase>;

export const life: Wire<LifeFacts> = z.object({
  inkedAt: instant.nullable(),
  readyAt: instant.nullable(),
  endsAt: instant.nullable(),
  graceEndsAt: instant.nullable(),
  endedAt: instant.nullable(),
  dataDueAt: instant.nullish().describe('until when a checkpoint without readings must have them, or it is over'),
  lapsed: z.enum(['end', 'grace', 'no-data']).nullish().describe('the step of this end that was noted as passed'),
  off: z.object({ because: z.enum(['killed', 'guardrail']), at: instant }).nullable(),
});

const percent = z.number().min(0).max(100);
export const amendableFields = {
  segments: z.array(line(60)).max(12),
  share: z.object({ client: percent, others: percent }).describe('per cent of the client’s users, and of the rest'),
  guardrails: z
    .array(
      z.object({
        metric: line(60),
        unit: line(20),
        goodWhen: z.enum(['high', 'low']),
        bound: z.number(),
        readings: z.int().min(1).max(100),
      }),
    )
    .max(12),
};
const amendable: Wire<Amendable> = z.object(amendableFields);

/** What all must sign for it to happen. */
export const proposal: Wire<Proposal> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('keep') }),
  z.object({ kind: z.literal('extend'), until: calendarDay }),
  z.object({ kind: z.literal('revert') }),
  z.object({ kind: z.literal('end-early'), on: calendarDay.describe('the last day in force') }),
  z.object({ kind: z.literal('amend'), terms: amendable }),
  z.object({ kind: z.literal('turn-on') }),
]);

export const counters = z.object({
  extensions: z.int(),
  kept: z.int(),
  switchedOff: z.int(),
  amendments: z.int(),
});
