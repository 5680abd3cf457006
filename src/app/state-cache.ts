import { fold } from '../domain/decider.ts';
import type { Id } from '../domain/id.ts';
import type { StoredEvent, Transaction } from './port/store.ts';
import { isEntryRedacted, withPlaceholders } from './redaction/entry-redacted.ts';
import { RowMemory } from './row-memory.ts';
import { recordedOf, type Slice, type SliceName } from './slice.ts';
import type { Standing } from './work.ts';

interface Remembered {
  readonly standing: Standing;
  /** A position of the log at which the stream was not longer than this. */
  readonly asOf: number;
}

/**
 * Remembers folded states by stream, so that a command reads only what came since. Only committed events enter: a
 * transaction's own appends stay in its `Work`. States hold public facts only; what is sealed is never in the log.
 */
export class StateCache {
  private readonly known = new Map<string, Remembered>();
  /** The rows of lists beside the states, forgotten together. */
  readonly rows = new RowMemory();

  constructor(private readonly most = 2_000) {}

  async read(transaction: Transaction, slice: Slice, id: Id): Promise<Standing> {
    const key = `${transaction.workspace}/${slice.name}/${id}`;
    const known = this.known.get(key);
    const before = known?.standing ?? { version: 0, state: slice.decider.initial };
    const since = await transaction.readStream({ slice: slice.name, id }, before.version);
    // What was redacted since lies in the state that is remembered: it is folded anew from the beginning.
    const anew = before.version > 0 && since.some(({ event }) => isEntryRedacted(event));
    const standing = anew
      ? folded(slice, await transaction.readStream({ slice: slice.name, id }))
      : since.length === 0
        ? before
        : folded(slice, since, before);
    this.put(key, { standing, asOf: known?.asOf ?? 0 });
    return standing;
  }

  /** Takes over what a committed transaction knew of a stream when the log had reached `position`. */
  keep(workspace: Id, slice: SliceName, id: Id, standing: Standing, position: number): void {
    const key = `${workspace}/${slice}/${id}`;
    const known = this.known.get(key);
    if (known !== undefined && known.standing.version > standing.version) return;
    this.put(key, { standing, asOf: Math.max(known?.asOf ?? 0, position) });
  }

  /** How long a stream was when the log had reached `position`, or a little later, if that is known without asking. */
  versionAt(workspace: Id, slice: SliceName, id: Id, position: number): number | undefined {
    const known = this.known.get(`${workspace}/${slice}/${id}`);
    return known !== undefined && known.asOf >= position ? known.standing.version : undefined;
  }

  private put(key: string, remembered: Remembered): void {
    this.known.delete(key);
    if (remembered.standing.version > 0) this.known.set(key, remembered);
    if (this.known.size <= this.most) return;
    const oldest = this.known.keys().next().value;
    if (oldest !== undefined) this.known.delete(oldest);
  }

  /** Forgets everything, as after a redaction or a restore. */
  clear(): void {
    this.known.clear();
    this.rows.clear();
  }
}

function folded(
  slice: Slice,
  events: readonly StoredEvent[],
  before: Standing = { version: 0, state: slice.decider.initial },
): Standing {
  const state = fold(slice.decider, withPlaceholders(events).map(recordedOf), before.state);
  return { version: before.version + events.length, state };
}
