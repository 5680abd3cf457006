import type { OperationName } from '../../../src/contract/client.ts';
import { operations } from '../../../src/contract/index.ts';
import { type OperationRow, operationRows } from '../../../src/contract/operation-row.ts';
import { seededGenerator } from '../../../src/math/random/generator.ts';
import { everyInput, madeUpInput, spoiltInput } from '../../requests/made-up-input.ts';
import { type Course, PAGE, type Viewer } from './course.ts';
import type { Answered } from './world.ts';

const rows = operationRows(operations);
/** Words that are searched for: public ones, and those that only sealed notes hold. */
export const CANARIES = ['albatross', 'zanahoria'] as const;
const WORDS = ['Acme', 'friday', ...CANARIES];
/** Inputs of one query at most; ids of negotiations come first and are never left out. */
const MOST_INPUTS = 16;
const PLAIN_PATHS = ['/health', '/ready', '/', '/nowhere'];

/** One look: who, at what, and every byte of the answer. */
export interface Look {
  readonly viewer: string;
  readonly at: string;
  readonly answer: Answered;
}

/** Everything a viewer can fetch without changing anything: every query of the table with every existing id. */
export async function lookEverywhere(course: Course, viewer: Viewer): Promise<readonly Look[]> {
  await course.world.tick();
  const looks: Look[] = [];
  const note = (at: string, answer: Answered) => looks.push({ viewer: viewer.name, at, answer });
  for (const row of rows.filter(({ meta }) => meta.kind === 'query'))
    for (const input of everyInput(row, course.known, WORDS, MOST_INPUTS))
      note(
        `${row.name} ${JSON.stringify(input)}`,
        await course.world.call(viewer.token, row.name as OperationName, input),
      );
  for (const path of PLAIN_PATHS) note(path, await course.world.get(viewer.token, path));
  note('/live', await course.world.live(viewer.token));
  if (viewer.calendar) note('calendar', await course.world.get('', viewer.calendar));
  for (const look of await flagAnswers(course)) note(look.at, look.answer);
  return looks;
}

const asking = (context: object) => JSON.stringify({ context });
/** Whom a program may ask about, and what is no context at all. */
const BODIES: readonly string[] = [
  asking({ client: 'Acme', targetingKey: 'somebody at Acme' }),
  asking({ segment: 'staff', targetingKey: 'one of us' }),
  asking({ client: 'Globex' }),
  asking({ targetingKey: 7 }),
  'no json',
];

/** Every shape of answer of the flag protocol: one flag, all of them, their streams, and what is refused. */
async function flagAnswers({ world, known, flagKeys }: Course): Promise<readonly Omit<Look, 'viewer'>[]> {
  const looks: Omit<Look, 'viewer'>[] = [];
  const note = (at: string, answer: Answered) => looks.push({ at, answer });
  const paths = [
    '',
    '/nowhere',
    ...known.of('negotiation').map((id) => `/parley-${id.replaceAll('-', '').slice(-12)}`),
  ];
  for (const [index, key] of flagKeys.entries())
    for (const path of paths)
      for (const body of BODIES) {
        const answer = await world.flags(key, path, body, { origin: PAGE });
        note(`flag key ${index} asks ${path} ${body}`, answer);
        const [stream] = /\/ofrep\/v1\/events\?token=[^"]+/.exec(answer.body) ?? [];
        if (stream && body === BODIES[0])
          note(`flag key ${index} listens`, await world.stream('', stream, { origin: PAGE }));
      }
  const [first = '', ...others] = flagKeys;
  note('a flag key that nobody issued', await world.flags(`${first}x`, '', BODIES[0] ?? ''));
  note(
    'a page elsewhere',
    await world.flags(others.at(-1) ?? '', '', BODIES[0] ?? '', { origin: 'https://other.example' }),
  );
  note('a stream that nobody opened', await world.get('', '/ofrep/v1/events?token=none'));
  return looks;
}

/**
 * Every command and ceremony of the table, in an order and with inputs drawn from a seed: one made up to fit, one
 * spoilt. Their answers, and all that can be fetched afterwards.
 */
export async function tryEverything(
  course: Course,
  viewer: Viewer,
  seed: number,
  except: readonly string[] = [],
): Promise<readonly Look[]> {
  const random = seededGenerator(seed);
  const looks: Look[] = [];
  const changing = rows.filter(({ name, meta }) => meta.kind !== 'query' && !except.includes(name));
  const order = shuffled(changing, random);
  // What ends the viewer's own session comes last, or nothing after it would be tried.
  const ending = (row: OperationRow) => row.name.startsWith('session.signOut');
  for (const row of [...order.filter((row) => !ending(row)), ...order.filter(ending)])
    for (const input of [spoiltInput(row, course.known, random), madeUpInput(row, course.known, random)]) {
      const answer = await course.world.call(viewer.token, row.name as OperationName, input);
      looks.push({ viewer: viewer.name, at: `${row.name} ${JSON.stringify(input)}`, answer });
      // A calendar's address opens it to whoever has it.
      const [calendar] = /\/calendar\/[^"]+/.exec(answer.body) ?? [];
      if (calendar) looks.push({ viewer: viewer.name, at: 'calendar', answer: await course.world.get('', calendar) });
      if (answer.status < 300) course.known.learn(JSON.parse(answer.body));
    }
  return [...looks, ...(await lookEverywhere(course, viewer))];
}

/** What a course showed: all looks, the mails that were sent and the lines that were logged. */
export interface Shown {
  readonly looks: readonly Look[];
  readonly mails: string;
  readonly webhooks: string;
  readonly logs: string;
}

export function shown(course: Course, looks: readonly Look[]): Shown {
  const { mails, outside } = course.world;
  const webhooks = JSON.stringify(outside.told);
  return { looks, mails: JSON.stringify(mails), webhooks, logs: course.world.logs.join('\n') };
}

/** The first difference between two courses in words; undefined when every byte is equal. */
export function firstDifference(one: Shown, other: Shown): string | undefined {
  for (let index = 0; index < Math.max(one.looks.length, other.looks.length); index += 1) {
    const [a, b] = [one.looks[index], other.looks[index]];
    if (!a || !b) return `look ${index} is there once only: ${(a ?? b)?.viewer} at ${(a ?? b)?.at}`;
    if (a.at !== b.at) return `${a.viewer} looks at ${a.at}, then at ${b.at}`;
    const [left, right] = [textOf(a.answer), textOf(b.answer)];
    if (left !== right) return `${a.viewer} at ${a.at}:\n${around(left, right)}`;
  }
  if (one.mails !== other.mails) return `mails:\n${around(one.mails, other.mails)}`;
  if (one.webhooks !== other.webhooks) return `webhooks:\n${around(one.webhooks, other.webhooks)}`;
  if (one.logs !== other.logs) return `logs:\n${around(one.logs, other.logs)}`;
  return undefined;
}

/** How many of the answers were given, so that a green comparison is not one of refusals alone. */
export function answeredShare(looks: readonly Look[]): number {
  return looks.filter(({ answer }) => answer.status < 300).length / looks.length;
}

/** Looks in whose answers one of the words stands, other than those that asked with it and hear their own question. */
export function looksWith({ looks, mails, webhooks, logs }: Shown, words: readonly string[]): readonly string[] {
  const holds = (text: string) => words.some((word) => text.includes(word));
  return [
    ...looks
      .filter(({ at, answer }) => holds(textOf(answer)) && !holds(at))
      .map(({ viewer, at }) => `${viewer} at ${at}`),
    ...(holds(mails) ? ['mails'] : []),
    ...(holds(webhooks) ? ['webhooks'] : []),
    ...(holds(logs) ? ['logs'] : []),
  ];
}

function textOf({ status, headers, body }: Answered): string {
  return [status, ...headers, '', body].join('\n');
}

function around(one: string, other: string): string {
  let place = 0;
  while (one[place] === other[place]) place += 1;
  const part = (text: string) => text.slice(Math.max(0, place - 160), place + 120);
  return `- ${part(one)}\n+ ${part(other)}`;
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  const order = [...items];
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other] as T, order[index] as T];
  }
  return order;
}
