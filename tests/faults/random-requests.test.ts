import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OperationName } from '../../src/contract/client.ts';
import { operations } from '../../src/contract/index.ts';
import { operationRows } from '../../src/contract/operation-row.ts';
import routes from '../../src/contract/routes.json';
import { seededGenerator } from '../../src/math/random/generator.ts';
import { type Mailbox, openMailbox } from '../e2e/mailbox.ts';
import { KnownThings } from '../requests/known-things.ts';
import type { Answer, Person } from '../stories/harness.ts';
import { randomRequests, shares, type Tally } from '../stories/random-requests.ts';
import { PASSWORD } from './client.ts';
import { noteGood, walkEveryOperation } from './every-operation.ts';
import { type RunningParley, startServer, temporaryFolder } from './running-parley.ts';

const folder = temporaryFolder();
const rows = operationRows(operations);
let server: RunningParley;
let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await openMailbox();
  server = await startServer({ dataFolder: folder.path, variables: { SMTP_URL: mailbox.url } });
});
afterAll(async () => {
  await server?.stop();
  await mailbox?.close();
  folder.remove();
});

async function ask(token: string | undefined, name: OperationName, input: object): Promise<Answer> {
  const [method = '', path = ''] = routes[name].split(' ');
  const rest: Record<string, unknown> = { ...input };
  const filled = path.replace(/\{(\w+)\}/g, (_, field: string) => {
    const value = rest[field];
    delete rest[field];
    return encodeURIComponent(String(value));
  });
  const query = new URLSearchParams(
    Object.entries(rest).map(([field, value]): [string, string] => [
      field,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]),
  );
  const answer = await fetch(`${server.url}/api${filled}${method === 'GET' ? `?${query}` : ''}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(method === 'GET' ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
    },
    ...(method === 'GET' ? {} : { body: JSON.stringify(rest) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) };
}

test('on a real server, as each role and with ids of things that exist: never a 5xx, and every operation is answered well at least once', async () => {
  const good = new Map<string, Tally>();
  const walked = await walkEveryOperation({
    mailbox,
    origin: server.url,
    say: async (token, name, input = {}) => {
      const { status, body } = await ask(token, name as OperationName, input);
      if (status >= 300) throw new Error(`${name} was answered ${status}: ${JSON.stringify(body)}`);
      noteGood(good, name);
      return body;
    },
  });
  const person = (name: string, token: string): Person => ({ name, account: '', token, client: undefined as never });
  const workspace = (await ask(walked.owner, 'workspace.get', {})).body;
  const places = await Promise.all(
    walked.negotiations.map(async (negotiation) => {
      const known = new KnownThings();
      known.learn({ negotiation });
      known.learn(workspace);
      for (const name of ['negotiation.get', 'rfc.get'] as const)
        known.learn((await ask(walked.owner, name, { negotiation })).body);
      return known;
    }),
  );
  const seed = Math.floor(Math.random() * 2 ** 31);
  const { sales, product, owner, guest, key } = walked;
  const { tallies, broken } = await randomRequests({
    rows,
    people: [
      person('Olga', owner),
      ...Array.from({ length: 3 }, () => person('sara', sales)),
      ...Array.from({ length: 3 }, () => person('pau', product)),
      person('Gala', guest),
      person('key', key),
      person('stranger', ''),
    ],
    places,
    random: seededGenerator(seed),
    each: 8,
    ask: (who, name, input) => ask(who.token, name, input),
    between: () => undefined,
    comeBack: async (who) => {
      const address = `${who.name.toLowerCase()}@example.com`;
      const { body } = await ask('', 'session.signIn', { address, password: PASSWORD, token: true });
      return person(who.name, (body as { token?: string }).token ?? '');
    },
  });
  for (const [name, tally] of good) {
    const total = tallies.get(name);
    if (total) Object.assign(total, { asked: total.asked + tally.asked, well: total.well + tally.well });
  }
  console.info(`seed ${seed}\n${shares(tallies)}`);
  expect({ seed, broken, log: server.output().match(/.*"bug".*/g) }).toEqual({
    seed,
    broken: [],
    log: null,
  });
  expect([...tallies].filter(([, { well }]) => well === 0).map(([name]) => name)).toEqual([]);
});
