import { randomUUID } from 'node:crypto';
import { type Client, callOperation, createClient, type Fetch, type OperationName } from '../../src/contract/client.ts';

/** Somebody who talks to a running server, from outside. */
export interface Caller {
  readonly client: Client;
  readonly token: string;
  /** Any operation by its name, with a key of one's own if it is to be repeated. */
  call(name: OperationName, input: object, key?: string): Promise<Record<string, unknown>>;
  /** The same with every header and the body as bytes. */
  raw(path: string, init?: RequestInit): Promise<Response>;
}

export const PASSWORD = 'correct horse battery';

/** A caller with a session token; without one a stranger. */
export function caller(url: () => string, token = ''): Caller {
  const headers = (): Record<string, string> => (token ? { authorization: `Bearer ${token}` } : {});
  const options = () => ({ url: url(), fetch: fetch as unknown as Fetch, newKey: randomUUID, headers });
  return {
    token,
    get client() {
      return createClient(options());
    },
    call: (name, input, key) =>
      callOperation(options(), name, input as Record<string, unknown>, { key }) as Promise<Record<string, unknown>>,
    raw: (path, init = {}) => fetch(`${url()}${path}`, { ...init, headers: { ...headers(), ...init.headers } }),
  };
}

/** The first visitor claims a new instance and becomes its owner. */
export async function claim(url: () => string): Promise<Caller> {
  const { token } = await caller(url).client.firstRun.claim({
    workspaceName: 'Faults',
    name: 'Olga Owner',
    address: 'olga@example.com',
    password: PASSWORD,
    zone: 'Europe/Madrid',
    language: 'en',
    token: true,
  });
  return caller(url, token ?? '');
}

/** Signs in with the password of everybody in these tests. */
export async function signIn(url: () => string, address: string): Promise<Caller> {
  const { token } = await caller(url).client.session.signIn({ address, password: PASSWORD, token: true });
  return caller(url, token ?? '');
}

/** Invites somebody by a link that is handed over, and lets them join. */
export async function join(
  url: () => string,
  owner: Caller,
  name: string,
  team: string | null = null,
): Promise<Caller> {
  const address = `${name.toLowerCase()}@example.com`;
  const invited = await owner.client.invitation.invite({ address, team });
  const link = (invited.link ?? '').split('#').at(-1) ?? '';
  const { token } = await caller(url).client.invitation.accept({ link, name, password: PASSWORD, token: true });
  return caller(url, token ?? '');
}

/** Files a request between the workspace's first two teams, with the caller in the first. */
export async function fileAsk(person: Caller, ask = 'An audit export by Friday'): Promise<string> {
  const { teams } = await person.client.workspace.get({});
  const { id } = await person.client.ask.file({
    ask,
    forWhom: 'Acme',
    parties: teams.slice(0, 2).map((team) => team.id),
  });
  return id;
}

/** Puts the caller into a team of the workspace. */
export async function enterTeam(person: Caller, kind: string): Promise<string> {
  const { teams } = await person.client.workspace.get({});
  const { person: self } = await person.client.session.whoami({});
  const team = teams.find((candidate) => candidate.kind === kind);
  if (!team || !self) throw new Error(`there is a team of kind ${kind}, and somebody signed in`);
  await person.client.team.change({ team: { ...team, members: [...team.members, self.id] } });
  return team.id;
}
