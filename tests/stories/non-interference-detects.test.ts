import { expect, test } from 'vitest';
import type { SealedRow, Transaction } from '../../src/app/port/store.ts';
import type { ParleyParts } from '../../src/main/create-parley.ts';
import { Course, USUAL } from './non-interference/course.ts';
import {
  CANARIES,
  firstDifference,
  type Look,
  lookEverywhere,
  type Shown,
  shown,
} from './non-interference/look-everywhere.ts';
import type { SealedValues } from './non-interference/sealed-values.ts';

/** A part spoilt so that something sealed gets out, and what the comparison must then name. */
type Leak = readonly [what: string, spoil: (parts: ParleyParts) => ParleyParts, named: RegExp];

type Sealing = (row: SealedRow, transaction: Transaction) => Promise<void> | void;

/** A store that does something with what is sealed, besides sealing it. */
function alsoOnSeal(parts: ParleyParts, also: Sealing): ParleyParts {
  return changed(parts, (transaction) => ({
    ...transaction,
    sealed: {
      ...transaction.sealed,
      put: async (row) => {
        await transaction.sealed.put(row);
        await also(row, transaction);
      },
    },
  }));
}

function changed(parts: ParleyParts, change: (transaction: Transaction) => Transaction): ParleyParts {
  const { store } = parts;
  return {
    ...parts,
    store: {
      ...store,
      transaction: (workspace, run) => store.transaction(workspace, (transaction) => run(change(transaction))),
    },
  };
}

const reservationOf = (row: SealedRow) => (row.content as { reservation: number }).reservation;
let lastReservation = 0;
const remembering = (parts: ParleyParts) =>
  alsoOnSeal(parts, (row) => {
    lastReservation = reservationOf(row);
  });

const LEAKS: readonly Leak[] = [
  [
    'private notes get into the search index',
    (parts) =>
      alsoOnSeal(parts, (row, transaction) =>
        transaction.search.put([
          {
            position: 1,
            stream: { slice: 'negotiation', id: row.negotiation },
            body: `Acme ${JSON.stringify(row.content)}`,
          },
        ]),
      ),
    /search\.find/,
  ],
  [
    'a line of the log counts the letters of what was sealed',
    (parts) => alsoOnSeal(parts, (row) => parts.log({ sealed: JSON.stringify(row.content).length })),
    /^logs/,
  ],
  [
    'a mail tells the walk-away',
    (parts) =>
      alsoOnSeal(parts, async (row) => {
        const values = { inviter: String(reservationOf(row)) };
        await parts.mailer.send({ id: row.seal.id, to: 'a@example.com', language: 'en', template: 'notice', values });
      }),
    /^mails/,
  ],
  [
    'a webhook carries the walk-away',
    (parts) =>
      alsoOnSeal(parts, async (row) => {
        const body = JSON.stringify({ reservation: reservationOf(row) });
        const message = { url: 'https://hooks.example.com/', secrets: [], id: row.seal.id, at: row.at, body };
        await parts.webhookSender.send(message);
      }),
    /^webhooks/,
  ],
  [
    'an id comes from what was sealed',
    (parts) => {
      const { newId } = parts.environment;
      const marked = () => newId().replace(/.{2}$/, String(lastReservation % 90).padStart(2, '0'));
      return { ...remembering(parts), environment: { ...parts.environment, newId: marked } };
    },
    /negotiation\.get|negotiation\.record/,
  ],
  [
    'one more event is written when the walk-away is high, so that a live event has another id',
    (parts) =>
      changed(parts, (transaction) => ({
        ...transaction,
        append: (stream, version, events) => {
          const [first] = events;
          const often = lastReservation > 60 && first?.event.type === 'PreferencesSealed';
          return transaction.append(stream, version, often && first ? [...events, first] : events);
        },
        sealed: {
          ...transaction.sealed,
          put: (row) => {
            lastReservation = reservationOf(row);
            return transaction.sealed.put(row);
          },
        },
      })),
    /./,
  ],
  [
    'a list is ordered by what is sealed',
    (parts) =>
      changed(remembering(parts), (transaction) => ({
        ...transaction,
        listings: {
          ...transaction.listings,
          since: async (kind, position) => {
            const rows = await transaction.listings.since(kind, position);
            return lastReservation > 60 ? rows.map((row) => ({ ...row, summary: shortened(row.summary) })) : rows;
          },
        },
      })),
    /negotiation\.list|inbox\.get/,
  ],
  [
    'a query fails when the walk-away is high',
    (parts) =>
      changed(remembering(parts), (transaction) => ({
        ...transaction,
        readLog: async (after, limit) => {
          if (lastReservation > 60) throw new Error('too high');
          return transaction.readLog(after, limit);
        },
      })),
    /live|logs/,
  ],
];

function shortened(summary: unknown): unknown {
  const { title } = summary as { title?: string };
  return title === undefined ? summary : { ...(summary as object), title: title.slice(0, -1) };
}

async function watched(values: SealedValues, spoil: (parts: ParleyParts) => ParleyParts): Promise<Shown> {
  lastReservation = 0;
  const course = await Course.open(['sales', 'product'], { sales: values }, { spoil });
  // A draft first, so that a leak by way of drafts is found too.
  await course.seal('sales', true);
  await course.world.act(course.speaker('product'), 'note.post', { negotiation: course.negotiation, text: 'after it' });
  const looks: Look[] = [];
  for (const viewer of course.viewers.filter(({ name }) => name === 'pia'))
    looks.push(...(await lookEverywhere(course, viewer)));
  return shown(course, looks);
}

const high: SealedValues = {
  ...USUAL.sales,
  sheet: { ...USUAL.sales.sheet, reservation: 77 },
  notes: `${CANARIES[0]} or nothing`,
  draft: { reservation: 77, notes: '' },
};

test.each(LEAKS)('the comparison finds it when %s', async (_, spoil, named) => {
  const difference = firstDifference(await watched(USUAL.sales, spoil), await watched(high, spoil));
  expect(difference).toMatch(named);
});

test('and finds nothing where nothing leaks', async () => {
  const whole = (parts: ParleyParts) => parts;
  expect(firstDifference(await watched(USUAL.sales, whole), await watched(high, whole))).toBeUndefined();
});
