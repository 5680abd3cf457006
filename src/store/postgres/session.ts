import type pg from 'pg';
import { StoreUnavailable } from '../../app/port/store.ts';
import { asOneEvent } from './one-event.ts';
import { type Statement, script, sql } from './statement.ts';

export type Row = Readonly<Record<string, string | null>>;

/**
 * One transaction on one connection, in as few round trips as can be: nothing is sent, and no connection taken, before
 * the first read; writes wait until something they touch is read, and what waits at the end travels with COMMIT.
 * What was assumed instead of being asked is checked in front of the first thing that is sent.
 */
export class Session {
  private waiting: Statement[] = [];
  private touched = new Set<string>();
  private state: 'new' | 'open' | 'committing' | 'done' = 'new';
  private client: pg.PoolClient | undefined;
  private readonly assumed: Statement[] = [];

  constructor(
    private readonly connect: () => Promise<pg.PoolClient>,
    private readonly opening: readonly Statement[],
  ) {}

  /** Whether nothing was sent yet, so that something may still be assumed. */
  get isNew(): boolean {
    return this.state === 'new';
  }

  /** Whether something was assumed and nothing sent: what was concluded so far may be wrong. */
  get unchecked(): boolean {
    return this.isNew && this.assumed.length > 0;
  }

  /** A check that raises `WRONG_GUESS` when what this transaction assumes does not hold. */
  assume(check: Statement): void {
    if (!this.isNew) throw new Error('what was assumed is checked in front of everything else');
    this.assumed.push(check);
  }

  /** Takes a check back that was not sent yet, because what is written now checks the same. */
  spare(check: Statement): void {
    const place = this.isNew ? this.assumed.indexOf(check) : -1;
    if (place >= 0) this.assumed.splice(place, 1);
  }

  /** True once COMMIT was sent: from here on a lost connection leaves the outcome unknown. */
  get committing(): boolean {
    return this.state === 'committing';
  }

  /** Rows of a query that reads the named tables; every value comes as text. */
  async read(tables: readonly string[], query: Statement): Promise<readonly Row[]> {
    const flush = tables.some((table) => this.touched.has(table));
    return (await this.send(flush ? [...this.takeWaiting(), query] : [query])).rows;
  }

  /** Rows of a query between settings that must hold for it alone. */
  async readUnder(
    before: readonly Statement[],
    query: Statement,
    after: readonly Statement[],
  ): Promise<readonly Row[]> {
    const answers = await this.sendAll([...this.takeWaiting(), ...before, query, ...after], 'open');
    return answers.at(-1 - after.length)?.rows ?? [];
  }

  /** A write that is needed now, with what waits before it; gives its rows. */
  async writeNow(...queries: readonly Statement[]): Promise<readonly Row[]> {
    return (await this.send([...this.takeWaiting(), ...queries])).rows;
  }

  /** A write whose answer nobody needs. */
  write(table: string, query: Statement): void {
    this.touched.add(table);
    this.waiting.push(query);
  }

  /** A setting of the transaction, sent before whatever comes next. */
  set(setting: Statement): void {
    this.waiting.push(setting);
    this.touched.add('sealed');
  }

  async commit(): Promise<void> {
    const rest = this.takeWaiting();
    if (this.isNew && rest.length === 0 && !this.unchecked) return;
    const whole = this.isNew ? asOneEvent([...this.assumed, ...rest]) : undefined;
    if (whole !== undefined) {
      // A statement by itself is a transaction: it is committed when it is answered.
      await this.query([whole], 'committing');
      this.state = 'done';
      return;
    }
    const { command } = await this.send([...rest, sql`COMMIT`], 'committing');
    if (command !== 'COMMIT') throw new Error('the transaction had failed before and was not committed');
    this.state = 'done';
  }

  /** Takes everything back unless it was committed, and gives the connection back; a lost one is not kept. */
  async end(lost: boolean): Promise<void> {
    const { client, state } = this;
    this.client = undefined;
    if (client === undefined) return;
    if (state === 'done') client.release();
    else client.release(lost || !(await rolledBack(client)));
  }

  private takeWaiting(): readonly Statement[] {
    const taken = this.waiting;
    this.waiting = [];
    this.touched = new Set();
    return taken;
  }

  private async send(statements: readonly Statement[], state: 'open' | 'committing' = 'open'): Promise<Answer> {
    return (await this.sendAll(statements, state)).at(-1) as Answer;
  }

  private async sendAll(statements: readonly Statement[], state: 'open' | 'committing'): Promise<readonly Answer[]> {
    const all = this.isNew ? [sql`BEGIN`, ...this.opening, ...this.assumed, ...statements] : statements;
    return this.query(all, state);
  }

  private async query(all: readonly Statement[], state: 'open' | 'committing'): Promise<readonly Answer[]> {
    this.client ??= await this.connect();
    this.state = state;
    const answer = (await this.client.query({ text: script(all), types: asText })) as Answer | Answer[];
    return Array.isArray(answer) ? answer : [answer];
  }
}

async function rolledBack(client: pg.PoolClient): Promise<boolean> {
  try {
    await client.query('ROLLBACK');
    return true;
  } catch {
    return false;
  }
}

interface Answer {
  readonly rows: readonly Row[];
  readonly command: string;
}

const asText = { getTypeParser: () => (value: string | Buffer) => String(value) };

/** SQLSTATE of an error from the server, or the system's code of an error on the way there. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** What a check raises when a transaction assumed something that does not hold: it is run again without guessing. */
export const WRONG_GUESS = 'PA001';

/** Whether another try may go well: serialization failure or deadlock. */
export function isRetryable(error: unknown): boolean {
  return codeOf(error) === '40001' || codeOf(error) === '40P01';
}

const CONNECTION = /^(08|57P0[1-3]|53300|57014|25P03|E(CONN|PIPE|NOENT|TIMEDOUT|HOST|NET|AI_|ADDR|ACCES))/;
const MESSAGES =
  /connection (terminated|timeout)|timeout exceeded when trying to connect|client (has encountered|was closed)|not queryable/i;

/** Whether the error says that the database cannot be reached, rather than that it refused something. */
export function isConnectionError(error: unknown): boolean {
  if (error instanceof StoreUnavailable) return true;
  return (
    CONNECTION.test(codeOf(error)) || (error instanceof Error && codeOf(error) === '' && MESSAGES.test(error.message))
  );
}
