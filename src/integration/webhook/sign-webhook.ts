import { Webhook } from 'standardwebhooks';
import type { WebhookMessage } from '../../app/port/webhooks.ts';

/** The three headers of Standard Webhooks: every secret signs id, instant and body, the newest first. */
export function webhookHeaders({ id, at, body, secrets }: Omit<WebhookMessage, 'url'>): Record<string, string> {
  const instant = new Date(at);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(instant.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, instant, body)).join(' '),
  };
}

/** A secret as the convention writes it. */
export function webhookSecret(hex: string): string {
  return `whsec_${Buffer.from(hex, 'hex').toString('base64')}`;
}
