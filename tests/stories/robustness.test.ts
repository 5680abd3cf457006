import { expect, test } from 'vitest';
import type { RatingRange, Sheet } from '../../src/domain/negotiation/sheet.ts';
import { ratingChanges, robustness } from '../../src/math/index.ts';
import { optionCounts, product as productSheet, rules, sales as salesSheet } from '../golden/s1-space.ts';
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
  const seal = (person: Person, name: string, change: Change = {}) =>
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
  /** Ranges by the places of point and choice. */
  const between = (...given: readonly Given[]) => {
    const ranges: Record<string, Record<string, RatingRange>> = {};
    for (const [issue, option, low, high] of given) {
      const point = view.issues[issue];
      const id = point?.id ?? '';
      ranges[id] = { ...ranges[id], [point?.options[option]?.id ?? '']: { low, high } };
    }
    return ranges;
  };
  return { ...story, negotiation, seal, panel, between, issues: view.issues };
}

type Given = readonly [issue: number, option: number, low: number, high: number];
type Change = Partial<Pick<Sheet, 'reservation' | 'ranges' | 'weights'>>;

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

test('ratings given as ranges: one count over all their ends, as the mathematics has it, for that side alone', async () => {
  const story = await found();
  const given = [
    [0, 1, 60, 80],
    [1, 1, 40, 60],
    [4, 1, 10, 90],
  ] as const;
  await story.seal(story.sales, 'Sales');
  await story.seal(story.product, 'Product', { ranges: story.between(...given) });
  const panel = await story.panel(story.product);
  const places = given.map(([issue, option, low, high]) => ({ issue, option, low, high }));
  const oracle = robustness(
    { optionCounts, sheets: [productSheet, salesSheet], rules, party: 0 },
    ratingChanges(productSheet, places),
  );
  if (panel?.outcome !== 'tried' || panel.ranges?.outcome !== 'tried') throw new Error('they were tried');
  if (oracle.outcome !== 'complete') throw new Error(oracle.outcome);
  // Two ends each, less the one that is the rating itself.
  expect(panel.ranges).toMatchObject({ given: 3, cases: 5, allUnchanged: oracle.allUnchanged });
  expect(Object.fromEntries(panel.ranges.rules.map((one) => [one.label, one.unchanged]))).toEqual(oracle.unchanged);
  expect(JSON.stringify(panel.ranges)).not.toContain(story.issues[0]?.id);
  expect(await story.panel(story.sales)).toMatchObject({ outcome: 'tried', ranges: { outcome: 'none' } });
});

test('one range is not told, nor two of which one says nothing: of a point without weight, or as wide as the rating', async () => {
  const weightless = async (weights: readonly number[], ...ranges: readonly Given[]) => {
    await story.seal(story.sales, 'Sales');
    await story.seal(story.product, 'Product', {
      ranges: between(...ranges),
      weights: Object.fromEntries(story.issues.map(({ id }, index) => [id, weights[index] ?? 0])),
    });
    const panel = await story.panel(story.product);
    return panel?.outcome === 'tried' ? panel.ranges?.outcome : panel;
  };
  const story = await found();
  const { between } = story;
  expect(await weightless([30, 15, 20, 20, 15], [0, 1, 60, 80])).toBe('too-few');
  expect(await weightless([30, 15, 20, 20, 15], [0, 1, 60, 80], [1, 1, 60, 60])).toBe('too-few');
  expect(await weightless([45, 0, 20, 20, 15], [0, 1, 60, 80], [1, 1, 40, 80])).toBe('too-few');
});

test('ranges are kept in the draft and shown again to their side alone; what is wrong is said all at once', async () => {
  const story = await found();
  const { negotiation, product, sales } = story;
  const ranges = story.between([0, 1, 60, 80], [1, 1, 40, 60]);
  await product.client.preferences.keep({ negotiation, draft: { ranges } });
  expect((await product.client.preferences.mine({ negotiation })).draft).toMatchObject({ ranges });
  await story.seal(product, 'Product', { ranges });
  expect((await product.client.preferences.mine({ negotiation })).sealed).toMatchObject({ ranges });
  expect((await sales.client.preferences.mine({ negotiation })).sealed).toBeNull();
  const wrong = story.between([0, 1, 71, 101], [1, 1, 40, 50], [2, 1, 80, 60]);
  const refused = await story.seal(product, 'Product', { ranges: wrong }).catch((problem: unknown) => problem);
  const { faults } = (refused as { readonly problem: { readonly faults: readonly { path: string; detail: string }[] } })
    .problem;
  expect(faults.map(({ path, detail }) => [path.split('.').at(-1), detail])).toEqual([
    ['high', expect.stringContaining('100')],
    ['low', expect.stringContaining('70')],
    ['high', expect.stringContaining('60')],
    ['low', expect.stringContaining('70')],
    ['high', expect.stringContaining('70')],
  ]);
});
