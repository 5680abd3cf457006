import { describe, expect, it } from 'vitest';
import { nodeEnvironment } from '../../store/environment.ts';
import { memoryStore } from '../../store/memory/memory-store.ts';
import type { Delivery, Settlement } from '../port/outbox.ts';
import type { App } from '../work.ts';
import type { ChannelHandler, Channels } from './channel.ts';
import { deliver, sweepDeliveries } from './deliver.ts';

const MINUTE = 60_000;
const delivered: Settlement = { outcome: 'delivered', nextTryAt: null };

/** One delivery of a channel over a store in memory, and a clock that is set by hand. */
async function waiting(send: (delivery: Delivery) => Promise<Settlement>, whenLost: ChannelHandler['whenLost']) {
  let instant = Date.parse('2026-03-02T09:00:00.000Z');
  const now = () => new Date(instant).toISOString();
  const environment = nodeEnvironment({ now });
  const store = memoryStore();
  const app = { store, environment } as unknown as App;
  const [workspace, id] = [environment.newId(), environment.newId()];
  const tried: string[] = [];
  const handler: ChannelHandler = {
    whenLost,
    send: (_, delivery) => {
      tried.push(delivery.id);
      return send(delivery);
    },
  };
  const channels: Channels = { mail: handler };
  const put = { id, channel: 'mail', subject: 's', receiver: 'ana', content: {}, createdAt: now() } as const;
  await store.transaction(workspace, ({ outbox }) => outbox.put(put));
  return {
    tried,
    wait: (milliseconds: number) => {
      instant += milliseconds;
    },
    deliver: () => deliver(app, channels, { workspace, delivery: id }),
    sweep: () => sweepDeliveries(app, channels, workspace),
    state: () => store.transaction(workspace, ({ outbox }) => outbox.get(id)),
  };
}

describe('a delivery', () => {
  it('that several jobs name at once is sent by one of them', async () => {
    const one = await waiting(async () => delivered, 'unknown');
    await Promise.all([one.deliver(), one.deliver(), one.deliver()]);
    await one.deliver();
    expect(one.tried).toHaveLength(1);
    expect(await one.state()).toMatchObject({ outcome: 'delivered' });
  });

  it('that throws at most once is unknown and never sent again', async () => {
    const one = await waiting(async () => Promise.reject(new Error('the line broke')), 'unknown');
    await one.deliver();
    one.wait(24 * 60 * MINUTE);
    expect(await one.sweep()).toEqual([]);
    await one.deliver();
    expect(one.tried).toHaveLength(1);
    expect(await one.state()).toMatchObject({ outcome: 'unknown', attempts: 1 });
  });

  it('whose server died at it is unknown after ten minutes where it is sent at most once', async () => {
    const one = await waiting(() => new Promise(() => undefined), 'unknown');
    void one.deliver();
    await expect.poll(() => one.tried.length).toBe(1);
    one.wait(9 * MINUTE);
    await one.sweep();
    expect(await one.state()).toMatchObject({ outcome: 'sending' });
    one.wait(2 * MINUTE);
    expect(await one.sweep()).toEqual([]);
    expect(await one.state()).toMatchObject({ outcome: 'unknown', nextTryAt: null });
  });

  it('whose server died at it is sent again under the same id where it is sent at least once', async () => {
    let dead = true;
    const one = await waiting(() => (dead ? new Promise(() => undefined) : Promise.resolve(delivered)), 'again');
    void one.deliver();
    await expect.poll(() => one.tried.length).toBe(1);
    dead = false;
    one.wait(11 * MINUTE);
    await one.sweep();
    one.wait(MINUTE);
    expect(await one.sweep()).toHaveLength(1);
    await one.deliver();
    expect(new Set(one.tried).size).toBe(1);
    expect(one.tried).toHaveLength(2);
    expect(await one.state()).toMatchObject({ outcome: 'delivered' });
  });
});
