import { expect, test } from 'vitest';
import type { Store } from '../../src/app/port/store.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { signedS3 } from '../s3/signed-s3.ts';

const FIRST = '00000000-0000-7000-8000-000000000000';
const LAST = 'ffffffff-ffff-7fff-bfff-ffffffffffff';

class Broken extends Error {
  override readonly name = 'Broken';
}

/** A database in which two workspaces, the first and the last in order, can be named and never be read. */
function withNeighbours(broken: { now: boolean }): Store {
  const store = memoryStore();
  return {
    ...store,
    workspaces: async () => (broken.now ? [FIRST, ...(await store.workspaces()), LAST] : store.workspaces()),
    transaction: (workspace, run) => {
      if (workspace === FIRST || workspace === LAST) return Promise.reject(new Broken());
      return store.transaction(workspace, run);
    },
  };
}

test('a workspace that cannot be read holds up no reminder, no mail and no reading of another, and is reported', async () => {
  const broken = { now: false };
  let asked = 0;
  const metricServer = {
    ask: async () => {
      asked += 1;
      return { silence: 'no-answer', detail: '' } as const;
    },
  };
  const s3 = await signedS3(undefined, { store: withNeighbours(broken), parts: { metricServer } });
  const { parley } = s3.parley;
  s3.at('2026-03-29T06:00:00.000Z');
  await s3.signInAgain();
  await s3.people.product.client.measurement['set-source']({
    agreement: s3.id(),
    metric: 'value',
    unit: 'EUR',
    url: 'https://prometheus.example',
    query: 'margin',
    every: 300,
  });
  const before = s3.parley.mails.length;
  broken.now = true;
  await expect(parley.tick()).rejects.toThrow(Broken);
  const kinds = s3.parley.mails.slice(before).map(({ notice }) => notice?.kind);
  expect(kinds).toEqual(['reminder', 'reminder']);
  broken.now = false;
  expect((await s3.people.sales.client.notice.list({})).notices.map(({ kind }) => kind)).toContain('reminder');
  s3.at('2026-03-29T06:10:00.000Z');
  broken.now = true;
  await expect(parley.pull()).rejects.toThrow(Broken);
  expect(asked).toBe(1);
});
