import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';

/** One message for one endpoint, after the Standard Webhooks convention. */
export interface WebhookMessage {
  readonly url: string;
  /** All of them sign. */
  readonly secrets: readonly string[];
  /** The same at every try, so that a receiver can tell it has had it. */
  readonly id: Id;
  readonly at: Instant;
  readonly body: string;
}

/** Why no answer came: nothing of an answer's content is ever kept. */
export type WebhookFailure = 'address-refused' | 'name-unknown' | 'unreachable' | 'certificate' | 'timeout';

export interface WebhookAnswer {
  /** Null when there was no answer. */
  readonly status: number | null;
  readonly because: WebhookFailure | null;
  readonly milliseconds: number;
}

export interface WebhookSender {
  /** Why this address can never be sent to, as far as it shows without looking up its name. */
  fault(url: string): 'webhook-address' | 'webhook-https-only' | 'webhook-private' | undefined;
  /** Scheme, host and port of an address without fault. */
  hostOf(url: string): string;
  /** `whsec_…` of secret bytes given as hex. */
  secretOf(hex: string): string;
  /** Sends once: no redirect is followed and nothing is tried again. Never throws for what the receiver does. */
  send(message: WebhookMessage): Promise<WebhookAnswer>;
}
