import type { NegotiationState } from '../../domain/negotiation/state.ts';
import type { WorkspaceState } from '../../domain/workspace/state.ts';
import type { Policy } from '../policies/policy.ts';
import type { StoredEvent } from '../port/store.ts';
import type { Work } from '../work.ts';
import { webhookContent, webhookTypeOf } from './public-events.ts';

/**
 * Puts what every member can read into the outbox, for every endpoint that asked for it, in the transaction in which
 * it happened. A paused endpoint's deliveries wait until it is resumed; a sample is told nobody.
 */
export const tellWebhooks: Policy = async (work, news) => {
  const { state } = await work.standing<WorkspaceState>('workspace', work.workspace);
  const listening = state.webhooks.filter((webhook) => webhook.state !== 'gone');
  if (listening.length === 0) return [];
  for (const stored of news) await tell(work, stored, listening);
  return [];
};

async function tell(work: Work, stored: StoredEvent, listening: WorkspaceState['webhooks']): Promise<void> {
  const type = webhookTypeOf(stored);
  if (type === undefined) return;
  const receivers = listening.filter((webhook) => webhook.types.includes(type));
  if (receivers.length === 0) return;
  const { state } = await work.standing<NegotiationState>('negotiation', stored.stream.id);
  if (state.filing?.sample) return;
  const { seal, environment } = work.app;
  const content = webhookContent(type, stored, work.workspace, seal.place.origin);
  for (const { id: receiver } of receivers)
    await work.transaction.outbox.put({
      id: environment.newId(),
      channel: 'webhook',
      subject: `${stored.id} ${receiver}`,
      receiver,
      content,
      createdAt: stored.at,
    });
}
