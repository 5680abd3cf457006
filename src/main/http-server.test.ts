import { expect, test } from 'vitest';
import { createApi } from '../api/app.ts';
import { noLimit } from '../api/rate-limit.ts';
import type { Session } from '../app/port/identity.ts';
import { nodeEnvironment } from '../store/environment.ts';
import { memoryStore } from '../store/memory/memory-store.ts';
import { listen } from './http-server.ts';

const WORKSPACE = '018f2f00-0000-7000-8000-000000000001';
const PLACE = '018f2f00-0000-7000-8000-00000000000a';

const session = (guest: boolean): Session => ({
  workspace: WORKSPACE,
  actor: { kind: guest ? 'guest' : 'member', id: WORKSPACE, name: 'Ana' },
  negotiation: guest ? PLACE : undefined,
  language: 'en',
  addressVerified: true,
  authenticatedAt: '2026-03-02T09:00:00.000Z',
  id: WORKSPACE,
});

async function start() {
  const store = memoryStore();
  const environment = nodeEnvironment({ now: () => '2026-03-02T09:00:00.000Z' });
  const beats: (() => void)[] = [];
  const signedIn = new Set(['member', 'guest']);
  const api = createApi({
    rows: [],
    handlers: { command: async () => ({ refusal: { code: 'x' } }), queries: {}, ceremonies: {} },
    identity: {
      authenticate: async ({ cookie }) => (cookie && signedIn.has(cookie) ? session(cookie === 'guest') : undefined),
    },
    store,
    environment,
    reach: { trustedProxies: [], loopbackOnly: true },
    rateLimit: noLimit,
    every: (_, run) => {
      beats.push(run);
      return () => void beats.splice(beats.indexOf(run), 1);
    },
    milliseconds: () => 0,
    log: () => undefined,
    openApi: async () => ({}),
  });
  const server = await listen(api.fetch, '127.0.0.1', 0);
  const append = (slice: string, id: string, type: string) =>
    store.transaction(WORKSPACE, async (transaction) => {
      const version = (await transaction.readStream({ slice, id })).length;
      const actor = { kind: 'member' as const, id: WORKSPACE, name: 'Ana' };
      await transaction.append({ slice, id }, version, [
        { id: environment.newId(), event: { type }, actor, at: environment.now() },
      ]);
    });
  return {
    server,
    api,
    append,
    beat: () => {
      for (const run of [...beats]) run();
    },
    beats,
    signOut: (who: string) => signedIn.delete(who),
  };
}

/** Reads a live stream until a text has come. */
async function openLive(port: number, cookie: string, query = '') {
  const abort = new AbortController();
  const answer = await fetch(`http://127.0.0.1:${port}/live${query}`, { headers: { cookie }, signal: abort.signal });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    answer,
    abort: () => abort.abort(),
    until: async (wanted: string) => {
      while (!text.includes(wanted)) {
        const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
        if (done) return `${text}<ended>`;
        text += value;
      }
      return text;
    },
  };
}

test('what grows reaches an open stream with its position as id; a cut stream resumes where it was', async () => {
  const { server, api, append } = await start();
  const first = await openLive(server.port, 'member');
  expect(first.answer.headers.get('content-type')).toBe('text/event-stream');
  await first.until('event: time');
  await append('negotiation', PLACE, 'AskFiled');
  expect(await first.until('id: 1')).toContain('event: grown');
  first.abort();
  await append('negotiation', PLACE, 'NotePosted');
  await append('workspace', WORKSPACE, 'WorkspaceRenamed');
  const second = await openLive(server.port, 'member', '?after=1');
  const text = await second.until('"WorkspaceRenamed"}');
  expect(text).toContain(`data: {"position":2,"slice":"negotiation","id":"${PLACE}","type":"NotePosted"}`);
  expect(text).not.toContain('AskFiled');
  api.close();
  await server.close();
});

test('a guest hears of its own negotiation only', async () => {
  const { server, api, append } = await start();
  const guest = await openLive(server.port, 'guest');
  await guest.until('event: time');
  await append('workspace', WORKSPACE, 'WorkspaceRenamed');
  await append('negotiation', WORKSPACE, 'AskFiled');
  await append('rfc', PLACE, 'RfcDrafted');
  const text = await guest.until('RfcDrafted');
  expect(text).not.toMatch(/WorkspaceRenamed|AskFiled/);
  api.close();
  await server.close();
});

test('without a session there is no stream, and a session that ends takes its stream along', async () => {
  const { server, api, beat, signOut } = await start();
  expect((await fetch(`http://127.0.0.1:${server.port}/live`)).status).toBe(401);
  const stream = await openLive(server.port, 'member');
  await stream.until('event: time');
  signOut('member');
  beat();
  beat();
  expect(await stream.until('never sent')).toMatch(/event: time[\s\S]*event: time[\s\S]*<ended>/);
  api.close();
  await server.close();
});

test('a server that ends closes its streams and is gone within a moment', async () => {
  const { server, api, beats } = await start();
  const stream = await openLive(server.port, 'member');
  await stream.until('event: time');
  api.close();
  expect(await stream.until('never sent')).toContain('<ended>');
  await server.close();
  expect(beats).toEqual([]);
  await expect(fetch(`http://127.0.0.1:${server.port}/health`)).rejects.toThrow();
});
