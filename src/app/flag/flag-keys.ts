import type { Id } from '../../domain/id.ts';
import { isRefused, refuse } from '../../domain/refusal.ts';
import type { Ceremony } from '../ceremony.ts';
import { act, actingOf } from '../identity/act.ts';
import { issueKeyOf, type KeyKind, listKeysOf, revokeKeyOf, shownKey } from '../identity/ceremonies/key-of-kind.ts';
import { mustBeFresh } from '../identity/fresh.ts';
import type { TokenRow } from '../port/tokens.ts';
import type { App } from '../work.ts';
import { type FlagKeyKind, originOf } from './flag-key-subject.ts';

/** A key that opens flags and nothing else. */
const flagKey: KeyKind<'flag-key'> = {
  kind: 'flag-key',
  secret: 'flag',
  record: 'RecordFlagKey',
  revoke: 'RevokeFlagKey',
  shown: ({ client, kind = 'server', origins = [] }) => ({ client, kind, origins }),
};

interface Issue {
  readonly name: string;
  readonly client: string | null;
  readonly kind?: FlagKeyKind | undefined;
  readonly origins?: readonly string[] | undefined;
  readonly days?: number | undefined;
}

/** Issued by administrators: the log's rule says who they are. */
export function issueFlagKey(app: App): Ceremony<Issue> {
  return (session, { name, client, kind = 'server', origins: given = [], days = 365 }) =>
    issueKeyOf(app, session, flagKey, days, (key) => {
      if (kind === 'browser' && client === null) return refuse('browser-key-needs-client');
      const origins = originsFor(kind, given);
      return isRefused(origins) ? origins : { key, name, client, kind, origins };
    });
}

export function listFlagKeys(app: App): Ceremony<object> {
  return (session) => listKeysOf(app, session, flagKey, () => true);
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
    let changed: TokenRow<'flag-key'> | undefined;
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
    return { output: shownKey(flagKey, changed) };
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
  return (session, { key }) => revokeKeyOf(app, session, flagKey, key);
}
