import type { Id } from '../../domain/id.ts';
import type { StoredEvent } from '../port/store.ts';
import { StateCache } from '../state-cache.ts';
import { type App, Work } from '../work.ts';
import { writeViews } from './update-views.ts';

/**
 * Writes every list and search row of a workspace again from the log alone. What was there before and what the log
 * does not give stays, so a test compares the dump of a rebuilt empty copy with the live one.
 */
export function rebuildViews(app: App, workspace: Id, page = 2_000): Promise<{ readonly events: number }> {
  return app.store.transaction(workspace, async (transaction) => {
    await transaction.lockHead();
    const work = new Work({ ...app, states: new StateCache() }, transaction);
    const all: StoredEvent[] = [];
    for (let position = 0; ; ) {
      const read = await transaction.readLog(position, page);
      all.push(...read);
      position = read.at(-1)?.position ?? position;
      if (read.length < page) break;
    }
    await writeViews(work, all);
    return { events: all.length };
  });
}
