import type { Actor } from '../actor.ts';
import type { Id } from '../id.ts';
import type { Refusal } from '../refusal.ts';
import type { MeasurementRefusal } from './refusals.ts';

export interface Observers {
  /** Members of the parties and whoever is on call. */
  readonly observers: readonly Id[];
  /** Those of whom nobody confirmed the address. */
  readonly unverified: readonly Id[];
}

/**
 * Why a person, or a program with its key, may not record, correct or withdraw readings: they decide whether a flag is
 * kept, so they come from whoever may be trusted to sign. The page's buttons ask the same.
 */
export function observeRefusal({ observers, unverified }: Observers, person: Id) {
  if (!observers.includes(person)) return no('observers-only');
  return unverified.includes(person) ? no('observer-unverified') : undefined;
}

/** Why a person may not say from where a metric is read. */
export function sourceRefusal({ observers, unverified }: Observers, { kind, id }: Pick<Actor, 'kind' | 'id'>) {
  if (kind !== 'member' || !observers.includes(id)) return no('sources-members-only');
  return unverified.includes(id) ? no('observer-unverified') : undefined;
}

function no(code: MeasurementRefusal): Refusal<MeasurementRefusal> {
  return { code };
}
