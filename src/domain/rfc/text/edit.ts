import { canonical } from '../../canonical.ts';
import { textIn } from '../../text.ts';
import {
  plainLive,
  type RfcEdit,
  type RfcEdits,
  type RfcField,
  type RfcPart,
  type RfcRecord,
  rfcFields,
} from '../record.ts';
import { normaliseRecord } from './normalise.ts';

/** The value a field holds in a record. */
export function fieldValue<F extends RfcField>(record: RfcRecord, field: F): RfcEdits[F] {
  return readers[field](record) as RfcEdits[F];
}

const readers: { readonly [F in RfcField]: (record: RfcRecord) => RfcEdits[F] } = {
  title: (record) => record.title,
  outcome: ({ outcome, conditions }) => ({ outcome, conditions }),
  prevailing: (record) => record.prevailing,
  'change.summary': (record) => record.change.summary,
  'change.notIncluded': (record) => record.change.notIncluded,
  'impact.summary': (record) => record.impact.summary,
  'cost.summary': (record) => record.cost.summary,
  'cost.mitigations': (record) => record.cost.mitigations,
  'cost.cleanUp': (record) => record.cost.cleanUp,
  metric: (record) => record.metric,
  review: ({ review }) => ({ on: review.on, graceDays: review.graceDays }),
  live: (record) => record.live ?? plainLive,
};

/** The record with one field replaced, normalised; its revision is left as it was. */
export function withEdit(record: RfcRecord, edit: RfcEdit): RfcRecord {
  return normaliseRecord(replaced(record, edit));
}

function replaced(record: RfcRecord, { field, value }: RfcEdit): RfcRecord {
  switch (field) {
    case 'change.summary':
      return { ...record, change: { ...record.change, summary: value } };
    case 'change.notIncluded':
      return { ...record, change: { ...record.change, notIncluded: value } };
    case 'impact.summary':
      return { ...record, impact: { ...record.impact, summary: value } };
    case 'cost.summary':
      return { ...record, cost: { ...record.cost, summary: value } };
    case 'cost.mitigations':
      return { ...record, cost: { ...record.cost, mitigations: value } };
    case 'cost.cleanUp':
      return { ...record, cost: { ...record.cost, cleanUp: value } };
    case 'review':
      return { ...record, review: { ...record.review, ...value } };
    case 'outcome':
      return { ...record, ...value };
    default:
      return { ...record, [field]: value };
  }
}

/** Whether two records say the same, their revision aside. */
export function sameContent(left: RfcRecord, right: RfcRecord): boolean {
  return canonical({ ...left, revision: 0 }) === canonical({ ...right, revision: 0 });
}

/** The edited fields in which two records differ; all of them when there is nothing before. */
export function changedFields(before: RfcRecord | undefined, after: RfcRecord): readonly RfcField[] {
  if (!before) return rfcFields;
  return rfcFields.filter((field) => canonical(fieldValue(before, field)) !== canonical(fieldValue(after, field)));
}

/** A part of the record as lines people can read and compare; numbers stay plain, dates stay ISO. */
export function partText(record: RfcRecord, part: RfcPart, language: 'en' | 'es'): string {
  switch (part) {
    case 'parties':
      return lines(record.parties, (party) =>
        [party.name, party.position, ...party.interests].filter(Boolean).join('\n'),
      );
    case 'change.scope':
      return lines(
        record.change.scope,
        ({ point, choice }) => `${textIn(point, language)}: ${textIn(choice, language)}`,
      );
    case 'impact.evidence':
      return lines(
        record.impact.evidence,
        (one) => `${one.statement}: ${one.low}–${one.high} ${one.unit} (${one.source}, ${one.asOf}, ${one.author})`,
      );
    case 'cost.estimate':
      return record.cost.estimate
        ? `${record.cost.estimate.low}–${record.cost.estimate.high}\n${record.cost.estimate.drivers}`
        : '';
    case 'cost.slips':
      return record.cost.nothingSlips !== null
        ? `— (${record.cost.nothingSlips})`
        : lines(
            record.cost.slips,
            (slip) => `${slip.what}: ${slip.weeks} × ${slip.costPerWeek ?? '?'} ${record.cost.currency}`,
          );
    case 'ask':
    case 'forWhom':
      return record[part];
    default:
      return valueText(part, record, language);
  }
}

function valueText(field: RfcField, record: RfcRecord, language: 'en' | 'es'): string {
  switch (field) {
    case 'outcome':
      return [record.outcome, ...record.conditions].join('\n');
    case 'cost.cleanUp': {
      const { days, givenBy, sprint } = record.cost.cleanUp;
      return [String(days), givenBy, sprint].filter(Boolean).join(' · ');
    }
    case 'metric': {
      const { name, keepFrom, extendFrom, checkpointDays, noDataDays } = record.metric;
      const days = noDataDays === undefined ? '' : ` · +${noDataDays}`;
      return `${textIn(name, language)} · ≥ ${keepFrom} · ≥ ${extendFrom} · ${checkpointDays.join('/')}${days}`;
    }
    case 'review':
      return `${record.review.on} · +${record.review.graceDays}`;
    case 'live': {
      const live = fieldValue(record, 'live');
      const { segments, criteria, guardrails, cleanUpDueOn, interestPerWeek, extensions } = live;
      const bounds = guardrails.map(({ metric, unit, goodWhen, bound, readings }) =>
        [metric, goodWhen === 'low' ? '≤' : '≥', bound, unit, `(${readings})`].join(' '),
      );
      const proofs = criteria.map(({ text, beforeLaunch }) => `${beforeLaunch ? '! ' : ''}${text}`);
      const debt = `${cleanUpDueOn ?? '—'} · +${interestPerWeek}/7`;
      const limits = (live.limits ?? []).map(
        ({ metric, unit, most, per, whenPassed }) =>
          `${whenPassed === 'off' ? '! ' : ''}${metric} ≤ ${most} ${unit} / ${per}`,
      );
      const expected = (live.forecast ?? []).map(
        ({ afterDays, unit, value, cost }) =>
          `${afterDays}: ${value.low}–${value.high} ÷ ${cost.low}–${cost.high} ${unit}`,
      );
      return [...segments, ...proofs, ...bounds, ...limits, debt, `× ${extensions}`, ...expected].join('\n');
    }
    default:
      return String(fieldValue(record, field));
  }
}

function lines<T>(items: readonly T[], line: (item: T) => string): string {
  return items.map(line).join('\n');
}

/** Every part, in the order in which the document shows them. */
export const rfcParts: readonly RfcPart[] = [
  'title',
  'ask',
  'forWhom',
  'outcome',
  'parties',
  'change.summary',
  'change.scope',
  'change.notIncluded',
  'impact.summary',
  'impact.evidence',
  'cost.summary',
  'cost.estimate',
  'cost.mitigations',
  'cost.slips',
  'cost.cleanUp',
  'metric',
  'review',
  'live',
  'prevailing',
];
