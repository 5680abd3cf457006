import type { Reading } from './state.ts';

/**
 * Readings in the order in which they came; it never changes. Tens of thousands come one event at a time, so a list and
 * the longer one made from it share their memory, and each sees its own part alone.
 */
export class ReadingList {
  static readonly none = new ReadingList([], 0);
  private seen: readonly Reading[] | undefined;

  private constructor(
    private readonly memory: Reading[],
    readonly length: number,
  ) {}

  /** Every reading of this list. */
  get all(): readonly Reading[] {
    this.seen ??= this.memory.slice(0, this.length);
    return this.seen;
  }

  /** The list that these make longer. Where another one was made from this already, it gets a memory of its own. */
  with(added: readonly Reading[]): ReadingList {
    const free = this.length > 0 && this.memory.length === this.length;
    const memory = free ? this.memory : this.memory.slice(0, this.length);
    for (const one of added) memory.push(one);
    return new ReadingList(memory, memory.length);
  }

  /** The list with every reading changed or left out. */
  changed(change: (all: readonly Reading[]) => readonly Reading[]): ReadingList {
    const memory = [...change(this.all)];
    return new ReadingList(memory, memory.length);
  }
}
