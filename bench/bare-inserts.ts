import pg from 'pg';
import type { Rate } from './figure.ts';
import { rateOf } from './figure.ts';

/** A one-row insert and its commit, nothing else, on the same server: each client on a connection of its own. */
export async function bareInserts(address: string, clients: number, seconds: number): Promise<Rate> {
  const connections = await Promise.all(
    Array.from({ length: clients }, async () => {
      const connection = new pg.Client({ connectionString: address });
      await connection.connect();
      return connection;
    }),
  );
  const [first] = connections;
  await first?.query('CREATE TABLE IF NOT EXISTS bare (id uuid PRIMARY KEY, body text NOT NULL)');
  const body = 'x'.repeat(300);
  const rate = await rateOf(clients, seconds, async (client) => {
    await connections[client]?.query('INSERT INTO bare (id, body) VALUES ($1, $2)', [crypto.randomUUID(), body]);
  });
  for (const connection of connections) await connection.end();
  return rate;
}
