import type { Instant } from '../instant.ts';
import type { WorkspaceEvent } from './events.ts';
import type { Webhook } from './webhook.ts';

/** The endpoints after an event; the same list when it concerns none of them. */
export function evolveWebhooks(webhooks: readonly Webhook[], event: WorkspaceEvent, at: Instant): readonly Webhook[] {
  switch (event.type) {
    case 'WebhookAdded': {
      const { webhook: id, name, host, types } = event;
      return [...webhooks, { id, name, host, types, state: 'on', addedAt: at, since: at, overlapUntil: null }];
    }
    case 'WebhookChanged': {
      const { webhook, name, host, types } = event;
      return changed(webhooks, webhook, { name, host, types });
    }
    case 'WebhookSecretRotated':
      return changed(webhooks, event.webhook, { overlapUntil: event.overlapUntil });
    case 'WebhookPaused':
      return changed(webhooks, event.webhook, { state: 'paused', since: at });
    case 'WebhookGone':
      return changed(webhooks, event.webhook, { state: 'gone', since: at });
    case 'WebhookResumed':
      return changed(webhooks, event.webhook, { state: 'on', since: at });
    case 'WebhookRemoved':
      return webhooks.filter(({ id }) => id !== event.webhook);
    default:
      return webhooks;
  }
}

function changed(webhooks: readonly Webhook[], id: string, part: Partial<Webhook>): readonly Webhook[] {
  return webhooks.map((webhook) => (webhook.id === id ? { ...webhook, ...part } : webhook));
}
