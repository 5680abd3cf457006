import type { ChainLink, Store } from '../app/port/store.ts';
import type { Id } from '../domain/id.ts';
import { readBackup } from './backup-format.ts';
import { type ChainVerdict, ChainWalk } from './chain.ts';
import { linkOf } from './postgres/event-log.ts';
import type { Row } from './postgres/session.ts';

/** What a walk over the whole log of one workspace found. */
export interface HistoryVerdict {
  readonly workspace: Id;
  readonly verdict: ChainVerdict;
  /** Hash of the entry at the position asked about; undefined where the log ends before it. */
  readonly hashAt: string | undefined;
}

const PAGE = 500;

/** Walks every log of a store from its first entry; `position` is asked about in each. */
export async function verifyStore(store: Store, position: number): Promise<readonly HistoryVerdict[]> {
  const found: HistoryVerdict[] = [];
  for (const workspace of await store.workspaces()) {
    const walk = new Walk(workspace, position);
    for (let after = 0; ; after += PAGE) {
      const links = await store.transaction(workspace, (transaction) => transaction.readChain(after, PAGE));
      for (const link of links) walk.add(link);
      if (links.length < PAGE) break;
    }
    found.push(walk.end(await store.head(workspace)));
  }
  return found;
}

/** The same of a backup's file, read to its last byte. Throws `BackupRefused` when the file is damaged. */
export async function verifyBackup(file: string, position: number): Promise<readonly HistoryVerdict[]> {
  const walks = new Map<Id, Walk>();
  const { heads } = await readBackup(file, (table, row) => {
    if (table !== 'parley.events') return;
    const workspace = String(row.workspace);
    const walk = walks.get(workspace) ?? new Walk(workspace, position);
    walks.set(workspace, walk);
    walk.add(linkOf(workspace, asText(row)));
  });
  return heads.map((head) => (walks.get(head.workspace) ?? new Walk(head.workspace, position)).end(head));
}

/** A row of the backup holds JSON, a row of the database text. */
function asText(row: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value)]));
}

/** A table gives its rows in no order, nearly sorted: those that come early wait for their turn. */
class Walk {
  private readonly chain: ChainWalk;
  private readonly early = new Map<number, ChainLink>();
  private next = 1;
  private hashAt: string | undefined;

  constructor(
    private readonly workspace: Id,
    private readonly asked: number,
  ) {
    this.chain = new ChainWalk(workspace);
  }

  add(link: ChainLink): void {
    this.early.set(link.position, link);
    for (let turn = this.early.get(this.next); turn !== undefined; turn = this.early.get(this.next)) {
      this.take(turn);
      this.early.delete(this.next);
      this.next += 1;
    }
  }

  end(head: { readonly position: number; readonly hash: string } | undefined): HistoryVerdict {
    // Behind a gap the chain breaks at the gap.
    for (const link of [...this.early.values()].sort((a, b) => a.position - b.position)) this.take(link);
    return { workspace: this.workspace, verdict: this.chain.end(head), hashAt: this.hashAt };
  }

  private take(link: ChainLink): void {
    this.chain.add(link);
    if (link.position === this.asked) this.hashAt = link.hash;
  }
}
