import type { Instant } from '../instant.ts';
import { type LifeFacts, type LifePhase, lifeAt } from '../life.ts';
import { type FlagContext, type Match, matchOf, type TargetingRule } from './targeting.ts';

/** All that one flag needs to be answered; derived from the log of its agreement. */
export interface FlagSetting {
  readonly key: string;
  readonly rule: TargetingRule;
  readonly life: LifeFacts;
}

/** A boolean, always: a missing value would mean the application's own default, which may be `true`. */
export interface FlagAnswer {
  readonly value: boolean;
  /** OpenFeature's reasons. */
  readonly reason: 'DISABLED' | 'TARGETING_MATCH' | 'SPLIT' | 'DEFAULT';
  readonly variant: 'on' | 'off';
  readonly metadata: { readonly phase: LifePhase; readonly grace: boolean };
}

/**
 * Evaluates a flag at an instant. The agreement's life decides first: explicit `false` before ink, before the
 * before-launch criteria have their evidence, while off, and after the end; only the contracted client has the grace.
 * «targeting-key-missing» only where a percentage decides and nobody is named.
 */
export function flagAnswer(
  { key, rule, life }: FlagSetting,
  context: FlagContext,
  now: Instant,
): FlagAnswer | 'targeting-key-missing' {
  return answerAt(life, now, (clientOnly) => matchOf(key, rule, context, clientOnly));
}

/** The same with any evaluator of targeting: it is asked only when the agreement's life has let it. */
export function answerAt(
  life: LifeFacts,
  now: Instant,
  matching: (clientOnly: boolean) => Match,
): FlagAnswer | 'targeting-key-missing' {
  const phase = lifeAt(life, now);
  if (phase !== 'live' && phase !== 'grace') return off('DISABLED', phase);
  const match = matching(phase === 'grace');
  switch (match) {
    case 'targeting-key-missing':
      return match;
    case 'none':
      return off(phase === 'grace' ? 'DISABLED' : 'DEFAULT', phase);
    default:
      return {
        value: true,
        reason: match === 'share' ? 'SPLIT' : 'TARGETING_MATCH',
        variant: 'on',
        metadata: { phase, grace: phase === 'grace' },
      };
  }
}

function off(reason: FlagAnswer['reason'], phase: LifePhase): FlagAnswer {
  return { value: false, reason, variant: 'off', metadata: { phase, grace: false } };
}

/** The first instant after `now` at which the clock alone changes where an agreement stands; undefined: never. */
export function nextTurn(life: LifeFacts, now: Instant): Instant | undefined {
  const { inkedAt, readyAt, endsAt, graceEndsAt, dataDueAt = null } = life;
  return [inkedAt, readyAt, endsAt, graceEndsAt, dataDueAt]
    .filter((instant): instant is Instant => instant !== null && instant > now)
    .sort()[0];
}
