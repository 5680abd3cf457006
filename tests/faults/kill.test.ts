import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyChain } from '../../src/store/chain.ts';
import { type Caller, claim, enterTeam, fileAsk } from './client.ts';
import { notesOf, openFolder, readWholeChain } from './log-file.ts';
import {
  freePort,
  pause,
  postgresPid,
  type RunningParley,
  startServer,
  temporaryFolder,
  until,
} from './running-parley.ts';

const ROUNDS = 21;
const WRITERS = 4;
const VICTIMS = ['the server', 'PostgreSQL', 'both'] as const;

const folder = temporaryFolder();
let port: number;
let server: RunningParley;
const url = () => `http://127.0.0.1:${port}`;

beforeAll(async () => {
  port = await freePort();
  server = await startServer({ dataFolder: folder.path, port });
});
afterAll(async () => {
  await server?.stop();
  folder.remove();
});

test(`nothing acknowledged is lost and nothing stands twice when server, PostgreSQL and both are killed in mid-write, ${ROUNDS} rounds`, async () => {
  const person = await claim(url);
  await enterTeam(person, 'product');
  const negotiation = await fileAsk(person);
  const notebook = new Notebook();
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`kill rounds with seed ${seed}`);

  for (let round = 0; round < ROUNDS; round += 1) {
    const writers = Array.from({ length: WRITERS }, () => writeUntilStopped(person, negotiation, notebook));
    const before = notebook.acknowledged.size;
    await until('a few acknowledgements', 60, async () => notebook.acknowledged.size > before + 5);
    await pause((seed >>> (round % 16)) % 90);
    const victim = VICTIMS[round % VICTIMS.length] as (typeof VICTIMS)[number];
    if (victim !== 'the server') process.kill(postgresPid(folder.path), 'SIGKILL');
    if (victim !== 'PostgreSQL') {
      await server.kill();
      server = await startServer({ dataFolder: folder.path, port });
    }
    await until(`an answer after ${victim} was killed`, 60, async () => (await fetch(`${url()}/ready`)).ok);
    notebook.stopped = true;
    await Promise.all(writers);
    notebook.stopped = false;
  }

  expect(await server.stop()).toBe(0);
  const opened = await openFolder(folder.path);
  try {
    const { workspace, links } = await readWholeChain(opened);
    const notes = notesOf(links);
    const counts = new Map<string, number>();
    for (const note of notes) counts.set(note, (counts.get(note) ?? 0) + 1);
    console.log(`${notebook.acknowledged.size} acknowledged, ${notebook.repeated} repeated after a lost answer`);
    expect([...notebook.acknowledged].filter((note) => !counts.has(note))).toEqual([]);
    expect([...counts].filter(([, count]) => count > 1)).toEqual([]);
    expect(links.map((link) => link.position)).toEqual(links.map((_, index) => index + 1));
    expect(verifyChain(workspace, links, await opened.store.head(workspace))).toMatchObject({ state: 'intact' });
  } finally {
    await opened.close();
  }
  server = await startServer({ dataFolder: folder.path, port });
});

/** What the client has been told, kept outside the server. */
class Notebook {
  readonly acknowledged = new Set<string>();
  repeated = 0;
  stopped = false;
}

/** Posts note after note; whatever goes wrong, the same note is sent again under the same key until it is answered. */
async function writeUntilStopped(person: Caller, negotiation: string, notebook: Notebook): Promise<void> {
  while (!notebook.stopped) {
    const text = randomUUID();
    for (let tries = 0; ; tries += 1) {
      try {
        await person.call('note.post', { negotiation, text }, text);
        notebook.acknowledged.add(text);
        break;
      } catch {
        if (tries === 0) notebook.repeated += 1;
        if (tries > 2_000) throw new Error('the server never answered again');
        await pause(20);
      }
    }
  }
}
