import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Table } from '../../src/app/mediator/space-of.ts';
import { Course, type Side, USUAL } from './non-interference/course.ts';
import {
  answeredShare,
  CANARIES,
  firstDifference,
  type Look,
  lookEverywhere,
  looksWith,
  type Shown,
  shown,
} from './non-interference/look-everywhere.ts';
import { fallbackDeal, releasedKey, releasedToKey } from './non-interference/released-key.ts';
import type { SealedValues } from './non-interference/sealed-values.ts';

const SIDES = ['sales', 'product'] as const;
const WATCHING = ['guest of', 'key of olga'];
const seed = Math.floor(Math.random() * 2 ** 31);
console.log(`non-interference after a run, with seed ${seed}`);

/** Values near the usual ones, so that many share what is released; ranges, notes of every length, drafts, other ticks. */
function nearby(side: Side): fc.Arbitrary<SealedValues> {
  const { sheet, ticks } = USUAL[side];
  const about = (value: number, most: number) =>
    fc.integer({ min: -2, max: 2 }).map((step) => Math.max(0, Math.min(most, value + step)));
  return fc.record({
    sheet: fc.record({
      weights: fc.tuple(...sheet.weights.map((weight) => about(weight, 100))),
      ratings: fc.tuple(...sheet.ratings.map((ratings) => fc.tuple(...ratings.map((rating) => about(rating, 100))))),
      reservation: fc.oneof(about(sheet.reservation, 100), fc.constantFrom(10, 30, 100)),
    }),
    ranges: fc.uniqueArray(
      fc.record({ issue: fc.nat(4), option: fc.nat(2), reach: fc.integer({ min: 0, max: 100 }) }),
      { maxLength: 15, selector: ({ issue, option }) => `${issue}/${option}` },
    ),
    alternative: fc.constantFrom('', `the ${CANARIES[0]}`),
    notes: fc.integer({ min: 0, max: 90 }).map((times) => `${CANARIES[1]} `.repeat(times)),
    draft: fc.record({
      reservation: fc.integer({ min: 0, max: 100 }),
      notes: fc.constantFrom('', CANARIES[0].repeat(99)),
    }),
    ticks: fc.oneof(fc.constant(ticks), fc.constantFrom([], [0], [2], [0, 1, 2], [3, 0])),
  });
}

/** The whole course, from sealing to ink, as everybody outside one side sees it at three moments. */
async function wholeCourse(side: Side, values: SealedValues): Promise<Shown> {
  const other = side === 'sales' ? 'product' : 'sales';
  const course = await Course.open(SIDES, { [side]: values });
  const { world, negotiation } = course;
  const looks: Look[] = [];
  const look = async () => {
    for (const viewer of course.viewers)
      if (
        viewer.token === course.speaker(other) ||
        (viewer.side !== side && WATCHING.some((name) => viewer.name.startsWith(name)))
      )
        looks.push(...(await lookEverywhere(course, viewer)));
  };
  for (const each of [side, other] as const) await course.seal(each, true);
  await look();
  for (const each of [other, side] as const) await course.tick(each);
  const everyone = { negotiation };
  if ((await course.view(course.speaker(other))).deal === null) {
    const chosen = fallbackDeal(course.table);
    await world.act(course.speaker(other), 'offer.make', { ...everyone, chosen });
    const { offers } = (await world.act(course.speaker(side), 'negotiation.get', everyone)) as unknown as {
      offers: readonly { id: string }[];
    };
    await world.act(course.speaker(side), 'offer.accept', { ...everyone, offer: offers.at(-1)?.id });
  }
  await look();
  await toInk(course, side, other);
  await look();
  return shown(course, looks);
}

/** From the agreed deal to signed minutes, all of it public. */
async function toInk(course: Course, side: Side, other: Side): Promise<void> {
  const { world, negotiation } = course;
  const [mine, theirs] = [course.speaker(side), course.speaker(other)];
  await world.call(theirs, 'deal.answer-better', { negotiation, answer: 'keep' });
  await world.act(theirs, 'displaced.list', {
    negotiation,
    displaced: { what: 'billing revamp', weeks: 2, costPerWeek: 6000 },
  });
  const edits = [
    { field: 'change.notIncluded', value: 'Everything but Acme' },
    { field: 'impact.summary', value: 'Acme stays' },
    { field: 'cost.summary', value: 'Eight days' },
    { field: 'cost.mitigations', value: 'A flag' },
    { field: 'cost.cleanUp', value: { days: 8, givenBy: 'Sales', sprint: '14' } },
  ];
  for (const edit of edits) {
    const { record } = (await world.act(theirs, 'rfc.get', { negotiation })) as unknown as {
      record: { revision: number };
    };
    const given =
      edit.field === 'cost.cleanUp'
        ? { ...edit, value: { ...(edit.value as object), days: await cleanUpDays(course) } }
        : edit;
    await world.act(theirs, 'rfc.edit', { negotiation, basedOn: record.revision, edit: given });
  }
  await world.act(theirs, 'rfc.open', { negotiation });
  for (const token of [theirs, mine]) await world.act(token, 'rfc.nothing-to-add', { negotiation });
  for (const token of [theirs, mine]) {
    const { signatureId } = await world.act(token, 'signing.begin', { negotiation });
    const proof = { method: 'password', password: 'correct horse battery' };
    await world.act(token, 'signing.complete', { negotiation, signatureId, proof });
  }
}

async function cleanUpDays(course: Course): Promise<number> {
  const rfc = (await course.world.act(course.speaker('sales'), 'rfc.get', {
    negotiation: course.negotiation,
  })) as unknown as {
    record: { cost: { cleanUp: { days: number } } };
  };
  return rfc.record.cost.cleanUp.days;
}

test.each(SIDES)(
  'after a run, every byte that anybody but %s can fetch is equal for every pair of sealed values with the same released result, up to signed minutes',
  async (side) => {
    const other = side === 'sales' ? 'product' : 'sales';
    const usual = await Course.open(SIDES, {});
    const table = (await usual.view(usual.speaker(side))) as unknown as Table;
    const groups = new Map<string, SealedValues[]>();
    for (const values of fc.sample(nearby(side), { numRuns: 250, seed })) {
      const key = releasedKey(
        table,
        usual.table,
        SIDES.map((each) => (each === side ? values : USUAL[other])),
      );
      groups.set(key, [...(groups.get(key) ?? []), values]);
    }
    const alike = [...groups.values()].filter((group) => group.length > 1).sort((a, b) => b.length - a.length);
    expect(alike.length).toBeGreaterThan(1);
    // The other side alone is told how its own proposals stand, and sees that too: it must be the same as well.
    const place = SIDES.indexOf(other);
    const finer = new Map<string, SealedValues[]>();
    for (const [index, group] of alike.entries())
      for (const values of group) {
        const sheets = SIDES.map((each) => (each === side ? values : USUAL[other]));
        const key = `${index} ${releasedToKey(table, usual.table, sheets, place)}`;
        finer.set(key, [...(finer.get(key) ?? []), values]);
      }
    const shared = [...finer.values()].filter((group) => group.length > 1).sort((a, b) => b.length - a.length);
    expect(shared.length).toBeGreaterThan(1);
    let compared = 0;
    for (const group of shared.slice(0, 2)) {
      const [first, ...others] = group as [SealedValues, ...SealedValues[]];
      const one = await wholeCourse(side, first);
      expect(answeredShare(one.looks)).toBeGreaterThan(0.4);
      expect(one.webhooks).toContain('rfc.inked');
      expect(looksWith(one, CANARIES).filter((look) => !look.includes('words'))).toEqual([]);
      for (const values of others.slice(0, 2)) {
        expect(firstDifference(one, await wholeCourse(side, values))).toBeUndefined();
        compared += 1;
      }
    }
    console.log(`${side}: ${groups.size} released results among 250 sealed values, ${compared} pairs compared`);
    expect(compared).toBeGreaterThan(1);
  },
  180_000,
);

test('where there is no deal, nobody can tell which side stands in the way', async () => {
  const blocking = (side: Side): SealedValues => ({
    ...USUAL[side],
    sheet: { ...USUAL[side].sheet, reservation: 100 },
  });
  const seen = async (who: Side): Promise<Shown> => {
    const course = await Course.open(['sales', 'product', 'engineering'], { [who]: blocking(who) });
    for (const side of course.sides) await course.seal(side, true);
    const view = await course.view(course.speaker('engineering'));
    expect(view.rounds.at(-1)?.deals).toEqual([]);
    const looks: Look[] = [];
    for (const viewer of course.viewers.filter(({ side }) => side === undefined || side === 'engineering'))
      looks.push(...(await lookEverywhere(course, viewer)));
    return shown(course, looks);
  };
  expect(firstDifference(await seen('sales'), await seen('product'))).toBeUndefined();
});

test('how a side’s own proposals stand is fetched by that side alone, whatever is sealed', async () => {
  const seen = async (sales: SealedValues) => {
    const course = await Course.open(SIDES, { sales });
    for (const side of SIDES) await course.seal(side, true);
    const { negotiation, world } = course;
    const answers = new Map<string, string>();
    for (const viewer of course.viewers)
      answers.set(viewer.name, (await world.call(viewer.token, 'negotiation.robustness', { negotiation })).body);
    return { course, answers };
  };
  const { course, answers } = await seen(USUAL.sales);
  for (const { name, side: team } of course.viewers) {
    const side = SIDES.find((each) => each === team);
    const told = answers.get(name) ?? '';
    expect([name, told.includes('"outcome":"tried"')]).toEqual([name, side !== undefined]);
    const speaker = course.viewers.find((viewer) => viewer.side === side)?.name ?? '';
    expect(told).toBe(side === undefined ? '{"robustness":null}' : answers.get(speaker));
  }
  expect(answers.get('sara')).not.toBe(answers.get('pia'));
  // It may depend on the other side’s sheet, as the declared list says, and on nothing else that it sealed.
  const notes = { ...USUAL.sales, notes: CANARIES[1].repeat(40), alternative: CANARIES[0], ticks: [1] };
  expect((await seen(notes)).answers).toEqual(answers);
  // Its ranges are answered to itself; nobody else learns that there are any.
  const ranges = [1, 3].map((issue) => ({ issue, option: 1, reach: 90 }));
  const ranged = await seen({ ...USUAL.sales, ranges });
  const changed = [...answers].filter(([name, told]) => ranged.answers.get(name) !== told).map(([name]) => name);
  const ofSales = course.viewers.filter(({ side }) => side === 'sales').map(({ name }) => name);
  expect(changed.sort()).toEqual(ofSales.sort());
});
