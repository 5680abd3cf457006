import { isRefused, type Refused, refuse } from '../../../domain/refusal.ts';
import type { Language } from '../../../domain/text.ts';
import type { Ceremony, CeremonyRequest } from '../../ceremony.ts';
import { act, workspaceNow } from '../act.ts';
import { normalAddress } from '../address.ts';
import type { IdentityDeps } from '../deps.ts';
import { limit, throttleOf } from '../limit.ts';
import { openSession } from '../open-session.ts';
import { putAccount } from '../put-account.ts';

/** Whether this instance has a workspace. */
export async function isClaimed(deps: IdentityDeps): Promise<boolean> {
  const workspace = await deps.accounts.instance();
  return workspace !== undefined && (await workspaceNow(deps.app, workspace)).claimed;
}

/** Only a visitor on this very machine, on no proxied connection, claims without the code of the data folder. */
function isAtHome({ loopback, origin }: CeremonyRequest): boolean {
  return loopback === true && /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin);
}

export function firstRunStatus(deps: IdentityDeps): Ceremony<object> {
  return async (_session, _, request) => {
    const claimed = await isClaimed(deps);
    return { output: { claimed, codeNeeded: !claimed && !isAtHome(request) } };
  };
}

interface Claim {
  readonly workspaceName: string;
  readonly name: string;
  readonly address: string;
  readonly password: string;
  readonly zone: string;
  readonly language: Language;
  readonly code?: string | undefined;
  readonly token?: boolean | undefined;
}

/** Opens the workspace of this instance and makes the visitor its owner; happens once, whoever races. */
export function claim(deps: IdentityDeps): Ceremony<Claim> {
  return async (_, input, request) => {
    const { environment } = deps.app;
    const refused = await limit(deps, throttleOf(deps, 'claim-visitor', request.ip));
    if (refused) return refused;
    if (await isClaimed(deps)) return refuse('workspace-already-claimed');
    if (!isAtHome(request) && !(await deps.claimCode.matches(input.code ?? ''))) return refuse('claim-code-wrong');
    const workspace = await deps.accounts.fixInstance(environment.newId());
    const { name, language, password } = input;
    const address = normalAddress(input.address);
    const person = { address, name, language, password, addressVerified: false };
    const opened = await putAccount(deps, person, (owner) => open(deps, workspace, input, owner));
    if (isRefused(opened)) return opened;
    await deps.claimCode.forget();
    return (await openSession(deps, opened, 'password', request, input)) ?? refuse('sign-in-failed');
  };
}

async function open(
  deps: IdentityDeps,
  workspace: string,
  { workspaceName, zone, language }: Claim,
  owner: { readonly id: string; readonly name: string; readonly address: string },
): Promise<Refused | undefined> {
  const done = await act(deps.app, workspace, {
    slice: 'workspace',
    id: workspace,
    command: {
      type: 'ClaimWorkspace',
      name: workspaceName,
      language,
      calendar: { zone, workdays: [1, 2, 3, 4, 5], holidays: [] },
      owner,
    } as { type: string },
    acting: { actor: { kind: 'member', id: owner.id, name: owner.name }, role: 'owner' },
  });
  return isRefused(done) ? done : undefined;
}
