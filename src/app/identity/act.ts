import type { Id } from '../../domain/id.ts';
import { isRefused, type Refused } from '../../domain/refusal.ts';
import type { WorkspaceState } from '../../domain/workspace/state.ts';
import { runCommand, settle } from '../handle-command.ts';
import type { Session } from '../port/identity.ts';
import type { StoredEvent, Transaction } from '../port/store.ts';
import type { AnyCommand, SliceName } from '../slice.ts';
import { type Acting, type App, Work } from '../work.ts';

interface Act {
  readonly slice: SliceName;
  readonly id: Id;
  readonly command: AnyCommand;
  readonly acting: Acting;
}

class Abandoned extends Error {
  constructor(readonly refused: Refused) {
    super('the transaction is taken back');
  }
}

/**
 * Runs a command of a ceremony and writes its tokens in the same transaction. `also` may refuse: then nothing
 * happened at all.
 */
export async function act(
  app: App,
  workspace: Id,
  { slice, id, command, acting }: Act,
  also?: (transaction: Transaction, events: readonly StoredEvent[], work: Work) => Promise<Refused | undefined>,
): Promise<{ readonly events: readonly StoredEvent[] } | Refused> {
  try {
    return await app.store.transaction(workspace, async (transaction) => {
      await transaction.lockHead();
      const work = new Work(app, transaction);
      const decided = await runCommand(work, { slice, id, command, acting });
      if (isRefused(decided)) throw new Abandoned(decided);
      const refused = await also?.(transaction, decided, work);
      if (refused !== undefined) throw new Abandoned(refused);
      await settle(work, decided);
      return { events: work.appended };
    });
  } catch (error) {
    if (error instanceof Abandoned) return error.refused;
    throw error;
  }
}

export function actingOf({ actor, role, negotiation }: Session): Acting {
  return { actor, role, negotiation };
}

/** The workspace's own state now. */
export async function workspaceNow(app: App, workspace: Id): Promise<WorkspaceState> {
  const standing = await app.store.transaction(workspace, (transaction) =>
    app.states.read(transaction, app.slices.workspace, workspace),
  );
  return standing.state as WorkspaceState;
}
