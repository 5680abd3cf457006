import type { Actor } from '../actor.ts';
import type { Recorded } from '../decider.ts';
import type { Instant } from '../instant.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import type { DebtPayment, DebtTerms } from './debt.ts';
import type { DebtEvent } from './events.ts';

export interface RecordedPayment extends DebtPayment {
  readonly what: string;
  readonly by: Pick<Actor, 'id' | 'name'>;
  readonly at: Instant;
}

export interface DebtState {
  readonly terms: DebtTerms | null;
  readonly title: string;
  readonly givenBy: string;
  readonly sprint: string;
  readonly zone: string;
  readonly sample: boolean;
  readonly payments: readonly RecordedPayment[];
  readonly issues: readonly string[];
}

export const initialDebt: DebtState = {
  terms: null,
  title: '',
  givenBy: '',
  sprint: '',
  zone: 'UTC',
  sample: false,
  payments: [],
  issues: [],
};

/** Folds one event; events this version does not know leave the state as it is. */
export function evolveDebt(state: DebtState, { event, actor, at }: Recorded<DebtEvent>): DebtState {
  switch (event.type) {
    case 'DebtOwed': {
      const { type: _, ...owed } = event;
      return { ...state, ...owed };
    }
    case 'DebtPaid': {
      const { on, days, what } = event;
      const by = { id: actor.id, name: actor.name };
      return { ...state, payments: [...state.payments, { on, days, what, by, at }] };
    }
    case 'DebtLinked':
      return { ...state, issues: [...state.issues, event.issue] };
    default:
      return state;
  }
}

/** A zone as a calendar; working days play no part where only local days count. */
export function calendarOf(zone: string): WorkCalendar {
  return { zone, workdays: [1, 2, 3, 4, 5, 6, 7], holidays: [] };
}
