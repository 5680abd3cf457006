import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { callOperation, type OperationName } from '../../src/contract/client.ts';
import { markAsTestFolder } from '../../src/store/test-folder.ts';
import { type RunningParley, startServer, temporaryFolder } from '../faults/running-parley.ts';
import { launchBrowser } from '../run/chromium.ts';
import type { Json, Reach, Side } from '../s1/course.ts';
import { codeIn, linkIn, type Mailbox, openMailbox } from './mailbox.ts';
import { type Complaints, PLAIN, watch } from './watched-page.ts';

/** How long a journey waits for what must come, in milliseconds: long, for machines that are slow or busy. How soon it comes is a figure of the bench. */
export const PATIENCE = 60_000;
export const PASSWORD = 'a long enough password';
/** S1 begins on Monday 2 March 2026 at 10:00 in Madrid. */
export const BEGINNING = '2026-03-02T09:00:00.000Z';

export type Who = Side | 'owner';
export const PEOPLE: Readonly<Record<Who, { readonly name: string; readonly address: string }>> = {
  owner: { name: 'Olga', address: 'olga@example.com' },
  sales: { name: 'Sara', address: 'sara@example.com' },
  product: { name: 'Pau', address: 'pau@example.com' },
};

/** One person's own browser: its cookies are nobody else's. */
export interface Window {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: Complaints;
}

export interface WorldOptions {
  /** False leaves the instance unclaimed. */
  readonly people?: boolean;
  /** False takes the machine's own time. */
  readonly clock?: boolean;
  /** More settings of the server, such as a database that is not its own. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** A real server with a moved clock and a real mail server, and a real browser in front of it. */
export class World {
  readonly folder = temporaryFolder();
  readonly clockFile = join(this.folder.path, 'clock');
  readonly windows: Window[] = [];
  readonly browser: Browser;
  readonly mailbox: Mailbox;
  server: RunningParley;
  private variables: Readonly<Record<string, string>> = {};
  teams: Readonly<Record<Side, string>> = { sales: '', product: '' };
  private readonly tokens = new Map<Who, string>();

  private constructor(browser: Browser, mailbox: Mailbox) {
    this.browser = browser;
    this.mailbox = mailbox;
    this.server = undefined as unknown as RunningParley;
  }

  /** Starts everything. */
  static async open(options: WorldOptions = {}): Promise<World> {
    const [browser, mailbox] = await Promise.all([launchBrowser(), openMailbox()]);
    const world = new World(browser, mailbox);
    world.variables = {
      SMTP_URL: mailbox.url,
      ...(options.clock === false ? {} : { PARLEY_TEST_CLOCK: world.clockFile }),
      ...options.variables,
    };
    markAsTestFolder(world.folder.path);
    world.at(BEGINNING);
    await world.startServer();
    if (options.people !== false) await world.gather();
    return world;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server?.stop();
    await this.mailbox.close();
    this.folder.remove();
  }

  async startServer(port?: number): Promise<void> {
    this.server = await startServer({
      dataFolder: this.folder.path,
      port,
      variables: this.variables,
    });
  }

  /** Moves the one clock of the server. */
  readonly at = (instant: string): void => writeFileSync(this.clockFile, instant);

  /** Passkeys belong to a name, not to a number: people come by this address. */
  get url(): string {
    return `http://localhost:${this.server.port}`;
  }

  /** Any operation, outside of the browser, as somebody who is signed in there too; rejects with `ProblemAnswered`. */
  readonly call = (who: Who | undefined, operation: string, input: object = {}): Promise<Json> =>
    callOperation(
      {
        url: this.server.url,
        fetch: async (url, { method, headers, body }) =>
          fetch(url, { method, headers, ...(body === undefined ? {} : { body }) }),
        newKey: randomUUID,
        headers: () => (who ? { authorization: `Bearer ${this.tokens.get(who)}` } : {}) as Record<string, string>,
      },
      operation as OperationName,
      input as Record<string, unknown>,
    );

  /** The way of S1 that no page is needed for; signing with the password. */
  reach(): Reach {
    return {
      call: this.call,
      at: this.at,
      teams: this.teams,
      sign: async (side, negotiation) => {
        const { signatureId } = await this.call(side, 'signing.begin', { negotiation });
        const proof = { method: 'password', password: PASSWORD };
        await this.call(side, 'signing.complete', { negotiation, signatureId, proof });
      },
    };
  }

  /** A window of its own, with nobody signed in. */
  async window(options: BrowserContextOptions = {}): Promise<Window> {
    const context = await this.browser.newContext({ ...PLAIN, ...options });
    const complaints = await watch(context, []);
    context.setDefaultTimeout(PATIENCE);
    const window = { context, page: await context.newPage(), complaints };
    this.windows.push(window);
    context.on('close', () => this.windows.splice(this.windows.indexOf(window), 1));
    return window;
  }

  /** A window of somebody who has signed in already; journeys about signing in do it on the page. */
  async windowOf(who: Who, options: BrowserContextOptions = {}): Promise<Window> {
    const window = await this.window(options);
    await this.signIn(window.context, who);
    return window;
  }

  /** Signs somebody in without the page, there and for `call`. */
  async signIn(context: BrowserContext, who: Who): Promise<void> {
    const { address } = PEOPLE[who];
    const answer = await context.request.post(`${this.url}/api/session/sign-in`, {
      headers: { origin: this.url, 'idempotency-key': randomUUID() },
      data: { address, password: PASSWORD },
    });
    if (!answer.ok()) throw new Error(`${who} cannot sign in: ${await answer.text()}`);
    await this.takeToken(who);
  }

  /** Lets `call` speak as somebody who has an account. */
  async takeToken(who: Who): Promise<void> {
    if (this.tokens.has(who)) return;
    const { address } = PEOPLE[who];
    const { token } = await this.call(undefined, 'session.signIn', { address, password: PASSWORD, token: true });
    this.tokens.set(who, token);
  }

  /** Olga claims the instance and invites Sara for Sales and Pau for Product. */
  private async gather(): Promise<void> {
    const { name, address } = PEOPLE.owner;
    const claimed = await this.call(undefined, 'firstRun.claim', {
      workspaceName: 'Acme',
      name,
      address,
      password: PASSWORD,
      zone: 'Europe/Madrid',
      language: 'en',
      token: true,
    });
    this.tokens.set('owner', claimed.token);
    for (const side of ['sales', 'product'] as const) await this.invite(side);
  }

  /** The owner invites somebody into the team of a side, who joins. */
  async invite(side: Side): Promise<void> {
    const { name, address } = PEOPLE[side];
    const { teams } = await this.call('owner', 'workspace.get');
    const team = (kind: Side): string => teams.find((one: Json) => one.kind === kind).id;
    this.teams = { sales: team('sales'), product: team('product') };
    await this.call('owner', 'invitation.invite', { address, team: this.teams[side] });
    const link = linkIn(await this.mailbox.newest(address));
    const before = this.mailbox.count();
    await this.call(undefined, 'invitation.sendCode', { link });
    const code = codeIn(await this.mailbox.newest(address, before));
    await this.call(undefined, 'invitation.accept', { link, code, name, password: PASSWORD, language: 'en' });
    await this.takeToken(side);
  }
}

/** After a failed journey says what every open window showed, and closes them all after any. */
export function tellAfterFailure(world: () => World | undefined): void {
  afterEach(async ({ task }) => {
    for (const { context, page, complaints } of [...(world()?.windows ?? [])]) {
      if (task.result?.state === 'fail') {
        const shown = await page.locator('body').ariaSnapshot({ timeout: 2_000 }).catch(String);
        const lines = shown.split('\n').filter((line) => !line.trimStart().startsWith('- option'));
        console.error(`${page.url()}\n${lines.join('\n')}\n${complaints.all.join('\n')}`);
        const folder = process.env.PARLEY_FAILURE_PICTURES;
        if (folder) await page.screenshot({ path: join(folder, `${task.id}-${randomUUID()}.png`), fullPage: true });
      }
      await context.close();
    }
  });
}
