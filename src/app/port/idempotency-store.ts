import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';

/** What was answered to a command that carried an idempotency key: event ids, never sealed content. */
export interface RememberedAnswer {
  readonly bodyHash: string;
  readonly answer: unknown;
}

export interface IdempotencyStore {
  get(actor: Id, operation: string, key: string): Promise<RememberedAnswer | undefined>;
  put(actor: Id, operation: string, key: string, remembered: RememberedAnswer, at: Instant): Promise<void>;
}
