import { get, type IncomingMessage } from 'node:http';
import { claim, enterTeam, fileAsk } from '../tests/faults/client.ts';
import { pause, startServer, temporaryFolder, until } from '../tests/faults/running-parley.ts';
import { type Figure, quantile } from './figure.ts';
import { pssOf } from './start-and-memory.ts';

const STREAMS = 1_000;
const NOTES = 10;
const AIM = 2_000;

/** A thousand open live streams: what each costs, and when the last one is told. */
export async function streamFigures(): Promise<readonly Figure[]> {
  const folder = temporaryFolder();
  const server = await startServer({ dataFolder: folder.path });
  const open: IncomingMessage[] = [];
  try {
    const person = await claim(() => server.url);
    await enterTeam(person, 'product');
    const negotiation = await fileAsk(person);
    const { position: start } = await person.client.note.post({ negotiation, text: 'before' });
    const before = pssOf([server.pid]);
    const told = new Map<number, number[]>();
    for (let count = 0; count < STREAMS; count += 1)
      open.push(await openStream(server.port, person.token, start, told));
    await pause(3_000);
    const memory = ((pssOf([server.pid]) - before) * 1024) / STREAMS;
    const firsts: number[] = [];
    const lasts: number[] = [];
    for (let count = 0; count < NOTES; count += 1) {
      const said = performance.now();
      const { position } = await person.client.note.post({ negotiation, text: `note ${count}` });
      const heard = await until('everybody was told', 10, async () => {
        const times = told.get(position) ?? [];
        return times.length === STREAMS && times;
      });
      lasts.push(Math.max(...heard) - said);
      firsts.push(Math.min(...heard) - said);
    }
    const worst = Math.max(...lasts);
    return [
      {
        what: `${STREAMS.toLocaleString('en')} open live streams: memory of each`,
        here: `${memory.toFixed(0)} kB in the server`,
        beside: 'sockets of the kernel not counted',
        aim: 'none promised',
      },
      {
        what: `${STREAMS.toLocaleString('en')} open live streams: from the request to the last one told`,
        here: `median ${quantile(lasts, 0.5).toFixed(0)} ms, worst ${worst.toFixed(0)} ms; the first one told after ${quantile(firsts, 0.5).toFixed(0)} ms`,
        beside: 'the promise of live updates',
        aim: '≤ 2 s',
        met: worst <= AIM,
      },
    ];
  } finally {
    for (const stream of open) stream.destroy();
    await server.stop();
    folder.remove();
  }
}

function openStream(port: number, token: string, after: number, told: Map<number, number[]>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = get(
      {
        host: '127.0.0.1',
        port,
        path: `/live?after=${after}`,
        headers: { authorization: `Bearer ${token}` },
        agent: false,
      },
      (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`/live answered ${answer.statusCode}`));
        answer.on('data', (chunk: Buffer) => {
          const at = performance.now();
          for (const [, id] of chunk.toString().matchAll(/^id: (\d+)$/gm)) {
            const times = told.get(Number(id)) ?? [];
            times.push(at);
            told.set(Number(id), times);
          }
        });
        answer.on('error', () => undefined);
        resolve(answer);
      },
    );
    asked.on('error', reject);
  });
}
