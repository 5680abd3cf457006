import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Transaction } from '../port/store.ts';

/** What is kept of an endpoint beside the log, encrypted where it lies: the whole address and what signs for it. */
export interface WebhookDoor {
  readonly url: string;
  /** Newest first, each `whsec_…`; one with an end signs until then. */
  readonly secrets: readonly { readonly secret: string; readonly until: Instant | null }[];
}

/** Secrets of one endpoint that may sign at the same time. */
const MOST_SECRETS = 3;

/** Undefined when the endpoint was removed. */
export async function readDoor({ secrets }: Transaction, webhook: Id): Promise<WebhookDoor | undefined> {
  const kept = await secrets.get('webhook', webhook);
  return kept === undefined ? undefined : (JSON.parse(kept) as WebhookDoor);
}

export async function writeDoor({ secrets }: Transaction, webhook: Id, door: WebhookDoor, at: Instant): Promise<void> {
  await secrets.put('webhook', webhook, JSON.stringify(door), at);
}

/** The secrets that sign now, the newest first. */
export function signingSecrets({ secrets }: WebhookDoor, now: Instant): readonly string[] {
  return secrets.filter(({ until }) => until === null || now < until).map(({ secret }) => secret);
}

/** With a new secret; the one before signs too until `overlapUntil`. */
export function rotated(
  { url, secrets }: WebhookDoor,
  secret: string,
  now: Instant,
  overlapUntil: Instant,
): WebhookDoor {
  const still = secrets.map((one) => ({ ...one, until: one.until ?? overlapUntil })).filter(({ until }) => now < until);
  return { url, secrets: [{ secret, until: null }, ...still].slice(0, MOST_SECRETS) };
}
