import pg from 'pg';
import { type Store, StoreUnavailable, type Transaction } from '../../app/port/store.ts';
import type { Id } from '../../domain/id.ts';
import { eventOfLink } from '../chain.ts';
import { pause } from '../embedded/process-life.ts';
import { systemSecret } from '../environment.ts';
import type { KeyRing } from '../key-ring.ts';
import { assertWorkspaceId } from '../workspace-id.ts';
import { derivedRows, listingRows, searchRows } from './derived-rows.ts';
import { EventLog } from './event-log.ts';
import { Growth } from './growth.ts';
import { HeadMemory } from './head-memory.ts';
import { sealedRows } from './sealed-rows.ts';
import { secretRows } from './secret-rows.ts';
import { codeOf, isConnectionError, isRetryable, type Row, Session, WRONG_GUESS } from './session.ts';
import { call, type Statement, sql } from './statement.ts';
import { deliveryRows } from './telling/delivery-rows.ts';
import { noticeRows } from './telling/notice-rows.ts';
import { idempotencyRows, tokenRows } from './token-rows.ts';

export interface PostgresStoreOptions {
  /** Logs in as `parley_app`; may lead through a transaction pooler. */
  readonly address: string;
  /** The same login past any pooler, for listening. */
  readonly directAddress: string;
  readonly keyRing: KeyRing;
  /** Connections at most; 10 unless said otherwise. */
  readonly connections?: number | undefined;
  /** Secret bytes as hex, for the salts of the log; seeded in tests that compare bytes. */
  readonly secret?: ((bytes: number) => string) | undefined;
  /** Milliseconds between looks at the heads; 1,000 unless said otherwise. */
  readonly pollEvery?: number | undefined;
}

const TRIES = 3;

/** The store on PostgreSQL 15 or newer; the database was prepared by `prepareDatabase`. */
export function postgresStore(options: PostgresStoreOptions): Store {
  const pool = quietPool({ connectionString: options.address, max: options.connections ?? 10 });
  const secret = options.secret ?? systemSecret;
  const ask = (query: Statement) => askOnce(pool, query);
  const growth = new Growth({
    directAddress: options.directAddress,
    pollEvery: options.pollEvery,
    heads: async () =>
      (await ask(sql`SELECT workspace, head_position FROM parley.heads()`)).map((row) => ({
        workspace: String(row.workspace),
        position: Number(row.head_position),
      })),
  });

  const memory = new HeadMemory();

  const attempt = async <T>(
    workspace: Id,
    run: (transaction: Transaction) => Promise<T>,
    guess: boolean,
  ): Promise<T> => {
    const session = new Session(() => pool.connect(), [sql`SET LOCAL parley.workspace = ${workspace}`]);
    const log = new EventLog(session, workspace, secret, memory, guess);
    const told = new Set<Id>();
    let committed = false;
    let lost = false;
    try {
      const result = await run(transactionOn(session, log, workspace, options.keyRing, told));
      await session.commit();
      committed = true;
      if (log.grewTo !== undefined) growth.committed(workspace, log.grewTo);
      for (const person of told) growth.toldPerson(workspace, person);
      return result;
    } catch (error) {
      lost = isConnectionError(error);
      if (session.unchecked && !lost) throw new WrongGuess(error);
      throw session.committing && lost ? new OutcomeUnknown(error) : error;
    } finally {
      await session.end(lost);
      log.end(committed);
    }
  };

  return {
    transaction: async (workspace, run) => {
      assertWorkspaceId(workspace);
      let guess = true;
      for (let tried = 1; ; tried += 1) {
        try {
          return await attempt(workspace, run, guess);
        } catch (error) {
          if (error instanceof OutcomeUnknown) throw unavailable(error.cause);
          if (guess && (error instanceof WrongGuess || codeOf(error) === WRONG_GUESS)) {
            guess = false;
            tried -= 1;
            continue;
          }
          const again = tried < TRIES && (isRetryable(error) || (tried === 1 && isConnectionError(error)));
          if (!again) throw isConnectionError(error) ? unavailable(error) : error;
          await pause(5 * 2 ** tried * (0.5 + Math.random()));
        }
      }
    },
    workspaces: async () =>
      (await ask(sql`SELECT workspace FROM parley.workspace ORDER BY workspace`)).map((row) => String(row.workspace)),
    workspaceOfToken: async (hash) => {
      const [row] = await ask(sql`SELECT parley.workspace_of_token(${hash}) AS workspace`);
      return row?.workspace ?? undefined;
    },
    head: async (workspace) => {
      assertWorkspaceId(workspace);
      const [row] = await ask(
        sql`BEGIN; SET LOCAL parley.workspace = ${workspace};
          SELECT position, hash FROM parley.head WHERE workspace = ${workspace}; COMMIT`,
      );
      return row && { workspace, position: Number(row.position), hash: String(row.hash) };
    },
    onGrowth: (listener) => growth.listen(listener),
    onTold: (listener) => growth.listenTold(listener),
    ready: async () => {
      try {
        await ask(sql`SELECT 1 AS one`);
        return true;
      } catch {
        return false;
      }
    },
    close: async () => {
      await growth.close();
      await pool.end();
    },
  };
}

/** COMMIT was sent and the connection lost: trying again might do it twice. */
class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';

  constructor(lost: unknown) {
    super('the connection was lost while committing', { cause: lost });
  }
}

/** Something was thrown before what was assumed had been checked: run again without guessing, it may not be thrown. */
class WrongGuess extends Error {
  override readonly name = 'WrongGuess';

  constructor(thrown: unknown) {
    super('thrown on what was only assumed', { cause: thrown });
  }
}

function unavailable(cause: unknown): StoreUnavailable {
  return cause instanceof StoreUnavailable ? cause : new StoreUnavailable('the database cannot be reached', { cause });
}

function transactionOn(session: Session, log: EventLog, workspace: Id, keyRing: KeyRing, told: Set<Id>): Transaction {
  let party: Id | undefined;
  return {
    workspace,
    lockHead: async () => void (await log.lockHead()),
    actFor: async (acting) => {
      party = acting;
      session.set(sql`SET LOCAL parley.party = ${acting ?? ''}`);
    },
    readStream: (stream, afterVersion) => log.readStream(stream, afterVersion),
    readLog: async (afterPosition, limit) => (await log.readChain(afterPosition, limit)).map(eventOfLink),
    readChain: (afterPosition, limit) => log.readChain(afterPosition, limit),
    append: (stream, expectedVersion, events) => log.append(stream, expectedVersion, events),
    redact: async (position) => session.write('events', call`parley.redact_event(${workspace}, ${position})`),
    sealed: sealedRows(session, workspace, keyRing, () => party),
    listings: listingRows(session, workspace),
    search: searchRows(session, workspace),
    derived: derivedRows(session, workspace),
    idempotency: idempotencyRows(session, workspace, log),
    tokens: tokenRows(session, workspace),
    outbox: deliveryRows(session, workspace),
    notices: noticeRows(session, workspace, (person) => told.add(person)),
    secrets: secretRows(session, workspace, keyRing),
  };
}

/** A pool in which no lost connection, idle or in use, ends the process. */
export function quietPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000, keepAlive: true, ...config });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** One question outside any transaction of the port; a connection that had died is tried once more. */
async function askOnce(pool: pg.Pool, query: Statement, again = true): Promise<readonly Row[]> {
  try {
    const answer = (await pool.query(query.text)) as unknown as { rows: Row[] } | { rows: Row[] }[];
    return Array.isArray(answer) ? answer.flatMap((one) => one.rows) : answer.rows;
  } catch (error) {
    if (!isConnectionError(error)) throw error;
    if (again) return askOnce(pool, query, false);
    throw unavailable(error);
  }
}
