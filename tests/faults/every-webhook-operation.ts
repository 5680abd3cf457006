import type { Walk } from './every-operation.ts';

/** Every operation of a webhook once with an input that is answered well; its name leads nowhere. */
export async function walkWebhook({ say }: Walk, owner: string): Promise<void> {
  const described = { name: 'walk', url: 'https://hooks.invalid/walk', types: ['debt.paid'] };
  const { id: webhook } = await say(owner, 'webhook.add', described);
  await say(owner, 'webhook.list');
  await say(owner, 'webhook.change', { webhook, ...described, name: 'walked' });
  await say(owner, 'webhook.rotate', { webhook, overlapHours: 1 });
  const { delivery } = await say(owner, 'webhook.test', { webhook });
  await say(owner, 'webhook.deliveries', { webhook });
  await say(owner, 'webhook.replay', { webhook, delivery });
  await say(owner, 'webhook.replay-failed', { webhook, since: '2020-01-01T00:00:00.000Z' });
  await say(owner, 'webhook.pause', { webhook });
  await say(owner, 'webhook.resume', { webhook });
  await say(owner, 'webhook.remove', { webhook });
}
