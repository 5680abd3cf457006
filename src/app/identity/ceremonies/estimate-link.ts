import type { Actor } from '../../../domain/actor.ts';
import type { Id } from '../../../domain/id.ts';
import { plusMilliseconds } from '../../../domain/instant.ts';
import { isRefused, refuse } from '../../../domain/refusal.ts';
import type { Language } from '../../../domain/text.ts';
import type { Ceremony } from '../../ceremony.ts';
import { act, actingOf, workspaceNow } from '../act.ts';
import { normalAddress } from '../address.ts';
import { deliver } from '../delivery.ts';
import type { IdentityDeps } from '../deps.ts';
import { limit, throttleOf } from '../limit.ts';
import { type EstimateLink, readLink } from '../link-token.ts';
import { newToken } from '../token.ts';

const FOURTEEN_DAYS = 14 * 86_400_000;

interface Ask {
  readonly negotiation: Id;
  readonly name: string;
  readonly address: string;
  readonly language?: Language | undefined;
}

/** Asks one engineer for an estimate by link: three fields, no account, no seat in the meeting. */
export function askEstimate(deps: IdentityDeps): Ceremony<Ask> {
  return async (session, { negotiation, name, address, language }, request) => {
    if (!session) return refuse('signed-in-only');
    const refused = await limit(deps, throttleOf(deps, 'invited', session.actor.id));
    if (refused) return refused;
    const { environment } = deps.app;
    const { token, hash } = newToken('link', environment);
    const engineer = environment.newId();
    const inviter = session.actor.name;
    const to = normalAddress(address);
    const spoken = language ?? session.language;
    const command = { type: 'AskEstimate', engineer: { kind: 'guest', id: engineer, name } } as { type: string };
    const done = await act(
      deps.app,
      session.workspace,
      { slice: 'negotiation', id: negotiation, command, acting: actingOf(session) },
      async ({ tokens }, events) => {
        const asked = events.map(({ event }) => event as { type: string; estimate?: unknown });
        const estimate = asked.find(({ type }) => type === 'EstimateAsked')?.estimate;
        if (typeof estimate !== 'string') return refuse('link-not-valid');
        const subject: EstimateLink = {
          kind: 'estimate',
          negotiation,
          estimate,
          engineer,
          name,
          address: to,
          inviter,
          language: spoken,
          verified: deps.mailer.available,
        };
        const now = environment.now();
        const expiresAt = plusMilliseconds(now, FOURTEEN_DAYS);
        await tokens.put({ hash, kind: 'estimate', subject, createdAt: now, expiresAt });
        return undefined;
      },
    );
    if (isRefused(done)) return done;
    const values = { inviter, workspace: (await workspaceNow(deps.app, session.workspace)).name };
    const delivered = await deliver(
      deps,
      { origin: request.origin, page: 'estimate', token },
      { to, language: spoken, template: 'estimate-request', values },
    );
    return { output: { engineer, ...delivered } };
  };
}

/** The ask as it stands, for the engineer who holds the link; nothing else of the negotiation. */
export function openEstimate(deps: IdentityDeps): Ceremony<{ readonly link: string }> {
  return async (_, { link }, request) => {
    const refused = await limit(deps, throttleOf(deps, 'link-opened', request.ip));
    if (refused) return refused;
    const open = await readLink(deps, link, 'estimate');
    if (isRefused(open)) return open;
    const { negotiation, inviter, name } = open.subject;
    const log = await deps.app.store.transaction(open.workspace, (transaction) =>
      transaction.readStream({ slice: 'negotiation', id: negotiation }),
    );
    const asks = log.map(({ event }) => event as { type: string; ask?: string; forWhom?: string });
    const latest = asks.filter(({ ask }) => typeof ask === 'string').at(-1);
    return {
      output: {
        ask: latest?.ask ?? '',
        forWhom: latest?.forWhom ?? '',
        asker: inviter,
        name,
        workspaceName: (await workspaceNow(deps.app, open.workspace)).name,
      },
    };
  };
}

interface Give {
  readonly link: string;
  readonly low: number;
  readonly high: number;
  readonly drivers: string;
  readonly simpler: string;
}

export function giveEstimate(deps: IdentityDeps): Ceremony<Give> {
  return async (_, { link, low, high, drivers, simpler }) => {
    if (low > high) return refuse('range-reversed');
    const open = await readLink(deps, link, 'estimate');
    if (isRefused(open)) return open;
    const { negotiation, estimate, engineer, name } = open.subject;
    const actor: Actor = { kind: 'guest', id: engineer, name };
    const command = { type: 'GiveEstimate', estimate, low, high, drivers, simpler } as { type: string };
    const done = await act(
      deps.app,
      open.workspace,
      { slice: 'negotiation', id: negotiation, command, acting: { actor, negotiation } },
      async ({ tokens }) =>
        (await tokens.use(open.hash, deps.app.environment.now())) ? undefined : refuse('link-not-valid'),
    );
    return isRefused(done) ? done : { output: { done: true } };
  };
}
