import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import type { Mail } from '../../app/port/mail.ts';
import { memoryAccounts } from '../identity/memory-accounts.ts';
import { smtpMailer } from './smtp-mailer.ts';

const at = '2026-03-02T09:00:00.000Z';
const servers: SMTPServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((resolve) => server.close(() => resolve()));
});

/** A real mail server on this machine, and what it received. */
async function mailServer(options: Partial<SMTPServerOptions> = {}) {
  const received: { to: string[]; raw: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 200,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString(),
        });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const ledger = memoryAccounts();
  const settings = { url: `smtp://127.0.0.1:${port}`, from: 'Parley <parley@acme.example>', patience: 1_000 };
  return { received, ledger, mailer: smtpMailer(settings, ledger, () => at) };
}

const mail = (part: Partial<Mail> = {}): Mail => ({
  id: randomUUID(),
  to: 'ben@acme.example',
  language: 'es',
  template: 'code',
  values: { code: '042042' },
  ...part,
});

describe('a mail', () => {
  it('reaches the mail server in its language, as text and HTML, under a Message-ID of its own', async () => {
    const { received, mailer, ledger } = await mailServer();
    const one = mail();
    expect(await mailer.send(one)).toBe('sent');
    expect(await ledger.mailOutcome(one.id)).toBe('sent');
    expect(received).toHaveLength(1);
    expect(received[0]?.to).toEqual(['ben@acme.example']);
    const raw = received[0]?.raw ?? '';
    expect(raw).toContain(`Message-ID: <${one.id}@acme.example>`);
    expect(raw).toContain('From: Parley <parley@acme.example>');
    expect(raw).toMatch(/^Subject: .*042042/m);
    expect(raw).toContain('text/plain');
    expect(raw).toContain('text/html');
    expect(raw).toContain('Escribe este');
    expect(raw).toContain('Auto-Submitted: auto-generated');
  });
  it('is never sent twice', async () => {
    const { received, mailer } = await mailServer();
    const one = mail();
    await mailer.send(one);
    expect(await mailer.send(one)).toBe('unknown');
    expect(received).toHaveLength(1);
  });
  it('was not sent when the server refuses the address', async () => {
    const { mailer, ledger } = await mailServer({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no such box'), { responseCode: 550 })),
    });
    const one = mail();
    expect(await mailer.send(one)).toBe('refused');
    expect(await ledger.mailOutcome(one.id)).toBe('refused');
  });
  it('was not sent when no server answers', async () => {
    const ledger = memoryAccounts();
    const url = 'smtp://127.0.0.1:1';
    const mailer = smtpMailer({ url, from: 'parley@acme.example', patience: 500 }, ledger, () => at);
    expect(await mailer.send(mail())).toBe('refused');
  });
  it('may be tried again where nothing was handed over, and not where the server said no for good', async () => {
    const away = smtpMailer(
      { url: 'smtp://127.0.0.1:1', from: 'p@acme.example', patience: 500 },
      memoryAccounts(),
      () => at,
    );
    const one = mail();
    expect(await away.attempt?.(one)).toBe('unreachable');
    const refusing = (responseCode: number) =>
      mailServer({ onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no'), { responseCode })) });
    expect(await (await refusing(451)).mailer.attempt?.(one)).toBe('unreachable');
    expect(await (await refusing(550)).mailer.attempt?.(one)).toBe('refused');
    const { mailer, received } = await mailServer();
    expect(await mailer.attempt?.(one)).toBe('sent');
    expect(received[0]?.raw).toContain(`Message-ID: <${one.id}@acme.example>`);
  });
  it('of a review carries it as a calendar entry', async () => {
    const { mailer, received } = await mailServer();
    const entry = {
      uid: 'review-a1',
      sequence: 0,
      what: 'review',
      on: '2026-04-05',
      cancelled: false,
      agreement: 'a1',
      title: 'Export',
      client: 'Acme',
    } as const;
    const notice = { kind: 'opened', about: 'a1', values: {}, dueAt: at, toldAt: at, zone: 'UTC', entry } as const;
    await mailer.attempt?.(mail({ template: 'notice', values: { origin: 'https://parley.example' }, notice }));
    expect(received[0]?.raw).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/i);
    expect(received[0]?.raw).toContain('review-a1@parley.example');
  });
  it('has an unknown outcome when the line breaks after the text, and stays so', async () => {
    const { mailer, ledger, received } = await mailServer({
      onData: (stream) => {
        stream.on('end', () => {
          for (const connection of servers.flatMap((server) => [...(server.connections as Set<Broken>)]))
            connection._socket.destroy();
        });
        stream.resume();
      },
    });
    const one = mail();
    expect(await mailer.send(one)).toBe('unknown');
    expect(await ledger.mailOutcome(one.id)).toBe('unknown');
    expect(await mailer.send(one)).toBe('unknown');
    expect(received).toHaveLength(0);
  });
  it('has an unknown outcome when the server is silent after the text', async () => {
    const { mailer } = await mailServer({ onData: (stream) => void stream.resume() });
    expect(await mailer.send(mail())).toBe('unknown');
  });
});

interface Broken {
  readonly _socket: { destroy(): void };
}
