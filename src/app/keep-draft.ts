import type { Id } from '../domain/id.ts';
import { isRefused, refuse } from '../domain/refusal.ts';
import type { Ceremony } from './ceremony.ts';
import { newSeal } from './new-seal.ts';
import { visibleNegotiation } from './queries/query.ts';
import { type App, Work } from './work.ts';

/** Keeps a draft of one's private answers, sealed like the answers themselves. No event: nobody sees that it was kept. */
export function keepDraft(app: App): Ceremony<{ readonly negotiation: Id; readonly draft: unknown }> {
  return async (session, { negotiation, draft }) => {
    if (session === undefined) return refuse('signed-in-only');
    return app.store.transaction(session.workspace, async (transaction) => {
      const visible = await visibleNegotiation(new Work(app, transaction), session, negotiation);
      if (isRefused(visible)) return visible;
      if (visible.own === undefined) return refuse('not-in-a-party');
      await transaction.actFor(visible.own);
      await transaction.sealed.put({
        ...newSeal(app.environment, draft),
        negotiation,
        party: visible.own,
        kind: 'sheet-draft',
        at: app.environment.now(),
        content: draft,
      });
      return { output: { kept: true } };
    });
  };
}
