import { z } from 'zod';
import type { AbandonReason, RfcSection } from '../domain/rfc/events.ts';
import type { RfcEdit, RfcField, RfcPart, RfcRecord } from '../domain/rfc/record.ts';
import type { RfcFault } from '../domain/rfc/refusals.ts';
import type { RfcAction, RfcView } from '../domain/rfc/view.ts';
import type { RfcDiff } from '../domain/rfc/word-diff.ts';
import { calendarDay, freeText, identifier, instant, language, line } from './operation.ts';

const text = z.union([z.string(), z.object({ en: z.string(), es: z.string() })]);
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
  }),
  review: z.object({ on: calendarDay, graceDays: z.number(), zone: z.string() }),
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
    }),
  }),
  z.object({
    field: z.literal('review'),
    value: z.object({ on: calendarDay, graceDays: z.int().min(0).max(14) }),
  }),
]) satisfies z.ZodType<RfcEdit>;

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
      by: person,
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
});
