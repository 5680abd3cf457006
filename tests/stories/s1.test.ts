import { expect, test } from 'vitest';
import { playS1 } from '../s1/course.ts';
import { PASSWORD, startParley } from './harness.ts';

test('S1 in process: from the contested ask to signed minutes, by its exact numbers', async () => {
  const story = await startParley();
  const people = { sales: story.sales, product: story.product };
  const { file } = await playS1({
    teams: story.teams,
    at: (instant) => story.clock.set(instant),
    call: (side, operation, input) => story.call(people[side], operation as never, input),
    sign: async (side, negotiation) => {
      const { client } = people[side];
      const { signatureId } = await client.signing.begin({ negotiation, sendCode: false });
      await client.signing.complete({ negotiation, signatureId, proof: { method: 'password', password: PASSWORD } });
    },
  });
  const verified = await story.stranger.client.verification.verify({ file });
  expect(verified.verified).toBe(true);
});

test('if both take a deal that others beat for both, they are told 26 deals and the best of them', async () => {
  const story = await startParley();
  const { sales, product, teams } = story;
  const { id: negotiation } = await sales.client.ask.file({
    ask: 'Audit export',
    forWhom: 'Acme',
    parties: [teams.sales, teams.product],
  });
  const view = await sales.client.negotiation.get({ negotiation });
  for (const [person, name] of [
    [sales, 'Sales'],
    [product, 'Product'],
  ] as const) {
    const party = view.parties.find((one) => one.name === name)?.id ?? '';
    await person.client.interest.state({ negotiation, party, text: 'Why' });
  }
  const weights = { product: [30, 15, 20, 20, 15], sales: [30, 40, 10, 10, 10] } as const;
  for (const [person, side, reservation] of [
    [sales, 'sales', 45],
    [product, 'product', 50],
  ] as const) {
    await person.client.preferences.seal({
      negotiation,
      ready: true,
      sealed: {
        weights: Object.fromEntries(view.issues.map((issue, index) => [issue.id, weights[side][index] ?? 0])),
        ratings: Object.fromEntries(
          view.issues.map((issue) => [
            issue.id,
            Object.fromEntries(issue.options.map((option) => [option.id, option.start?.[side] ?? 0])),
          ]),
        ),
        reservation,
      },
    });
  }
  const chosen = (...choices: number[]) =>
    Object.fromEntries(view.issues.map((issue, index) => [issue.id, issue.options[choices[index] ?? 0]?.id ?? '']));
  const { offers } = await (async () => {
    await product.client.offer.make({ negotiation, chosen: chosen(1, 2, 0, 2, 0), words: '' });
    return sales.client.negotiation.get({ negotiation });
  })();
  await sales.client.offer.accept({ negotiation, offer: offers[0]?.id ?? '' });
  const { deal } = await product.client.negotiation.get({ negotiation });
  expect(deal?.better).toMatchObject({ found: true, count: 26, best: chosen(1, 0, 1, 2, 2) });
});

test('a point added after the deals were found leaves one’s own view of them readable', async () => {
  const story = await startParley();
  const { sales, product, teams } = story;
  const { id: negotiation } = await sales.client.ask.file({
    ask: 'Audit export',
    forWhom: 'Acme',
    parties: [teams.sales, teams.product],
  });
  const view = await sales.client.negotiation.get({ negotiation });
  for (const [person, side] of [
    [sales, 'sales'],
    [product, 'product'],
  ] as const) {
    const party = view.parties.find((one) => one.kind === side)?.id ?? '';
    await person.client.interest.state({ negotiation, party, text: 'Why' });
    const ratings = view.issues.map((issue) => [
      issue.id,
      Object.fromEntries(issue.options.map((option) => [option.id, option.start?.[side] ?? 0])),
    ]);
    await person.client.preferences.seal({
      negotiation,
      ready: true,
      sealed: {
        weights: Object.fromEntries(view.issues.map((issue) => [issue.id, 20])),
        ratings: Object.fromEntries(ratings),
        reservation: 10,
      },
    });
  }
  const before = await sales.client.negotiation.deals({ negotiation });
  await product.client.issue.add({ negotiation, text: 'Who tells the client', options: ['Sales', 'Product'] });
  const after = await sales.client.negotiation.deals({ negotiation });
  expect(after.deals.map(({ score, points }) => [score, points.length])).toEqual(
    before.deals.map(({ score }) => [score, 5]),
  );
});
