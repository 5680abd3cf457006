import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** An HTTP server that does nothing but one bare insert and its commit for each request: the floor under ours. */
const PROGRAM = `
import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
const pool = new pg.Pool({ connectionString: process.argv[1], max: 10 });
await pool.query('CREATE TABLE IF NOT EXISTS bare (id uuid PRIMARY KEY, body text NOT NULL)');
const server = createServer((request, answer) => {
  let text = '';
  request.on('data', (chunk) => { text += chunk; });
  request.on('end', async () => {
    await pool.query('INSERT INTO bare (id, body) VALUES ($1, $2)', [randomUUID(), JSON.parse(text).text]);
    answer.setHeader('content-type', 'application/json');
    answer.end('{}');
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

/** Starts it on the given database; answers with its port and how to end it. */
export async function httpFloor(address: string): Promise<{ readonly port: number; end(): Promise<unknown> }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, address], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    port: Number(line.toString()),
    end: () => {
      child.kill();
      return ended;
    },
  };
}
