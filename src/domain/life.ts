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
  readonly off: { readonly because: OffBecause; readonly at: Instant } | null;
}

export type LifePhase = 'before-ink' | 'before-launch' | 'live' | 'grace' | 'off' | 'over';

/**
 * Where an agreement stands at an instant: decided by the signed text and the clock, never by a job. In force while
 * `now` is before the start of the next local day; a clock set back before ink finds it not yet signed.
 */
export function lifeAt(facts: LifeFacts, now: Instant): LifePhase {
  if (facts.inkedAt === null || now < facts.inkedAt) return 'before-ink';
  if (facts.endedAt !== null) return 'over';
  const past = facts.endsAt !== null && now >= facts.endsAt;
  if (past && !(facts.graceEndsAt !== null && now < facts.graceEndsAt)) return 'over';
  if (facts.off !== null) return 'off';
  if (facts.readyAt === null || now < facts.readyAt) return 'before-launch';
  return past ? 'grace' : 'live';
}
