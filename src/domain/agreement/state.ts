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
  /** Checkpoints for which value and cost were both read in time. */
  readonly readFor: readonly CalendarDay[];
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
  readFor: [],
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
  const dataDueAt = dataDue(state)?.at ?? null;
  return {
    inkedAt,
    readyAt: readyAt(state),
    endsAt,
    graceEndsAt,
    endedAt,
    dataDueAt,
    lapsed: lapsedStep(state.lapsed, { end: endsAt, grace: graceEndsAt, 'no-data': dataDueAt }),
    off: off && { because: off.because, at: off.at },
  };
}

/** What was noted counts for the end that stands, not for one that was signed away since. */
function lapsedStep(lapsed: Lapse | null, due: Readonly<Record<LapseStep, Instant | null>>): LapseStep | null {
  return lapsed !== null && lapsed.due === due[lapsed.step] ? lapsed.step : null;
}

/** Until when value and cost must be read for the first checkpoint that has had none. */
export interface DataDue {
  readonly checkpoint: CalendarDay;
  /** The last day on which a reading still counts. */
  readonly by: CalendarDay;
  readonly at: Instant;
}

/**
 * The first checkpoint within its life for which nothing was read, with the days signed for it. The day on which it
 * ends anyway is none, and neither is one before ink; null where no such days were signed.
 */
export function dataDue({ terms, endOn, inkedAt, readFor }: AgreementState): DataDue | null {
  const { noDataDays } = terms ?? {};
  if (terms === null || inkedAt === null || noDataDays === undefined) return null;
  const calendar = signedCalendar(terms.zone);
  const checkpoint = terms.checkpoints.find(
    (day) => !readFor.includes(day) && (endOn === null || day < endOn) && endOfDay(calendar, day) > inkedAt,
  );
  if (checkpoint === undefined) return null;
  const by = plusDays(checkpoint, noDataDays);
  // It ends by itself before that: nothing is to be reverted then, and a signed grace stands.
  if (endOn !== null && by >= endOn) return null;
  return { checkpoint, by, at: endOfDay(calendar, by) };
}

/** Whether the days signed for reading a checkpoint are not over: what was read by their end stays as it was. */
export function mayStillBeRead({ terms }: AgreementState, checkpoint: CalendarDay, now: Instant): boolean {
  if (terms?.noDataDays === undefined) return false;
  return now < endOfDay(signedCalendar(terms.zone), plusDays(checkpoint, terms.noDataDays));
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
