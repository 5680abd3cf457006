import type { Id } from '../../../domain/id.ts';
import { isRefused } from '../../../domain/refusal.ts';
import type { Ceremony } from '../../ceremony.ts';
import type { IdentityDeps } from '../deps.ts';
import { issueKeyOf, type KeyKind, listKeysOf, revokeKeyOf } from './key-of-kind.ts';

/** A key for programs that act for one's own account. */
const apiKey: KeyKind<'api-key'> = {
  kind: 'api-key',
  secret: 'key',
  record: 'RecordApiKey',
  revoke: 'RevokeApiKey',
  shown: () => ({}),
};

interface Issue {
  readonly name: string;
  readonly days?: number | undefined;
}

export function issueKey({ app }: IdentityDeps): Ceremony<Issue> {
  return (session, { name, days = 365 }) =>
    issueKeyOf(app, session, apiKey, days, (key, { actor }) => ({ key, account: actor.id, name }));
}

/** One's own keys; nobody sees another's. */
export function listKeys({ app }: IdentityDeps): Ceremony<object> {
  return (session) => listKeysOf(app, session, apiKey, ({ account }, { actor }) => account === actor.id);
}

export function revokeKey({ app, memory }: IdentityDeps): Ceremony<{ readonly key: Id }> {
  return async (session, { key }) => {
    const done = await revokeKeyOf(app, session, apiKey, key);
    if (!isRefused(done)) memory.clear();
    return done;
  };
}
