import type { CalendarDay } from '../instant.ts';
import type { DebtTerms } from './debt.ts';

export type DebtEvent =
  | {
      readonly type: 'DebtOwed';
      readonly terms: DebtTerms;
      /** What it is owed for, as the request calls it. */
      readonly title: string;
      /** Who gives the days, as signed, and in which sprint. */
      readonly givenBy: string;
      readonly sprint: string;
      /** IANA zone whose days are counted. */
      readonly zone: string;
      readonly sample: boolean;
    }
  | { readonly type: 'DebtPaid'; readonly on: CalendarDay; readonly days: number; readonly what: string }
  /** The tracker's issue in which the work is planned. */
  | { readonly type: 'DebtLinked'; readonly issue: string };
