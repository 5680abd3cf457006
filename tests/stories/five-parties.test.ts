import { expect, test } from 'vitest';
import { type Person, startParley } from './harness.ts';
import { edit, sign } from './ready-to-sign.ts';

/** What each of five cares about most, in whole points a point of the negotiation; all start from where askers or builders do. */
const SEATS = [
  { kind: 'sales', starts: 'sales', weights: [30, 40, 10, 10, 10] },
  { kind: 'product', starts: 'product', weights: [30, 15, 20, 20, 15] },
  { kind: 'engineering', starts: 'product', weights: [10, 20, 20, 40, 10] },
  { kind: 'customer', starts: 'sales', weights: [40, 30, 20, 5, 5] },
  { kind: 'leadership', starts: 'product', weights: [20, 20, 10, 20, 30] },
] as const;

async function five() {
  const story = await startParley();
  const { teams } = await story.owner.client.workspace.get({});
  const team = (kind: string) => teams.find((one) => one.kind === kind)?.id ?? '';
  const people: Person[] = [];
  for (const { kind } of SEATS)
    people.push(
      kind === 'sales'
        ? story.sales
        : kind === 'product'
          ? story.product
          : await story.join(story.owner, `Of ${kind}`.replace(' ', ''), team(kind)),
    );
  const [first] = people as [Person];
  const { id: negotiation } = await first.client.ask.file({
    ask: 'Audit export for Acme by Friday',
    forWhom: 'Acme',
    parties: SEATS.map(({ kind }) => team(kind)),
  });
  const view = () => first.client.negotiation.get({ negotiation });
  const { issues, parties } = await view();
  for (const [index, person] of people.entries()) {
    const { starts, weights } = SEATS[index] as (typeof SEATS)[number];
    await person.client.interest.state({ negotiation, party: parties[index]?.id ?? '', text: `Why of ${starts}` });
    await person.client.preferences.seal({
      negotiation,
      ready: true,
      sealed: {
        weights: Object.fromEntries(issues.map((issue, at) => [issue.id, weights[at] ?? 0])),
        ratings: Object.fromEntries(
          issues.map((issue) => [
            issue.id,
            Object.fromEntries(issue.options.map((option) => [option.id, option.start?.[starts] ?? 0])),
          ]),
        ),
        reservation: 30,
      },
    });
    expect((await view()).rounds.length).toBe(index === people.length - 1 ? 1 : 0);
  }
  return { ...story, people, negotiation, view };
}

test('deals are found when the last of five is ready; one missing tick and nobody learns whose', async () => {
  const { people, negotiation, view } = await five();
  const { rounds } = await view();
  const deals = rounds[0]?.deals ?? [];
  expect(deals.length).toBeGreaterThan(1);
  const all = deals.map(({ id }) => id);
  for (const [index, person] of people.entries())
    await person.client.ticks.send({
      negotiation,
      round: 1,
      sealed: { deals: index === 3 ? all.slice(1, 2) : all.slice(0, 1) },
    });
  const after = await view();
  expect(after.deal).toBeNull();
  expect(after.rounds[0]).toMatchObject({ matched: false });
  const told = await Promise.all(
    people.map(async ({ client }) => (await client.negotiation.get({ negotiation })).rounds),
  );
  for (const rounds of told)
    expect(rounds.map(({ may: _, ...public_ }) => public_)).toEqual(told[0]?.map(({ may: _, ...public_ }) => public_));
});

test('an offer of one is the deal only when the other four have accepted, and minutes only with five signatures', async () => {
  const { people, negotiation, view, stranger } = await five();
  const [sales, product] = people as [Person, Person];
  const { rounds } = await view();
  const chosen = rounds[0]?.deals[0]?.chosen ?? {};
  await sales.client.offer.make({ negotiation, chosen, words: 'Take it together' });
  const offer = (await view()).offers[0]?.id ?? '';
  for (const [index, person] of people.slice(1).entries()) {
    expect((await view()).deal).toBeNull();
    await person.client.offer.accept({ negotiation, offer });
    expect((await view()).deal === null).toBe(index < 3);
  }
  expect((await view()).deal?.better).toEqual({ found: false });

  await product.client.displaced.nothing({ negotiation, name: 'Pau' });
  await edit(sales, negotiation, { field: 'change.notIncluded', value: 'Column builder' });
  const { record } = await sales.client.rfc.get({ negotiation });
  const cleanUp = record?.cost.cleanUp;
  if (cleanUp && cleanUp.days > 0)
    await edit(sales, negotiation, {
      field: 'cost.cleanUp',
      value: { days: cleanUp.days, givenBy: 'Sales', sprint: 'sprint 14' },
    });
  await product.client.rfc.open({ negotiation });
  for (const { client } of people) await client.rfc['nothing-to-add']({ negotiation });
  for (const [index, person] of people.entries()) {
    await sign(person, negotiation);
    expect((await view()).standing).toBe(index === 4 ? 'signed' : 'agreed');
  }
  const { body: file } = await sales.client.rfc.export({ negotiation, format: 'json', language: 'en' });
  expect(await stranger.client.verification.verify({ file })).toMatchObject({ verified: true });
});

test('each of five is told how its own proposals stand, and what each is told is its own', async () => {
  const { people, negotiation, owner } = await five();
  const told = await Promise.all(
    people.map(async ({ client }) => (await client.negotiation.robustness({ negotiation })).robustness),
  );
  for (const one of told) expect(one).toMatchObject({ outcome: 'tried', round: 1, cases: 10 });
  expect(new Set(told.map((one) => JSON.stringify(one))).size).toBeGreaterThan(1);
  expect((await owner.client.negotiation.robustness({ negotiation })).robustness).toBeNull();
});
