import type { Actor } from '../actor.ts';
import type { Id } from '../id.ts';
import type { CalendarDay, Instant } from '../instant.ts';
import type { Lapse, LapseStep, LifeFacts, OffBecause } from '../life.ts';
import { endOfDay, plusDays, type WorkCalendar } from '../work-calendar.ts';
import type { OpenDecision, Settled, SigningParty } from './decision.ts';
import type { AgreementTerms } from './terms.ts';

export interface Evidenced {
  readonly criterion: Id;
  readonly text: string;
  readonly source: string;
  readonly by: Pick<Actor, 'id' | 'name'>;
  readonly at: Instant;
}

export interface SwitchedOff {
  readonly because: OffBecause;
  readonly at: Instant;
  readonly by: Pick<Actor, 'id' | 'name'>;
  /** Asked for after a kill; null until given. */
  readonly reason: string | null;
  /** Of a guardrail: its metric and the readings that passed it. */
  readonly metric: string | null;
  readonly values: readonly number[];
}

export interface AgreementState {
  readonly key: string;
  readonly title: string;
  readonly client: string;
  readonly sample: boolean;
  readonly evidence: readonly Evidenced[];
  readonly terms: AgreementTerms | null;
  readonly signedBy: readonly SigningParty[];
  readonly recordHash: string;
  readonly inkedAt: Instant | null;
  /** The last day in force; null while kept until a signed end. */
  readonly endOn: CalendarDay | null;
  readonly graceDays: number;
  readonly endedAt: Instant | null;
  /** The last end that was noted as passed. */
  readonly lapsed: Lapse | null;
  readonly off: SwitchedOff | null;
  /** Public counters. */
  readonly counters: {
    readonly extensions: number;
    readonly kept: number;
    readonly switchedOff: number;
    readonly amendments: number;
  };
  readonly decisions: readonly OpenDecision[];
  readonly settled: readonly Settled[];
}

export const initialAgreement: AgreementState = {
  key: '',
  title: '',
  client: '',
  sample: false,
  evidence: [],
  terms: null,
  signedBy: [],
  recordHash: '',
  inkedAt: null,
  endOn: null,
  graceDays: 0,
  endedAt: null,
  lapsed: null,
  off: null,
  counters: { extensions: 0, kept: 0, switchedOff: 0, amendments: 0 },
  decisions: [],
  settled: [],
};

/** The signed zone as a calendar; only its local days count here. */
export function signedCalendar(zone: string): WorkCalendar {
  return { zone, workdays: [1, 2, 3, 4, 5, 6, 7], holidays: [] };
}

/** What decides beside the clock whether it is in force. */
export function lifeFacts(state: AgreementState): LifeFacts {
  const { terms, endOn, graceDays, inkedAt, endedAt, off } = state;
  const ends = (days: number): Instant | null =>
    terms === null || endOn === null ? null : endOfDay(signedCalendar(terms.zone), plusDays(endOn, days));
  const [endsAt, graceEndsAt] = [ends(0), ends(graceDays)];
  return {
    inkedAt,
    readyAt: readyAt(state),
    endsAt,
    graceEndsAt,
    endedAt,
    lapsed: lapsedStep(state.lapsed, endsAt, graceEndsAt),
    off: off && { because: off.because, at: off.at },
  };
}

/** What was noted counts for the end that stands, not for one that was signed away since. */
function lapsedStep(lapsed: Lapse | null, endsAt: Instant | null, graceEndsAt: Instant | null): LapseStep | null {
  if (lapsed === null) return null;
  return lapsed.due === (lapsed.step === 'end' ? endsAt : graceEndsAt) ? lapsed.step : null;
}

/** When the last before-launch criterion had its evidence; ink itself where there is none to prove. */
function readyAt({ terms, evidence, inkedAt }: AgreementState): Instant | null {
  if (terms === null) return null;
  let latest = inkedAt;
  for (const criterion of terms.criteria.filter((one) => one.beforeLaunch)) {
    const proven = evidence.find((one) => one.criterion === criterion.id);
    if (proven === undefined) return null;
    if (latest === null || proven.at > latest) latest = proven.at;
  }
  return latest;
}
