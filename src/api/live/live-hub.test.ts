import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Store, Transaction } from '../../app/port/store.ts';
import { memoryStore } from '../../store/memory/memory-store.ts';
import { type LiveEvent, liveHub } from './live-hub.ts';

const WORKSPACE = '018f2f00-0000-7000-8000-000000000001';
const OTHER = '018f2f00-0000-7000-8000-000000000002';

let count = 0;
const newId = () => `018f2f00-0000-7000-8000-${String(++count).padStart(12, '0')}`;

async function grow(store: Store, workspace: string, events: number): Promise<void> {
  await store.transaction(workspace, async (transaction) => {
    const id = newId();
    await transaction.append(
      { slice: 'negotiation', id },
      0,
      Array.from({ length: events }, () => ({
        id: newId(),
        event: { type: 'NotePosted' },
        actor: { kind: 'member' as const, id, name: 'Ana' },
        at: '2026-03-02T09:00:00.000Z',
      })),
    );
  });
}

function listener() {
  const got: LiveEvent[] = [];
  return {
    got,
    positions: () => got.map((event) => event.position),
    sees: () => true,
    send: (event: LiveEvent) => got.push(event) > 0,
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const fail = (error: unknown) => {
  throw error;
};

test('a stream is told of what grows after it came, in order and once, and of no other workspace', async () => {
  const store = memoryStore();
  await grow(store, WORKSPACE, 3);
  const hub = liveHub(store, fail);
  const ear = listener();
  hub.subscribe(WORKSPACE, undefined, ear);
  await settled();
  await grow(store, WORKSPACE, 2);
  await grow(store, OTHER, 2);
  await settled();
  expect(ear.positions()).toEqual([4, 5]);
  expect(ear.got[0]).toEqual({ position: 4, slice: 'negotiation', id: expect.any(String), type: 'NotePosted' });
});

test('a stream that comes back is told of everything it missed', async () => {
  const store = memoryStore();
  await grow(store, WORKSPACE, 1200);
  const hub = liveHub(store, fail);
  const ear = listener();
  hub.subscribe(WORKSPACE, 100, ear);
  await grow(store, WORKSPACE, 1);
  await settled();
  expect(ear.positions()).toEqual(Array.from({ length: 1101 }, (_, index) => index + 101));
});

test('one growth is read once for all streams', async () => {
  const store = memoryStore();
  await grow(store, WORKSPACE, 1);
  let reads = 0;
  const counting: Store = {
    ...store,
    transaction: <T>(workspace: string, run: (transaction: Transaction) => Promise<T>) => {
      reads += 1;
      return store.transaction(workspace, run);
    },
  };
  const hub = liveHub(counting, fail);
  const ears = Array.from({ length: 200 }, listener);
  for (const ear of ears) hub.subscribe(WORKSPACE, undefined, ear);
  await settled();
  await grow(store, WORKSPACE, 2);
  await settled();
  expect(reads).toBe(1);
  expect(ears.every((ear) => ear.positions().join() === '2,3')).toBe(true);
});

test('who leaves or reads too slowly is dropped, and an empty room is given up', async () => {
  const store = memoryStore();
  const hub = liveHub(store, fail);
  const leave = hub.subscribe(WORKSPACE, undefined, listener());
  hub.subscribe(WORKSPACE, undefined, { sees: () => true, send: () => false });
  expect(hub.size()).toBe(2);
  await settled();
  await grow(store, WORKSPACE, 1);
  await settled();
  expect(hub.size()).toBe(1);
  leave();
  expect(hub.size()).toBe(0);
});

test('whenever streams come and go, each hears every position after its own exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ growth: fc.integer({ min: 1, max: 4 }), joins: fc.boolean(), after: fc.nat(12) }), {
        maxLength: 8,
      }),
      async (steps) => {
        const store = memoryStore();
        const hub = liveHub(store, fail);
        const ears: { readonly after: number; readonly ear: ReturnType<typeof listener> }[] = [];
        let head = 0;
        for (const { growth, joins, after } of steps) {
          if (joins) {
            const from = Math.min(after, head);
            const ear = listener();
            hub.subscribe(WORKSPACE, from, ear);
            ears.push({ after: from, ear });
          }
          await grow(store, WORKSPACE, growth);
          head += growth;
        }
        await settled();
        for (const { after, ear } of ears)
          expect(ear.positions()).toEqual(Array.from({ length: head - after }, (_, index) => after + index + 1));
        hub.close();
      },
    ),
    { numRuns: 40 },
  );
});

test('a stream that leaves twice takes no news from those that came since', async () => {
  const store = memoryStore();
  await grow(store, WORKSPACE, 1);
  const hub = liveHub(store, fail);
  const leave = hub.subscribe(WORKSPACE, undefined, listener());
  leave();
  const ear = listener();
  hub.subscribe(WORKSPACE, undefined, ear);
  leave();
  await settled();
  await grow(store, WORKSPACE, 1);
  await settled();
  expect(ear.positions()).toEqual([2]);
});
