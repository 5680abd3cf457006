import type { Id } from '../../domain/id.ts';
import { plusMilliseconds } from '../../domain/instant.ts';
import { isRefused, refuse } from '../../domain/refusal.ts';
import type { Ceremony } from '../ceremony.ts';
import { act, actingOf } from '../identity/act.ts';
import { mustBeFresh } from '../identity/fresh.ts';
import { newToken } from '../identity/token.ts';
import type { TokenRow } from '../port/store.ts';
import type { App } from '../work.ts';
import { type FlagKeyKind, type FlagKeySubject, originOf } from './flag-key-subject.ts';

const DAY = 86_400_000;

interface Issue {
  readonly name: string;
  readonly client: string | null;
  readonly kind?: FlagKeyKind | undefined;
  readonly origins?: readonly string[] | undefined;
  readonly days?: number | undefined;
}

/** Issued by administrators with a fresh proof; its secret is shown in this answer and never again. */
export function issueFlagKey(app: App): Ceremony<Issue> {
  return async (session, { name, client, kind = 'server', origins: given = [], days = 365 }) => {
    if (session?.actor.kind !== 'member') return refuse('members-only');
    const now = app.environment.now();
    const stale = mustBeFresh(session, now);
    if (stale) return stale;
    if (kind === 'browser' && client === null) return refuse('browser-key-needs-client');
    const origins = originsFor(kind, given);
    if (isRefused(origins)) return origins;
    const { workspace } = session;
    const { token, hash } = newToken('flag', app.environment);
    const subject: FlagKeySubject = { key: app.environment.newId(), name, client, kind, origins };
    const row: TokenRow = {
      hash,
      kind: 'flag-key',
      subject: { ...subject },
      createdAt: now,
      expiresAt: plusMilliseconds(now, days * DAY),
    };
    const command = { type: 'RecordFlagKey', ...subject };
    const done = await act(
      app,
      workspace,
      { slice: 'workspace', id: workspace, command, acting: actingOf(session) },
      async ({ tokens }) => {
        await tokens.put(row);
        return undefined;
      },
    );
    return isRefused(done) ? done : { output: { ...shown(row), secret: token } };
  };
}

export function listFlagKeys(app: App): Ceremony<object> {
  return async (session) => {
    if (session?.actor.kind !== 'member') return refuse('members-only');
    const rows = await app.store.transaction(session.workspace, ({ tokens }) => tokens.all('flag-key'));
    return { output: { keys: rows.map(shown).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)) } };
  };
}

/** The pages a browser key answers from now on; streams of pages that are no longer among them end. */
export function setFlagKeyOrigins(app: App): Ceremony<{ readonly key: Id; readonly origins: readonly string[] }> {
  return async (session, { key, origins: given }) => {
    if (session?.actor.kind !== 'member') return refuse('members-only');
    const stale = mustBeFresh(session, app.environment.now());
    if (stale) return stale;
    const origins = originsFor('browser', given);
    if (isRefused(origins)) return origins;
    const { workspace } = session;
    const command = { type: 'SetFlagKeyOrigins', key, origins } as { type: string };
    let changed: TokenRow | undefined;
    const done = await act(
      app,
      workspace,
      { slice: 'workspace', id: workspace, command, acting: actingOf(session) },
      async ({ tokens }) => {
        const row = (await tokens.all('flag-key')).find(({ subject }) => subject.key === key);
        if (row === undefined) return refuse('key-unknown');
        changed = { ...row, subject: { ...row.subject, origins } };
        await tokens.amend(row.hash, changed.subject);
        return undefined;
      },
    );
    if (isRefused(done) || changed === undefined) return isRefused(done) ? done : refuse('key-unknown');
    return { output: shown(changed) };
  };
}

/** Each origin in a browser's own form, once; a browser key has at least one, a server key none. */
function originsFor(kind: FlagKeyKind, given: readonly string[]) {
  if (kind === 'server') return given.length === 0 ? [] : refuse('server-key-has-no-origins');
  const origins: string[] = [];
  for (const text of given) {
    const origin = originOf(text);
    if (origin === undefined) return refuse('origin-wrong', { origin: text });
    if (!origins.includes(origin)) origins.push(origin);
  }
  return origins.length === 0 ? refuse('browser-key-needs-origin') : origins;
}

export function revokeFlagKey(app: App): Ceremony<{ readonly key: Id }> {
  return async (session, { key }) => {
    if (session?.actor.kind !== 'member') return refuse('members-only');
    const { workspace } = session;
    const command = { type: 'RevokeFlagKey', key } as { type: string };
    const done = await act(
      app,
      workspace,
      { slice: 'workspace', id: workspace, command, acting: actingOf(session) },
      async ({ tokens }) => {
        await tokens.revoke({ kind: 'flag-key', subject: { key } }, app.environment.now());
        return undefined;
      },
    );
    return isRefused(done) ? done : { output: { done: true } };
  };
}

function shown({ subject, createdAt, expiresAt, revokedAt }: TokenRow) {
  const { key, name, client, kind = 'server', origins = [] } = subject as unknown as FlagKeySubject;
  return { id: key, name, client, kind, origins, createdAt, expiresAt, revokedAt: revokedAt ?? null };
}
