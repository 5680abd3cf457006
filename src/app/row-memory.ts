import type { Id } from '../domain/id.ts';
import type { Listing, Transaction } from './port/store.ts';

/** The rows of one kind as they stood when they were read, in order of their ids; summaries are shared, never changed. */
export class Rows<Summary = unknown> {
  private readonly made = new Map<string, unknown>();

  constructor(
    readonly all: readonly Summary[],
    private readonly byId: { get(id: Id): Pick<Listing, 'summary'> | undefined },
  ) {}

  /** One row by its id, as it stands now. */
  get(id: Id): Summary | undefined {
    return this.byId.get(id)?.summary as Summary | undefined;
  }

  /** Computed once from these very rows under a name, which says all it depends on beside them. */
  once<T>(name: string, make: (all: readonly Summary[]) => T): T {
    if (!this.made.has(name)) {
      // What depends on a day leaves nothing behind for every day that passes.
      if (this.made.size >= 16) this.made.clear();
      this.made.set(name, make(this.all));
    }
    return this.made.get(name) as T;
  }
}

interface Known {
  position: number;
  listings: Map<Id, Listing>;
  rows: Rows;
}

/**
 * Remembers the public rows of lists by workspace and kind, so that a list of ten thousand lines reads only what
 * changed. Rows derive from the log, and the log of a workspace grows one commit after the other, so whatever came
 * since stands behind the last position seen. For queries alone: what a transaction wrote itself would stay when it
 * fails.
 */
export class RowMemory {
  private readonly known = new Map<string, Known>();

  constructor(private readonly most = 200) {}

  async read<Summary>(transaction: Transaction, kind: string): Promise<Rows<Summary>> {
    const key = `${transaction.workspace}/${kind}`;
    const before = this.known.get(key);
    const news = await transaction.listings.since(kind, before?.position ?? 0);
    // Another reader may have brought the same rows meanwhile, or later ones.
    const known = this.known.get(key) ?? {
      position: 0,
      listings: new Map<Id, Listing>(),
      rows: new Rows([], new Map()),
    };
    const fresh = news.filter((one) => (known.listings.get(one.id)?.position ?? -1) < one.position);
    if (fresh.length > 0) {
      known.position = fresh.reduce((last, one) => Math.max(last, one.position), known.position);
      known.listings = inOrder(known.listings, fresh);
      known.rows = new Rows(
        Array.from(known.listings.values(), ({ summary }) => summary),
        known.listings,
      );
    }
    this.known.delete(key);
    this.known.set(key, known);
    const oldest = this.known.keys().next().value;
    if (this.known.size > this.most && oldest !== undefined) this.known.delete(oldest);
    return known.rows as Rows<Summary>;
  }

  /** Forgets everything, as after a redaction or a restore. */
  clear(): void {
    this.known.clear();
  }
}

/** The same map with what is fresh, in order of the ids: only new ones move anything. */
function inOrder(listings: Map<Id, Listing>, fresh: readonly Listing[]): Map<Id, Listing> {
  const grown = fresh.some(({ id }) => !listings.has(id));
  for (const one of fresh) listings.set(one.id, one);
  if (!grown) return listings;
  return new Map([...listings].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
