import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import { isRefused, refuse } from '../../domain/refusal.ts';
import type { Ceremony } from '../ceremony.ts';
import { act, actingOf } from '../identity/act.ts';
import type { Delivery, Outbox } from '../port/outbox.ts';
import type { Transaction } from '../port/store.ts';
import type { App } from '../work.ts';
import type { WebhookContent } from './public-events.ts';

/** Deliveries of one endpoint that are looked through for failed ones. */
const MOST_LOOKED_AT = 1_000;

type Given<Input> = (app: App) => Ceremony<Input>;

/** A message that says nothing but that the way is open; it goes the way of all others. */
export const testWebhook: Given<{ readonly webhook: Id }> = (app) =>
  toOwnEndpoint(app, async ({ outbox, workspace }, { webhook: receiver }) => {
    const at = app.environment.now();
    const id = app.environment.newId();
    const url = `${app.seal.place.origin}/settings`;
    const content: WebhookContent = { type: 'webhook.test', timestamp: at, data: { workspace, url } };
    await outbox.put({ id, channel: 'webhook', subject: `test ${id}`, receiver, content, createdAt: at });
    return { delivery: id };
  });

/** Sends one delivery again, whatever became of it, under the id it always had. */
export const replayDelivery: Given<{ readonly webhook: Id; readonly delivery: Id }> = (app) =>
  toOwnEndpoint(app, async ({ outbox }, { webhook, delivery: id }) => {
    const delivery = await outbox.get(id);
    if (delivery?.channel !== 'webhook' || delivery.receiver !== webhook) return refuse('delivery-unknown');
    return { again: await again(outbox, [delivery], app.environment.now()) };
  });

/** Sends again, oldest first, what failed for good since an instant. */
export const replayFailed: Given<{ readonly webhook: Id; readonly since: Instant }> = (app) =>
  toOwnEndpoint(app, async ({ outbox }, { webhook: receiver, since }) => {
    const kept = await outbox.of({ channel: 'webhook', receiver }, MOST_LOOKED_AT);
    const failed = kept.filter(({ createdAt, outcome }) => createdAt >= since && outcome !== 'delivered');
    return { again: await again(outbox, failed.toReversed(), app.environment.now()) };
  });

/** What waits or is on its way is left alone. */
async function again(outbox: Outbox, deliveries: readonly Delivery[], now: Instant): Promise<number> {
  const over = deliveries.filter(({ outcome }) => outcome !== 'waiting' && outcome !== 'sending');
  for (const { id } of over) await outbox.settle(id, { outcome: 'waiting', nextTryAt: now });
  await outbox.enqueue(over.map(({ id }) => id));
  return over.length;
}

function toOwnEndpoint<Input extends { readonly webhook: Id }>(
  app: App,
  send: (transaction: Transaction, input: Input) => Promise<object>,
): Ceremony<Input> {
  return async (session, input) => {
    if (session?.actor.kind !== 'member') return refuse('members-only');
    const { workspace } = session;
    const command = { type: 'TestWebhook', webhook: input.webhook };
    let output: object = {};
    const done = await act(
      app,
      workspace,
      { slice: 'workspace', id: workspace, command, acting: actingOf(session) },
      async (transaction) => {
        const sent = await send(transaction, input);
        if (isRefused(sent)) return sent;
        output = sent;
        return undefined;
      },
    );
    return isRefused(done) ? done : { output };
  };
}
