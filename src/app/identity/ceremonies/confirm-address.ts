import type { Id } from '../../../domain/id.ts';
import { isRefused } from '../../../domain/refusal.ts';
import type { Account } from '../accounts.ts';
import { act } from '../act.ts';
import type { IdentityDeps } from '../deps.ts';

/**
 * A code or link came back from a member's address: the log says so, and what was unverified may sign from now on.
 * Somebody who is no member any more confirms nothing.
 */
export async function confirmAddress(
  deps: IdentityDeps,
  workspace: Id,
  { id, name }: Pick<Account, 'id' | 'name'>,
): Promise<void> {
  const command = { type: 'ConfirmAddress', account: id } as const;
  const acting = { actor: { kind: 'member', id, name } } as const;
  const done = await act(deps.app, workspace, { slice: 'workspace', id: workspace, command, acting });
  if (!isRefused(done)) await deps.accounts.change(id, { addressVerified: true });
}
