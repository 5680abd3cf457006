import type { Id } from '../../../domain/id.ts';
import { plusMilliseconds } from '../../../domain/instant.ts';
import { isRefused, refuse } from '../../../domain/refusal.ts';
import type { Ceremony } from '../../ceremony.ts';
import type { TokenRow } from '../../port/store.ts';
import { act, actingOf } from '../act.ts';
import type { KeySubject } from '../authenticate.ts';
import type { IdentityDeps } from '../deps.ts';
import { mustBeFresh } from '../fresh.ts';
import { newToken } from '../token.ts';

const DAY = 86_400_000;

interface Issue {
  readonly name: string;
  readonly days?: number | undefined;
}

/** A key for programs that act for one's own account. Its secret is shown in this answer and never again. */
export function issueKey(deps: IdentityDeps): Ceremony<Issue> {
  return async (session, { name, days = 365 }) => {
    if (session?.actor.kind !== 'member') return refuse('members-only');
    const { environment } = deps.app;
    const now = environment.now();
    const stale = mustBeFresh(session, now);
    if (stale) return stale;
    const { workspace, actor } = session;
    const { token, hash } = newToken('key', environment);
    const subject: KeySubject = { key: environment.newId(), account: actor.id, name };
    const row: TokenRow = {
      hash,
      kind: 'api-key',
      subject: { ...subject },
      createdAt: now,
      expiresAt: plusMilliseconds(now, days * DAY),
    };
    const command = { type: 'RecordApiKey', ...subject };
    const done = await act(
      deps.app,
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

export function listKeys(deps: IdentityDeps): Ceremony<object> {
  return async (session) => {
    if (session?.actor.kind !== 'member') return refuse('members-only');
    const { workspace, actor } = session;
    const rows = await deps.app.store.transaction(workspace, ({ tokens }) => tokens.all('api-key'));
    const own = rows.filter(({ subject }) => subject.account === actor.id);
    return { output: { keys: own.map(shown).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)) } };
  };
}

export function revokeKey(deps: IdentityDeps): Ceremony<{ readonly key: Id }> {
  return async (session, { key }) => {
    if (session?.actor.kind !== 'member') return refuse('members-only');
    const { workspace } = session;
    const command = { type: 'RevokeApiKey', key } as { type: string };
    const done = await act(
      deps.app,
      workspace,
      { slice: 'workspace', id: workspace, command, acting: actingOf(session) },
      async ({ tokens }) => {
        await tokens.revoke({ kind: 'api-key', subject: { key } }, deps.app.environment.now());
        return undefined;
      },
    );
    if (isRefused(done)) return done;
    deps.memory.clear();
    return { output: { done: true } };
  };
}

function shown({ subject, createdAt, expiresAt, revokedAt }: TokenRow) {
  const { key, name } = subject as unknown as KeySubject;
  return { id: key, name, createdAt, expiresAt, revokedAt: revokedAt ?? null };
}
