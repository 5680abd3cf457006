import { expect, test } from 'vitest';
import { flagdTargeting } from '../../integration/flag/flagd-targeting.ts';
import { memoryStore } from '../../store/memory/memory-store.ts';
import type { TokenRow } from '../port/tokens.ts';
import { FlagBook } from './flag-book.ts';
import type { FlagBooks, OpenedKey } from './flag-books.ts';
import { FlagWatch } from './flag-watch.ts';

const WORKSPACE = '018f2f00-0000-7000-8000-000000000001';
const AT = '2026-03-02T09:00:00.000Z';
const UNTIL = '2026-03-02T09:30:00.000Z';
const row: TokenRow<'flag-key'> = {
  hash: 'aa',
  kind: 'flag-key',
  subject: { key: 'k', name: 'Web', client: 'Acme', kind: 'server' },
  createdAt: AT,
  expiresAt: '2027-03-02T09:00:00.000Z',
};

/** A watch over one workspace in memory, with what each watcher heard. */
async function watched() {
  const store = memoryStore();
  const book = new FlagBook(store, WORKSPACE, flagdTargeting(), () => 0);
  store.onGrowth((_, position) => book.grewTo(position));
  const books = {
    bookOf: async () => {
      await book.ready();
      return book;
    },
  } as unknown as FlagBooks;
  const faults: unknown[] = [];
  const watch = new FlagWatch(
    books,
    store,
    () => AT,
    (error) => faults.push(error),
  );
  let version = 0;
  const append = async (slice: 'agreement' | 'workspace', also: Parameters<typeof store.transaction>[1]) =>
    store.transaction(WORKSPACE, async (transaction) => {
      const event = { type: 'Something' };
      const actor = { kind: 'system', id: 'system', name: 'Parley' } as const;
      const id = `018f2f00-0000-7000-8000-${String(version + 100).padStart(12, '0')}`;
      version += 1;
      await transaction.append({ slice, id }, 0, [{ id, event, actor, at: AT }]);
      await also(transaction);
    });
  await append('workspace', ({ tokens }) => tokens.put(row));
  const heard: string[] = [];
  const key: OpenedKey = {
    workspace: WORKSPACE,
    hash: 'aa',
    subject: { key: 'k', name: 'Web', client: 'Acme', kind: 'server' },
    expiresAt: row.expiresAt,
  };
  return {
    heard,
    faults,
    add: (name: string) =>
      watch.add({
        key,
        until: UNTIL,
        origin: undefined,
        changed: () => heard.push(`${name} changed`),
        ended: () => heard.push(`${name} ended`),
      }),
    /** A flag of the client is named, and then switched off, or whatever else. */
    flag: (off: boolean) =>
      append('agreement', async ({ listings }) => {
        const id = '018f2f00-0000-7000-8000-00000000f1a6';
        const agreement = `018f2f00-0000-7000-8000-${String(version + 99).padStart(12, '0')}`;
        const rule = { client: 'Acme', segments: [], share: { client: 100, others: 0 } };
        const killed = off ? { because: 'killed', at: AT } : null;
        const life = { inkedAt: AT, readyAt: AT, endsAt: null, graceEndsAt: null, endedAt: null, off: killed };
        await listings.put({ kind: 'agreement', id: agreement, position: version + 1, summary: { key: id } });
        await listings.put({ kind: 'flag', id, position: version + 1, summary: { agreement, key: id, rule, life } });
      }),
    revoke: () => append('workspace', ({ tokens }) => tokens.revoke({ kind: 'flag-key', subject: { key: 'k' } }, AT)),
  };
}

test('whoever leaves twice, as a slow page that is ended and then hangs up does, takes nobody else’s news away', async () => {
  const { add, heard, flag } = await watched();
  const leave = await add('slow');
  leave();
  await add('other');
  leave();
  await flag(false);
  await flag(true);
  await expect.poll(() => heard).toContain('other changed');
});

test('a stream that begins with a key revoked meanwhile ends at once', async () => {
  const { add, heard, revoke } = await watched();
  await revoke();
  await add('late');
  expect(heard).toEqual(['late ended']);
});
