import { expect, test } from 'vitest';
import { flagdTargeting } from '../../integration/flag/flagd-targeting.ts';
import { memoryStore } from '../../store/memory/memory-store.ts';
import { type Store, StoreUnavailable, type Transaction } from '../port/store.ts';
import { FlagBook } from './flag-book.ts';

const WORKSPACE = '018f2f00-0000-7000-8000-000000000001';
const AT = '2026-03-02T09:00:00.000Z';
let drawn = 0;
const newId = () => {
  drawn += 1;
  return `018f2f00-0000-7000-8000-${String(drawn).padStart(12, '0')}`;
};

/** A book over a store whose reads are counted, and which can be away. */
function opened() {
  const store = memoryStore();
  const state = { reads: 0, away: false, elapsed: 0 };
  const counting: Store = {
    ...store,
    head: async (workspace) => {
      if (state.away) throw new StoreUnavailable();
      return store.head(workspace);
    },
    transaction: <T>(workspace: string, run: (transaction: Transaction) => Promise<T>) => {
      if (state.away) throw new StoreUnavailable();
      state.reads += 1;
      return store.transaction(workspace, run);
    },
  };
  const book = new FlagBook(counting, WORKSPACE, flagdTargeting(), () => state.elapsed);
  store.onGrowth((_, position) => book.grewTo(position));
  const append = (slice: string, id: string, count: number, transaction: Transaction) =>
    transaction.append(
      { slice, id },
      0,
      Array.from({ length: count }, () => ({
        id: newId(),
        event: { type: 'Something' },
        actor: { kind: 'system' as const, id: 'system', name: 'Parley' },
        at: AT,
      })),
    );
  /** Something happens to an agreement whose flag is for a client from then on. */
  const flag = async (key: string, client: string) => {
    const agreement = newId();
    await store.transaction(WORKSPACE, async (transaction) => {
      const [stored] = await append('agreement', agreement, 1, transaction);
      const position = stored?.position ?? 0;
      const rule = { client, segments: [], share: { client: 100, others: 0 } };
      const life = { inkedAt: AT, readyAt: AT, endsAt: null, graceEndsAt: null, endedAt: null, off: null };
      await transaction.listings.put({ kind: 'agreement', id: agreement, position, summary: { key } });
      await transaction.listings.put({ kind: 'flag', id: key, position, summary: { agreement, key, rule, life } });
    });
  };
  const notes = (count: number) =>
    store.transaction(
      WORKSPACE,
      async (transaction) => void (await append('negotiation', newId(), count, transaction)),
    );
  const keysNow = async () => {
    await book.ready();
    return book.flags(null).map(({ key }) => key);
  };
  return { book, state, flag, notes, keysNow };
}

const told = () => new Promise((resolve) => setTimeout(resolve, 0));

test('what was recorded is in the next answer, and many who ask at once read once', async () => {
  const { book, state, flag, keysNow } = opened();
  await flag('a', 'Acme');
  await told();
  expect(await Promise.all(Array.from({ length: 50 }, keysNow))).toEqual(Array.from({ length: 50 }, () => ['a']));
  expect(state.reads).toBe(1);
  await flag('b', 'Globex');
  await told();
  expect(book.current).toBe(false);
  expect(await keysNow()).toEqual(['a', 'b']);
  expect(book.flags('ACME ').map(({ key }) => key)).toEqual(['a']);
  expect([book.flag('b', 'Acme'), book.flag('b', 'globex')?.key]).toEqual([undefined, 'b']);
  expect(state.reads).toBe(2);
});

test('without news the log is asked again after a second, and what is no agreement’s changes nothing', async () => {
  const { book, state, flag, notes, keysNow } = opened();
  await flag('a', 'Acme');
  await keysNow();
  const { edition } = book;
  state.elapsed += 999;
  await keysNow();
  expect(state.reads).toBe(1);
  state.elapsed += 1;
  await keysNow();
  expect(state.reads).toBe(2);
  await notes(3);
  await told();
  await keysNow();
  expect([state.reads, book.edition]).toEqual([3, edition]);
});

test('when more came than is read at once, everything is read anew', async () => {
  const { flag, notes, keysNow } = opened();
  await flag('a', 'Acme');
  await keysNow();
  await notes(1_200);
  await flag('b', 'Acme');
  await told();
  expect(await keysNow()).toEqual(['a', 'b']);
});

test('while the database is away nothing is answered from here once a second has passed', async () => {
  const { state, flag, keysNow } = opened();
  await flag('a', 'Acme');
  await keysNow();
  state.away = true;
  state.elapsed += 1_000;
  await expect(keysNow()).rejects.toThrow(StoreUnavailable);
  state.away = false;
  expect(await keysNow()).toEqual(['a']);
});
