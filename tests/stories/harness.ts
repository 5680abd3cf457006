import { noLimit } from '../../src/api/rate-limit.ts';
import type { Mail } from '../../src/app/port/mail.ts';
import type { Store } from '../../src/app/port/store.ts';
import { exportVerifier } from '../../src/cli/verify/shipped-verifier.ts';
import { type Client, callOperation, createClient, type Fetch, type OperationName } from '../../src/contract/client.ts';
import { operations } from '../../src/contract/index.ts';
import { type OperationRow, operationRows } from '../../src/contract/operation-row.ts';
import { argonPasswords } from '../../src/integration/identity/argon-passwords.ts';
import { memoryAccounts } from '../../src/integration/identity/memory-accounts.ts';
import { webPasskeys } from '../../src/integration/identity/web-passkeys.ts';
import { createInstanceSeal } from '../../src/integration/signing/instance-seal.ts';
import { createParley, type ParleyParts } from '../../src/main/create-parley.ts';
import { nodeEnvironment } from '../../src/store/environment.ts';
import { temporaryKeyRing } from '../../src/store/key-ring.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { minutesMarkdown } from '../../src/words/rfc/minutes.ts';
import { toldOutside } from './told-outside.ts';

export const ORIGIN = 'http://localhost:4600';
export const PASSWORD = 'a long enough password';
/** S1 begins on Monday 2 March 2026 at 10:00 in Madrid. */
export const BEGINNING = '2026-03-02T09:00:00.000Z';

export interface StoryOptions {
  /** The instant at which the clock stands. */
  readonly clock?: string | undefined;
  /** Secret bytes as hex for ids, tokens and salts; the system's unless a test compares bytes. */
  readonly secret?: ((bytes: number) => string) | undefined;
  readonly store?: Store | undefined;
  /** False: no mail server, links are handed over. */
  readonly mail?: boolean | undefined;
  /** Takes the place of any other part, as when a test breaks one on purpose. */
  readonly parts?: Partial<ParleyParts> | undefined;
}

/** What came back from a request made by hand. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Somebody with a session, or with an API key, or with nothing. */
export interface Person {
  readonly name: string;
  /** Empty for a stranger. */
  readonly account: string;
  /** A bearer token. */
  readonly token: string | undefined;
  /** Every operation of the table, typed, as this person; rejects with `ProblemAnswered`. */
  readonly client: Client;
}

export type Parley = Awaited<ReturnType<typeof startParley>>;

/**
 * A whole Parley in process, over memory: a request in, an answer out. Claimed by Olga, who stands in no party; Sara
 * acts for Sales, Pau for Product.
 */
export async function startParley(options: StoryOptions = {}) {
  let instant = options.clock ?? BEGINNING;
  let elapsed = 0;
  const mails: Mail[] = [];
  const log: Readonly<Record<string, unknown>>[] = [];
  const beats = new Set<() => void>();
  const outside = toldOutside();
  const now = () => instant;
  const environment = nodeEnvironment({ now, secret: options.secret });
  const store = options.store ?? memoryStore({ secret: options.secret });
  const keys = temporaryKeyRing(instant).signing.map((key) => key.privateJwk);
  const parts: ParleyParts = {
    store,
    environment,
    accounts: memoryAccounts(),
    passwords: argonPasswords(),
    passkeys: webPasskeys(options.secret && ((bytes) => Buffer.from(options.secret?.(bytes) ?? '', 'hex'))),
    mailer: {
      get available() {
        return options.mail ?? true;
      },
      send: async (mail) => {
        mails.push(mail);
        return 'sent';
      },
    },
    claimCode: { matches: async () => false, forget: async () => undefined },
    seal: await createInstanceSeal({ origin: ORIGIN, relyingParty: 'localhost' }, keys),
    verifier: exportVerifier,
    minutes: minutesMarkdown,
    webhookSender: outside.sender,
    metricServer: { ask: async () => ({ silence: 'no-answer', detail: '' }) },
    testClock: true,
    reach: { publicUrl: ORIGIN, trustedProxies: [], loopbackOnly: true },
    rateLimit: noLimit,
    every: (_, run) => {
      beats.add(run);
      return () => void beats.delete(run);
    },
    milliseconds: () => {
      elapsed += 30;
      return elapsed;
    },
    log: (entry) => void log.push(entry),
    ...options.parts,
  };
  const parley = createParley(parts);
  const rows = operationRows(operations);
  const connection = (token: string | undefined) => ({
    url: ORIGIN,
    fetch: (async (url, { method, headers, body }) =>
      send(new Request(url, { method, headers, ...(body === undefined ? {} : { body }) }))) as Fetch,
    newKey: environment.newId,
    headers: () => (token ? { authorization: `Bearer ${token}` } : ({} as Record<string, string>)),
  });
  const send = async (request: Request): Promise<Response> => {
    const answer = await parley.fetch(request, {});
    await parley.settled();
    return answer;
  };
  const personOf = (name: string, account: string, token: string | undefined): Person => ({
    name,
    account,
    token,
    client: createClient(connection(token)),
  });
  const stranger = personOf('stranger', '', undefined);
  const story = {
    parley,
    app: parley.app,
    store,
    environment,
    rows: rows as readonly OperationRow[],
    mails,
    log,
    /** Receivers of webhooks: what they were told, and what they answer. */
    outside,
    stranger,
    clock: {
      now,
      set: (to: string) => {
        instant = to;
      },
      advance: (milliseconds: number) => {
        instant = new Date(Date.parse(instant) + milliseconds).toISOString();
      },
    },
    /** One heartbeat of all open live streams. */
    beat: () => {
      for (const run of beats) run();
    },
    send,
    personOf,
    /** Calls an operation by its name; rejects with `ProblemAnswered`. */
    call: (person: Person, name: OperationName, input: object = {}, key?: string) =>
      callOperation(connection(person.token), name, input as Record<string, unknown>, { key }),
    /** The same without any judgement of the answer: status, headers and body as they came. */
    ask: (person: Person, name: OperationName, input: object = {}, headers: Readonly<Record<string, string>> = {}) =>
      askFor(send, rows, person, name, input, { 'idempotency-key': environment.newId(), ...headers }),
    /** Somebody new with an account, in a team or in none. */
    join: async (inviter: Person, name: string, team: string | null = null): Promise<Person> => {
      const address = `${name.toLowerCase()}@acme.example`;
      const invited = await inviter.client.invitation.invite({ address, team });
      const link = linkIn(invited.link ?? mails.at(-1)?.values.link);
      const code = options.mail === false ? undefined : await sentCode(stranger, mails, link);
      const { person, token } = await stranger.client.invitation.accept({
        link,
        code,
        name,
        password: PASSWORD,
        token: true,
      });
      return personOf(name, person.id, token ?? undefined);
    },
    /** A guest who acts for a party of one negotiation. */
    enterAsGuest: async (inviter: Person, name: string, negotiation: string, party: string): Promise<Person> => {
      const address = `${name.toLowerCase()}@client.example`;
      const invited = await inviter.client.guest.invite({ negotiation, party, name, address });
      const link = linkIn(invited.link ?? mails.at(-1)?.values.link);
      const code = options.mail === false ? undefined : await sentCode(stranger, mails, link);
      const { person, token } = await stranger.client.guest.enter({ link, code, token: true });
      return personOf(name, person.id, token ?? undefined);
    },
    /** The same person by an API key. */
    withKey: async (person: Person): Promise<Person> => {
      const { secret } = await person.client.apiKey.issue({ name: 'story' });
      return personOf(`${person.name}'s key`, person.account, secret);
    },
    close: () => parley.close(),
  };

  const claimed = await stranger.client.firstRun.claim({
    workspaceName: 'Acme',
    name: 'Olga',
    address: 'olga@acme.example',
    password: PASSWORD,
    zone: 'Europe/Madrid',
    language: 'en',
    token: true,
  });
  const owner = personOf('Olga', claimed.person.id, claimed.token ?? undefined);
  const { teams } = await owner.client.workspace.get({});
  const teamId = (kind: string) => teams.find((team) => team.kind === kind)?.id ?? '';
  const sales = await story.join(owner, 'Sara', teamId('sales'));
  const product = await story.join(owner, 'Pau', teamId('product'));
  return { ...story, owner, sales, product, teams: { sales: teamId('sales'), product: teamId('product') } };
}

async function sentCode(stranger: Person, mails: readonly Mail[], link: string): Promise<string> {
  await stranger.client.invitation.sendCode({ link });
  return mails.at(-1)?.values.code ?? '';
}

function linkIn(address: string | undefined): string {
  return address?.split('#')[1] ?? '';
}

async function askFor(
  send: (request: Request) => Promise<Response>,
  rows: readonly OperationRow[],
  person: Person,
  name: OperationName,
  input: object,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  const row = rows.find((one) => one.name === name);
  if (!row) throw new Error(`no operation ${name}`);
  const rest: Record<string, unknown> = { ...input };
  const path = row.path.replace(/\{(\w+)\}/g, (_, field: string) => {
    const value = String(rest[field] ?? '-');
    delete rest[field];
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams(
    Object.entries(rest)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]): [string, string] => [
        field,
        typeof value === 'object' ? JSON.stringify(value) : String(value),
      ]),
  );
  const answer = await send(
    new Request(`${ORIGIN}/api${path}${row.method === 'GET' ? `?${query}` : ''}`, {
      method: row.method,
      headers: {
        ...(person.token ? { authorization: `Bearer ${person.token}` } : {}),
        ...(row.method === 'GET' ? {} : { 'content-type': 'application/json', ...headers }),
      },
      ...(row.method === 'GET' ? {} : { body: JSON.stringify(rest) }),
    }),
  );
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) };
}
