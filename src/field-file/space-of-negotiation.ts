import type { Space } from '../math/index.ts';
import type { FieldNegotiation } from './field-negotiation.ts';

/** One of a utility in whole numbers of the space. */
export const utilityUnit = 1e12;

/** Utilities no further apart than 1e-10 are one: what two exact sums differ by in their last digits. */
const tolerance = 100;

export interface ReadAs {
  /** `none`: no deal is worth 0 to everybody. */
  readonly reservation: 'none' | 'file';
  /** Utilities are discounted to this share of the time, 0 to 1; reservations are not. */
  readonly atTime?: number | undefined;
}

/** The negotiation as a space of whole numbers: utilities in units of 1e-12, compared within 1e-10. */
export function spaceOfNegotiation(
  { issues, parties, rules }: FieldNegotiation,
  { reservation, atTime = 0 }: ReadAs,
): Space {
  return {
    optionCounts: issues.map(({ options }) => options.length),
    rules,
    hundred: utilityUnit,
    tolerance,
    parties: parties.map((party) => {
      const left = party.discount ** atTime;
      const whole = (utility: number) => Math.round(utility * left * utilityUnit);
      return {
        scores: party.values.map((options) => options.map(whole)),
        terms: party.terms.map(({ when, value }) => ({ when, value: whole(value) })),
        reservation: reservation === 'none' ? 0 : Math.round(party.reservation * utilityUnit),
      };
    }),
  };
}
