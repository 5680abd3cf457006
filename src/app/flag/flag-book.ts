import type { FlagSetting } from '../../domain/flag/flag-answer.ts';
import { nextTurn } from '../../domain/flag/flag-answer.ts';
import { sameName } from '../../domain/flag/targeting.ts';
import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Store, StoredEvent, Transaction } from '../port/store.ts';
import type { Targeting } from '../port/targeting.ts';
import type { TokenRow } from '../port/tokens.ts';

/** A flag's row in the lists, with the agreement whose life decides. */
export type FlagRow = FlagSetting & { readonly agreement: Id; readonly sample?: boolean | undefined };

/** Real milliseconds for which a book is believed when nobody told of growth: a lost notice is found by then. */
const BELIEVED = 1_000;
/** Events read at once; where there are more, everything is read anew. */
const PAGE = 500;

/**
 * The flags and flag keys of one workspace in memory, as of a position of its log. Whoever was told of growth reads
 * what came since before it answers; without news the log is asked again each second, so while the database cannot be
 * reached nothing is answered from here.
 */
export class FlagBook {
  private rows = new Map<string, FlagRow>();
  private tokens: readonly TokenRow<'flag-key'>[] = [];
  private byHash: ReadonlyMap<string, TokenRow<'flag-key'>> = new Map();
  private readonly ofClient = new Map<string | null, readonly FlagRow[]>();
  private position: number | undefined;
  private wanted = 0;
  private confirmedAt = Number.NEGATIVE_INFINITY;
  private reading: Promise<void> | undefined;
  /** Counts what was read anew. */
  edition = 0;

  constructor(
    private readonly store: Store,
    private readonly workspace: Id,
    private readonly targeting: Targeting,
    private readonly elapsed: () => number,
  ) {}

  /** The log may have reached a position, here or at another server. */
  grewTo(position: number): void {
    this.wanted = Math.max(this.wanted, position);
  }

  /** Whether it can be answered from now. */
  get current(): boolean {
    return this.position !== undefined && this.position >= this.wanted && this.elapsed() - this.confirmedAt < BELIEVED;
  }

  /** Resolves when it can be answered from; rejects while the database cannot be reached. */
  async ready(): Promise<void> {
    if (this.current) return;
    do {
      this.reading ??= this.read().finally(() => {
        this.reading = undefined;
      });
      await this.reading;
    } while ((this.position ?? 0) < this.wanted);
  }

  /** The flag under a key, if it is one of the client's; of any client where that is null. */
  flag(key: string, client: string | null): FlagRow | undefined {
    const row = this.rows.get(key);
    return row !== undefined && (client === null || sameName(row.rule.client, client)) ? row : undefined;
  }

  /** The flags of a client, or all where it is null, in the order of their keys; a sample's is told by its key alone. */
  flags(client: string | null): readonly FlagRow[] {
    const known = this.ofClient.get(client);
    if (known !== undefined) return known;
    const found = [...this.rows.values()]
      .filter((row) => row.sample !== true && (client === null || sameName(row.rule.client, client)))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    this.ofClient.set(client, found);
    return found;
  }

  /** The flag keys, those that ended too. */
  get keys(): readonly TokenRow<'flag-key'>[] {
    return this.tokens;
  }

  /** A flag key by the hash of its secret. */
  key(hash: string): TokenRow<'flag-key'> | undefined {
    return this.byHash.get(hash);
  }

  /** The first instant after `now` at which the clock alone changes one of the flags. */
  nextTurn(now: Instant): Instant | undefined {
    let next: Instant | undefined;
    for (const { life } of this.rows.values()) {
      const turn = nextTurn(life, now);
      if (turn !== undefined && (next === undefined || turn < next)) next = turn;
    }
    return next;
  }

  private async read(): Promise<void> {
    const began = this.elapsed();
    const { wanted } = this;
    if (this.position === undefined || !(await this.readOn(this.position))) await this.readAll();
    // A told position that cannot be read yet is asked for again in a second, not in a busy circle.
    this.wanted = Math.max(this.position ?? 0, this.wanted > wanted ? this.wanted : 0);
    this.confirmedAt = began;
  }

  private async readAll(): Promise<void> {
    const position = (await this.store.head(this.workspace))?.position ?? 0;
    await this.store.transaction(this.workspace, async (transaction) => {
      const flags = await transaction.listings.all('flag');
      const tokens = await transaction.tokens.all('flag-key');
      this.rows = new Map();
      this.targeting.clear();
      for (const { summary } of flags) this.take(summary as FlagRow);
      this.takeKeys(tokens);
    });
    this.turned(position);
  }

  /** Reads what came after a position; false when that was too much. */
  private async readOn(position: number): Promise<boolean> {
    const news = await this.store.transaction(this.workspace, async (transaction) => {
      const events = await transaction.readLog(position, PAGE);
      if (events.length < PAGE) await this.follow(transaction, events);
      return events;
    });
    const last = news.at(-1);
    if (last !== undefined && news.length < PAGE) {
      if (news.some(({ stream }) => stream.slice === 'agreement' || stream.slice === 'workspace'))
        this.turned(last.position);
      else this.position = last.position;
    }
    return news.length < PAGE;
  }

  private async follow({ listings, tokens }: Transaction, news: readonly StoredEvent[]): Promise<void> {
    const changed = new Set(news.filter(({ stream }) => stream.slice === 'agreement').map(({ stream }) => stream.id));
    for (const agreement of changed) {
      const key = ((await listings.get('agreement', agreement))?.summary as { readonly key: string } | undefined)?.key;
      const flag = key === undefined ? undefined : await listings.get('flag', key);
      if (flag !== undefined) this.take(flag.summary as FlagRow);
    }
    if (news.some(({ stream }) => stream.slice === 'workspace')) this.takeKeys(await tokens.all('flag-key'));
  }

  private take(row: FlagRow): void {
    this.rows.set(row.key, row);
    this.targeting.set(row.key, row.rule);
  }

  private takeKeys(rows: readonly TokenRow<'flag-key'>[]): void {
    this.tokens = rows;
    this.byHash = new Map(rows.map((row) => [row.hash, row]));
  }

  private turned(position: number): void {
    this.position = position;
    this.ofClient.clear();
    this.edition += 1;
  }
}
