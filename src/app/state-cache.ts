import { fold } from '../domain/decider.ts';
import type { Id } from '../domain/id.ts';
import type { Transaction } from './port/store.ts';
import { recordedOf, type Slice, type SliceName } from './slice.ts';
import type { Standing } from './work.ts';

/**
 * Remembers folded states by stream, so that a command reads only what came since. Only committed events enter: a
 * transaction's own appends stay in its `Work`. States hold public facts only; what is sealed is never in the log.
 */
export class StateCache {
  private readonly known = new Map<string, Standing>();

  constructor(private readonly most = 500) {}

  async read(transaction: Transaction, slice: Slice, id: Id): Promise<Standing> {
    const key = `${transaction.workspace}/${slice.name}/${id}`;
    const before = this.known.get(key) ?? { version: 0, state: slice.decider.initial };
    const since = await transaction.readStream({ slice: slice.name, id }, before.version);
    const standing =
      since.length === 0
        ? before
        : { version: before.version + since.length, state: fold(slice.decider, since.map(recordedOf), before.state) };
    this.put(key, standing);
    return standing;
  }

  /** Takes over what a committed transaction knows of a stream, so that the next one need not read it. */
  keep(workspace: Id, slice: SliceName, id: Id, standing: Standing): void {
    const key = `${workspace}/${slice}/${id}`;
    if ((this.known.get(key)?.version ?? 0) <= standing.version) this.put(key, standing);
  }

  private put(key: string, standing: Standing): void {
    this.known.delete(key);
    if (standing.version > 0) this.known.set(key, standing);
    if (this.known.size <= this.most) return;
    const oldest = this.known.keys().next().value;
    if (oldest !== undefined) this.known.delete(oldest);
  }

  /** Forgets everything, as after a redaction or a restore. */
  clear(): void {
    this.known.clear();
  }
}
