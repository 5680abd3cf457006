import type { Space } from '../math/index.ts';
import type { FieldNegotiation, FieldParty } from './field-negotiation.ts';

/** One of a utility in whole numbers of the space, unless utilities are too large for it (see `spaceOfNegotiation`). */
export const utilityUnit = 1e12;

/** Utilities no further apart than 1e-10 (in the unit 1e12) are one: what two exact sums differ by in their last digits. */
const tolerance = 100;

/** What of the files counts: their reservations or none, and the time at which utilities are looked at. */
export interface ReadAs {
  /** `none`: no deal is worth 0 to everybody. */
  readonly reservation: 'none' | 'file';
  /** Utilities are discounted to this share of the time, 0 to 1; reservations are not. */
  readonly atTime?: number | undefined;
}

/**
 * The negotiation as a space of whole numbers: utilities in units of 1e-12, compared within 1e-10. Where somebody's
 * utilities are so large (above some 4,500) that their sum would leave the exact integers of a number, the unit of the
 * whole space is the largest power of ten that keeps them there; `hundred` of the space always is one of a utility.
 */
export function spaceOfNegotiation(
  { issues, parties, rules }: FieldNegotiation,
  { reservation, atTime = 0 }: ReadAs,
): Space {
  const unit = unitOf(parties);
  return {
    optionCounts: issues.map(({ options }) => options.length),
    rules,
    hundred: unit,
    tolerance,
    parties: parties.map((party) => {
      const left = party.discount ** atTime;
      const whole = (utility: number) => Math.round(utility * left * unit);
      return {
        scores: party.values.map((options) => options.map(whole)),
        terms: party.terms.map(({ when, value }) => ({ when, value: whole(value) })),
        reservation: reservation === 'none' ? 0 : Math.round(party.reservation * unit),
      };
    }),
  };
}

/** The most that a party's utilities may add up to, so that a unit of one or more remains. */
export const largestUtility = 2 ** 52;

/** The size of what a party says, all of it at its largest; reservation included. */
export function magnitudeOf({ values, terms, reservation }: FieldParty): number {
  const largest = (options: readonly number[]) => options.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const sum =
    values.reduce((so, options) => so + largest(options), 0) + largest(terms.map(({ value }) => value)) * terms.length;
  return Math.max(sum, Math.abs(reservation));
}

function unitOf(parties: readonly FieldParty[]): number {
  const most = parties.reduce((so, party) => Math.max(so, magnitudeOf(party)), 0);
  let unit = utilityUnit;
  while (unit > 1 && most * unit > largestUtility) unit /= 10;
  return unit;
}
