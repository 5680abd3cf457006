import { expect, test } from 'vitest';
import { startParley } from './harness.ts';

test('what is answered with «not yet» shows as done only what was done', async () => {
  const { sales, product, teams } = await startParley();
  const { id: negotiation } = await sales.client.ask.file({
    ask: 'Audit export',
    forWhom: 'Acme',
    parties: [teams.sales, teams.product],
  });
  await product.client.ask['not-yet']({
    negotiation,
    reason: 'The billing revamp comes first',
    wouldChange: 'A second client who asks for it',
    askAgainOn: '2026-06-01',
    clientWords: 'We have looked at it and will look again in June.',
  });
  const view = await sales.client.negotiation.get({ negotiation });
  expect(view.standing).toBe('not-yet');
  expect(view.quickSteps.map(({ step, state }) => [step, state])).toEqual([
    ['ask', 'done'],
    ['why', 'later'],
    ['choose', 'later'],
    ['sign', 'later'],
  ]);
  expect(view.steps.filter(({ state }) => state === 'current')).toEqual([]);
});
