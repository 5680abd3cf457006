import type { Id } from '../id.ts';
import type { CalendarDay } from '../instant.ts';

export interface Evidence {
  readonly id: Id;
  readonly kind: 'customer' | 'business' | 'technical' | 'chance';
  readonly statement: string;
  /** A range; equal ends say a point was given on purpose. */
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly source: string;
  readonly asOf: CalendarDay;
  /** The interest or displaced item it supports. */
  readonly supports?: Id | undefined;
}

/** What slips because of the request. `costPerWeek` null says plainly that nobody has estimated it. */
export interface Displaced {
  readonly id: Id;
  readonly what: string;
  readonly weeks: number;
  readonly costPerWeek: number | null;
}

/** Asked of one engineer by link, in three fields; changed by engineers only. Days are engineer-days. */
export interface Estimate {
  readonly id: Id;
  readonly low: number;
  readonly high: number;
  readonly drivers: string;
  readonly simpler: string;
}
