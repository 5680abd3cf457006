import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mailbox, openMailbox } from '../e2e/mailbox.ts';
import { PASSWORD } from './client.ts';
import { type OwnDatabase, ownDatabase } from './own-database.ts';
import { type RunningParley, startServer, temporaryFolder, until } from './running-parley.ts';
import { type SignedAgreement, signedAgreement } from './signed-agreement.ts';

const folders = [temporaryFolder(), temporaryFolder(), temporaryFolder()] as const;
const clock = join(folders[2].path, 'clock');
const at = (instant: string) => writeFileSync(clock, instant);
const acme = { client: 'Acme', targetingKey: 'somebody at Acme' };

let database: OwnDatabase;
let mailbox: Mailbox;
let one: RunningParley;
let other: RunningParley;
let signed: SignedAgreement;

beforeAll(async () => {
  at('2026-03-02T09:00:00.000Z');
  database = await ownDatabase();
  mailbox = await openMailbox();
  const start = (dataFolder: string) =>
    startServer({
      dataFolder,
      variables: {
        ...database.variables,
        PARLEY_KEY_FILE: join(folders[0].path, 'keys.json'),
        PARLEY_TEST_FOLDER: '1',
        PARLEY_TEST_CLOCK: clock,
        SMTP_URL: mailbox.url,
      },
    });
  one = await start(folders[0].path);
  other = await start(folders[1].path);
  signed = await signedAgreement(() => one.url, mailbox, at);
}, 180_000);
afterAll(async () => {
  await one?.stop();
  await other?.stop();
  await mailbox?.close();
  await database?.close();
  for (const folder of folders) folder.remove();
});

const post = (server: RunningParley, path = '', key = signed.secret) =>
  fetch(`${server.url}/ofrep/v1/evaluate/flags${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify({ context: acme }),
  });
const value = async (server: RunningParley) =>
  ((await (await post(server, `/${signed.key}`)).json()) as { value?: boolean }).value;

/** How often a stream of the other server has said to ask again, and whether it has ended. */
async function listen(server: RunningParley, key = signed.secret) {
  const { eventStreams } = (await (await post(server, '', key)).json()) as {
    eventStreams: { endpoint: { requestUri: string } }[];
  };
  const answer = await fetch(`${server.url}${eventStreams[0]?.endpoint.requestUri}`);
  const heard = { refetches: 0, over: false };
  const read = async (body: ReadableStream<Uint8Array>) => {
    const decoder = new TextDecoder();
    for await (const chunk of body) heard.refetches += decoder.decode(chunk).match(/"refetchEvaluation"/g)?.length ?? 0;
    heard.over = true;
  };
  read(answer.body as ReadableStream<Uint8Array>).catch(() => undefined);
  await until('the beginning of the stream', 60, async () => heard.refetches === 1);
  return heard;
}

test('a kill at one server is told and answered at the other', async () => {
  expect(await value(other)).toBe(true);
  const heard = await listen(other);
  const sara = await signed.as('sara');
  await sara.client.agreement.kill({ agreement: signed.agreement });
  expect(await value(one)).toBe(false);
  await until('the other server tells of it', 60, async () => heard.refetches === 2);
  expect(await value(other)).toBe(false);
});

test('a key revoked at one server opens nothing at the other, and its streams there end', async () => {
  const olga = await signed.as('olga');
  await olga.client.session.reauthenticateComplete({ proof: { by: 'password', password: PASSWORD } });
  const { id, secret } = await olga.client.flagKey.issue({ name: 'short-lived', client: null });
  await until('the other server knows the key', 60, async () => (await post(other, '', secret)).status === 200);
  const heard = await listen(other, secret);
  await olga.client.flagKey.revoke({ key: id });
  expect((await post(one, '', secret)).status).toBe(401);
  await until('the other server refuses the key', 60, async () => (await post(other, '', secret)).status === 401);
  await until('the stream has ended', 60, async () => heard.over);
});

test('while the database is away no flag is answered from memory, and the streams go on when it is back', async () => {
  at('2026-04-12T21:50:00.000Z');
  const heard = await listen(other);
  await database.cut();
  await until('the answer is 503', 60, async () => (await post(other, `/${signed.key}`)).status === 503);
  const away = await post(other, `/${signed.key}`);
  expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await away.json()).toEqual({ errorDetails: expect.stringContaining('false') });
  await database.mend();
  await until('flags are answered again', 60, async () => (await value(other)) === false);
  expect(heard.over).toBe(false);
  // By the clock alone: what was switched off is over with its grace.
  at('2026-04-12T22:00:00.000Z');
  await until('the end is told', 60, async () => heard.refetches === 2);
  expect(await value(other)).toBe(false);
});
