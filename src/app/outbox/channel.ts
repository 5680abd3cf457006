import type { Id } from '../../domain/id.ts';
import type { Channel, Delivery, Settlement } from '../port/outbox.ts';

/** Everything the outbox needs to know of a channel. */
export interface ChannelHandler {
  /**
   * Sends a delivery that this server has claimed and says how it goes on. What it throws counts as a try that was
   * lost, by `whenLost`.
   */
  readonly send: (workspace: Id, delivery: Delivery) => Promise<Settlement>;
  /**
   * What becomes of a try whose end nobody knows, as when its server died: `unknown` is never sent again (at most
   * once), `again` is sent again under the same id (at least once).
   */
  readonly whenLost: 'unknown' | 'again';
}

/** The channels of this instance. What is put into a channel without a handler waits. */
export type Channels = Readonly<Partial<Record<Channel, ChannelHandler>>>;
