import { type Refused, refuse } from '../domain/refusal.ts';
import type { ReauthenticationProof } from '../domain/signature.ts';
import { sendCode, tryCode } from './identity/codes.ts';
import type { IdentityDeps } from './identity/deps.ts';
import { isFresh } from './identity/fresh.ts';
import { giveBack, limit, throttleOf } from './identity/limit.ts';
import type { Session } from './port/identity.ts';

/** How a signer without passkey proves to be there; the last one counts a proof given within five minutes. */
export type ProofGiven =
  | { readonly method: 'password'; readonly password: string }
  | { readonly method: 'mail-code'; readonly code: string }
  | { readonly method: 'fresh' };

/** The ways open to a person besides a passkey. */
export async function openMethods(deps: IdentityDeps, session: Session): Promise<readonly ProofGiven['method'][]> {
  const account = session.actor.kind === 'member' ? await deps.accounts.byId(session.actor.id) : undefined;
  const open: readonly (readonly [ProofGiven['method'], boolean])[] = [
    ['fresh', freshProof(deps, session) !== undefined],
    ['password', Boolean(account?.passwordHash)],
    ['mail-code', deps.mailer.available && session.addressVerified && session.address !== undefined],
  ];
  return open.filter(([, is]) => is).map(([method]) => method);
}

/** Mails six digits for signing in this session only. */
export async function sendSigningCode(
  deps: IdentityDeps,
  session: Session,
  ip: string,
): Promise<{ readonly expiresAt: string } | Refused> {
  if (session.address === undefined || !session.addressVerified) return refuse('address-missing');
  return sendCode(deps, { purpose: purposeOf(session), address: session.address, language: session.language, ip });
}

/** Checks the proof right now; wrong ones are counted. */
export async function proveAgain(
  deps: IdentityDeps,
  session: Session,
  given: ProofGiven,
): Promise<ReauthenticationProof | Refused> {
  const at = deps.app.environment.now();
  switch (given.method) {
    case 'fresh':
      return freshProof(deps, session) ?? refuse('reauthentication-needed');
    case 'mail-code': {
      const refused = await tryCode(deps, purposeOf(session), given.code);
      return refused ?? { method: 'reauthentication', by: 'mail-code', at };
    }
    case 'password': {
      if (session.actor.kind !== 'member') return refuse('signing-method-missing');
      const tries = throttleOf(deps, 'password-again', session.actor.id);
      const refused = await limit(deps, tries);
      if (refused) return refused;
      const account = await deps.accounts.byId(session.actor.id);
      if (!(await deps.passwords.verify(account?.passwordHash, given.password))) return refuse('password-wrong');
      await giveBack(deps, tries);
      return { method: 'reauthentication', by: 'password', at };
    }
  }
}

function freshProof(deps: IdentityDeps, session: Session): ReauthenticationProof | undefined {
  const by = session.authenticatedBy;
  if (by !== 'password' && by !== 'mail-link' && by !== 'mail-code') return undefined;
  if (!isFresh(session, deps.app.environment.now())) return undefined;
  return { method: 'reauthentication', by, at: session.authenticatedAt };
}

function purposeOf(session: Session): string {
  return `sign:${session.id}`;
}
