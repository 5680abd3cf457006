import { expect, test } from 'vitest';
import { Course, type Side, USUAL, type Viewer } from './non-interference/course.ts';
import {
  answeredShare,
  CANARIES,
  firstDifference,
  type Look,
  lookEverywhere,
  looksWith,
  type Shown,
  shown,
  tryEverything,
} from './non-interference/look-everywhere.ts';
import { type SealedValues, sheetOf } from './non-interference/sealed-values.ts';

const seed = Math.floor(Math.random() * 2 ** 31);
console.log(`non-interference with seed ${seed}`);

/** As unlike the usual values as can be, in what it says and in how much it says. */
const OTHER: SealedValues = {
  sheet: {
    weights: [1, 2, 3, 400, 5],
    ratings: [
      [0, 0, 100],
      [100, 99, 98],
      [7, 0, 1],
      [100, 3, 50],
      [1, 2, 3],
    ],
    reservation: 93,
  },
  ranges: [0, 1, 2, 3].map((issue) => ({ issue, option: 1, reach: 33 })),
  alternative: `the ${CANARIES[0]} deal with another supplier`,
  notes: `${CANARIES[1]} `.repeat(150),
  draft: { reservation: 99, notes: `a long draft about the ${CANARIES[0]}` },
  ticks: [1],
};

const outside = (course: Course, side: Side): readonly Viewer[] => [
  ...course.viewers.filter((viewer) => viewer.side !== side),
  { name: 'a stranger', token: '', side: undefined },
];

/** All that everybody outside a side can fetch after it has sealed, without doing anything themselves. */
async function watched(sides: readonly Side[], side: Side, values: SealedValues): Promise<Shown> {
  const course = await Course.open(sides, { [side]: values });
  await course.seal(side, true);
  const looks: Look[] = [];
  for (const viewer of outside(course, side)) looks.push(...(await lookEverywhere(course, viewer)));
  return shown(course, looks);
}

test.each([
  [['sales', 'product'], 'sales'],
  [['sales', 'product'], 'product'],
  [['sales', 'product', 'engineering'], 'engineering'],
] as const)(
  'of %j, whatever %s seals: before a run every byte that anybody else can fetch is equal',
  async (sides, side) => {
    const one = await watched(sides, side, USUAL[side]);
    const other = await watched(sides, side, OTHER);
    expect(firstDifference(one, other)).toBeUndefined();
    expect(looksWith(other, CANARIES).filter((look) => !look.includes('words'))).toEqual([]);
    expect(one.looks.length).toBeGreaterThan(500);
    expect(answeredShare(one.looks)).toBeGreaterThan(0.4);
    const statusesOf = (of: RegExp) =>
      new Set(one.looks.filter(({ at }) => of.test(at)).map(({ answer }) => answer.status));
    expect(statusesOf(/^flag key|^a flag key|^a page|^a stream/)).toEqual(new Set([200, 400, 401, 403, 404]));
    expect(statusesOf(/^flag key \d listens/)).toEqual(new Set([200]));
    expect(statusesOf(/^calendar$/)).toEqual(new Set([200]));
  },
);

/** What an active viewer gets out of every operation of the table, whatever it tries. */
async function attacked(name: string, side: Side, values: SealedValues, ready: boolean, except: readonly string[]) {
  const course = await Course.open(['sales', 'product'], { [side]: values });
  await course.seal(side, ready);
  const viewer = course.viewers.find((candidate) => candidate.name === name) as Viewer;
  return shown(course, await tryEverything(course, viewer, seed, except));
}

test.each(['pia', 'guest of product', 'key of pia', 'olga', 'adam', 'mia', 'key of olga'])(
  'whatever %s calls, in any order: while Sales is not ready, no answer depends on what Sales sealed',
  async (name) => {
    const one = await attacked(name, 'sales', USUAL.sales, false, []);
    const other = await attacked(name, 'sales', OTHER, false, []);
    expect(firstDifference(one, other)).toBeUndefined();
    expect(one.looks.filter(({ answer }) => answer.status >= 500)).toEqual([]);
  },
);

test.each(['olga', 'mia', 'guest of product'])(
  'whatever %s calls while Sales is ready and Product is not: no answer depends on what Sales sealed',
  async (name) => {
    // Product becoming ready is the run itself, and what a run releases is compared apart.
    const runs = ['preferences.seal', 'round.ready'];
    const one = await attacked(name, 'sales', USUAL.sales, true, runs);
    const other = await attacked(name, 'sales', OTHER, true, runs);
    expect(firstDifference(one, other)).toBeUndefined();
  },
);

test('drafts, refused seals, repeated seals and looking at one’s own answers show to nobody else', async () => {
  const course = async (asides: boolean): Promise<Shown> => {
    const running = await Course.open(['sales', 'product'], {});
    const { world, negotiation } = running;
    const token = running.speaker('sales');
    if (asides) {
      for (const reservation of [3, 60, 99])
        expect(await world.callAside(token, 'preferences.keep', { negotiation, draft: { reservation } })).toMatchObject(
          { status: 200 },
        );
      const half = { weights: {}, ratings: {}, reservation: 5 };
      expect(
        await world.callAside(token, 'preferences.seal', { negotiation, sealed: half, ready: false }),
      ).toMatchObject({ status: 409 });
      expect(await world.callAside(token, 'preferences.seal', { negotiation, sealed: 'nonsense' })).toMatchObject({
        status: 400,
      });
    }
    const sealed = { negotiation, sealed: sheetOf(USUAL.sales, running.table), ready: false };
    expect(await world.call(token, 'preferences.seal', sealed, 'one-key')).toMatchObject({ status: 200 });
    if (asides) {
      const again = await world.callAside(token, 'preferences.seal', sealed, 'one-key');
      expect(again.status).toBe(200);
      expect(again.headers).toContain('idempotency-replayed: true');
      const reused = await world.callAside(token, 'preferences.seal', { ...sealed, ready: true }, 'one-key');
      expect(reused.status).toBe(422);
      await world.callAside(token, 'preferences.mine', { negotiation });
      await world.callAside(token, 'negotiation.deals', { negotiation });
    }
    const looks: Look[] = [];
    for (const viewer of outside(running, 'sales')) looks.push(...(await lookEverywhere(running, viewer)));
    return shown(running, looks);
  };
  expect(firstDifference(await course(true), await course(false))).toBeUndefined();
});

test('nobody outside a party gets into it: not the owner, not an admin, not the other side, by no operation', async () => {
  const course = await Course.open(['sales', 'product'], {});
  const { world, negotiation } = course;
  await course.seal('sales', true);
  const party = course.party('sales');
  for (const viewer of outside(course, 'sales')) {
    const { person } = JSON.parse((await world.call(viewer.token, 'session.whoami', {})).body) as {
      person: { id: string; name: string; kind: string } | null;
    };
    const self = {
      kind: person?.kind === 'guest' ? 'guest' : 'member',
      id: person?.id ?? party,
      name: person?.name ?? 'nobody',
    };
    const guest = { negotiation, party, name: 'A second self', address: 'second@example.com' };
    const tries = [
      await world.call(viewer.token, 'party.add-member', { negotiation, party, member: self }),
      await world.call(viewer.token, 'guest.invite', guest),
      ...(await Promise.all(
        course.known
          .of('guest')
          .map((one) => world.call(viewer.token, 'guest.inviteAgain', { negotiation, guest: one })),
      )),
    ];
    const mine = await world.call(viewer.token, 'preferences.mine', { negotiation });
    expect([viewer.name, ...tries.map(({ status }) => status >= 400)]).toEqual([viewer.name, ...tries.map(() => true)]);
    expect(mine.body).not.toContain('"reservation":45');
  }
});
