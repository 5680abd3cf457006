import type { Id } from '../../domain/id.ts';
import { isRefused } from '../../domain/refusal.ts';
import { RETRY_AFTER } from '../../domain/workspace/webhook.ts';
import type { Delivery } from '../port/outbox.ts';
import { type Query, reading } from '../queries/query.ts';
import { isHeld, ownEndpoint, ownEndpoints } from './own-endpoint.ts';
import type { WebhookContent } from './public-events.ts';
import { readDoor } from './webhook-door.ts';

/** How many of its newest deliveries tell how an endpoint is doing. */
const LATEST = 50;

/** The endpoints with their whole addresses and how they are doing, for administrators; never a secret. */
export const listWebhooks: Query<object> = (app, session) =>
  reading(app, session, async (work): Promise<unknown> => {
    const known = await ownEndpoints(work, session);
    if (isRefused(known)) return known;
    const now = app.environment.now();
    const webhooks = [];
    for (const { overlapUntil, ...webhook } of known) {
      const door = await readDoor(work.transaction, webhook.id);
      const latest = await work.transaction.outbox.of({ channel: 'webhook', receiver: webhook.id }, LATEST);
      webhooks.push({
        ...webhook,
        url: door?.url ?? webhook.host,
        overlapUntil: overlapUntil !== null && now < overlapUntil ? overlapUntil : null,
        ...doing(latest),
      });
    }
    return { webhooks };
  });

/** What was sent to an endpoint and how, newest first. */
export const listDeliveries: Query<{ readonly webhook: Id; readonly limit: number }> = (
  app,
  session,
  { webhook, limit },
) =>
  reading(app, session, async (work): Promise<unknown> => {
    const known = await ownEndpoint(work, session, webhook);
    if (isRefused(known)) return known;
    const kept = await work.transaction.outbox.of({ channel: 'webhook', receiver: webhook }, limit);
    return { deliveries: kept.map(deliveryLine) };
  });

/** Failing: the last one that came to an end was given up after every try. */
function doing(latest: readonly Delivery[]) {
  const lastAt = ({ log }: Delivery) => log.at(-1)?.at ?? '';
  const ended = latest.filter(({ outcome }) => outcome === 'delivered' || outcome === 'given-up');
  const tried = ended.filter(({ log }) => log.length > 0).toSorted((a, b) => (lastAt(a) < lastAt(b) ? 1 : -1));
  return {
    failing: tried[0]?.outcome === 'given-up' && tried[0].attempts > RETRY_AFTER.length,
    waiting: latest.filter((one) => one.outcome === 'waiting' || one.outcome === 'sending' || isHeld(one)).length,
    lastDeliveredAt: tried.find(({ outcome }) => outcome === 'delivered')?.log.at(-1)?.at ?? null,
  };
}

function deliveryLine(delivery: Delivery) {
  const { type, data } = delivery.content as WebhookContent;
  const { id, createdAt, attempts, nextTryAt, log } = delivery;
  return {
    id,
    type,
    negotiation: data.negotiation ?? null,
    createdAt,
    outcome: isHeld(delivery) ? 'held' : delivery.outcome,
    attempts,
    nextTryAt,
    log: log.map(({ at, outcome, detail }) => ({
      at,
      outcome,
      status: detail.status ?? null,
      because: detail.because ?? null,
      milliseconds: detail.milliseconds ?? 0,
    })),
  };
}
