import type { Id } from '../../domain/id.ts';
import { type Refused, refuse } from '../../domain/refusal.ts';
import { canAdminister } from '../../domain/workspace/can.ts';
import type { WorkspaceState } from '../../domain/workspace/state.ts';
import { RETRY_AFTER, type Webhook } from '../../domain/workspace/webhook.ts';
import type { Session } from '../port/identity.ts';
import type { Delivery } from '../port/outbox.ts';
import type { Work } from '../work.ts';

/** The endpoints, for those who may change them; everybody else is refused. */
export async function ownEndpoints(work: Work, { actor }: Session): Promise<readonly Webhook[] | Refused> {
  const { state } = await work.standing<WorkspaceState>('workspace', work.workspace);
  return canAdminister(state, actor) ?? state.webhooks;
}

/** One of them. */
export async function ownEndpoint(work: Work, session: Session, webhook: Id): Promise<Webhook | Refused> {
  const known = await ownEndpoints(work, session);
  if ('refusal' in known) return known;
  return known.find(({ id }) => id === webhook) ?? refuse('webhook-unknown');
}

/** Put aside without having been tried for as long as others, because its endpoint was not on. */
export function isHeld({ outcome, attempts }: Pick<Delivery, 'outcome' | 'attempts'>): boolean {
  return outcome === 'given-up' && attempts <= RETRY_AFTER.length;
}
