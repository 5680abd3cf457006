import type { Refusal } from '../../refusal.ts';
import type { Text } from '../../text.ts';
import type { Issue } from '../issue.ts';
import type { NegotiationRefusal } from '../refusals.ts';
import { mostRanges, type Sheet } from '../sheet.ts';

/** Weights are whole points; their sum stays small enough for every party's worth to be compared exactly. */
export function mostWeightPoints(parties: number): number {
  return parties <= 4 ? 1000 : 100;
}

/**
 * What is wrong with a party's private answers, for its own eyes only; undefined when nothing. Every choice has a
 * rating 0–100, every point a weight of 0 or more (not all 0), all whole numbers; the least one would sign is 0–100;
 * a range lies within 0–100 around its rating.
 */
export function sheetFault(
  issues: readonly Issue[],
  sheet: Sheet,
  parties: number,
): Refusal<NegotiationRefusal> | undefined {
  return (
    weightFault(issues, sheet, parties) ??
    ratingFault(issues, sheet) ??
    rangeFault(issues, sheet) ??
    reservationFault(sheet)
  );
}

function weightFault(issues: readonly Issue[], { weights }: Sheet, parties: number) {
  const missing = issues.find((issue) => weights[issue.id] === undefined);
  if (missing !== undefined) return about('sheet-weight-missing', 'point', missing.text);
  if (Object.keys(weights).length > issues.length) return { code: 'sheet-weight-unknown' as const };
  const odd = issues.find((issue) => !isWhole(weights[issue.id] as number, 1000));
  if (odd !== undefined) return about('sheet-weight-out-of-range', 'point', odd.text);
  const sum = issues.reduce((total, issue) => total + (weights[issue.id] as number), 0);
  if (sum === 0) return { code: 'sheet-weights-all-zero' as const };
  const most = mostWeightPoints(parties);
  return sum > most ? { code: 'sheet-weights-too-large' as const, values: { most } } : undefined;
}

function ratingFault(issues: readonly Issue[], { ratings }: Sheet) {
  for (const issue of issues) {
    const rated = ratings[issue.id] ?? {};
    const missing = issue.options.find((option) => rated[option.id] === undefined);
    if (missing !== undefined) return about('sheet-choice-missing', 'choice', missing.text);
    if (Object.keys(rated).length > issue.options.length) return { code: 'sheet-choice-unknown' as const };
    const odd = issue.options.find((option) => !isWhole(rated[option.id] as number, 100));
    if (odd !== undefined) return about('sheet-rating-out-of-range', 'choice', odd.text);
  }
  return Object.keys(ratings).length > issues.length ? { code: 'sheet-choice-unknown' as const } : undefined;
}

function rangeFault(issues: readonly Issue[], { ratings, ranges = {} }: Sheet) {
  let count = 0;
  for (const [id, given] of Object.entries(ranges))
    for (const [choice, { low, high }] of Object.entries(given)) {
      const option = issues.find((issue) => issue.id === id)?.options.find((one) => one.id === choice);
      if (option === undefined) return { code: 'sheet-choice-unknown' as const };
      const rating = ratings[id]?.[choice] as number;
      if (!isWhole(low, rating) || !isWhole(high, 100) || high < rating)
        return about('sheet-range-misses-rating', 'choice', option.text);
      count += 1;
    }
  return count > mostRanges ? { code: 'sheet-ranges-too-many' as const, values: { most: mostRanges } } : undefined;
}

function reservationFault({ reservation }: Sheet) {
  return isWhole(reservation, 100) ? undefined : { code: 'sheet-reservation-out-of-range' as const };
}

function isWhole(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most;
}

function about<C extends NegotiationRefusal>(code: C, name: string, text: Text) {
  const both = typeof text === 'string' ? { en: text, es: text } : text;
  return { code, values: { [`${name}.en`]: both.en, [`${name}.es`]: both.es } };
}
