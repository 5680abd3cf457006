import type { Runner } from 'graphile-worker';
import pg from 'pg';
import type { DeliveryJob, JobQueue } from '../../app/port/jobs.ts';

export interface GraphileSettings {
  /** Logs in as the application and leads past any transaction pooler, for it listens. */
  readonly directAddress: string;
  readonly schema: string;
  /** Told the kind of fault when the queue stops; it is started again. */
  readonly noteFault: (kind: string) => void;
}

const CONCURRENCY = 4;
const POLL_EVERY = 2_000;
const START_AGAIN_AFTER = 3_000;

/**
 * Jobs by graphile-worker on Parley's own database. It is loaded when it is started, outlives a lost database, and
 * never tries a job again: what is still due is put in again by the sweep, by Parley's own clock.
 */
export function graphileJobs({ directAddress, schema, noteFault }: GraphileSettings): JobQueue {
  let closed = false;
  let runner: Runner | undefined;
  let pool: pg.Pool | undefined;
  let again: NodeJS.Timeout | undefined;
  /** Settles when the worker that is being started stands, or will not. */
  let starting: Promise<unknown> = Promise.resolve();

  const begin = async (run: (job: DeliveryJob) => Promise<void>): Promise<void> => {
    const { Logger, run: runWorker } = await import('graphile-worker');
    if (closed) return;
    pool ??= quietPool(directAddress);
    const beginning = runWorker({
      pgPool: pool,
      schema,
      // In batches, of one too, a job's end that cannot be written stops the worker, which is started again. Otherwise
      // it is a rejection that nobody handles, and a database lost at that moment ends the process.
      preset: {
        worker: {
          concurrentJobs: CONCURRENCY,
          pollInterval: POLL_EVERY,
          completeJobBatchDelay: 0,
          failJobBatchDelay: 0,
        },
      },
      noHandleSignals: true,
      logger: new Logger(() => () => undefined),
      taskList: { deliver: (payload) => run(payload as DeliveryJob) },
      parsedCronItems: [],
    });
    starting = beginning.catch(() => undefined);
    runner = await beginning;
    await runner.promise;
  };
  const keep = (run: (job: DeliveryJob) => Promise<void>): void => {
    begin(run)
      .catch((error: unknown) => noteFault(error instanceof Error ? error.name : 'unknown'))
      .finally(() => {
        runner = undefined;
        if (!closed) again = setTimeout(() => keep(run), START_AGAIN_AFTER).unref();
      });
  };
  const stop = async (): Promise<void> => {
    await runner?.stop().catch(() => undefined);
    runner = undefined;
  };
  return {
    start: keep,
    close: async () => {
      closed = true;
      clearTimeout(again);
      await starting;
      await stop();
      await pool?.end();
      pool = undefined;
    },
  };
}

/** A pool in which no lost connection ends the process. */
function quietPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: CONCURRENCY + 1, connectionTimeoutMillis: 5_000, keepAlive: true });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
