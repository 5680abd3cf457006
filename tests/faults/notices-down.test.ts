import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mailbox, openMailbox } from '../e2e/mailbox.ts';
import { type OwnDatabase, ownDatabase } from './own-database.ts';
import { pause, type RunningParley, startServer, temporaryFolder, until } from './running-parley.ts';
import { flagFor, type SignedAgreement, signedAgreement } from './signed-agreement.ts';

const folders = [temporaryFolder(), temporaryFolder(), temporaryFolder()] as const;
const clock = join(folders[2].path, 'clock');
const at = (instant: string) => writeFileSync(clock, instant);
const staff = { segment: 'staff', targetingKey: 'one of us' };
const acme = { client: 'Acme', targetingKey: 'somebody at Acme' };
/** Longer than a few looks of the sweep, so that what would come twice had the time to. */
const A_FEW_LOOKS = 7_000;

let database: OwnDatabase;
let mailbox: Mailbox;
let servers: RunningParley[] = [];
let signed: SignedAgreement;

const start = (folder: string) =>
  startServer({
    dataFolder: folder,
    variables: {
      ...database.variables,
      PARLEY_KEY_FILE: join(folders[0].path, 'keys.json'),
      PARLEY_TEST_FOLDER: '1',
      PARLEY_TEST_CLOCK: clock,
      SMTP_URL: mailbox.url,
    },
  });
const url = () => servers[0]?.url ?? '';
const stop = async () => {
  await Promise.all(servers.map((server) => server.stop()));
  servers = [];
};
/** Mails to somebody whose subject begins so. */
const mails = (name: string, subject: string) =>
  mailbox.all(`${name}@example.com`).filter((mail) => mail.includes(`\nSubject: ${subject}`));
const record = async () => {
  const olga = await signed.as('olga');
  const { entries } = await olga.client.negotiation.record({ negotiation: signed.agreement });
  return entries;
};

beforeAll(async () => {
  at('2026-03-02T09:00:00.000Z');
  database = await ownDatabase();
  mailbox = await openMailbox();
  servers = [await start(folders[0].path)];
  signed = await signedAgreement(url, mailbox, at);
}, 180_000);
afterAll(async () => {
  await stop();
  await mailbox?.close();
  await database?.close();
  for (const folder of folders) folder.remove();
});

test('links of a mail that a scanner opens change nothing, whoever it is signed in as', async () => {
  at('2026-03-29T06:00:00.000Z');
  await until('the reminder', 60, async () => mails('pau', 'Ends in 7 days')[0]);
  const links = mails('pau', 'Ends in 7 days')[0]?.match(/http:\/\/\S+\?decide=\w+/g) ?? [];
  expect(new Set(links).size).toBe(3);
  const before = (await record()).length;
  const { token } = await signed.as('pau');
  for (const link of links)
    for (const method of ['GET', 'HEAD'])
      for (const headers of [{}, { authorization: `Bearer ${token}` }, { cookie: `parley_session=${token}` }])
        await fetch(link, { method, headers: headers as Record<string, string> });
  expect(await record()).toHaveLength(before);
  const pau = await signed.as('pau');
  expect((await pau.client.agreement.get({ agreement: signed.agreement })).decisions).toEqual([]);
});

test('down over the end, then two servers start together: the flag is off at the first answer, each is told once, the end is noted once', async () => {
  await stop();
  at('2026-04-06T08:00:00.000Z');
  servers = await Promise.all([start(folders[0].path), start(folders[1].path)]);
  for (const server of servers) {
    expect(await flagFor(server.url, signed, staff)).toBe(false);
    expect(await flagFor(server.url, signed, acme)).toBe(true);
  }
  await until('both are told', 60, async () => mails('pau', 'It has ended')[0] && mails('sara', 'Ha terminado')[0]);
  await pause(A_FEW_LOOKS);
  expect(mails('pau', 'It has ended')).toHaveLength(1);
  expect(mails('sara', 'Ha terminado')).toHaveLength(1);
  expect(mails('pau', 'It has ended')[0]).toContain('This was due at Mon 6 April, 00:00; it could not be told in time');
  expect(mails('pau', 'Ends today')).toEqual([]);
  const pau = await signed.as('pau');
  const { notices } = await pau.client.notice.list({});
  expect(notices.filter(({ kind }) => kind === 'ended')).toMatchObject([
    { dueAt: '2026-04-05T22:00:00.000Z', mail: { outcome: 'delivered' } },
  ]);
  expect((await record()).filter(({ sentence }) => sentence === 'AgreementLapsed')).toMatchObject([
    { values: { step: 'end', due: '2026-04-05T22:00:00.000Z', executed: '2026-04-06T08:00:00.000Z' } },
  ]);
});

test('a mail server that is down for an hour gets every mail once, when it is back', async () => {
  const { url: address } = mailbox;
  await mailbox.close();
  at('2026-04-13T06:00:00.000Z');
  const mail = async () => {
    const pau = await signed.as('pau');
    const { notices } = await pau.client.notice.list({});
    return notices.find(({ kind }) => kind === 'grace-ended')?.mail;
  };
  const failed = await until('the first try', 60, async () => {
    const tried = await mail();
    return tried?.outcome === 'waiting' && tried.because === 'unreachable' && tried;
  });
  expect(failed.at).toBe('2026-04-13T06:00:00.000Z');
  at('2026-04-13T06:30:00.000Z');
  await until('another try', 60, async () => (await mail())?.at === '2026-04-13T06:30:00.000Z');
  mailbox = await openMailbox(Number(new URL(address).port));
  at('2026-04-13T07:00:00.000Z');
  await until('the mail', 60, async () => mails('pau', 'The extra days are over')[0]);
  await until('it is settled', 60, async () => (await mail())?.outcome === 'delivered');
  await pause(A_FEW_LOOKS);
  expect(mails('pau', 'The extra days are over')).toHaveLength(1);
});
