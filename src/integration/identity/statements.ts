import type pg from 'pg';
import { StoreUnavailable } from '../../app/port/store.ts';

/** Class 08 (connection), 57P (shutdown), 53300 (too many connections), and what the socket says. */
const GONE = /^(08|57P0|53300|ECONN|EPIPE|ENOENT|ETIMEDOUT|ENOTFOUND)/;

/** Single statements on a pool; a database that cannot be reached is `StoreUnavailable`. */
export function statements(pool: pg.Pool) {
  const run = async <Row extends object>(text: string, values: readonly unknown[]) => {
    try {
      return await pool.query<Row & pg.QueryResultRow>(text, [...values]);
    } catch (error) {
      throw translated(error);
    }
  };
  return {
    rows: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await run<Row>(text, values)).rows as readonly Row[],
    one: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await run<Row>(text, values)).rows[0] as Row | undefined,
    count: async (text: string, values: readonly unknown[] = []) => (await run(text, values)).rowCount ?? 0,
  };
}

function translated(error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string };
  const gone =
    GONE.test(code ?? '') || /Connection terminated|timeout exceeded when trying to connect/.test(message ?? '');
  return gone ? new StoreUnavailable('the accounts cannot be reached', { cause: error }) : error;
}
