import type { Id } from '../../../domain/id.ts';
import { plusMilliseconds } from '../../../domain/instant.ts';
import { isRefused, refuse } from '../../../domain/refusal.ts';
import type { Language } from '../../../domain/text.ts';
import type { Ceremony } from '../../ceremony.ts';
import { act, actingOf, workspaceNow } from '../act.ts';
import { addressHint, normalAddress } from '../address.ts';
import { sendCode, tryCode } from '../codes.ts';
import { deliver } from '../delivery.ts';
import type { IdentityDeps } from '../deps.ts';
import { limit, throttleOf } from '../limit.ts';
import { codePurpose, type LinkSubject, type MemberLink, readLink } from '../link-token.ts';
import { openSession } from '../open-session.ts';
import { putAccount } from '../put-account.ts';
import { newToken } from '../token.ts';

const SEVEN_DAYS = 7 * 86_400_000;

interface Invite {
  readonly address: string;
  readonly team?: Id | null | undefined;
  readonly language?: Language | undefined;
}

/** Invites an address into the workspace. Inviting it again replaces the earlier link. */
export function inviteMember(deps: IdentityDeps): Ceremony<Invite> {
  return async (session, input, request) => {
    if (session?.actor.kind !== 'member') return refuse('members-only');
    const refused = await limit(deps, throttleOf(deps, 'invited', session.actor.id));
    if (refused) return refused;
    const { environment } = deps.app;
    const { workspace } = session;
    const address = normalAddress(input.address);
    const { token, hash } = newToken('link', environment);
    const invitation = environment.newId();
    const subject: MemberLink = {
      kind: 'member',
      invitation,
      address,
      team: input.team ?? null,
      inviter: session.actor.name,
      language: input.language ?? session.language,
      verified: deps.mailer.available,
    };
    const { team, verified } = subject;
    const command = { type: 'RecordMemberInvitation', invitation, address, team, verified } as { type: string };
    const done = await act(
      deps.app,
      workspace,
      { slice: 'workspace', id: workspace, command, acting: actingOf(session) },
      async ({ tokens }) => {
        const now = environment.now();
        await tokens.revoke({ kind: 'invitation', subject: { kind: 'member', address } }, now);
        const expiresAt = plusMilliseconds(now, SEVEN_DAYS);
        await tokens.put({ hash, kind: 'invitation', subject, createdAt: now, expiresAt });
        return undefined;
      },
    );
    if (isRefused(done)) return done;
    const values = { inviter: session.actor.name, workspace: (await workspaceNow(deps.app, workspace)).name };
    const delivered = await deliver(
      deps,
      { origin: request.origin, page: 'member', token },
      { to: address, language: subject.language, template: 'member-invitation', values },
    );
    return { output: { invitation, ...delivered } };
  };
}

export function revokeInvitation(deps: IdentityDeps): Ceremony<{ readonly invitation: Id }> {
  return async (session, { invitation }) => {
    if (session?.actor.kind !== 'member') return refuse('members-only');
    const { workspace } = session;
    const command = { type: 'RevokeInvitation', invitation } as { type: string };
    const done = await act(
      deps.app,
      workspace,
      { slice: 'workspace', id: workspace, command, acting: actingOf(session) },
      async ({ tokens }) => {
        await tokens.revoke({ kind: 'invitation', subject: { invitation } }, deps.app.environment.now());
        return undefined;
      },
    );
    return isRefused(done) ? done : { output: { done: true } };
  };
}

/** What a link is for; looking at it never uses it up, so that mail scanners do no harm. */
export function peekLink(deps: IdentityDeps): Ceremony<{ readonly link: string }> {
  return async (_, { link }, request) => {
    const refused = await limit(deps, throttleOf(deps, 'link-opened', request.ip));
    if (refused) return refused;
    const open = await readLink(deps, link, 'member', 'guest', 'estimate');
    if (isRefused(open)) return open;
    const { subject, row, workspace } = open;
    const { kind, inviter, address, verified } = subject;
    return {
      output: {
        kind,
        workspaceName: (await workspaceNow(deps.app, workspace)).name,
        inviter,
        name: subject.kind === 'member' ? null : subject.name,
        addressHint: addressHint(address),
        codeNeeded: kind !== 'estimate' && verified,
        expiresAt: row.expiresAt,
      },
    };
  };
}

/** Mails the code that confirms a link to the address that was invited, never to another. */
export function sendLinkCode(deps: IdentityDeps): Ceremony<{ readonly link: string }> {
  return async (_, { link }, { ip }) => {
    const open = await readLink(deps, link, 'member', 'guest');
    if (isRefused(open)) return open;
    const { address, language } = open.subject;
    const sent = await sendCode(deps, { purpose: codePurpose(open.hash), address, language, ip });
    return isRefused(sent) ? sent : { output: { sentTo: addressHint(address), expiresAt: sent.expiresAt } };
  };
}

/** The code that a link needs when it went by mail; undefined when all is right. */
export async function confirmLink(
  deps: IdentityDeps,
  open: { readonly hash: string; readonly subject: LinkSubject },
  code: string | undefined,
) {
  if (!open.subject.verified) return undefined;
  return code === undefined ? refuse('code-needed') : tryCode(deps, codePurpose(open.hash), code);
}

interface Accept {
  readonly link: string;
  readonly code?: string | undefined;
  readonly name: string;
  readonly password: string;
  readonly language?: Language | undefined;
  readonly token?: boolean | undefined;
}

/** Joins the workspace with an account of one's own; the link is used up. */
export function acceptInvitation(deps: IdentityDeps): Ceremony<Accept> {
  return async (_, { link, code, name, password, language, token }, request) => {
    const open = await readLink(deps, link, 'member');
    if (isRefused(open)) return open;
    const { subject, workspace, hash } = open;
    const unconfirmed = await confirmLink(deps, open, code);
    if (unconfirmed) return unconfirmed;
    const { address, team, verified: addressVerified } = subject;
    const person = { address, name, language: language ?? subject.language, password, addressVerified };
    const joined = await putAccount(deps, person, async (owner) => {
      const done = await act(
        deps.app,
        workspace,
        {
          slice: 'workspace',
          id: workspace,
          command: {
            type: 'JoinWorkspace',
            account: owner.id,
            name,
            address,
            role: 'member',
            team,
            verified: addressVerified,
          } as {
            type: string;
          },
          acting: { actor: { kind: 'member', id: owner.id, name } },
        },
        async ({ tokens }) =>
          (await tokens.use(hash, deps.app.environment.now())) ? undefined : refuse('link-not-valid'),
      );
      return isRefused(done) ? done : undefined;
    });
    if (isRefused(joined)) return joined;
    const by = addressVerified ? 'mail-code' : 'password';
    return (await openSession(deps, joined, by, request, { token })) ?? refuse('link-not-valid');
  };
}
