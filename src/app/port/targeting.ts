import type { FlagContext, Match, TargetingRule } from '../../domain/flag/targeting.ts';

/** The targeting rules of one workspace's flags, evaluated in process. It knows neither life nor clock. */
export interface Targeting {
  /** Takes over the rule of a flag, in place of an earlier one. */
  set(key: string, rule: TargetingRule): void;
  /** Forgets every rule. */
  clear(): void;
  /** What `matchOf` of the domain says of the same rule; of a key that was never set, `none`. */
  match(key: string, context: FlagContext, clientOnly: boolean): Match;
}

/** A new one for each workspace: no rule of one can reach another. */
export type NewTargeting = () => Targeting;
