import { randomBytes } from 'node:crypto';
import type { Store, Transaction } from '../../app/port/store.ts';
import type { Id } from '../../domain/id.ts';
import { assertWorkspaceId } from '../workspace-id.ts';
import { memoryTransaction } from './memory-transaction.ts';
import { emptyWorkspace, type MemoryWorkspace, type Outcome, Undo } from './memory-workspace.ts';

export interface MemoryStoreOptions {
  /** Secret bytes as hex, for the salts; seeded in tests that compare bytes. */
  readonly secret?: ((bytes: number) => string) | undefined;
}

/** The store of stories and of the web's tests: one transaction after the other, nothing outlives the process. */
export function memoryStore(options: MemoryStoreOptions = {}): Store {
  const secret = options.secret ?? ((bytes: number) => randomBytes(bytes).toString('hex'));
  const workspaces = new Map<Id, MemoryWorkspace>();
  const committedHeads = new Map<Id, MemoryWorkspace['head']>();
  const doors = new Map<string, Id>();
  const listeners = new Set<(workspace: Id, position: number) => void>();
  const ears = new Set<Parameters<Store['onTold']>[0]>();
  let last: Promise<unknown> = Promise.resolve();

  const rowsOf = (workspace: Id): MemoryWorkspace => {
    assertWorkspaceId(workspace);
    const rows = workspaces.get(workspace) ?? emptyWorkspace(workspace);
    workspaces.set(workspace, rows);
    return rows;
  };
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const turn = last.then(run, run);
    last = turn.catch(() => undefined);
    return turn;
  };
  const settle = (workspace: Id, rows: MemoryWorkspace, outcome: Outcome) => {
    for (const [hash, opens] of outcome.doors) doors.set(hash, opens);
    if (rows.exists) committedHeads.set(workspace, rows.head);
    for (const person of outcome.told)
      for (const ear of ears) queueMicrotask(() => ears.has(ear) && ear({ workspace, person }));
    const grewTo = outcome.grewTo;
    if (grewTo === undefined) return;
    for (const listener of listeners) queueMicrotask(() => listeners.has(listener) && listener(workspace, grewTo));
  };

  return {
    transaction: <T>(workspace: Id, run: (transaction: Transaction) => Promise<T>) =>
      inTurn(async () => {
        const rows = rowsOf(workspace);
        const undo = new Undo();
        const outcome: Outcome = { doors: new Map(), told: new Set() };
        try {
          const result = await run(memoryTransaction(workspace, rows, undo, outcome, secret));
          settle(workspace, rows, outcome);
          return result;
        } catch (error) {
          undo.rollBack();
          throw error;
        }
      }),
    workspaces: async () => [...committedHeads.keys()].sort(),
    workspaceOfToken: async (hash) => doors.get(hash),
    head: async (workspace) => committedHeads.get(workspace),
    onGrowth: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onTold: (ear) => {
      ears.add(ear);
      return () => void ears.delete(ear);
    },
    ready: async () => true,
    close: async () => {
      listeners.clear();
      ears.clear();
    },
  };
}
