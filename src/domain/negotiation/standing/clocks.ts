import type { Instant } from '../../instant.ts';
import { plusWorkingHours } from '../../work-calendar.ts';
import type { Filing, NegotiationState } from '../state.ts';
import type { ClocksView, Standing } from '../view.ts';

interface Clocks {
  readonly rfcDue: Instant;
  readonly answerBy: Instant;
}

/** A filing never changes, so its clocks are reckoned once: every event of a fold asks for them. */
const reckoned = new WeakMap<object, Clocks>();

/**
 * The two clocks of the loop, fixed at the ask in working hours of the calendar in force afterwards: the RFC is complete at
 * `rfcDue`, the answer is given by `answerBy`. Nothing moves them afterwards.
 */
export function clocksOf(filing: Pick<Filing, 'at' | 'calendar' | 'rfcHours' | 'commentHours'>): Clocks {
  const known = reckoned.get(filing);
  if (known !== undefined) return known;
  const rfcDue = plusWorkingHours(filing.calendar, filing.at, filing.rfcHours);
  const clocks = { rfcDue, answerBy: plusWorkingHours(filing.calendar, rfcDue, filing.commentHours) };
  reckoned.set(filing, clocks);
  return clocks;
}

/** Where the negotiation stands at an instant. Computed when read: no job turns a negotiation overdue. */
export function standingOf(
  state: 'open' | 'agreed' | 'signed' | 'not-yet' | 'withdrawn',
  answerBy: Instant,
  now: Instant,
): Standing {
  return state === 'open' && now > answerBy ? 'overdue' : state;
}

/** Whether something done at an instant came after the answer's clock had ended without a deal. */
export function isLate(state: NegotiationState, at: Instant): boolean {
  if (state.filing === null || state.deal !== null || state.closed !== null) return false;
  return state.notYet === null && state.withdrawal === null && at > clocksOf(state.filing).answerBy;
}

/** The rule in force now, when it ends by itself, and what happens then. */
export function clocksView(filing: Filing, standing: Standing, now: Instant): ClocksView {
  const { rfcDue, answerBy } = clocksOf(filing);
  const { defaultOutcome } = filing;
  const fixed = { zone: filing.calendar.zone, filedAt: filing.at, rfcDue, answerBy, defaultOutcome };
  const none = { endsAt: null, afterwards: null };
  if (standing === 'agreed') return { ...fixed, inForce: 'agreed', ...none };
  if (standing === 'overdue') return { ...fixed, inForce: 'default', ...none };
  if (standing !== 'open') return { ...fixed, inForce: 'ended', ...none };
  if (now <= rfcDue) return { ...fixed, inForce: 'writing', endsAt: rfcDue, afterwards: 'rfc-late' };
  return { ...fixed, inForce: 'answering', endsAt: answerBy, afterwards: defaultOutcome.kind };
}
