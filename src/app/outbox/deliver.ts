import type { Id } from '../../domain/id.ts';
import { type Instant, plusMilliseconds } from '../../domain/instant.ts';
import { tellGivenUp } from '../notice/tell-given-up.ts';
import type { DeliveryJob } from '../port/jobs.ts';
import type { Settlement } from '../port/outbox.ts';
import { type App, Work } from '../work.ts';
import type { ChannelHandler, Channels } from './channel.ts';

/** How long a server may be at one try before it is taken for dead. */
const PATIENCE = 10 * 60_000;
/** Before a try that was lost is made again. */
const PAUSE = 60_000;
const AT_ONCE = 500;
/** What was settled longer ago than this is forgotten. */
const KEPT = 90 * 86_400_000;

/**
 * Tries one delivery, if it is due and no other server has it: claimed in one transaction, sent outside any, settled
 * in another. A server that dies in between leaves it claimed; the sweep says what becomes of it.
 */
export async function deliver(app: App, channels: Channels, { workspace, delivery: id }: DeliveryJob): Promise<void> {
  const { now } = app.environment;
  const claimed = await app.store.transaction(workspace, async ({ outbox }) => {
    const known = await outbox.get(id);
    return known && channels[known.channel] && outbox.claim(id, now());
  });
  const handler = claimed && channels[claimed.channel];
  if (!handler) return;
  const settlement = await handler.send(workspace, claimed).catch(() => lost(handler, now()));
  await app.store.transaction(workspace, async (transaction) => {
    await transaction.outbox.settle(id, settlement);
    await tellGivenUp(new Work(app, transaction), claimed, settlement);
  });
}

/**
 * Puts every due delivery into the job queue again, so that a lost job, or a clock that was moved, loses nothing; and
 * says of what a dead server had in hand whether it is sent again. What was put ninety days ago and is settled is taken
 * away. Gives the ids that are due.
 */
export async function sweepDeliveries(app: App, channels: Channels, workspace: Id): Promise<readonly Id[]> {
  const now = app.environment.now();
  return app.store.transaction(workspace, async ({ outbox }) => {
    for (const { id, channel } of await outbox.abandoned(plusMilliseconds(now, -PATIENCE), AT_ONCE)) {
      const handler = channels[channel];
      if (handler) await outbox.settle(id, lost(handler, now));
    }
    await outbox.prune(plusMilliseconds(now, -KEPT), AT_ONCE);
    const due = await outbox.due(now, AT_ONCE);
    if (due.length > 0) await outbox.enqueue(due);
    return due;
  });
}

function lost({ whenLost }: ChannelHandler, at: Instant): Settlement {
  const attempt = { at, outcome: 'unknown', detail: {} } as const;
  return whenLost === 'unknown'
    ? { outcome: 'unknown', nextTryAt: null, attempt }
    : { outcome: 'waiting', nextTryAt: plusMilliseconds(at, PAUSE), attempt };
}
