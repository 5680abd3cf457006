import type { Head } from '../../app/port/store.ts';
import type { Id } from '../../domain/id.ts';

/** Where this server's last transaction left a workspace's log, and how long the streams it met were then. */
export interface KnownHead {
  readonly head: Head;
  readonly versions: Map<string, number>;
}

const MOST_WORKSPACES = 1_000;
const MOST_STREAMS = 2_000;

/**
 * Remembers heads, so that a command may assume them instead of asking: the database checks the guess under its lock.
 * Commands of one workspace take turns here, or every guess but one would be wrong.
 */
export class HeadMemory {
  private readonly known = new Map<Id, KnownHead>();
  private readonly turns = new Map<Id, Promise<void>>();

  recall(workspace: Id): KnownHead | undefined {
    return this.known.get(workspace);
  }

  keep({ head, versions }: KnownHead): void {
    this.known.delete(head.workspace);
    this.known.set(head.workspace, { head, versions: versions.size > MOST_STREAMS ? new Map() : versions });
    if (this.known.size > MOST_WORKSPACES) this.known.delete(this.known.keys().next().value ?? '');
  }

  forget(workspace: Id): void {
    this.known.delete(workspace);
  }

  /** Resolves when it is one's turn; calling what it gives lets the next one in. */
  async turn(workspace: Id): Promise<() => void> {
    const before = this.turns.get(workspace);
    let leave = () => {};
    const mine = new Promise<void>((resolve) => {
      leave = resolve;
    });
    this.turns.set(workspace, mine);
    await before;
    return () => {
      if (this.turns.get(workspace) === mine) this.turns.delete(workspace);
      leave();
    };
  }
}
