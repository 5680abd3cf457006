import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';

/** How something is told to the world outside. Each has one handler. */
export type Channel = 'mail' | 'webhook';

/**
 * `waiting`: to be tried at `nextTryAt`. `sending`: a server has claimed it and is at it. `delivered`: the receiver
 * took it. `refused`: it said no for good, so nothing arrived. `unknown`: it may have arrived, and is not sent again.
 * `given-up`: tried for as long as its channel tries.
 */
export type DeliveryOutcome = 'waiting' | 'sending' | 'delivered' | 'refused' | 'unknown' | 'given-up';

/** One try, as its receiver may read it: never a word of what the other side answered. */
export interface DeliveryAttempt {
  readonly at: Instant;
  readonly outcome: 'delivered' | 'refused' | 'unknown' | 'failed';
  /** Public figures of the try, such as an HTTP status or milliseconds. */
  readonly detail: Readonly<Record<string, string | number>>;
}

export interface NewDelivery {
  readonly id: Id;
  readonly channel: Channel;
  /** What is told to whom: the same subject is kept once a channel, whoever puts it. */
  readonly subject: string;
  /** An account's id for mail, an endpoint's for webhooks. */
  readonly receiver: string;
  /** Public values; never anything sealed. */
  readonly content: unknown;
  readonly createdAt: Instant;
}

export interface Delivery extends NewDelivery {
  readonly attempts: number;
  /** By Parley's own clock; null when no try is to come. */
  readonly nextTryAt: Instant | null;
  readonly outcome: DeliveryOutcome;
  /** When a server claimed it; null while none has. */
  readonly claimedAt: Instant | null;
  /** Oldest first. */
  readonly log: readonly DeliveryAttempt[];
}

/** How a claimed delivery went on. */
export interface Settlement {
  readonly outcome: Exclude<DeliveryOutcome, 'sending'>;
  /** Given exactly where the outcome is `waiting`. */
  readonly nextTryAt: Instant | null;
  /** Absent where nothing was tried. */
  readonly attempt?: DeliveryAttempt | undefined;
}

/** What must still be told, kept until its outcome is known; written in the transaction of what it tells. */
export interface Outbox {
  /** False when this subject was put into this channel before: nothing is kept then. Tried at once. */
  put(delivery: NewDelivery): Promise<boolean>;
  get(id: Id): Promise<Delivery | undefined>;
  /** Newest first. */
  of(
    where: { readonly channel: Channel; readonly receiver?: string | undefined; readonly subject?: string | undefined },
    limit: number,
  ): Promise<readonly Delivery[]>;
  /** Ids of what is to be tried by now, the longest due first. */
  due(now: Instant, limit: number): Promise<readonly Id[]>;
  /** Asks the job queue once more to try these; a job that waits already stays one. */
  enqueue(ids: readonly Id[]): Promise<void>;
  /** Takes a due delivery in hand; undefined when it is not due, or another server has it. */
  claim(id: Id, now: Instant): Promise<Delivery | undefined>;
  /** Claimed before an instant and never settled: a server died at it. */
  abandoned(before: Instant, limit: number): Promise<readonly Delivery[]>;
  /**
   * Takes away at most so many that were put before an instant, were tried and are settled; how many. What waits, or is
   * held for a paused endpoint, stays.
   */
  prune(before: Instant, limit: number): Promise<number>;
  /** Notes how it went; counts as a try where `attempt` is given. */
  settle(id: Id, settlement: Settlement): Promise<void>;
}
