import { performance } from 'node:perf_hooks';
import pg from 'pg';
import type { Ceremony } from '../../app/ceremony.ts';
import type { Accounts } from '../../app/identity/accounts.ts';
import { identityOver } from '../../app/identity/authenticate.ts';
import type { IdentityDeps } from '../../app/identity/deps.ts';
import { identityCeremonies } from '../../app/identity/identity-ceremonies.ts';
import type { ClaimCode } from '../../app/identity/proving.ts';
import { SessionMemory } from '../../app/identity/session-memory.ts';
import type { Identity } from '../../app/port/identity.ts';
import type { Mailer } from '../../app/port/mail.ts';
import type { App } from '../../app/work.ts';
import { noMailer, type SmtpSettings, smtpMailer } from '../mail/smtp-mailer.ts';
import { argonPasswords } from './argon-passwords.ts';
import { migrateAuth } from './auth-schema.ts';
import { postgresAccounts } from './postgres-accounts.ts';
import { webPasskeys } from './web-passkeys.ts';

export interface OpenIdentityOptions {
  readonly app: App;
  /** Accounts that are open already; those of a server come from `openAccounts`, those of stories from memory. */
  readonly accounts: Accounts;
  readonly claimCode: ClaimCode;
  readonly testClock: boolean;
  /** By `SMTP_URL` and `PARLEY_MAIL_FROM`; absent: links are handed over. */
  readonly mail?: SmtpSettings | undefined;
  /** Takes the place of SMTP, for stories. */
  readonly mailer?: Mailer | undefined;
  /** Told when work that no answer waited for has failed. */
  readonly failed: (error: unknown) => void;
}

export interface OpenedIdentity {
  readonly identity: Identity;
  /** By `group.row`; holds the four queries about oneself too. */
  readonly ceremonies: Readonly<Record<string, Ceremony>>;
  /** What signing and other ceremonies share. */
  readonly deps: IdentityDeps;
  /** Waits for what runs in the background. */
  close(): Promise<void>;
}

/** Everything that tells who somebody is, wired over an application. */
export function openIdentity(options: OpenIdentityOptions): OpenedIdentity {
  const { app, accounts, claimCode, testClock, mail, failed } = options;
  const running = new Set<Promise<void>>();
  const smtp = mail && smtpMailer(mail, accounts, app.environment.now);
  const deps: IdentityDeps = {
    app,
    accounts,
    passwords: argonPasswords(),
    passkeys: webPasskeys((bytes) => Buffer.from(app.environment.secret(bytes), 'hex')),
    mailer: options.mailer ?? smtp ?? noMailer,
    claimCode,
    testClock,
    memory: new SessionMemory(() => performance.now()),
    background: (work) => {
      const one = work()
        .catch(failed)
        .finally(() => running.delete(one));
      running.add(one);
    },
  };
  const identity = identityOver(deps);
  return {
    identity,
    deps,
    ceremonies: identityCeremonies(deps) as Readonly<Record<string, Ceremony>>,
    close: async () => {
      identity.close();
      await Promise.all(running);
    },
  };
}

/** The accounts of a server: a small pool on `DATABASE_AUTH_URL`, the schema brought up to date. */
export async function openAccounts(
  address: string,
  failed: (error: unknown) => void,
): Promise<{ readonly accounts: Accounts; close(): Promise<void> }> {
  const pool = new pg.Pool({ connectionString: address, max: 4, connectionTimeoutMillis: 5_000 });
  pool.on('error', failed);
  await migrateAuth(pool);
  return { accounts: postgresAccounts(pool), close: () => pool.end() };
}
