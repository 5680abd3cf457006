import type { Id } from '../../domain/id.ts';
import { type LifeFacts, lapsesDue } from '../../domain/life.ts';
import { handleCommand } from '../handle-command.ts';
import { system } from '../policies/policy.ts';
import { StoreUnavailable } from '../port/store.ts';
import type { App } from '../work.ts';

/** An agreement's row, as far as its end goes. */
export interface Ending {
  readonly agreement: Id;
  readonly life: LifeFacts;
}

/**
 * Notes every end that has passed by the clock, each once whoever else notes it, with its due and executed instants.
 * It decides nothing: the clock has decided already, and what is noted here only keeps a clock set back from reviving
 * it. While the database is away it notes nothing; the next caller does.
 */
export async function noteLapses(app: App, workspace: Id, endings: readonly Ending[]): Promise<void> {
  const now = app.environment.now();
  for (const { agreement, life } of endings) {
    if (lapsesDue(life, now).length === 0) continue;
    try {
      await handleCommand(app, {
        workspace,
        slice: 'agreement',
        id: agreement,
        command: { type: 'NoteLapse' },
        acting: { actor: system },
      });
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }
}
