import type { Id } from '../../domain/id.ts';
import type { WorkspaceState } from '../../domain/workspace/state.ts';
import { nextTryAfter } from '../../domain/workspace/webhook.ts';
import { handleCommand } from '../handle-command.ts';
import { system } from '../policies/policy.ts';
import type { Delivery, DeliveryAttempt, Settlement } from '../port/outbox.ts';
import type { WebhookAnswer, WebhookSender } from '../port/webhooks.ts';
import { type App, Work } from '../work.ts';
import { readDoor, signingSecrets } from './webhook-door.ts';

const held: Settlement = { outcome: 'given-up', nextTryAt: null };
const GONE = 410;

/**
 * Tries a claimed delivery once and says how it goes on: delivered by a 2xx; over, and the endpoint with it, by a 410;
 * otherwise tried again later, until about three days have passed. Nothing is sent to an endpoint that is not on.
 */
export function deliverWebhook(app: App, sender: WebhookSender) {
  return async (workspace: Id, delivery: Delivery): Promise<Settlement> => {
    const { state, door } = await app.store.transaction(workspace, async (transaction) => {
      const standing = await new Work(app, transaction).standing<WorkspaceState>('workspace', workspace);
      const known = standing.state.webhooks.find(({ id }) => id === delivery.receiver);
      return { state: known?.state, door: await readDoor(transaction, delivery.receiver) };
    });
    if (state !== 'on' || door === undefined) return held;
    const at = app.environment.now();
    const answer = await sender.send({
      url: door.url,
      secrets: signingSecrets(door, at),
      id: delivery.id,
      at,
      body: app.environment.canonical(delivery.content),
    });
    const attempt: DeliveryAttempt = { at, outcome: outcomeOf(answer), detail: detailOf(answer) };
    if (attempt.outcome === 'refused') {
      const command = { type: 'GiveWebhookUp', webhook: delivery.receiver };
      await handleCommand(app, { workspace, slice: 'workspace', id: workspace, command, acting: { actor: system } });
    }
    if (attempt.outcome !== 'failed') return { outcome: attempt.outcome, nextTryAt: null, attempt };
    const nextTryAt = nextTryAfter(delivery.attempts + 1, at);
    return { outcome: nextTryAt === null ? 'given-up' : 'waiting', nextTryAt, attempt };
  };
}

function outcomeOf({ status }: WebhookAnswer): 'delivered' | 'refused' | 'failed' {
  if (status !== null && status >= 200 && status < 300) return 'delivered';
  return status === GONE ? 'refused' : 'failed';
}

function detailOf({ status, because, milliseconds }: WebhookAnswer): DeliveryAttempt['detail'] {
  return {
    milliseconds,
    ...(status === null ? {} : { status }),
    ...(because === null ? {} : { because }),
  };
}
