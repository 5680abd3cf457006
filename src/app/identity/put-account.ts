import type { Id } from '../../domain/id.ts';
import { invariant } from '../../domain/invariant.ts';
import type { Refused } from '../../domain/refusal.ts';
import type { Language } from '../../domain/text.ts';
import type { Account } from './accounts.ts';
import type { IdentityDeps } from './deps.ts';

interface NewPerson {
  readonly address: string;
  readonly name: string;
  readonly language: Language;
  readonly password: string;
  readonly addressVerified: boolean;
}

/** Times an address is freed for its new owner while others try to take it at the very same moment. */
const TRIES = 5;

/**
 * Makes an account for somebody who joins, and keeps it only if `join` is not refused. An account that lies here from
 * before (of a removed member, or of a server that stopped in between) is not taken over: whoever comes under its
 * address is somebody new and gets nothing that the earlier person could read or sign. It goes, with its sessions and
 * passkeys. Accounts and log are two transactions: an account without membership opens nothing, and a membership whose
 * account was never kept is removed and invited again.
 */
export async function putAccount(
  deps: IdentityDeps,
  { address, name, language, password, addressVerified }: NewPerson,
  join: (owner: { readonly id: Id; readonly name: string; readonly address: string }) => Promise<Refused | undefined>,
): Promise<Account | Refused> {
  const { environment } = deps.app;
  const account: Account = {
    id: environment.newId(),
    address,
    addressVerified,
    name,
    language,
    passwordHash: await deps.passwords.hash(password),
    createdAt: environment.now(),
  };
  let kept = await deps.accounts.add(account);
  const refused = await join({ id: account.id, name, address });
  if (refused) {
    if (kept) await deps.accounts.remove(account.id);
    return refused;
  }
  // The rules let it join, so nobody who belongs here has this address.
  for (let tried = 0; !kept && tried < TRIES; tried += 1) {
    const before = await deps.accounts.byAddress(address);
    if (before) await deps.accounts.remove(before.id);
    kept = await deps.accounts.add(account);
  }
  invariant(kept, 'whoever joined has an account');
  return account;
}
