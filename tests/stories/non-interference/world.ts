import { createHash, generateKeyPairSync } from 'node:crypto';
import type { Mail } from '../../../src/app/port/mail.ts';
import { exportVerifier } from '../../../src/cli/verify/shipped-verifier.ts';
import type { OperationName } from '../../../src/contract/client.ts';
import routes from '../../../src/contract/routes.json';
import { memoryAccounts } from '../../../src/integration/identity/memory-accounts.ts';
import { webPasskeys } from '../../../src/integration/identity/web-passkeys.ts';
import { createInstanceSeal } from '../../../src/integration/signing/instance-seal.ts';
import { createParley, type Parley, type ParleyParts } from '../../../src/main/create-parley.ts';
import { nodeEnvironment } from '../../../src/store/environment.ts';
import { memoryStore } from '../../../src/store/memory/memory-store.ts';
import { minutesMarkdown } from '../../../src/words/rfc/minutes.ts';
import { toldOutside } from '../told-outside.ts';
import { idealSha256 } from './ideal-commitments.ts';

const ORIGIN = 'http://localhost:4600';
/** The same key in every world: a seal over equal bytes is equal. */
const sealingKey = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });

/** One answer, every byte that leaves the server with it. */
export interface Answered {
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: string;
}

export interface WorldOptions {
  /** Spoils a part on purpose, to see that the comparison finds it. */
  readonly spoil?: ((parts: ParleyParts) => ParleyParts) | undefined;
}

/**
 * A whole Parley in memory whose clock, ids and secrets are given by the step of the course alone: what one step draws
 * never shifts what another one gets. A step that only one of two compared courses takes is an aside.
 */
export class World {
  readonly mails: Mail[] = [];
  readonly logs: string[] = [];
  /** Every byte that webhooks carried out. */
  readonly outside = toldOutside();
  private steps = 0;
  private label = 'start';
  private draws = 0;
  private base = Date.parse('2026-03-02T09:00:00.000Z');
  private instant = this.base;
  private aside = false;

  private constructor(private parley: Parley) {}

  static async open({ spoil = (parts) => parts }: WorldOptions = {}): Promise<World> {
    const world = new World(undefined as unknown as Parley);
    const secret = (bytes: number) => world.secret(bytes);
    const now = () => new Date(world.instant).toISOString();
    world.parley = createParley(
      spoil({
        store: memoryStore({ secret }),
        environment: { ...nodeEnvironment({ now, secret }), sha256: idealSha256 },
        accounts: memoryAccounts(),
        passwords: {
          hash: async (password) => `plain ${password}`,
          verify: async (hash, given) => hash === `plain ${given}`,
        },
        passkeys: webPasskeys((bytes) => Buffer.from(secret(bytes), 'hex')),
        mailer: {
          available: true,
          send: async (mail) => {
            world.mails.push(mail);
            return 'sent';
          },
        },
        claimCode: { matches: async () => false, forget: async () => undefined },
        seal: await createInstanceSeal({ origin: ORIGIN, relyingParty: 'localhost' }, [sealingKey]),
        verifier: exportVerifier,
        minutes: minutesMarkdown,
        webhookSender: world.outside.sender,
        metricServer: { ask: async () => ({ silence: 'no-answer', detail: '' }) },
        testClock: false,
        reach: { trustedProxies: [], loopbackOnly: true },
        rateLimit: () => undefined,
        every: () => () => undefined,
        milliseconds: () => world.steps * 20_000,
        log: (entry) => {
          if (!world.aside) world.logs.push(JSON.stringify(entry));
        },
      }),
    );
    return world;
  }

  /** Moves the clock to a later instant; steps go on from there, a second apart. */
  moveTo(instant: string): void {
    this.base = Date.parse(instant) - this.steps * 1000;
  }

  /** Calls an operation as whoever holds the token. */
  call(token: string, name: OperationName, input: Readonly<Record<string, unknown>>, key?: string): Promise<Answered> {
    this.nextStep();
    return this.send(token, name, input, key ?? `key-${this.steps}`);
  }

  /** Calls it between two steps, as in only one of two courses that are compared. */
  async callAside(token: string, name: OperationName, input: Readonly<Record<string, unknown>>, key?: string) {
    this.label = `aside ${this.steps}`;
    this.instant += 1;
    this.aside = true;
    const answer = await this.send(token, name, input, key ?? `aside-${this.steps}.${this.draws}`);
    this.aside = false;
    return answer;
  }

  /** The same, whose answer must be 2xx. */
  async act(
    token: string,
    name: OperationName,
    input: Readonly<Record<string, unknown>>,
  ): Promise<Record<string, never>> {
    const answer = await this.call(token, name, input);
    if (answer.status >= 300) throw new Error(`${name} was answered ${answer.status}: ${answer.body}`);
    return JSON.parse(answer.body) as Record<string, never>;
  }

  /** Every live event from the beginning that this token is sent, with ids, as text. */
  live(token: string): Promise<Answered> {
    return this.stream(token, '/live?after=0');
  }

  /** What a stream says until it is quiet, as text. */
  async stream(token: string, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
    this.nextStep();
    const answer = await this.parley.fetch(
      new Request(`${ORIGIN}${path}`, { headers: { ...bearer(token), ...headers } }),
    );
    if (!answer.body || !answer.ok) return answered(answer);
    const reader = answer.body.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (let waiting = reader.read(); ; ) {
      const chunk = await Promise.race([waiting, quiet()]);
      if (chunk === undefined || chunk.done) break;
      text += decoder.decode(chunk.value, { stream: true });
      waiting = reader.read();
    }
    await reader.cancel();
    return { status: answer.status, headers: headersOf(answer), body: text };
  }

  /** Asks for flags as a program does, with any body. */
  async flags(key: string, path: string, body: string, headers: Readonly<Record<string, string>> = {}) {
    this.nextStep();
    const all = { ...bearer(key), 'content-type': 'application/json', 'accept-language': 'en', ...headers };
    const request = new Request(`${ORIGIN}/ofrep/v1/evaluate/flags${path}`, { method: 'POST', headers: all, body });
    return answered(await this.parley.fetch(request));
  }

  /** Any other address of the server. */
  async get(token: string, path: string): Promise<Answered> {
    this.nextStep();
    return answered(await this.parley.fetch(new Request(`${ORIGIN}${path}`, { headers: bearer(token) })));
  }

  /** Tells what is due by now, as a running server does every few seconds. */
  async tick(): Promise<void> {
    this.nextStep();
    await this.parley.tick();
  }

  close(): void {
    this.parley.close();
  }

  private nextStep(): void {
    this.steps += 1;
    this.label = `step ${this.steps}`;
    this.draws = 0;
    this.instant = this.base + this.steps * 1000;
  }

  private async send(token: string, name: OperationName, input: Readonly<Record<string, unknown>>, key: string) {
    const [method = '', path = ''] = routes[name].split(' ');
    const rest: Record<string, unknown> = { ...input };
    const url = path.replace(/\{(\w+)\}/g, (_, field: string) => {
      delete rest[field];
      return encodeURIComponent(String(input[field]));
    });
    const query =
      method === 'GET'
        ? `?${new URLSearchParams(Object.entries(rest).map(([field, value]): [string, string] => [field, String(value)]))}`
        : '';
    const request = new Request(`${ORIGIN}/api${url}${query}`, {
      method,
      headers: {
        ...bearer(token),
        'accept-language': 'en',
        ...(method === 'GET' ? {} : { 'content-type': 'application/json', 'idempotency-key': key }),
      },
      ...(method === 'GET' ? {} : { body: JSON.stringify(rest) }),
    });
    const answer = await answered(await this.parley.fetch(request));
    await this.parley.settled();
    return answer;
  }

  private secret(bytes: number): string {
    let hex = '';
    for (let block = 0; hex.length < bytes * 2; block += 1)
      hex += createHash('sha256').update(`${this.label}/${this.draws}/${block}`).digest('hex');
    this.draws += 1;
    return hex.slice(0, bytes * 2);
  }
}

function bearer(token: string): Record<string, string> {
  return token ? { authorization: `Bearer ${token}` } : {};
}

async function answered(answer: Response): Promise<Answered> {
  return { status: answer.status, headers: headersOf(answer), body: await answer.text() };
}

function headersOf(answer: Response): readonly string[] {
  return [...answer.headers].map(([name, value]) => `${name}: ${value}`).sort();
}

/** Some turns of the event loop in which nothing came. */
async function quiet(): Promise<undefined> {
  for (let turn = 0; turn < 25; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  return undefined;
}
