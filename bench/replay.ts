import pg from 'pg';
import { slices } from '../src/app/slices/slices.ts';
import { StateCache } from '../src/app/state-cache.ts';
import { rebuildViews } from '../src/app/views/rebuild.ts';
import { ChainWalk } from '../src/store/chain.ts';
import { realClock } from '../src/store/clock.ts';
import { nodeEnvironment } from '../src/store/environment.ts';
import { openStore } from '../src/store/open-store.ts';
import { temporaryFolder } from '../tests/faults/running-parley.ts';
import type { Figure } from './figure.ts';

const EVENTS = 100_000;
const STREAM = 200;

/** All lists and search rows written again from a log of 100,000 events, beside reading the same rows and no more. */
export async function replayFigures(): Promise<readonly Figure[]> {
  const folder = temporaryFolder();
  const opened = await openStore({ dataFolder: folder.path, variables: {}, clock: realClock });
  try {
    const { store } = opened;
    const environment = nodeEnvironment({ now: realClock.now });
    const { newId, now } = environment;
    const workspace = newId();
    const actor = { kind: 'member', id: newId(), name: 'Olga' } as const;
    for (let written = 0; written < EVENTS; written += STREAM) {
      const stream = { slice: 'negotiation', id: newId() };
      const bodies = [filed(newId), ...Array.from({ length: STREAM - 1 }, (_, index) => note(index, newId()))];
      await store.transaction(workspace, async (transaction) => {
        await transaction.append(
          stream,
          0,
          bodies.map((event) => ({ id: newId(), event, actor, at: now() })),
        );
      });
    }
    const app = { store, environment, slices, states: new StateCache(), seal: undefined as never };
    const began = performance.now();
    const { events } = await rebuildViews(app, workspace);
    const replay = (performance.now() - began) / 1_000;
    const verify = await verifySeconds(opened.store, workspace);
    const bare = await readSeconds(opened.addresses.migrate, workspace);
    const speed = (seconds: number) =>
      `${seconds.toFixed(1)} s (${(EVENTS / seconds / 1_000).toFixed(0)},000 events/s)`;
    return [
      {
        what: `Replay of ${events.toLocaleString('en')} events: every list and search row written again`,
        here: speed(replay),
        beside: `reading the same rows: ${speed(bare)}`,
        aim: 'none promised',
      },
      {
        what: 'Verification of the chain of the same log',
        here: speed(verify),
        beside: `reading the same rows: ${speed(bare)}`,
        aim: 'none promised',
      },
    ];
  } finally {
    await opened.close();
    folder.remove();
  }
}

function filed(newId: () => string) {
  const party = (name: string, kind: string) => ({ id: newId(), name, kind, mark: 'circle', members: [] });
  const parties = [party('Sales', 'sales'), party('Product', 'product')];
  return {
    type: 'AskFiled',
    ask: 'Audit export by Friday',
    forWhom: 'Acme',
    neededBy: null,
    neededByWords: 'by Friday',
    moment: 'prioritization',
    language: 'en',
    parties,
    asking: parties[0]?.id,
    rfcHours: 48,
    commentHours: 24,
    defaultOutcome: { kind: 'not-yet' },
    calendar: { zone: 'Europe/Madrid', workdays: [1, 2, 3, 4, 5], holidays: [] },
    sample: false,
  };
}

function note(index: number, id: string) {
  return { type: 'NotePosted', note: id, id, party: null, text: `Note ${index}: somebody says something about Acme` };
}

async function verifySeconds(
  store: Awaited<ReturnType<typeof openStore>>['store'],
  workspace: string,
): Promise<number> {
  const began = performance.now();
  const walk = new ChainWalk(workspace);
  for (let after = 0; ; after += 2_000) {
    const links = await store.transaction(workspace, (transaction) => transaction.readChain(after, 2_000));
    for (const link of links) walk.add(link);
    if (links.length < 2_000) break;
  }
  if (walk.end(await store.head(workspace)).state !== 'intact') throw new Error('the chain is intact');
  return (performance.now() - began) / 1_000;
}

async function readSeconds(address: string, workspace: string): Promise<number> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const began = performance.now();
  await client.query(`BEGIN; SET LOCAL parley.workspace = '${workspace}'`);
  for (let after = 0; after < EVENTS; after += 2_000)
    await client.query(
      'SELECT * FROM parley.events WHERE workspace = $1 AND position > $2 ORDER BY position LIMIT 2000',
      [workspace, after],
    );
  await client.query('COMMIT');
  await client.end();
  return (performance.now() - began) / 1_000;
}
