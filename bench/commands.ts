import { Agent, request } from 'node:http';
import { handleCommand } from '../src/app/handle-command.ts';
import { slices } from '../src/app/slices/slices.ts';
import { StateCache } from '../src/app/state-cache.ts';
import type { App } from '../src/app/work.ts';
import { isRefused } from '../src/domain/refusal.ts';
import { realClock } from '../src/store/clock.ts';
import { addressOfRunning } from '../src/store/embedded/running-server.ts';
import { nodeEnvironment } from '../src/store/environment.ts';
import { openStore } from '../src/store/open-store.ts';
import { type Caller, claim, enterTeam, fileAsk } from '../tests/faults/client.ts';
import { startServer, temporaryFolder } from '../tests/faults/running-parley.ts';
import { bareInserts } from './bare-inserts.ts';
import { type Figure, type Rate, rateOf, sayRate } from './figure.ts';
import { httpFloor } from './http-floor.ts';

const SECONDS = 6;
/** So many that none gets longer than negotiations are. */
const NEGOTIATIONS = 100;
/** Half of what a bare insert and commit does at the same concurrency. */
const AIM = 0.5;

/** Acknowledged commands through HTTP, and below it on eight workspaces, each beside bare inserts on the same server. */
export async function commandFigures(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const folder = temporaryFolder();
  try {
    const server = await startServer({ dataFolder: folder.path });
    const address = addressOfRunning(folder.path, 'postgres', 'postgres');
    if (address === undefined) throw new Error('the embedded database answers');
    const person = await claim(() => server.url);
    await enterTeam(person, 'product');
    const negotiations: string[] = [];
    for (let count = 0; count < NEGOTIATIONS; count += 1) negotiations.push(await fileAsk(person, `Ask ${count}`));
    for (const clients of [1, 8]) {
      const bare = await bareInserts(address, clients, SECONDS);
      const here = await postNotes(person, server.port, negotiations, clients);
      const what = `Commands through HTTP, ${clients === 1 ? '1 client' : '8 clients on one workspace'}`;
      const floor = await httpFloor(address);
      const least = await postNotes(person, floor.port, negotiations, clients);
      await floor.end();
      figures.push(compared(what, here, bare, clients === 1, least));
    }
    await server.stop();
  } finally {
    folder.remove();
  }
  for (const clients of [1, 8]) figures.push(await belowHttp(clients));
  return figures;
}

function compared(what: string, here: Rate, bare: Rate, promised: boolean, floor?: Rate): Figure {
  const ratio = here.perSecond / bare.perSecond;
  return {
    what,
    here: sayRate(here),
    beside: `bare insert and commit: ${sayRate(bare)}; ratio ${ratio.toFixed(2)}${
      floor ? `. The same insert behind a bare HTTP server: ${sayRate(floor)}` : ''
    }`,
    aim: promised ? `ratio ≥ ${AIM}` : 'none promised',
    met: promised ? ratio >= AIM : undefined,
  };
}

/** Each client posts notes over its own kept-alive connection, to one negotiation after the other. */
async function postNotes(
  person: Caller,
  port: number,
  negotiations: readonly string[],
  clients: number,
): Promise<Rate> {
  const agents = Array.from({ length: clients }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
  let next = 0;
  const rate = await rateOf(clients, SECONDS, (client) => {
    next = (next + 1) % negotiations.length;
    return post(agents[client] as Agent, port, `/api/negotiations/${negotiations[next]}/notes`, person.token, {
      text: 'One line that somebody says, as long as such lines are.',
    });
  });
  for (const agent of agents) agent.destroy();
  return rate;
}

function post(agent: Agent, port: number, path: string, token: string, body: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const asked = request(
      {
        agent,
        port,
        path,
        host: '127.0.0.1',
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          'idempotency-key': crypto.randomUUID(),
        },
      },
      (answer) => {
        answer.resume();
        answer.on('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(`${answer.statusCode}`))));
      },
    );
    asked.on('error', reject);
    asked.end(text);
  });
}

/** The same commands handed to `app` in process, each client in a workspace of its own: no HTTP in between. */
async function belowHttp(clients: number): Promise<Figure> {
  const folder = temporaryFolder();
  const opened = await openStore({ dataFolder: folder.path, variables: {}, clock: realClock });
  try {
    const environment = nodeEnvironment({ now: realClock.now });
    const app: App = { store: opened.store, environment, slices, states: new StateCache(), seal: undefined as never };
    const places = await Promise.all(Array.from({ length: clients }, () => openPlace(app)));
    const address = opened.embedded?.url('postgres', 'postgres') ?? '';
    const bare = await bareInserts(address, clients, SECONDS);
    let next = 0;
    const here = await rateOf(clients, SECONDS, async (client) => {
      const { workspace, acting, negotiations } = places[client] as Place;
      next = (next + 1) % NEGOTIATIONS;
      const id = negotiations[next] as string;
      const command = { type: 'PostNote', text: 'One line that somebody says, as long as such lines are.' };
      const key = crypto.randomUUID();
      const idempotency = { operation: 'note.post', key, bodyHash: key };
      await done(app, { workspace, id, acting, slice: 'negotiation', command, idempotency });
    });
    const what = `Commands handed to the application in process, ${clients === 1 ? '1 client' : '8 clients on 8 workspaces'}`;
    return compared(what, here, bare, true);
  } finally {
    await opened.close();
    folder.remove();
  }
}

type Request = Parameters<typeof handleCommand>[1];
type Place = Pick<Request, 'workspace' | 'acting'> & { readonly negotiations: readonly string[] };

/** A workspace of its own with its negotiations. */
async function openPlace(app: App): Promise<Place> {
  const { newId } = app.environment;
  const workspace = newId();
  const owner = { id: newId(), name: 'Olga', address: 'olga@example.com' };
  const acting = { actor: { kind: 'member', id: owner.id, name: owner.name }, role: 'owner' } as const;
  const calendar = { zone: 'Europe/Madrid', workdays: [1, 2, 3, 4, 5], holidays: [] };
  const claiming = { type: 'ClaimWorkspace', name: 'Bench', language: 'en', calendar, owner };
  await done(app, { workspace, slice: 'workspace', id: workspace, command: claiming, acting });
  const { state } = await app.store.transaction(workspace, (transaction) =>
    app.states.read(transaction, app.slices.workspace, workspace),
  );
  const { teams } = state as { readonly teams: readonly { readonly id: string; readonly kind: string }[] };
  const [product] = teams;
  const staffed = { type: 'ChangeTeam', team: { ...product, members: [owner.id] } };
  await done(app, { workspace, slice: 'workspace', id: workspace, command: staffed, acting });
  const filing = {
    type: 'FileAsk',
    ask: 'Audit export',
    forWhom: 'Acme',
    neededBy: null,
    neededByWords: '',
    moment: 'prioritization',
    language: 'en',
    parties: teams.slice(0, 2).map((team) => team.id),
    rfcHours: 48,
    commentHours: 24,
    defaultOutcome: { kind: 'not-yet' },
  };
  const negotiations = Array.from({ length: NEGOTIATIONS }, newId);
  for (const id of negotiations) await done(app, { workspace, slice: 'negotiation', id, command: filing, acting });
  return { workspace, acting, negotiations };
}

async function done(app: App, request: Request): Promise<void> {
  const answer = await handleCommand(app, request);
  if (isRefused(answer)) throw new Error(`refused: ${answer.refusal.code}`);
}
