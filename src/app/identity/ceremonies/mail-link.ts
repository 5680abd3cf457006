import { plusMilliseconds } from '../../../domain/instant.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Language } from '../../../domain/text.ts';
import { memberOf } from '../../../domain/workspace/state.ts';
import type { Ceremony } from '../../ceremony.ts';
import { workspaceNow } from '../act.ts';
import { linkTo, normalAddress } from '../address.ts';
import type { IdentityDeps } from '../deps.ts';
import { limit, throttleOf } from '../limit.ts';
import { openSession } from '../open-session.ts';
import { newToken } from '../token.ts';
import { confirmAddress } from './confirm-address.ts';

const FIFTEEN_MINUTES = 15 * 60_000;

interface RequestLink {
  readonly address: string;
  readonly language?: Language | undefined;
}

/** Mails a link to sign in, if the address is a member's; answered before it is looked up. */
export function requestLink(deps: IdentityDeps): Ceremony<RequestLink> {
  return async (_, { address }, request) => {
    if (!deps.mailer.available) return refuse('mail-server-missing');
    const wanted = normalAddress(address);
    const refused = await limit(
      deps,
      throttleOf(deps, 'link-visitor', request.ip),
      throttleOf(deps, 'link-address', wanted),
    );
    if (refused) return refused;
    deps.background(() => mailLink(deps, wanted, request.origin));
    return { output: { done: true } };
  };
}

async function mailLink(deps: IdentityDeps, address: string, origin: string): Promise<void> {
  const { environment } = deps.app;
  const account = await deps.accounts.byAddress(address);
  const workspace = await deps.accounts.instance();
  if (!account || workspace === undefined) return;
  const state = await workspaceNow(deps.app, workspace);
  if (!memberOf(state, account.id)) return;
  const { token, hash } = newToken('link', environment);
  const expiresAt = plusMilliseconds(environment.now(), FIFTEEN_MINUTES);
  await deps.accounts.putProof({ id: proofId(hash), secretHash: null, subject: { account: account.id }, expiresAt });
  await deps.mailer.send({
    id: environment.newId(),
    to: account.address,
    language: account.language,
    template: 'sign-in-link',
    values: { link: linkTo(origin, 'signIn', token), workspace: state.name },
  });
}

interface FollowLink {
  readonly link: string;
  readonly token?: boolean | undefined;
}

/** Signs in with a mailed link, once. Fetching the page never uses it up, so that mail scanners do no harm. */
export function followLink(deps: IdentityDeps): Ceremony<FollowLink> {
  return async (_, { link, token }, request) => {
    const refused = await limit(deps, throttleOf(deps, 'link-opened', request.ip));
    if (refused) return refused;
    const { environment } = deps.app;
    const subject = await deps.accounts.tryProof(proofId(environment.sha256(link)), null, environment.now());
    const account = subject && (await deps.accounts.byId(String(subject.account)));
    if (!account) return refuse('link-not-valid');
    const workspace = account.addressVerified ? undefined : await deps.accounts.instance();
    if (workspace !== undefined) await confirmAddress(deps, workspace, account);
    const verified = { ...account, addressVerified: true };
    return (await openSession(deps, verified, 'mail-link', request, { token })) ?? refuse('link-not-valid');
  };
}

function proofId(hash: string): string {
  return `link:${hash}`;
}
