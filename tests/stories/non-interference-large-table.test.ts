import { expect, test } from 'vitest';
import { findBetter, findDeals } from '../../src/app/mediator/released.ts';
import { spaceOf, type Table } from '../../src/app/mediator/space-of.ts';
import type { Deal } from '../../src/domain/negotiation/issue.ts';
import type { Sheet } from '../../src/domain/negotiation/sheet.ts';
import type { ParleyParts } from '../../src/main/create-parley.ts';
import { directSolutions } from '../../src/math/bargaining/direct/direct-solutions.ts';
import { contested, firstChoices, LARGE_SIDES, LargeCourse } from './non-interference/large-table.ts';
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
import { type SealedValues, sheetOf } from './non-interference/sealed-values.ts';

/** What is released of a table too large to be listed: each deal within a step of the best, what is better in part. */

const { sales: usual, product, engineering } = contested();

/** A choice of one point that no deal takes is worth less to Sales: the search ends elsewhere, in the same step. All else differs too. */
const elsewhere: SealedValues = {
  ...usual,
  sheet: {
    ...usual.sheet,
    ratings: usual.sheet.ratings.map((ratings, point) =>
      ratings.map((rating, choice) => (point === 1 && choice === 2 ? Math.max(0, rating - 3) : rating)),
    ),
  },
  ranges: [0, 3, 5].map((issue) => ({ issue, option: 2, reach: 40 })),
  alternative: `the ${CANARIES[0]}`,
  notes: `${CANARIES[1]} `.repeat(80),
  draft: { reservation: 88, notes: CANARIES[0].repeat(60) },
  ticks: [0, 2],
};

const WATCHING = ['pia', 'olga', 'guest of engineering'];

/** The whole course, from sealing to a deal that could be better, as everybody outside Sales sees it twice. */
async function wholeCourse(sales: SealedValues): Promise<{ readonly seen: Shown; readonly table: Table }> {
  const large = await LargeCourse.open({ sales, product, engineering });
  const { course } = large;
  const looks: Look[] = [];
  const look = async () => {
    for (const viewer of course.viewers.filter(({ name }) => WATCHING.includes(name)))
      looks.push(...(await lookEverywhere(course, viewer)));
  };
  await large.seal();
  await look();
  await large.agree();
  await look();
  return { seen: shown(course, looks), table: large.table };
}

function sheetsOf(table: Table, sales: SealedValues): readonly Sheet[] {
  const points = table.issues.map(({ id, options }) => ({ id, options: options.map((option) => option.id) }));
  return [sales, product, engineering].map((values) => sheetOf(values, points));
}

/** By the declared list alone; ticks of Product never match, since it ticks nothing. */
function released(table: Table, sales: SealedValues) {
  const sheets = sheetsOf(table, sales);
  return { found: findDeals(table, sheets), better: findBetter(table, sheets, firstChoices(table)) };
}

/** How far from proven each rule is, as the search knows it and nobody may. */
function rawGaps(table: Table, sheets: readonly Sheet[]): readonly number[] {
  const found = directSolutions(spaceOf(table, sheets), ['nash', 'kalai-smorodinsky', 'max-min', 'total'], 100_000);
  return Object.values(found).map((direct) => (direct.outcome === 'found' ? direct.gap : Number.NaN));
}

test('of a run that was cut short, every byte that anybody but Sales can fetch is equal wherever deals, steps and better deals are', async () => {
  const { seen, table } = await wholeCourse(usual);
  const declared = released(table, usual);
  const text = JSON.stringify(seen.looks);
  expect(text).toMatch(/\\"within\\":[1-9]/);
  expect(text).toContain('\\"partial\\":true');
  expect(answeredShare(seen.looks)).toBeGreaterThan(0.4);
  expect(released(table, elsewhere)).toEqual(declared);
  expect(rawGaps(table, sheetsOf(table, elsewhere))).not.toEqual(rawGaps(table, sheetsOf(table, usual)));
  const { seen: other } = await wholeCourse(elsewhere);
  expect(firstDifference(seen, other)).toBeUndefined();
  expect(looksWith(other, CANARIES).filter((look) => !look.includes('words'))).toEqual([]);
}, 120_000);

/** Parts that say the gap itself where they find deals, in the event or in a line of the log. */
function telling(parts: ParleyParts, place: 'event' | 'log', table: () => Table): ParleyParts {
  const sheets: Sheet[] = [];
  const { store } = parts;
  return {
    ...parts,
    store: {
      ...store,
      transaction: (workspace, run) =>
        store.transaction(workspace, (transaction) =>
          run({
            ...transaction,
            sealed: {
              ...transaction.sealed,
              put: (row) => {
                // Drafts lie in the same place.
                if ('weights' in (row.content as object)) sheets.push(row.content as Sheet);
                return transaction.sealed.put(row);
              },
            },
            append: (stream, version, events) =>
              transaction.append(
                stream,
                version,
                events.map((each) => {
                  const { event } = each;
                  if (event.type !== 'DealsFound') return each;
                  const gap = 100 * Math.max(...rawGaps(table(), sheets.slice(-LARGE_SIDES.length)));
                  if (place === 'log') parts.log({ gap });
                  const exact = (event as unknown as { deals: readonly Deal[] }).deals.map((deal) =>
                    deal.within ? { ...deal, within: gap } : deal,
                  );
                  return place === 'event' ? { ...each, event: { ...event, deals: exact } } : each;
                }),
              ),
          }),
        ),
    },
  };
}

async function told(sales: SealedValues, place: 'event' | 'log'): Promise<Shown> {
  let table: Table | undefined;
  const large = await LargeCourse.open(
    { sales, product, engineering },
    { spoil: (parts) => telling(parts, place, () => table as Table) },
  );
  table = large.table;
  await large.seal();
  const looks: Look[] = [];
  for (const viewer of large.course.viewers.filter(({ name }) => name === 'pia'))
    looks.push(...(await lookEverywhere(large.course, viewer)));
  return shown(large.course, looks);
}

test.each([
  ['event', /negotiation\./],
  ['log', /^logs/],
] as const)(
  'the comparison finds it when the gap itself, and not its step, is in the %s',
  async (place, named) => {
    expect(firstDifference(await told(usual, place), await told(elsewhere, place))).toMatch(named);
  },
  120_000,
);
