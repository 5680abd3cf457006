import type { WorkspaceEvent } from '../../domain/workspace/events.ts';
import { recordValues } from '../../domain/workspace/record.ts';
import { type Query, reading } from './query.ts';

/** Everything that happened in the workspace itself, recoveries too, as sentences with their values. */
export const getWorkspaceRecord: Query<{ readonly after: number; readonly limit: number }> = (
  app,
  session,
  { after, limit },
) =>
  reading(app, session, async (work) => {
    const log = await work.transaction.readStream({ slice: 'workspace', id: session.workspace });
    const names = new Map<string, string>();
    const entries = log.map(({ position, at, actor, event: body }) => {
      const event = body as WorkspaceEvent;
      name(names, event);
      const values = recordValues(event, actor, (id) => names.get(id) ?? '');
      return { position, at, sentence: event.type, values };
    });
    const later = entries.filter(({ position }) => position > after);
    const page = later.slice(0, limit);
    return { entries: page, next: later.length > page.length ? (page.at(-1)?.position ?? null) : null };
  });

/** People and teams are called what they were called then. */
function name(names: Map<string, string>, event: WorkspaceEvent): void {
  if (event.type === 'WorkspaceClaimed') names.set(event.owner.id, event.owner.name);
  if (event.type === 'MemberJoined' || event.type === 'MemberRenamed') names.set(event.account, event.name);
  if (event.type === 'WebhookAdded' || event.type === 'WebhookChanged') names.set(event.webhook, event.name);
  if (event.type === 'TeamDefined' || event.type === 'TeamChanged') names.set(event.team.id, event.team.name);
}
