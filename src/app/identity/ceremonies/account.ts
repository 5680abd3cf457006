import { isRefused, refuse } from '../../../domain/refusal.ts';
import type { Language } from '../../../domain/text.ts';
import type { Ceremony } from '../../ceremony.ts';
import { act, actingOf } from '../act.ts';
import type { IdentityDeps } from '../deps.ts';
import { mustBeFresh } from '../fresh.ts';
import { giveBack, limit, throttleOf } from '../limit.ts';
import { amendGuestSession, personOf } from '../open-session.ts';
import { recordEnd } from './sign-in.ts';

interface Change {
  readonly name?: string | undefined;
  readonly language?: Language | undefined;
}

/** One's own name and language; a guest's name is the one it was invited under. */
export function changeAccount(deps: IdentityDeps): Ceremony<Change> {
  return async (session, { name, language }) => {
    if (session?.actor.kind === 'guest' && name === undefined) {
      if (language) await amendGuestSession(deps, session, { language });
      return { output: { person: personOf({ ...session, language: language ?? session.language }) } };
    }
    if (session?.actor.kind !== 'member') return refuse('members-only');
    const { workspace, actor } = session;
    if (name !== undefined) {
      const command = { type: 'RenameMember', account: actor.id, name } as const;
      const acting = actingOf(session);
      const done = await act(deps.app, workspace, { slice: 'workspace', id: workspace, command, acting });
      if (isRefused(done)) return done;
    }
    await deps.accounts.change(actor.id, { ...(name && { name }), ...(language && { language }) });
    deps.memory.clear();
    const changed = {
      ...session,
      actor: { ...actor, name: name ?? actor.name },
      language: language ?? session.language,
    };
    return { output: { person: personOf(changed) } };
  };
}

interface ChangePassword {
  readonly current?: string | undefined;
  readonly password: string;
}

/**
 * A new password needs the current one or a fresh proof. Set within five minutes of a mailed link or code it is a
 * recovery: recorded, and shown to everybody who deals with this member. All other sessions end.
 */
export function changePassword(deps: IdentityDeps): Ceremony<ChangePassword> {
  return async (session, { current, password }) => {
    if (session?.actor.kind !== 'member') return refuse('members-only');
    const { actor, workspace } = session;
    const account = await deps.accounts.byId(actor.id);
    if (!account) return refuse('signed-in-only');
    if (current === undefined) {
      const stale = mustBeFresh(session, deps.app.environment.now());
      if (stale) return stale;
    } else {
      const throttle = throttleOf(deps, 'password-again', actor.id);
      const refused = await limit(deps, throttle);
      if (refused) return refused;
      if (!(await deps.passwords.verify(account.passwordHash, current))) return refuse('password-wrong');
      await giveBack(deps, throttle);
    }
    const byMail = session.authenticatedBy === 'mail-link' || session.authenticatedBy === 'mail-code';
    if (current === undefined && byMail) {
      const command = { type: 'RecordRecovery', account: actor.id, how: 'mail-link' } as const;
      const acting = actingOf(session);
      const done = await act(deps.app, workspace, { slice: 'workspace', id: workspace, command, acting });
      if (isRefused(done)) return done;
    }
    await deps.accounts.change(actor.id, { passwordHash: await deps.passwords.hash(password) });
    await deps.accounts.endSessions(actor.id, session.id);
    await recordEnd(deps, session, true);
    if (deps.mailer.available) {
      const { newId } = deps.app.environment;
      const mail = { id: newId(), to: account.address, language: account.language, values: {} };
      deps.background(async () => void (await deps.mailer.send({ ...mail, template: 'sessions-ended' })));
    }
    return { output: { done: true } };
  };
}
