import type { Instant } from '../../instant.ts';
import type { Term } from '../../term.ts';
import { localDay, plusDays, plusWorkingHours } from '../../work-calendar.ts';
import type { RfcMaterial } from '../material.ts';
import type { RfcEdit, RfcField, RfcMetric, RfcRecord } from '../record.ts';
import { currentRecord, type RfcState } from '../state.ts';
import { fieldValue, withEdit } from './edit.ts';
import { normaliseLine, normaliseRecord } from './normalise.ts';

/** Value against technical cost at 30, 60 and 90 days: from 1.5 keep, from 1.0 extend once, below revert. */
export const standardMetric: RfcMetric = {
  name: { en: 'Cumulative margin ÷ technical cost', es: 'Margen acumulado ÷ coste técnico' },
  keepFrom: 1.5,
  extendFrom: 1,
  checkpointDays: [30, 60, 90],
  ifNobodyDecides: 'off',
  noDataDays: 14,
};

/** How long until the review where the deal says nothing. */
const defaultReviewDays = 30;
const longestTitle = 120;

/** When signing can open if the RFC opens in time, or now when that time has passed. */
export function signingCanOpenAt(material: RfcMaterial, now: Instant): Instant {
  const completeBy = plusWorkingHours(material.calendar, material.filedAt, material.rfcHours);
  return plusWorkingHours(material.calendar, now > completeBy ? now : completeBy, material.commentHours);
}

/** The record generated from the negotiation, with what people wrote by hand kept; its revision is the current one. */
export function draftRecord(state: RfcState, material: RfcMaterial, now: Instant): RfcRecord {
  const before = currentRecord(state);
  const fresh = generatedRecord(material, signingCanOpenAt(material, now), before?.revision ?? 0);
  if (!before) return fresh;
  return state.handEdited.reduce((record, field) => withEdit(record, kept(field, before, record)), fresh);
}

/** A hand edit, less what the deal itself fixes: the days of the clean-up. */
function kept(field: RfcField, before: RfcRecord, fresh: RfcRecord): RfcEdit {
  if (field !== 'cost.cleanUp') return { field, value: fieldValue(before, field) } as RfcEdit;
  const days = termOf(fresh, 'clean-up')?.days ?? before.cost.cleanUp.days;
  return { field, value: { ...before.cost.cleanUp, days } };
}

/** The term of a kind that the agreed deal carries. */
export function termOf<K extends Term['kind']>(record: RfcRecord, kind: K): Extract<Term, { kind: K }> | undefined {
  const found = record.change.scope.map((one) => one.term).find((term) => term?.kind === kind);
  return found as Extract<Term, { kind: K }> | undefined;
}

function generatedRecord(material: RfcMaterial, signingAt: Instant, revision: number): RfcRecord {
  const scope = material.scope.map(({ point, choice, term }) => ({ point, choice, term: term ?? null }));
  const terms = scope.map((one) => one.term);
  const reviewTerm = terms.find((term) => term?.kind === 'review');
  const cleanUpTerm = terms.find((term) => term?.kind === 'clean-up');
  const checkpoints = terms.find((term) => term?.kind === 'checkpoints');
  const reviewDays = reviewTerm?.kind === 'review' ? reviewTerm.afterDays : defaultReviewDays;
  return normaliseRecord({
    format: 'parley.rfc.v1',
    negotiation: material.negotiation,
    revision,
    filedAt: material.filedAt,
    title: shortened(normaliseLine(material.ask)),
    ask: material.ask,
    forWhom: material.forWhom,
    prevailing: material.language,
    outcome: 'yes',
    conditions: [],
    parties: material.parties.map(({ id, name, position, interests }) => ({ id, name, position, interests })),
    change: { summary: material.ask, scope, notIncluded: '' },
    impact: { summary: material.context, evidence: material.evidence },
    cost: {
      summary: '',
      currency: material.currency,
      estimate: material.estimate,
      mitigations: '',
      slips: material.slips,
      nothingSlips: material.slips.length > 0 ? null : material.nothingSlips,
      cleanUp: { days: cleanUpTerm?.kind === 'clean-up' ? cleanUpTerm.days : 0, givenBy: '', sprint: '' },
    },
    metric:
      checkpoints?.kind === 'checkpoints' ? { ...standardMetric, checkpointDays: checkpoints.days } : standardMetric,
    review: {
      on: plusDays(localDay(material.calendar, signingAt), reviewDays),
      zone: material.calendar.zone,
      graceDays: 0,
    },
  });
}

function shortened(title: string): string {
  const characters = [...title];
  return characters.length <= longestTitle ? title : `${characters.slice(0, longestTitle - 1).join('')}…`;
}
