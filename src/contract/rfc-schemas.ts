import { z } from 'zod';
import type { AbandonReason } from '../domain/rfc/events.ts';
import type { RfcField, RfcPart } from '../domain/rfc/record.ts';
import type { RfcFault } from '../domain/rfc/refusals.ts';
import type { RfcSection } from '../domain/rfc/section.ts';
import type { RfcDiff } from '../domain/rfc/text/word-diff.ts';
import type { RfcAction, RfcView } from '../domain/rfc/view.ts';
import { calendarDay, identifier, instant } from './operation.ts';
import { rfcRecord } from './rfc-record.ts';

const person = z.object({ id: identifier, name: z.string() });
export const rfcSection = z.enum(['change', 'impact', 'cost', 'metric', 'outcome']) satisfies z.ZodType<RfcSection>;
const editedFields = [
  'title',
  'outcome',
  'prevailing',
  'change.summary',
  'change.notIncluded',
  'impact.summary',
  'cost.summary',
  'cost.mitigations',
  'cost.cleanUp',
  'metric',
  'review',
  'live',
] as const;
const field = z.enum(editedFields) satisfies z.ZodType<RfcField>;
const part = z.enum([
  ...editedFields,
  'ask',
  'forWhom',
  'parties',
  'change.scope',
  'impact.evidence',
  'cost.estimate',
  'cost.slips',
]) satisfies z.ZodType<RfcPart>;
const fault = z.enum([
  'title',
  'summary',
  'not-included',
  'conditions',
  'slips',
  'clean-up-giver',
  'clean-up-sprint',
  'review-date',
  'review-past',
]) satisfies z.ZodType<RfcFault>;
const action = z.enum([
  'edit',
  'open',
  'comment',
  'resolve',
  'nothing-to-add',
  'delegate',
  'revoke',
  'sign',
]) satisfies z.ZodType<RfcAction>;
const abandoned = z.enum(['deal-reopened', 'not-yet', 'withdrawn']) satisfies z.ZodType<AbandonReason>;
const refusal = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).optional(),
});

const signature = {
  id: identifier,
  party: identifier,
  signer: person,
  onBehalfOf: person.nullable(),
  at: instant,
  method: z.enum(['passkey', 'reauthentication']),
  recordHash: z.string(),
};

export const rfcView = z.object({
  negotiation: identifier,
  phase: z.enum(['none', 'draft', 'comments', 'signing', 'inked', 'abandoned']),
  revision: z.int(),
  record: rfcRecord.nullable(),
  recordHash: z.string().nullable(),
  clock: z.object({
    rule: z.enum(['complete-by', 'overdue', 'comments', 'signing', 'inked', 'abandoned']),
    endsAt: instant.nullable(),
  }),
  completeBy: instant,
  openedAt: instant.nullable(),
  openedLate: z.boolean(),
  commentsCloseAt: instant.nullable(),
  signingOpensAt: instant.nullable(),
  abandonedBecause: abandoned.nullable(),
  faults: z.array(fault),
  comments: z.array(
    z.object({
      id: identifier,
      section: rfcSection,
      quote: z.string(),
      text: z.string(),
      party: identifier.nullable(),
      by: z.object({ id: z.string(), name: z.string() }),
      at: instant,
      resolvedAt: instant.nullable(),
    }),
  ),
  nothingToAdd: z.array(z.object({ party: identifier, at: instant })),
  signatures: z.array(z.object(signature)),
  missingSignatures: z.array(identifier),
  voided: z.array(
    z.object({
      ...signature,
      voidedAt: instant,
      fields: z.array(field),
      changedSince: z.array(field),
      mine: z.boolean(),
    }),
  ),
  delegations: z.array(z.object({ party: identifier, from: person, to: person, since: instant, until: instant })),
  inkedAt: instant.nullable(),
  advice: z
    .object({
      on: calendarDay,
      from: calendarDay,
      daysOfUse: z.int(),
      workingDaysOfUse: z.int(),
      because: z.enum(['easter-sunday', 'easter-monday', 'good-friday', 'holiday', 'not-a-working-day']).nullable(),
      moveTo: calendarDay.nullable(),
    })
    .nullable(),
  handEdited: z.array(field),
  ownParty: identifier.nullable(),
  signsFor: identifier.nullable(),
  may: z.record(action, refusal.nullable()),
}) satisfies z.ZodType<RfcView>;

export const rfcVersion = z.object({
  revision: z.int(),
  at: instant,
  by: z.object({ id: z.string(), name: z.string() }),
  field: field.nullable().describe('the field edited by hand; null when generated from the negotiation'),
});

export const rfcDiff = z.object({
  from: z.int(),
  to: z.int(),
  parts: z.array(
    z.object({
      part: part,
      words: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
    }),
  ),
}) satisfies z.ZodType<RfcDiff>;

export const rfcExport = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  body: z.string(),
  encoding: z.enum(['utf-8', 'base64']).describe('how `body` holds the bytes of the file'),
});
