import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markAsTestFolder } from '../../src/store/test-folder.ts';
import { type RunningParley, startServer, temporaryFolder } from '../faults/running-parley.ts';
import { type Json, playS1, type Side } from '../s1/course.ts';
import { codeIn, linkIn, type Mailbox, openMailbox } from './mailbox.ts';

const commandLine = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const password = 'a long enough password';
const folder = temporaryFolder();
const clockFile = join(folder.path, 'clock');
let server: RunningParley;
let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await openMailbox();
  markAsTestFolder(folder.path);
  writeFileSync(clockFile, '2026-03-02T08:00:00.000Z');
  server = await startServer({
    dataFolder: folder.path,
    variables: { PARLEY_TEST_CLOCK: clockFile, SMTP_URL: mailbox.url },
  });
});

afterAll(async () => {
  await server?.stop();
  await mailbox?.close();
  folder.remove();
});

/** One call of the command line; answers with its JSON, or throws what it complained. */
async function parley(words: readonly string[], input: object | undefined, session = ''): Promise<Json> {
  const child = spawn(process.execPath, [commandLine, ...words, ...(input ? ['--input', '-'] : []), '--json'], {
    env: { ...process.env, PARLEY_URL: server.url, PARLEY_SESSION: session, PARLEY_TOKEN: '', LANG: 'en_US.UTF-8' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(input ? JSON.stringify(input) : '');
  let output = '';
  let complaints = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(complaints || output);
  return JSON.parse(output);
}

const dashed = (operation: string) =>
  operation.split('.').map((word) => word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));

test('S1 by the command line against a running server with a moved clock, ending with minutes that verify offline', async () => {
  const claimed = await parley(['first-run', 'claim'], {
    workspaceName: 'Acme',
    name: 'Olga',
    address: 'olga@example.com',
    password,
    zone: 'Europe/Madrid',
    language: 'en',
    token: true,
  });
  const { teams } = await parley(['workspace', 'get'], undefined, claimed.token);
  const team = (kind: string) => teams.find((one: Json) => one.kind === kind).id;
  const join_ = async (name: string, kind: string): Promise<string> => {
    const address = `${name}@example.com`;
    await parley(['invitation', 'invite'], { address, team: team(kind) }, claimed.token);
    const link = linkIn(await mailbox.newest(address));
    const before = mailbox.count();
    await parley(['invitation', 'send-code'], { link });
    const code = codeIn(await mailbox.newest(address, before));
    await parley(['invitation', 'accept'], { link, code, name, password });
    return (await parley(['session', 'sign-in'], { address, password, token: true })).token;
  };
  const sessions: Record<Side, string> = {
    sales: await join_('sara', 'sales'),
    product: await join_('pau', 'product'),
  };

  const { file } = await playS1({
    teams: { sales: team('sales'), product: team('product') },
    at: (instant) => writeFileSync(clockFile, instant),
    call: (side, operation, input) => parley(dashed(operation), input, sessions[side]),
    sign: async (side, negotiation) => {
      const child = spawn(process.execPath, [commandLine, 'sign', '--negotiation', negotiation, '--password-stdin'], {
        env: { ...process.env, PARLEY_URL: server.url, PARLEY_SESSION: sessions[side] },
        stdio: ['pipe', 'ignore', 'inherit'],
      });
      child.stdin.end(password);
      expect(await once(child, 'close')).toEqual([0, null]);
    },
  });

  const exported = join(folder.path, 'minutes.json');
  writeFileSync(exported, file);
  const keys = join(folder.path, 'keys.json');
  writeFileSync(keys, JSON.stringify(await parley(['verification', 'keys'], undefined)));
  await server.stop();
  const verified = await parley(['verify', exported, '--key', keys], undefined);
  expect(verified.verified).toBe(true);
  writeFileSync(exported, file.replace('Audit export', 'Audit import'));
  await expect(parley(['verify', exported, '--key', keys], undefined)).rejects.toThrow();
});
