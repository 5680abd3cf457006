import type { Id } from '../../domain/id.ts';
import { plusMilliseconds } from '../../domain/instant.ts';
import { isRefused, refuse } from '../../domain/refusal.ts';
import type { Ceremony } from '../ceremony.ts';
import { act, actingOf } from '../identity/act.ts';
import { mustBeFresh } from '../identity/fresh.ts';
import { newToken } from '../identity/token.ts';
import type { TokenRow } from '../port/store.ts';
import type { App } from '../work.ts';

/** What a flag key's token opens: flags of one client, or of all where `client` is null; nothing else. */
export interface FlagKeySubject {
  readonly key: Id;
  readonly name: string;
  readonly client: string | null;
}

const DAY = 86_400_000;

interface Issue {
  readonly name: string;
  readonly client: string | null;
  readonly days?: number | undefined;
}

/** Issued by administrators with a fresh proof; its secret is shown in this answer and never again. */
export function issueFlagKey(app: App): Ceremony<Issue> {
  return async (session, { name, client, days = 365 }) => {
    if (session?.actor.kind !== 'member') return refuse('members-only');
    const now = app.environment.now();
    const stale = mustBeFresh(session, now);
    if (stale) return stale;
    const { workspace } = session;
    const { token, hash } = newToken('flag', app.environment);
    const subject: FlagKeySubject = { key: app.environment.newId(), name, client };
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
  const { key, name, client } = subject as unknown as FlagKeySubject;
  return { id: key, name, client, createdAt, expiresAt, revokedAt: revokedAt ?? null };
}
