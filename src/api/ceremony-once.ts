import type { CeremonyAnswer } from '../app/ceremony.ts';
import type { Session } from '../app/port/identity.ts';
import type { Store } from '../app/port/store.ts';
import type { Id } from '../domain/id.ts';
import type { Instant } from '../domain/instant.ts';
import { isRefused, type Refused, refuse } from '../domain/refusal.ts';

/** What a request with an idempotency key is remembered as. */
export interface RememberedAs {
  readonly operation: string;
  readonly key: string;
  readonly bodyHash: string;
}

export interface CeremonyOnce {
  readonly store: Store;
  readonly now: () => Instant;
  /** The ceremonies at work on this server, by person, operation and key. */
  readonly atWork: Map<string, Promise<unknown>>;
}

/**
 * Carries a ceremony out unless the same key was used before. Its answer may hold a secret that is shown once, so it
 * is not kept: a repetition is told that it was done. A ceremony spans several transactions, so the note is written
 * after it, and a second request with the key waits until the first is through. On another server over the same
 * database it does not wait: there, two at the very same moment are kept apart by what each uses up (link, code,
 * challenge).
 */
export async function ceremonyOnce(
  once: CeremonyOnce,
  session: Session,
  about: RememberedAs,
  run: () => Promise<CeremonyAnswer | Refused>,
): Promise<CeremonyAnswer | Refused> {
  const place = JSON.stringify([session.workspace, session.actor.id, about.operation, about.key]);
  const before = once.atWork.get(place) ?? Promise.resolve();
  const turn = before.then(() => inTurn(once, session, about, run));
  const ended = turn.catch(() => undefined);
  once.atWork.set(place, ended);
  try {
    return await turn;
  } finally {
    if (once.atWork.get(place) === ended) once.atWork.delete(place);
  }
}

async function inTurn(
  { store, now }: CeremonyOnce,
  session: Session,
  { operation, key, bodyHash }: RememberedAs,
  run: () => Promise<CeremonyAnswer | Refused>,
): Promise<CeremonyAnswer | Refused> {
  const { workspace } = session;
  const person: Id = session.actor.id;
  const before = await store.transaction(workspace, ({ idempotency }) => idempotency.get(person, operation, key));
  if (before) return refuse(before.bodyHash === bodyHash ? 'done-before' : 'idempotency-key-reused');
  const answer = await run();
  if (isRefused(answer)) return answer;
  await store.transaction(workspace, async (transaction) => {
    await transaction.lockHead();
    if (!(await transaction.idempotency.get(person, operation, key)))
      await transaction.idempotency.put(person, operation, key, { bodyHash, answer: null }, now());
  });
  return answer;
}
