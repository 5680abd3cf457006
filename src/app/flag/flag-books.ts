import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import { lapsesDue } from '../../domain/life.ts';
import { noteLapses } from '../agreement/note-lapses.ts';
import { kindOfToken } from '../identity/token.ts';
import type { NewTargeting, Targeting } from '../port/targeting.ts';
import type { TokenRow } from '../port/tokens.ts';
import type { App } from '../work.ts';
import { evaluationAt, type FlagEvaluation } from './evaluate-flags.ts';
import { FlagBook, type FlagRow } from './flag-book.ts';
import { type FlagKeySubject, mayAsk } from './flag-key-subject.ts';
import { readStreamToken, streamTokenFor } from './stream-token.ts';

/** A flag key that opens its flags now. */
export interface OpenedKey {
  readonly workspace: Id;
  readonly hash: string;
  readonly subject: FlagKeySubject;
  readonly expiresAt: Instant;
}

export interface FlagBooksParts {
  readonly app: App;
  readonly newTargeting: NewTargeting;
  /** A clock that only goes forward, in milliseconds; never the clock of the rules. */
  readonly milliseconds: () => number;
}

interface Place {
  readonly book: FlagBook;
  readonly targeting: Targeting;
}

/** Where a token leads: neither ever changes. Whether it still opens anything is asked of the book each time. */
interface Door {
  readonly hash: string;
  readonly workspace: Id;
}

/** Doors of tokens that opened; a flag key opens flags and nothing else, so it may stay in memory. */
const MOST_DOORS = 10_000;
/** Real milliseconds for which the list of workspaces is believed. */
const LISTED_FOR = 1_000;

/** The flags of all workspaces in memory, and the keys that open them. */
export class FlagBooks {
  private readonly places = new Map<Id, Place>();
  private readonly doors = new Map<string, Door>();
  private listed: { readonly at: number; readonly ids: readonly Id[] } | undefined;
  private readonly stop: () => void;

  constructor(private readonly parts: FlagBooksParts) {
    this.stop = parts.app.store.onGrowth((workspace, position) => this.places.get(workspace)?.book.grewTo(position));
  }

  close(): void {
    this.stop();
  }

  /** Undefined when the key is unknown, expired or revoked: known within a second on every server. */
  async open(token: string): Promise<OpenedKey | undefined> {
    const door = this.doors.get(token) ?? (await this.doorOf(token));
    if (door === undefined) return undefined;
    const { book } = await this.placeOf(door.workspace);
    const found = opened(door.workspace, book.key(door.hash), this.parts.app.environment.now());
    if (found !== undefined) this.remember(token, door);
    return found;
  }

  /** Evaluates with an opened key, now; ends that were seen to have passed are noted before this resolves. */
  async evaluate<T>({ workspace, subject }: OpenedKey, run: (flags: FlagEvaluation) => T): Promise<T> {
    const { book, targeting } = await this.placeOf(workspace);
    const now = this.parts.app.environment.now();
    let passed: FlagRow[] | undefined;
    const note = (row: FlagRow) => {
      if (lapsesDue(row.life, now).length === 0) return;
      passed ??= [];
      passed.push(row);
    };
    const answer = run(evaluationAt(book, targeting, subject, now, note));
    if (passed !== undefined) await noteLapses(this.parts.app, workspace, passed);
    return answer;
  }

  /** The book of a workspace when it can be answered from. */
  async bookOf(workspace: Id): Promise<FlagBook> {
    return (await this.placeOf(workspace)).book;
  }

  /** What opens the events of a key for some minutes, and until when. */
  streamToken({ workspace, subject, hash }: OpenedKey): string {
    const { environment } = this.parts.app;
    return streamTokenFor(environment, { workspace, key: subject.key, hash });
  }

  /** The key behind a stream's token, and when the token ends; undefined when either has ended. */
  async openStream(token: string): Promise<{ readonly key: OpenedKey; readonly until: Instant } | undefined> {
    const { environment } = this.parts.app;
    const read = readStreamToken(token);
    if (read === undefined) return undefined;
    if (!this.places.has(read.workspace) && !(await this.workspaces()).includes(read.workspace)) return undefined;
    const { book } = await this.placeOf(read.workspace);
    const now = environment.now();
    const row = book.keys.find(({ subject }) => subject.key === read.key);
    const key = opened(read.workspace, row, now);
    if (key === undefined || read.until <= now || !read.isOf(environment, key.hash)) return undefined;
    return { key, until: read.until };
  }

  /** Whether a page from there may ask with any key of this instance: all that a browser's question beforehand tells. */
  async knowsOrigin(origin: string): Promise<boolean> {
    const now = this.parts.app.environment.now();
    for (const workspace of await this.workspaces()) {
      const { book } = await this.placeOf(workspace);
      const allows = (row: TokenRow<'flag-key'>) => {
        const key = opened(workspace, row, now);
        return key?.subject.kind === 'browser' && mayAsk(key.subject, origin);
      };
      if (book.keys.some(allows)) return true;
    }
    return false;
  }

  /** Asked of the database once a second at most, however many pages knock. */
  private async workspaces(): Promise<readonly Id[]> {
    const now = this.parts.milliseconds();
    if (this.listed === undefined || now - this.listed.at >= LISTED_FOR)
      this.listed = { at: now, ids: await this.parts.app.store.workspaces() };
    return this.listed.ids;
  }

  private async placeOf(workspace: Id): Promise<Place> {
    let place = this.places.get(workspace);
    if (place === undefined) {
      const targeting = this.parts.newTargeting();
      place = { book: new FlagBook(this.parts.app.store, workspace, targeting, this.parts.milliseconds), targeting };
      this.places.set(workspace, place);
    }
    if (!place.book.current) await place.book.ready();
    return place;
  }

  private async doorOf(token: string): Promise<Door | undefined> {
    if (kindOfToken(token) !== 'flag') return undefined;
    const { environment, store } = this.parts.app;
    const hash = environment.sha256(token);
    const workspace = await store.workspaceOfToken(hash);
    return workspace === undefined ? undefined : { hash, workspace };
  }

  private remember(token: string, door: Door): void {
    if (this.doors.has(token)) return;
    if (this.doors.size >= MOST_DOORS) this.doors.clear();
    this.doors.set(token, door);
  }
}

function opened(workspace: Id, row: TokenRow<'flag-key'> | undefined, now: Instant): OpenedKey | undefined {
  if (row === undefined || row.revokedAt !== undefined || row.expiresAt <= now) return undefined;
  return { workspace, hash: row.hash, subject: row.subject, expiresAt: row.expiresAt };
}
