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

test('a search too large to finish says so to all alike, uses up its round, and is no fault of the server', async () => {
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
  for (const { rounds } of views)
    expect(rounds).toEqual([
      expect.objectContaining({ number: 1, deals: [], stopped: true, may: { SendTicks: { code: 'round-stopped' } } }),
    ]);
  const { entries } = await sales.client.negotiation.record({ negotiation });
  expect(entries.at(-1)).toMatchObject({ sentence: 'SearchStopped', values: { round: 1 } });
  const ticked = sales.client.ticks.send({ negotiation, round: 1, sealed: { deals: [] } });
  await expect(ticked).rejects.toMatchObject({ problem: { code: 'round-stopped', status: 409 } });
});
