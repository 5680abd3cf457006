import { refuse } from '../../domain/refusal.ts';
import type { WorkspaceState } from '../../domain/workspace/state.ts';
import { workspaceView } from '../../domain/workspace/view.ts';
import { type Query, reading } from './query.ts';

/** Members, teams and calendar, as a member sees them, with what it may change. */
export const getWorkspace: Query<object> = (app, session) =>
  reading(app, session, async (work): Promise<unknown> => {
    const { state } = await work.standing<WorkspaceState>('workspace', session.workspace);
    return workspaceView(session.workspace, state, session.actor) ?? refuse('unknown-thing');
  });
