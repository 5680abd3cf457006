import type { Mailer } from '../port/mail.ts';
import type { App } from '../work.ts';
import type { Accounts } from './accounts.ts';
import type { ClaimCode, Passkeys, Passwords } from './proving.ts';
import type { SessionMemory } from './session-memory.ts';

/** What the ceremonies are made of, wired by `main`. */
export interface IdentityDeps {
  readonly app: App;
  readonly accounts: Accounts;
  readonly passwords: Passwords;
  readonly passkeys: Passkeys;
  readonly mailer: Mailer;
  readonly claimCode: ClaimCode;
  readonly testClock: boolean;
  readonly memory: SessionMemory;
  /** Runs what the answer must not wait for (a mail that would tell by its delay); reports its failure. */
  readonly background: (work: () => Promise<void>) => void;
}
