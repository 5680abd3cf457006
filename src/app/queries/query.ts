import type { Id } from '../../domain/id.ts';
import { partyOf } from '../../domain/negotiation/party.ts';
import type { NegotiationState } from '../../domain/negotiation/state.ts';
import { type Refused, refuse } from '../../domain/refusal.ts';
import type { Session } from '../port/identity.ts';
import { type App, Work } from '../work.ts';

/** Answers one query of the operations table. Its input is valid by contract, its session allowed by the table. */
export type Query<Input = never> = (app: App, session: Session, input: Input) => Promise<unknown | Refused>;

/** Reads in one transaction bound to the session's workspace; nothing is locked, nothing is written. */
export function reading<T>(app: App, session: Session, read: (work: Work) => Promise<T>): Promise<T> {
  return app.store.transaction(session.workspace, (transaction) => read(new Work(app, transaction)));
}

/** The state of a negotiation that this session may see; a hidden one and a missing one are refused alike. */
export async function visibleNegotiation(
  work: Work,
  session: Session,
  id: Id,
): Promise<{ readonly state: NegotiationState; readonly own: Id | undefined; readonly version: number } | Refused> {
  if (session.negotiation !== undefined && session.negotiation !== id) return refuse('unknown-thing');
  const { state, version } = await work.standing<NegotiationState>('negotiation', id);
  if (version === 0) return refuse('unknown-thing');
  return { state, version, own: partyOf(state.parties, session.actor.id)?.id };
}

/** Binds the transaction to the session's own party, so that its own sealed rows can be read and no other's. */
export async function asOwnParty(work: Work, own: Id | undefined): Promise<void> {
  await work.transaction.actFor(own);
}
