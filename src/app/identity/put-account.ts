import type { Id } from '../../domain/id.ts';
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

/**
 * Makes an account for somebody who joins, and keeps it only if `join` is not refused. An account that lies here
 * from before (of a removed member, or of a server that stopped in between) is taken over: its old sessions,
 * passkeys and password end. Accounts and log are two transactions: an account without membership opens nothing.
 */
export async function putAccount(
  deps: IdentityDeps,
  { address, name, language, password, addressVerified }: NewPerson,
  join: (owner: { readonly id: Id; readonly name: string; readonly address: string }) => Promise<Refused | undefined>,
): Promise<Account | Refused> {
  const { environment } = deps.app;
  const passwordHash = await deps.passwords.hash(password);
  const fresh: Account = {
    id: environment.newId(),
    address,
    addressVerified,
    name,
    language,
    passwordHash,
    createdAt: environment.now(),
  };
  const before = (await deps.accounts.add(fresh)) ? undefined : await deps.accounts.byAddress(address);
  const account = { ...fresh, id: before?.id ?? fresh.id };
  const { id } = account;
  const refused = await join({ id, name, address });
  if (refused) {
    if (!before) await deps.accounts.remove(id);
    return refused;
  }
  if (before) {
    await deps.accounts.endSessions(id);
    await deps.accounts.removePasskeysOf({ kind: 'member', id });
    await deps.accounts.change(id, { name, language, passwordHash, addressVerified });
  }
  return account;
}
