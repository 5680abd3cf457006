import { inboxOf } from '../../domain/negotiation/inbox.ts';
import { visibleSummaries } from './negotiation.ts';
import { type Query, reading } from './query.ts';

/** What needs the viewer, by time left; what it waits for; what ended lately; how many notices it has not seen. */
export const getInbox: Query<{ readonly limit?: number | undefined }> = (app, session, { limit }) =>
  reading(app, session, async (work) => ({
    ...inboxOf(await visibleSummaries(work, session), session.actor.id, app.environment.now(), limit),
    unseen: await work.transaction.notices.unseen(session.actor.id),
  }));
