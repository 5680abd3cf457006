import type { Rule } from './rule.ts';
import type { PartyScores, Space } from './space.ts';

/** One party's sheet as it is typed: decimals with at most six places. */
export interface Sheet {
  /** One per issue, 0 or more; what counts is each one's share of their sum. */
  readonly weights: readonly number[];
  /** `[issue][option]`, 0 to 100. */
  readonly ratings: readonly (readonly number[])[];
  /** The least this party would sign, 0 to 100. */
  readonly reservation: number;
}

/** One thing wrong with the sheets, and where. */
export interface SheetFault {
  readonly code:
    | 'weight-not-a-decimal'
    | 'rating-not-a-decimal'
    | 'reservation-not-a-decimal'
    | 'no-weight'
    | 'issue-missing'
    | 'option-missing'
    | 'too-fine-to-compare';
  readonly path: readonly (string | number)[];
}

const placesFactor = 1_000_000;

/**
 * The exact space of several sheets. Utility is Σ weight × rating ÷ Σ weight, on 0 to 100; sums of weights may differ
 * between parties, so all are brought to one common denominator L and every score is the integer utility × L
 * (`hundred` = 100 × L). With whole weights that sum to 100 a score is plainly Σ weight × rating.
 * `too-fine-to-compare`: the common denominator would leave the exact integers of a number (2^53).
 */
export function spaceFromSheets(
  optionCounts: readonly number[],
  sheets: readonly Sheet[],
  rules: readonly Rule[],
): { readonly space: Space } | { readonly faults: readonly SheetFault[] } {
  const faults = sheets.flatMap((sheet, index) => sheetFaults(sheet, optionCounts, index));
  if (faults.length > 0) return { faults };
  const fractions = sheets.map(exactSheet);
  const common = fractions.reduce((soFar, { denominator }) => leastCommonMultiple(soFar, denominator), 1n);
  const hundred = 100n * common;
  if (hundred * BigInt(Math.max(1, sheets.length)) > BigInt(Number.MAX_SAFE_INTEGER))
    return { faults: [{ code: 'too-fine-to-compare', path: ['sheets'] }] };
  const parties = fractions.map(({ scores, reservation, denominator }): PartyScores => {
    const factor = common / denominator;
    return {
      scores: scores.map((options) => options.map((score) => Number(score * factor))),
      reservation: Number(reservation * factor),
    };
  });
  return { space: { optionCounts, parties, rules, hundred: Number(hundred) } };
}

/** Weighted ratings and reservation as numerators over one denominator. */
function exactSheet(sheet: Sheet) {
  const weights = withoutCommonPlaces(sheet.weights);
  const ratings = withoutCommonPlaces(sheet.ratings.flat());
  const floor = withoutCommonPlaces([sheet.reservation]);
  const sum = weights.parts.reduce((total, weight) => total + weight, 0n);
  const scale = sum * ratings.unit;
  const denominator = leastCommonMultiple(scale, floor.unit);
  const factor = denominator / scale;
  let next = 0;
  const scores = sheet.ratings.map((options, issue) =>
    options.map(() => (weights.parts[issue] as bigint) * (ratings.parts[next++] as bigint) * factor),
  );
  return { scores, reservation: (floor.parts[0] as bigint) * (denominator / floor.unit), denominator };
}

/** Decimals as integers over the smallest power-of-ten divisor that holds them all exactly. */
function withoutCommonPlaces(decimals: readonly number[]): { parts: readonly bigint[]; unit: bigint } {
  const parts = decimals.map((decimal) => BigInt(Math.round(decimal * placesFactor)));
  const divisor = parts.reduce(greatestCommonDivisor, BigInt(placesFactor));
  return { parts: parts.map((part) => part / divisor), unit: BigInt(placesFactor) / divisor };
}

function sheetFaults(sheet: Sheet, optionCounts: readonly number[], index: number): readonly SheetFault[] {
  const faults: SheetFault[] = [];
  const path = ['sheets', index] as const;
  if (sheet.weights.length !== optionCounts.length) faults.push({ code: 'issue-missing', path: [...path, 'weights'] });
  if (sheet.ratings.length !== optionCounts.length) faults.push({ code: 'issue-missing', path: [...path, 'ratings'] });
  for (const [issue, weight] of sheet.weights.entries())
    if (!isDecimal(weight, 1_000_000)) faults.push({ code: 'weight-not-a-decimal', path: [...path, 'weights', issue] });
  if (!sheet.weights.some((weight) => weight > 0)) faults.push({ code: 'no-weight', path: [...path, 'weights'] });
  for (const [issue, options] of sheet.ratings.entries()) {
    if (options.length !== optionCounts[issue])
      faults.push({ code: 'option-missing', path: [...path, 'ratings', issue] });
    for (const [option, rating] of options.entries())
      if (!isDecimal(rating, 100))
        faults.push({ code: 'rating-not-a-decimal', path: [...path, 'ratings', issue, option] });
  }
  if (!isDecimal(sheet.reservation, 100))
    faults.push({ code: 'reservation-not-a-decimal', path: [...path, 'reservation'] });
  return faults;
}

/** 0 to `most`, at most six decimal places. */
function isDecimal(value: number, most: number): boolean {
  return value >= 0 && value <= most && Math.round(value * placesFactor) / placesFactor === value;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}
