import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import { lifeAt } from '../../domain/life.ts';
import type { Store } from '../port/store.ts';
import type { FlagBook } from './flag-book.ts';
import type { FlagBooks, OpenedKey } from './flag-books.ts';
import { mayAsk } from './flag-key-subject.ts';

/** Somebody who wants to know when the flags of a key may answer otherwise. */
export interface Watching {
  readonly key: OpenedKey;
  /** When it ends by itself. */
  readonly until: Instant;
  /** The page it was opened from. */
  readonly origin: string | undefined;
  readonly changed: () => void;
  /** The key was revoked or has expired, the origin was taken away, or the time is over. */
  readonly ended: () => void;
}

interface Watcher extends Watching {
  seen: string;
}

interface Room {
  readonly watchers: Set<Watcher>;
  edition: number;
  /** When the clock alone changes something next, and when the next watcher ends. */
  due: Instant | undefined;
  /** The clock at the last look; a clock set back is looked at anew. */
  looked: Instant;
  looking: boolean;
  again: boolean;
}

/**
 * Tells at every change of a key's flags: by what was recorded on any server, and by the clock alone at ink, launch,
 * end and end of grace. It tells and never decides; who is told evaluates anew.
 */
export class FlagWatch {
  private readonly rooms = new Map<Id, Room>();
  private readonly stop: () => void;

  constructor(
    private readonly books: FlagBooks,
    store: Pick<Store, 'onGrowth'>,
    private readonly now: () => Instant,
    private readonly report: (error: unknown) => void,
  ) {
    this.stop = store.onGrowth((workspace) => {
      const room = this.rooms.get(workspace);
      if (room !== undefined) this.look(workspace, room);
    });
  }

  /** Returns what ends it. */
  async add(watching: Watching): Promise<() => void> {
    const { workspace } = watching.key;
    const book = await this.books.bookOf(workspace);
    const now = this.now();
    const room = this.rooms.get(workspace) ?? {
      watchers: new Set<Watcher>(),
      edition: book.edition,
      due: undefined,
      looked: now,
      looking: false,
      again: false,
    };
    // Revoked since it was opened: of that no news will come any more.
    if (!stands(book, watching, now)) {
      watching.ended();
      return () => undefined;
    }
    this.rooms.set(workspace, room);
    const watcher = { ...watching, seen: answersOf(book, watching.key.subject.client, now) };
    room.watchers.add(watcher);
    room.due = nextOf(room, book, now);
    return () => {
      room.watchers.delete(watcher);
      // Who leaves twice must not close the room that others have opened since.
      if (room.watchers.size === 0 && this.rooms.get(workspace) === room) this.rooms.delete(workspace);
    };
  }

  /** Asks the clock; to be called again and again. */
  tick(): void {
    const now = this.now();
    for (const [workspace, room] of this.rooms)
      if (room.again || now < room.looked || (room.due !== undefined && now >= room.due)) this.look(workspace, room);
  }

  /** How many watch with a key. */
  count({ workspace, hash }: OpenedKey): number {
    const watchers = this.rooms.get(workspace)?.watchers ?? [];
    let count = 0;
    for (const { key } of watchers) if (key.hash === hash) count += 1;
    return count;
  }

  close(): void {
    this.stop();
    for (const { watchers } of [...this.rooms.values()]) for (const watcher of [...watchers]) watcher.ended();
    this.rooms.clear();
  }

  private look(workspace: Id, room: Room): void {
    room.again = true;
    if (room.looking) return;
    room.looking = true;
    this.lookOn(workspace, room)
      .catch(this.report)
      .finally(() => {
        room.looking = false;
      });
  }

  /** What came while it was looking is looked at in the same go; after a fault the next tick tries again. */
  private async lookOn(workspace: Id, room: Room): Promise<void> {
    while (room.again) {
      const book = await this.books.bookOf(workspace);
      room.again = false;
      const now = this.now();
      this.lookAt(room, book, now);
      room.looked = now;
      room.edition = book.edition;
      room.due = nextOf(room, book, now);
    }
  }

  private lookAt(room: Room, book: FlagBook, now: Instant): void {
    const turned = book.edition !== room.edition || now < room.looked || (room.due !== undefined && now >= room.due);
    const answers = new Map<string | null, string>();
    for (const watcher of [...room.watchers]) {
      if (!stands(book, watcher, now)) {
        watcher.ended();
        continue;
      }
      if (!turned) continue;
      const { client } = watcher.key.subject;
      const seen = answers.get(client) ?? answersOf(book, client, now);
      answers.set(client, seen);
      if (seen === watcher.seen) continue;
      watcher.seen = seen;
      watcher.changed();
    }
  }
}

/** Whether its key still opens anything, for the page it was opened from. */
function stands(book: FlagBook, { key, until, origin }: Watching, now: Instant): boolean {
  const row = book.key(key.hash);
  if (row === undefined || row.revokedAt !== undefined || row.expiresAt <= now || until <= now) return false;
  return mayAsk(row.subject, origin);
}

/** All that decides a key's answers beside the context of a request; never sent to anybody. */
function answersOf(book: FlagBook, client: string | null, now: Instant): string {
  return book
    .flags(client)
    .map(({ key, rule, life }) => `${key} ${lifeAt(life, now)} ${JSON.stringify(rule)}`)
    .join('\n');
}

function nextOf(room: Room, book: FlagBook, now: Instant): Instant | undefined {
  const ends = [...room.watchers].map(({ until, key }) => (until < key.expiresAt ? until : key.expiresAt));
  return [book.nextTurn(now), ...ends].filter((instant): instant is Instant => instant !== undefined).sort()[0];
}
