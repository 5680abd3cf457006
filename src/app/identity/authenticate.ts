import type { Actor } from '../../domain/actor.ts';
import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Language } from '../../domain/text.ts';
import { memberOf } from '../../domain/workspace/state.ts';
import type { Credentials, Identity, Session } from '../port/identity.ts';
import type { TokenPurpose, TokenRow } from '../port/tokens.ts';
import type { ProofMethod } from './accounts.ts';
import { workspaceNow } from './act.ts';
import type { IdentityDeps } from './deps.ts';
import { kindOfToken, tokenOfAuthorization, tokenOfCookie } from './token.ts';

/** What a guest's session token opens. */
export interface GuestSubject {
  readonly session: Id;
  readonly guest: Id;
  readonly negotiation: Id;
  readonly name: string;
  readonly address: string;
  readonly verified: boolean;
  readonly language: Language;
  readonly authenticatedAt: Instant;
  readonly authenticatedBy: ProofMethod;
}

/** What an API key's token opens. */
export interface KeySubject {
  readonly key: Id;
  readonly account: Id;
  readonly name: string;
}

/** Real milliseconds between two looks at whether a workspace's own stream grew. */
const LOOK_EVERY = 25;

type Proven = { readonly session: Session; readonly expiresAt: Instant } | undefined;
type Deps = Pick<IdentityDeps, 'app' | 'accounts' | 'memory'>;

/**
 * Tells who a request comes from. A bearer token goes before the cookie. Whether the person still belongs here is
 * read from the log's state, never from the token; expiry is decided by the one clock.
 */
export function identityOver(deps: Deps): Identity & { readonly close: () => void } {
  const watch = watchWorkspaces(deps);
  return {
    close: watch.close,
    authenticate: async ({ authorization, cookie }: Credentials) => {
      const token = tokenOfAuthorization(authorization) ?? tokenOfCookie(cookie);
      const kind = token && kindOfToken(token);
      if (!token || !kind || kind === 'link' || kind === 'flag') return undefined;
      await watch.look();
      const { environment } = deps.app;
      const hash = environment.sha256(token);
      const now = environment.now();
      if (kind === 'guest') return (await proveGuest(deps, hash, now))?.session;
      const known = deps.memory.recall(hash, now);
      if (known) return known;
      const { generation } = deps.memory;
      const proven = await (kind === 'session' ? proveSession(deps, hash, now) : proveKey(deps, hash, now));
      if (proven) deps.memory.keep(hash, proven.session, proven.expiresAt, generation);
      return proven?.session;
    },
  };
}

/**
 * Forgets every remembered session when a workspace's own stream grew, on whichever server it did. What this server's
 * own commands left behind is known without asking.
 */
function watchWorkspaces({ app, memory }: Deps) {
  const grown = new Map<Id, number>();
  const versions = new Map<Id, number>();
  let lastLook = Number.NEGATIVE_INFINITY;
  const close = app.store.onGrowth((workspace, position) => grown.set(workspace, position));
  const versionOf = async (workspace: Id, position: number): Promise<number> =>
    app.states.versionAt(workspace, 'workspace', workspace, position) ??
    (
      await app.store.transaction(workspace, (transaction) =>
        app.states.read(transaction, app.slices.workspace, workspace),
      )
    ).version;
  return {
    close,
    look: async () => {
      if (grown.size === 0 || memory.now() - lastLook < LOOK_EVERY) return;
      lastLook = memory.now();
      for (const [workspace, position] of [...grown]) {
        const version = await versionOf(workspace, position);
        if (version !== versions.get(workspace)) memory.clear();
        versions.set(workspace, version);
        if (grown.get(workspace) === position) grown.delete(workspace);
      }
    },
  };
}

async function proveSession(deps: Deps, hash: string, now: Instant): Promise<Proven> {
  const found = await deps.accounts.session(hash, now);
  if (!found) return undefined;
  const { session: row, account } = found;
  const workspace = await deps.accounts.instance();
  if (workspace === undefined) return undefined;
  const member = memberOf(await workspaceNow(deps.app, workspace), account.id);
  if (!member) return undefined;
  return {
    expiresAt: row.expiresAt,
    session: {
      workspace,
      actor: { kind: 'member', id: account.id, name: member.name },
      role: member.role,
      language: account.language,
      address: account.address,
      addressVerified: account.addressVerified,
      authenticatedAt: row.authenticatedAt,
      authenticatedBy: row.authenticatedBy,
      id: row.id,
    },
  };
}

async function proveKey(deps: Deps, hash: string, now: Instant): Promise<Proven> {
  const opened = await openToken(deps, hash, 'api-key', now);
  if (!opened) return undefined;
  const { key, account: id } = opened.row.subject;
  const account = await deps.accounts.byId(id);
  const state = await workspaceNow(deps.app, opened.workspace);
  const member = memberOf(state, id);
  if (!account || !member || state.keys.find((issued) => issued.id === key)?.revokedAt !== null) return undefined;
  return {
    expiresAt: opened.row.expiresAt,
    session: {
      workspace: opened.workspace,
      actor: { kind: 'key', id, name: member.name },
      role: member.role,
      language: account.language,
      address: account.address,
      addressVerified: account.addressVerified,
      authenticatedAt: opened.row.createdAt,
      id: key,
    },
  };
}

async function proveGuest(deps: Deps, hash: string, now: Instant): Promise<Proven> {
  const opened = await openToken(deps, hash, 'guest-session', now);
  if (!opened) return undefined;
  const { row, workspace } = opened;
  const subject = row.subject;
  const actor: Actor = { kind: 'guest', id: subject.guest, name: subject.name };
  if (!(await stillOfParty(deps, workspace, subject))) return undefined;
  return {
    expiresAt: row.expiresAt,
    session: {
      workspace,
      actor,
      language: subject.language,
      negotiation: subject.negotiation,
      address: subject.address,
      addressVerified: subject.verified,
      authenticatedAt: subject.authenticatedAt,
      authenticatedBy: subject.authenticatedBy,
      id: subject.session,
    },
  };
}

/** A guest who was taken out of the party has no session any more. */
async function stillOfParty({ app }: Deps, workspace: Id, { guest, negotiation }: GuestSubject): Promise<boolean> {
  const { state } = await app.store.transaction(workspace, (transaction) =>
    app.states.read(transaction, app.slices.negotiation, negotiation),
  );
  return app.slices.negotiation.partyOf?.(state, guest) !== undefined;
}

async function openToken<Kind extends TokenPurpose>(
  { app }: Deps,
  hash: string,
  kind: Kind,
  now: Instant,
): Promise<{ readonly workspace: Id; readonly row: TokenRow<Kind> } | undefined> {
  const workspace = await app.store.workspaceOfToken(hash);
  if (workspace === undefined) return undefined;
  const row = await app.store.transaction(workspace, (transaction) => transaction.tokens.get(hash));
  const valid = row?.kind === kind && row.revokedAt === undefined && row.expiresAt > now;
  return valid ? { workspace, row: row as TokenRow as TokenRow<Kind> } : undefined;
}
