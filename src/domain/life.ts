import type { Instant } from './instant.ts';

/** Why a flag is off although its agreement stands: somebody's hand, or a signed bound that was passed. */
export type OffBecause = 'killed' | 'guardrail';

/** All that decides, beside the clock, whether an agreement is in force. Derived from the log alone. */
export interface LifeFacts {
  /** When every signature stood; null before. */
  readonly inkedAt: Instant | null;
  /** When the last criterion marked «before launch» had its evidence; null while one lacks it. */
  readonly readyAt: Instant | null;
  /** Start of the local day after the end date; null: kept until a signed end. */
  readonly endsAt: Instant | null;
  /** End of the grace clause, for the contracted client alone; never before `endsAt`. */
  readonly graceEndsAt: Instant | null;
  /** When all signed that it is over. */
  readonly endedAt: Instant | null;
  /** Until when value and cost must be read for a checkpoint that has had none; null or absent: nothing is missing. */
  readonly dataDueAt?: Instant | null | undefined;
  /** The step of this end that was seen to pass and noted: from then on no clock brings it back. */
  readonly lapsed?: LapseStep | null | undefined;
  readonly off: { readonly because: OffBecause; readonly at: Instant } | null;
}

/**
 * The instants at which an agreement that nobody decides on lets go: for most, then for its client too; or for all at
 * once, when nothing was read for a checkpoint in the days signed for it.
 */
export type LapseStep = 'end' | 'grace' | 'no-data';

export type LifePhase = 'before-ink' | 'before-launch' | 'live' | 'grace' | 'off' | 'over';

/**
 * Where an agreement stands at an instant: decided by the signed text and the clock, never by a job. In force while
 * `now` is before the start of the next local day; a clock set back before ink finds it not yet signed, and one set
 * back after an end that was noted finds it ended.
 */
export function lifeAt(facts: LifeFacts, now: Instant): LifePhase {
  if (facts.inkedAt === null || now < facts.inkedAt) return 'before-ink';
  if (facts.endedAt !== null || isWithoutData(facts, now)) return 'over';
  const past = hasEnded(facts, now);
  if (past && !hasGrace(facts, now)) return 'over';
  if (facts.off !== null) return 'off';
  if (facts.readyAt === null || now < facts.readyAt) return 'before-launch';
  return past ? 'grace' : 'live';
}

/** Whether the end that stands has passed, by the clock or by what was noted. */
export function hasEnded({ endsAt, lapsed }: LifeFacts, now: Instant): boolean {
  return endsAt !== null && (now >= endsAt || (lapsed ?? null) !== null);
}

/** Whether the days for reading a checkpoint have passed with nothing read: the path of «revert», without grace. */
export function isWithoutData({ dataDueAt, lapsed }: LifeFacts, now: Instant): boolean {
  return lapsed === 'no-data' || ((dataDueAt ?? null) !== null && now >= (dataDueAt ?? ''));
}

function hasGrace({ endsAt, graceEndsAt, lapsed }: LifeFacts, now: Instant): boolean {
  return endsAt !== null && graceEndsAt !== null && graceEndsAt > endsAt && now < graceEndsAt && lapsed !== 'grace';
}

export interface Lapse {
  readonly step: LapseStep;
  /** When it was to pass, as signed. */
  readonly due: Instant;
}

/** The steps that have passed by the clock and that nobody noted yet, in their order. */
export function lapsesDue(facts: LifeFacts, now: Instant): readonly Lapse[] {
  const { inkedAt, endedAt, endsAt, graceEndsAt, dataDueAt = null, lapsed = null } = facts;
  if (inkedAt === null || endedAt !== null || lapsed === 'no-data') return [];
  if (dataDueAt !== null && now >= dataDueAt) return lapsed === null ? [{ step: 'no-data', due: dataDueAt }] : [];
  if (endsAt === null) return [];
  const due: Lapse[] = [];
  if (lapsed === null && now >= endsAt) due.push({ step: 'end', due: endsAt });
  if (lapsed !== 'grace' && graceEndsAt !== null && graceEndsAt > endsAt && now >= graceEndsAt)
    due.push({ step: 'grace', due: graceEndsAt });
  return due;
}
