import type { Instant } from '../instant.ts';
import type { RfcState } from './state.ts';

export type RfcPhase = 'none' | 'draft' | 'comments' | 'signing' | 'inked' | 'abandoned';

/** Which clock runs, and when it ends; what happens then is a sentence of `words`, keyed by `rule`. */
export interface RfcClock {
  readonly rule: 'complete-by' | 'overdue' | 'comments' | 'signing' | 'inked' | 'abandoned';
  readonly endsAt: Instant | null;
}

/** The phase as an instant finds it: comments turn into signing when their clock ends, with no event for it. */
export function phaseAt(state: RfcState, opensAt: Instant | null, now: Instant): RfcPhase {
  if (state.phase !== 'open') return state.phase;
  return opensAt !== null && now >= opensAt ? 'signing' : 'comments';
}

export function clockAt(phase: RfcPhase, completeBy: Instant, opensAt: Instant | null, now: Instant): RfcClock {
  switch (phase) {
    case 'none':
    case 'draft':
      return { rule: now > completeBy ? 'overdue' : 'complete-by', endsAt: completeBy };
    case 'comments':
      return { rule: 'comments', endsAt: opensAt };
    default:
      return { rule: phase, endsAt: null };
  }
}
