import type { CalendarDay, Instant } from '../../instant.ts';
import { localDay, plusDays } from '../../work-calendar.ts';
import type { RfcMaterial } from '../material.ts';
import type { RfcRecord } from '../record.ts';
import type { RfcFault } from '../refusals.ts';
import { signingCanOpenAt } from './draft.ts';

/** No agreement runs longer than this before it is looked at again, and a week to leave a bad day. */
const longestReviewDays = 180 + 7;

/** All that a record lacks before its RFC may open; empty when complete. */
export function openFaults(record: RfcRecord, material: RfcMaterial, now: Instant): readonly RfcFault[] {
  const { cleanUp, slips, nothingSlips } = record.cost;
  const lacks: readonly (readonly [RfcFault, boolean])[] = [
    ['title', record.title === ''],
    ['summary', record.change.summary === ''],
    ['not-included', record.change.notIncluded === ''],
    ['conditions', (record.outcome === 'yes-if') !== record.conditions.length > 0],
    ['slips', slips.length === 0 && (nothingSlips === null || nothingSlips === '')],
    ['clean-up-giver', cleanUp.days > 0 && cleanUp.givenBy === ''],
    ['clean-up-sprint', cleanUp.days > 0 && cleanUp.sprint === ''],
    ['review-date', !/^\d{4}-\d{2}-\d{2}$/.test(record.review.on)],
    ['review-past', record.review.on <= localDay(material.calendar, now)],
  ];
  return lacks.filter(([, lacking]) => lacking).map(([fault]) => fault);
}

/** The last day a review may be set to. */
export function latestReview(material: RfcMaterial, now: Instant): CalendarDay {
  return plusDays(localDay(material.calendar, signingCanOpenAt(material, now)), longestReviewDays);
}
