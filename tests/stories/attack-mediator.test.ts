import { expect, test } from 'vitest';
import { startParley } from './harness.ts';

/** Whole numbers that look like chance and are the same in every run. */
function numbers(from: number): (below: number) => number {
  let state = from;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

test('a table too large for every efficient deal still gets its deals, shown to all alike and without ties', async () => {
  const story = await startParley();
  const { owner, sales, product } = story;
  const { teams } = await owner.client.workspace.get({});
  const team = (kind: string) => teams.find((one) => one.kind === kind)?.id ?? '';
  const kinds = ['sales', 'product', 'engineering', 'customer'];
  const people = [
    sales,
    product,
    await story.join(owner, 'Elena', team('engineering')),
    await story.join(owner, 'Carla', team('customer')),
  ];
  const { id: negotiation } = await sales.client.ask.file({
    ask: 'Everything',
    forWhom: 'Acme',
    parties: kinds.map(team),
  });
  const before = await sales.client.negotiation.get({ negotiation });
  for (const { id } of before.issues) await sales.client.issue.remove({ negotiation, issue: id });
  const options = Array.from({ length: 12 }, (_, index) => `Choice ${index}`);
  for (let point = 0; point < 8; point += 1)
    await sales.client.issue.add({ negotiation, text: `Point ${point}`, options });
  const { issues, parties } = await sales.client.negotiation.get({ negotiation });
  const next = numbers(7);
  for (const [index, person] of people.entries()) {
    await person.client.interest.state({ negotiation, party: parties[index]?.id ?? '', text: 'Why' });
    await person.client.preferences.seal({
      negotiation,
      sealed: {
        weights: Object.fromEntries(issues.map(({ id }) => [id, 100 + next(25)])),
        ratings: Object.fromEntries(
          issues.map(({ id, options: choices }) => [id, Object.fromEntries(choices.map((one) => [one.id, next(101)]))]),
        ),
        reservation: 0,
      },
    });
  }
  const views = await Promise.all(people.map(({ client }) => client.negotiation.get({ negotiation })));
  const [first] = views;
  for (const { rounds } of views) {
    expect(rounds).toHaveLength(1);
    expect(rounds[0]).toMatchObject({ number: 1, stopped: false });
    expect(rounds[0]?.deals).toEqual(first?.rounds[0]?.deals);
  }
  const deals = first?.rounds[0]?.deals ?? [];
  expect(deals.length).toBeGreaterThan(0);
  for (const { ties, within } of deals) {
    expect(ties).toBe(0);
    expect([undefined, 1, 2, 5, 10, 20, 50]).toContain(within);
  }
  const { entries } = await sales.client.negotiation.record({ negotiation });
  expect(entries.some(({ sentence }) => sentence === 'DealsFound')).toBe(true);
  expect(entries.some(({ sentence }) => sentence === 'SearchStopped')).toBe(false);
});
