import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { claim, enterTeam, fileAsk } from '../tests/faults/client.ts';
import { freePort, pause, postgresPid, startServer, temporaryFolder } from '../tests/faults/running-parley.ts';
import { type Figure, quantile, sayMilliseconds } from './figure.ts';

const STARTS = 5;
const START_AIM = 2_000;
const MEMORY_AIM = 200;

/** From the start of the process to the first answered page on existing data, and memory at rest afterwards. */
export async function startAndMemoryFigures(): Promise<readonly Figure[]> {
  const folder = temporaryFolder();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  try {
    const first = await startServer({ dataFolder: folder.path, port });
    const person = await claim(() => url);
    await enterTeam(person, 'product');
    for (let count = 0; count < 20; count += 1) await fileAsk(person, `Ask ${count}`);
    await first.stop();

    const times: number[] = [];
    const bare: number[] = [];
    let memory = '';
    let total = 0;
    for (let count = 0; count < STARTS; count += 1) {
      bare.push(await bareStart());
      const began = performance.now();
      const starting = startServer({ dataFolder: folder.path, port });
      await firstPage(url, person.token);
      times.push(performance.now() - began);
      const server = await starting;
      if (count === STARTS - 1) {
        await person.client.inbox.get({});
        await pause(20_000);
        const [node, database] = [pssOf([server.pid]), pssOf(familyOf(postgresPid(folder.path)))];
        total = node + database;
        memory = `${total.toFixed(0)} MB: server ${node.toFixed(0)}, database ${database.toFixed(0)}`;
      }
      await server.stop();
    }
    return [
      {
        what: 'Start of the process to the first answered page, existing data',
        here: `${sayMilliseconds(times)} over ${STARTS} starts`,
        beside: `an empty Node process: ${sayMilliseconds(bare)}`,
        aim: '≤ 2 s',
        met: quantile(times, 0.5) <= START_AIM,
      },
      {
        what: 'Memory at rest, server and database together (PSS, 20 s after the last request)',
        here: memory,
        beside: 'the limit',
        aim: `≤ ${MEMORY_AIM} MB`,
        met: total <= MEMORY_AIM,
      },
    ];
  } finally {
    folder.remove();
  }
}

/** Both the page and the first thing it asks for. */
async function firstPage(url: string, token: string): Promise<void> {
  for (;;) {
    try {
      const page = await fetch(`${url}/`);
      const inbox = await fetch(`${url}/api/inbox`, { headers: { authorization: `Bearer ${token}` } });
      if (page.ok && inbox.ok) return;
    } catch {
      // Not listening yet.
    }
    await pause(5);
  }
}

async function bareStart(): Promise<number> {
  const began = performance.now();
  await once(spawn(process.execPath, ['-e', '0']), 'close');
  return performance.now() - began;
}

/** Megabytes of proportional set size: what is shared counts once. */
export function pssOf(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]),
  );
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/** A process and all its children. */
function familyOf(pid: number): readonly number[] {
  const family = [pid];
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): [number, number][] => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]];
      } catch {
        return [];
      }
    });
  for (const parent of family) family.push(...parents.filter(([, of]) => of === parent).map(([child]) => child));
  return family;
}
