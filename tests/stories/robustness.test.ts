import { expect, test } from 'vitest';
import { type Person, startParley } from './harness.ts';
import { sheetOf } from './ready-to-sign.ts';

/** S1 up to its deals. */
async function found() {
  const story = await startParley();
  const { sales, product, teams } = story;
  const { id: negotiation } = await sales.client.ask.file({
    ask: 'Audit export for Acme by Friday',
    forWhom: 'Acme',
    parties: [teams.sales, teams.product],
  });
  const view = await sales.client.negotiation.get({ negotiation });
  const seal = (person: Person, name: string, change: { readonly reservation?: number } = {}) =>
    person.client.preferences.seal({
      negotiation,
      ready: true,
      sealed: { ...sheetOf(view.issues, name), ...change },
    });
  for (const [person, name] of [
    [sales, 'Sales'],
    [product, 'Product'],
  ] as const) {
    const party = view.parties.find((one) => one.name === name)?.id ?? '';
    await person.client.interest.state({ negotiation, party, text: 'Why' });
  }
  const panel = async (person: Person) => (await person.client.negotiation.robustness({ negotiation })).robustness;
  return { ...story, negotiation, seal, panel, issues: view.issues };
}

type Panel = Awaited<ReturnType<Awaited<ReturnType<typeof found>>['panel']>>;

function unchanged(panel: Panel): readonly (readonly [string, number])[] {
  return panel?.outcome === 'tried' ? panel.rules.map((one) => [one.label, one.unchanged] as const) : [];
}

test('S1: of ten changes of its own weights Product sees Nash, balanced and best total stay in 5, 10 and 9, Sales in 7, 10 and 9', async () => {
  const story = await found();
  expect(await story.panel(story.sales)).toBeNull();
  await story.seal(story.sales, 'Sales');
  expect(await story.panel(story.sales)).toBeNull();
  await story.seal(story.product, 'Product');
  const [product, sales] = [await story.panel(story.product), await story.panel(story.sales)];
  expect(product).toMatchObject({ outcome: 'tried', round: 1, cases: 10 });
  expect(unchanged(product)).toEqual(
    expect.arrayContaining([
      ['nash', 5],
      ['balanced', 10],
      ['best-total', 9],
    ]),
  );
  expect(unchanged(sales)).toEqual(
    expect.arrayContaining([
      ['nash', 7],
      ['balanced', 10],
      ['best-total', 9],
    ]),
  );
  for (const panel of [product, sales]) {
    if (panel?.outcome !== 'tried') throw new Error('it was tried');
    for (const { unchanged: same, tips } of panel.rules) {
      expect(same < panel.cases).toBe(tips !== null);
      if (tips) expect(story.issues.map(({ id }) => id)).toContain(tips.issue);
    }
  }
});

test('a run has one result a party: sealing again, other points or asking again change nothing of it', async () => {
  const story = await found();
  await story.seal(story.sales, 'Sales');
  await story.seal(story.product, 'Product');
  const first = await story.panel(story.product);
  await story.product.client.preferences.seal({
    negotiation: story.negotiation,
    ready: false,
    sealed: { ...sheetOf(story.issues, 'Product'), reservation: 10 },
  });
  expect(await story.panel(story.product)).toEqual(first);
  await story.product.client.issue.add({
    negotiation: story.negotiation,
    text: 'Who tells the client',
    options: ['Sales', 'Product'],
  });
  expect(await story.panel(story.product)).toEqual(first);
  // Sales asks for the first time only now: what its run was made on cannot be put together again.
  expect(await story.panel(story.sales)).toBeNull();
});

test('a new try has a result of its own, from the sheets of that try', async () => {
  const story = await found();
  await story.seal(story.sales, 'Sales');
  await story.seal(story.product, 'Product');
  const first = await story.panel(story.product);
  await story.seal(story.sales, 'Sales', { reservation: 60 });
  await story.seal(story.product, 'Product', { reservation: 20 });
  const second = await story.panel(story.product);
  expect([first?.round, second?.round]).toEqual([1, 2]);
});

test('whoever acts for no party has no such result, and asking leaves no trace in the record', async () => {
  const story = await found();
  await story.seal(story.sales, 'Sales');
  await story.seal(story.product, 'Product');
  const record = () => story.owner.client.negotiation.record({ negotiation: story.negotiation });
  const before = await record();
  expect(await story.panel(story.owner)).toBeNull();
  const sealedRows = await Promise.all([story.panel(story.sales), story.panel(story.sales)]);
  expect(sealedRows[0]).toEqual(sealedRows[1]);
  expect(await record()).toEqual(before);
  await expect(story.stranger.client.negotiation.robustness({ negotiation: story.negotiation })).rejects.toThrow();
});
