import { type Refused, refuse } from '../../domain/refusal.ts';
import type { Throttle } from './accounts.ts';
import type { IdentityDeps } from './deps.ts';
import type { IdentityRefusal } from './refusals.ts';

const MINUTE = 60_000;

/** Tries at once and minutes until one more, by what is tried. Kept in the database, so that a restart forgets none. */
const limits = {
  'sign-in-address': [10, 2],
  'sign-in-visitor': [100, 0.2],
  'link-address': [3, 5],
  'link-visitor': [30, 1],
  'code-sent': [5, 3],
  'code-visitor': [60, 0.5],
  'code-tried': [20, 1],
  'claim-visitor': [10, 2],
  'password-again': [10, 2],
  'link-opened': [120, 0.1],
  'signing-begun': [120, 0.5],
  invited: [60, 1],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;
export type Limited = keyof typeof limits;

/** `what` is hashed: the table of tries holds no addresses. */
export function throttleOf(deps: IdentityDeps, limited: Limited, what: string): Throttle {
  const [capacity, minutes] = limits[limited];
  const key = `${limited}:${deps.app.environment.sha256(what).slice(0, 32)}`;
  return { key, capacity, refill: minutes * MINUTE };
}

/** Takes one try of each; refused when one of them has none left. */
export async function limit(
  deps: IdentityDeps,
  ...throttles: readonly Throttle[]
): Promise<Refused<IdentityRefusal> | undefined> {
  for (const throttle of throttles) {
    const wait = await deps.accounts.take(throttle, deps.app.environment.now());
    if (wait > 0) return refuse('too-many-tries', { minutes: Math.ceil(wait / MINUTE) });
  }
  return undefined;
}

/** Gives tries back that turned out to be right ones. */
export async function giveBack(deps: IdentityDeps, ...throttles: readonly Throttle[]): Promise<void> {
  for (const throttle of throttles) await deps.accounts.giveBack(throttle);
}
