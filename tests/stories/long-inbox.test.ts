import { expect, test } from 'vitest';
import { startParley } from './harness.ts';

test('a long inbox is read in parts: the first lines by time left, and how many there are', async () => {
  const { sales, clock, teams, stranger } = await startParley();
  const parties = [teams.sales, teams.product];
  const filed: string[] = [];
  for (let count = 0; count < 5; count += 1) {
    clock.set(`2026-03-02T09:00:0${count}.000Z`);
    filed.push((await sales.client.ask.file({ ask: `Ask ${count}`, forWhom: 'Acme', parties })).id);
  }
  const whole = await sales.client.inbox.get({});
  expect(whole.counts).toEqual({ needsYou: 5, waiting: 0 });
  const first = await sales.client.inbox.get({ limit: 2 });
  expect(first.counts).toEqual(whole.counts);
  expect(first.needsYou).toEqual(whole.needsYou.slice(0, 2));
  expect(first.needsYou.map(({ id }) => id)).toEqual(filed.slice(0, 2));
  await expect(sales.client.inbox.get({ limit: 0 })).rejects.toMatchObject({ problem: { code: 'invalid-input' } });
  await expect(stranger.client.inbox.get({ limit: 2 })).rejects.toMatchObject({ problem: { code: 'not-signed-in' } });
});

test('a line that changed is read as it is now, though the rows of before are remembered', async () => {
  const { sales, product, teams } = await startParley();
  const { id: negotiation } = await sales.client.ask.file({
    ask: 'Audit export',
    forWhom: 'Acme',
    parties: [teams.sales, teams.product],
  });
  expect((await product.client.inbox.get({})).needsYou.map(({ title }) => title)).toEqual(['Audit export']);
  await sales.client.ask.withdraw({ negotiation, reason: 'No longer needed' });
  const { counts, lately } = await product.client.inbox.get({});
  expect(counts).toEqual({ needsYou: 0, waiting: 0 });
  expect(lately.map(({ id }) => id)).toEqual([negotiation]);
  await sales.client.ask.archive({ negotiation });
  expect((await product.client.inbox.get({})).lately).toEqual([]);
  expect((await sales.client.negotiation.list({ archived: true })).lines.map(({ id }) => id)).toEqual([negotiation]);
});
