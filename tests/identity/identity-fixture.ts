import { randomUUID } from 'node:crypto';
import type { Ceremony, CeremonyRequest } from '../../src/app/ceremony.ts';
import { handleCommand } from '../../src/app/handle-command.ts';
import type { Accounts } from '../../src/app/identity/accounts.ts';
import { workspaceNow } from '../../src/app/identity/act.ts';
import { identityOver } from '../../src/app/identity/authenticate.ts';
import type { IdentityDeps } from '../../src/app/identity/deps.ts';
import { identityCeremonies } from '../../src/app/identity/identity-ceremonies.ts';
import { SessionMemory } from '../../src/app/identity/session-memory.ts';
import type { Session } from '../../src/app/port/identity.ts';
import type { Mail } from '../../src/app/port/mail.ts';
import type { Store } from '../../src/app/port/store.ts';
import type { AnyCommand } from '../../src/app/slice.ts';
import { slices } from '../../src/app/slices/slices.ts';
import { StateCache } from '../../src/app/state-cache.ts';
import type { App } from '../../src/app/work.ts';
import { identityOperations } from '../../src/contract/identity.ts';
import { isRefused } from '../../src/domain/refusal.ts';
import { argonPasswords } from '../../src/integration/identity/argon-passwords.ts';
import { memoryAccounts } from '../../src/integration/identity/memory-accounts.ts';
import { webPasskeys } from '../../src/integration/identity/web-passkeys.ts';
import { nodeEnvironment } from '../../src/store/environment.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';

export const origin = 'http://localhost:4600';
const at: CeremonyRequest = { ip: '192.0.2.7', userAgent: 'test', origin };

export interface IdentityFixtureOptions {
  readonly store?: Store | undefined;
  readonly accounts?: Accounts | undefined;
  /** False: no mail server, links are handed over. */
  readonly mail?: boolean | undefined;
  readonly start?: string | undefined;
}

type Operation = keyof ReturnType<typeof identityCeremonies>;

/** Every ceremony over a store and accounts, with a clock that is moved and a letter box that is read. */
export function identityFixture({ store, accounts, mail = true, start }: IdentityFixtureOptions = {}) {
  let now = start ?? '2026-03-02T09:00:00.000Z';
  const outbox: Mail[] = [];
  const running: Promise<void>[] = [];
  const environment = nodeEnvironment({ now: () => now });
  const app: App = {
    store: store ?? memoryStore(),
    environment,
    slices,
    states: new StateCache(),
    // No clause of identity signs anything.
    seal: {} as App['seal'],
  };
  let real = 0;
  const deps: IdentityDeps = {
    app,
    accounts: accounts ?? memoryAccounts(),
    passwords: argonPasswords(),
    passkeys: webPasskeys(),
    mailer: {
      available: mail,
      send: async (one) => {
        outbox.push(one);
        return 'sent';
      },
    },
    claimCode: { matches: async (code) => code === 'CODE-IN-THE-FOLDER', forget: async () => undefined },
    testClock: true,
    memory: new SessionMemory(() => (real += 1)),
    background: (work) => void running.push(work()),
  };
  const ceremonies: Record<string, Ceremony> = identityCeremonies(deps);
  const identity = identityOver(deps);

  return {
    app,
    deps,
    outbox,
    identity,
    move: (minutes: number) => {
      now = new Date(Date.parse(now) + minutes * 60_000).toISOString();
    },
    /** Real milliseconds pass, as the memory of sessions counts them. */
    wait: (milliseconds: number) => {
      real += milliseconds;
    },
    authenticate: (token: string) => {
      real += 30;
      return identity.authenticate({ authorization: `Bearer ${token}` });
    },
    /** Calls a ceremony as the api does: input and output are held against the table. */
    call: async (
      operation: Operation,
      input: object = {},
      session?: Session,
      request: Partial<CeremonyRequest> = {},
    ): Promise<Answer> => {
      const [group, row] = operation.split('.') as [keyof typeof identityOperations, string];
      const schemas = (
        identityOperations[group] as Record<string, { '~orpc': { inputSchema: Schema; outputSchema: Schema } }>
      )[row]?.['~orpc'];
      if (!schemas) throw new Error(`no row ${operation}`);
      const parsed = schemas.inputSchema.parse(input);
      const answer = await ceremonies[operation]?.(session, parsed as never, { ...at, ...request });
      await Promise.all(running.splice(0));
      if (answer === undefined) throw new Error(`no handler ${operation}`);
      if (isRefused(answer)) return { refusal: answer.refusal.code, values: answer.refusal.values };
      return { ...(schemas.outputSchema.parse(answer.output) as object), cookies: answer.setCookies };
    },
  };
}

/** What a ceremony answered: its output beside its cookies, or the refusal. */
interface Answer {
  readonly cookies?: readonly string[] | undefined;
  readonly refusal?: string;
  readonly [field: string]: unknown;
}

interface Schema {
  parse(value: unknown): unknown;
}

export type IdentityFixture = ReturnType<typeof identityFixture>;

export const password = 'correct horse battery';

/** Claims the instance and gives the owner's session. */
export async function claimed(fixture: IdentityFixture, address = 'ana@acme.example') {
  const answer = await fixture.call(
    'firstRun.claim',
    { workspaceName: 'Acme', name: 'Ana', address, password, zone: 'Europe/Madrid', language: 'en', token: true },
    undefined,
    { loopback: true },
  );
  return signedInBy(fixture, answer);
}

/** The session that an answer with a token opened. */
export async function signedInBy(fixture: IdentityFixture, answer: object) {
  const token = String((answer as { token?: string }).token);
  const session = await fixture.authenticate(token);
  if (!session) throw new Error(`nobody is signed in by ${JSON.stringify(answer)}`);
  return { token, session };
}

export function linkIn(mail: Mail | undefined): string {
  return String(mail?.values.link).split('#')[1] ?? '';
}

export function codeIn(mail: Mail | undefined): string {
  return String(mail?.values.code);
}

/** Invites an address and joins with it. */
export async function joined(fixture: IdentityFixture, owner: Session, address: string, name: string) {
  await fixture.call('invitation.invite', { address }, owner);
  const link = linkIn(fixture.outbox.at(-1));
  await fixture.call('invitation.sendCode', { link });
  const code = codeIn(fixture.outbox.at(-1));
  return signedInBy(fixture, await fixture.call('invitation.accept', { link, code, name, password, token: true }));
}

/** An ask from Sales, where the owner is, to Customer, where nobody is yet: ids of the negotiation and its parties. */
export async function filed(fixture: IdentityFixture, owner: Session) {
  const { app } = fixture;
  const acting = { actor: owner.actor, role: owner.role };
  const { workspace } = owner;
  const state = await workspaceNow(app, workspace);
  const team = (kind: string) => state.teams.find((one) => one.kind === kind);
  const sales = { ...team('sales'), members: [owner.actor.id] };
  const change = { type: 'ChangeTeam', team: sales } as AnyCommand;
  await handleCommand(app, { workspace, slice: 'workspace', id: workspace, command: change, acting });
  const id = randomUUID();
  const command = {
    type: 'FileAsk',
    ask: 'A custom export for Acme by Friday',
    forWhom: 'Acme',
    neededBy: null,
    neededByWords: '',
    moment: 'prioritization',
    language: 'en',
    parties: [sales.id, team('customer')?.id],
    rfcHours: 48,
    commentHours: 24,
    defaultOutcome: { kind: 'not-yet' },
  } as AnyCommand;
  const done = await handleCommand(app, { workspace, slice: 'negotiation', id, command, acting });
  if (isRefused(done)) throw new Error(done.refusal.code);
  const { state: negotiation } = await app.store.transaction(workspace, (transaction) =>
    app.states.read(transaction, slices.negotiation, id),
  );
  const [own, other] = (negotiation as { parties: { id: string }[] }).parties;
  return { id, own: String(own?.id), other: String(other?.id) };
}

/** Types of all events of the workspace, in order. */
export async function eventTypes({ app }: IdentityFixture, workspace: string): Promise<readonly string[]> {
  const log = await app.store.transaction(workspace, (transaction) => transaction.readLog(0, 1_000));
  return log.map(({ event }) => event.type);
}
