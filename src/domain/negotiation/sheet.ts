import type { Id } from '../id.ts';
import type { Package } from './issue.ts';

/** How much an issue matters when a party taps instead of typing numbers. */
export type Importance = 'most' | 'middle' | 'least';

/**
 * What a party seals: never in the log, never seen by another. Everything the mediator reads of a party is here.
 * Weights are whole points per issue (any positive sum); ratings are 0–100 per option; `reservation` is the worth,
 * of 100, below which the party walks away.
 */
export interface Sheet {
  readonly weights: Readonly<Record<Id, number>>;
  readonly ratings: Readonly<Record<Id, Readonly<Record<Id, number>>>>;
  readonly reservation: number;
  /** Ratings that the party is not sure of: by issue and option, between which two numbers; the rating lies inside. */
  readonly ranges?: Readonly<Record<Id, Readonly<Record<Id, RatingRange>>>> | undefined;
  /** How the weights came about, so that the page can be filled again. */
  readonly importance?: Readonly<Record<Id, Importance>> | undefined;
  /** What the party will do if there is no deal; its own words. */
  readonly alternative?: string | undefined;
  readonly notes?: string | undefined;
  /** Answers to «Which would you rather?» and «Would you sign this rather than have no deal?». */
  readonly answers?: readonly SheetAnswer[] | undefined;
  /** Full preparation: the seven elements beyond the above, free text by element. */
  readonly preparation?: Readonly<Partial<Record<PreparationElement, string>>> | undefined;
}

/** «Between 60 and 80»: whole numbers 0–100, low ≤ rating ≤ high. What it is for is told in `ReleasedRobustness`. */
export interface RatingRange {
  readonly low: number;
  readonly high: number;
}

/** Ranges on one sheet at most: each is tried at both ends when its party asks how the deals stand. */
export const mostRanges = 20;

/** A sheet on the way: whatever is filled in so far. Kept sealed, writes no event. */
export type SheetDraft = { readonly [K in keyof Sheet]?: Sheet[K] | undefined };

export type SheetAnswer =
  | {
      readonly kind: 'pair';
      readonly left: Package;
      readonly right: Package;
      readonly rather: 'left' | 'right' | 'same';
    }
  | { readonly kind: 'sign'; readonly offered: Package; readonly yes: boolean };

/** The seven elements of a preparation (Fisher & Ertel, Getting Ready to Negotiate, 1995). */
export const preparationElements = [
  'interests',
  'options',
  'alternatives',
  'legitimacy',
  'communication',
  'relationship',
  'commitment',
] as const;
export type PreparationElement = (typeof preparationElements)[number];
