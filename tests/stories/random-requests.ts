import type { OperationName } from '../../src/contract/client.ts';
import type { OperationRow } from '../../src/contract/operation-row.ts';
import type { Generator } from '../../src/math/random/generator.ts';
import type { KnownThings } from '../requests/known-things.ts';
import { madeUpInput, spoiltInput } from '../requests/made-up-input.ts';
import type { Answer, Person } from './harness.ts';

/** How one operation was answered. */
export interface Tally {
  asked: number;
  well: number;
  /** How often each «no» came, by its code. */
  readonly codes: Map<string, number>;
}

/** An answer that no request may bring about. */
export interface Broken {
  readonly operation: string;
  readonly person: string;
  readonly input: unknown;
  readonly status: number;
  readonly body: unknown;
}

export interface RandomRequests {
  readonly rows: readonly OperationRow[];
  readonly people: readonly Person[];
  /** What is known of each negotiation; a request is made for one of them. */
  readonly places: readonly KnownThings[];
  readonly random: Generator;
  /** Requests for each operation. */
  readonly each: number;
  readonly ask: (person: Person, name: OperationName, input: object) => Promise<Answer>;
  /** Called before each request, to move the clock. */
  readonly between: () => void;
  /** Somebody whose session ended comes back, or stays away. */
  readonly comeBack: (person: Person) => Promise<Person>;
}

const SPOILT = 0.2;

/** These take somebody's session, password or right away, so they are asked for last. */
const ENDINGS =
  /^(session\.signOut|account\.changePassword|member\.remove|apiKey\.revoke|guest\.inviteAgain|member\.setRole)/;

/** Sends requests made from the operations table at random, as each role, with ids of things that exist. */
export async function randomRequests(given: RandomRequests) {
  const { rows, places, random, each } = given;
  const people = [...given.people];
  const tallies = new Map<string, Tally>(rows.map((row) => [row.name, { asked: 0, well: 0, codes: new Map() }]));
  const broken: Broken[] = [];
  const order = shuffled(Array.from({ length: each }, () => rows).flat(), random);
  const last = order.filter((row) => ENDINGS.test(row.name));
  for (const row of [...order.filter((one) => !last.includes(one)), ...last]) {
    given.between();
    const known = places[Math.floor(random() * places.length)] as KnownThings;
    const at = Math.floor(random() * people.length);
    const person = people[at] as Person;
    const input = random() < SPOILT ? spoiltInput(row, known, random) : madeUpInput(row, known, random);
    const answer = await given.ask(person, row.name as OperationName, input);
    note(tallies.get(row.name) as Tally, answer);
    if (answer.status >= 500 || !isWellFormed(answer))
      broken.push({ operation: row.name, person: person.name, input, status: answer.status, body: answer.body });
    if (answer.status < 300) known.learn(answer.body);
    if (answer.status === 401 && person.token !== undefined) people[at] = await given.comeBack(person);
  }
  return { tallies, broken };
}

/** Share of good answers by operation, the worst first, with the «no» that came most. */
export function shares(tallies: ReadonlyMap<string, Tally>): string {
  return [...tallies]
    .map(([name, { asked, well, codes }]) => {
      const [code] = [...codes].sort(([, a], [, b]) => b - a)[0] ?? [''];
      return { share: well / Math.max(1, asked), line: `${name.padEnd(34)} ${well}/${asked}  ${code}` };
    })
    .sort((a, b) => a.share - b.share)
    .map(({ line }) => line)
    .join('\n');
}

function note(tally: Tally, { status, body }: Answer): void {
  tally.asked += 1;
  if (status < 300) {
    tally.well += 1;
    return;
  }
  const code = String((body as { code?: unknown } | undefined)?.code ?? status);
  tally.codes.set(code, (tally.codes.get(code) ?? 0) + 1);
}

/** A «no» is a problem with a sentence in words, never a bare code. */
function isWellFormed({ status, headers, body }: Answer): boolean {
  if (status < 300) return headers.get('content-type')?.startsWith('application/json') ?? false;
  const { code, detail, faults } = body as { code?: string; detail?: string; faults?: readonly unknown[] };
  if (headers.get('content-type') !== 'application/problem+json' || !code || !detail || detail === code) return false;
  return code !== 'invalid-input' || (faults?.length ?? 0) > 0;
}

function shuffled<T>(items: readonly T[], random: Generator): readonly T[] {
  const mixed = [...items];
  for (let index = mixed.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [mixed[index], mixed[other]] = [mixed[other] as T, mixed[index] as T];
  }
  return mixed;
}
