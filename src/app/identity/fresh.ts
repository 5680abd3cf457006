import { type Instant, plusMilliseconds } from '../../domain/instant.ts';
import { type Refused, refuse } from '../../domain/refusal.ts';
import type { Session } from '../port/identity.ts';
import type { IdentityRefusal } from './refusals.ts';

/** A proof is fresh for five minutes. */
export const FRESH_MILLISECONDS = 5 * 60_000;

export function freshUntil(session: Pick<Session, 'authenticatedAt'>): Instant {
  return plusMilliseconds(session.authenticatedAt, FRESH_MILLISECONDS);
}

/** Whether the person proved who they are within the last five minutes; an API key never did. */
export function isFresh(session: Session, now: Instant): boolean {
  return session.actor.kind !== 'key' && session.authenticatedBy !== 'link' && now <= freshUntil(session);
}

export function mustBeFresh(session: Session, now: Instant): Refused<IdentityRefusal> | undefined {
  return isFresh(session, now) ? undefined : refuse('reauthentication-needed');
}
