import type { Store, StoredEvent } from '../../app/port/store.ts';
import type { Id } from '../../domain/id.ts';

/** As much of an event as a stream tells: where to look again, never what was said. */
export interface LiveEvent {
  readonly position: number;
  readonly slice: string;
  readonly id: Id;
  readonly type: string;
}

export interface Subscriber {
  /** Shown only what the subscriber may know of. */
  readonly sees: (event: LiveEvent) => boolean;
  /** False when the subscriber is gone or too slow: it is dropped, and comes back with its last position. */
  readonly send: (event: LiveEvent) => boolean;
}

export interface LiveHub {
  /** Sends every event after a position, and from then on what grows. Returns the unsubscription. */
  subscribe(workspace: Id, after: number | undefined, subscriber: Subscriber): () => void;
  /** Calls back when a person may have been told something new. Returns the unsubscription. */
  onTold(workspace: Id, person: Id, run: () => void): () => void;
  readonly size: () => number;
  close(): void;
}

const PAGE = 500;

/**
 * Spreads the growth of the logs to open streams. One read of the log per growth serves all streams of a workspace;
 * only a stream that resumes reads on its own until it has caught up.
 */
export function liveHub(store: Store, report: (error: unknown) => void): LiveHub {
  const rooms = new Map<Id, Room>();
  const stop = store.onGrowth((workspace, position) => {
    const room = rooms.get(workspace);
    if (room) room.grow(position).catch(report);
  });
  return {
    subscribe: (workspace, after, subscriber) => {
      const room = rooms.get(workspace) ?? new Room(store, workspace);
      rooms.set(workspace, room);
      const leave = room.join(after, subscriber, report);
      return () => {
        leave();
        // Who leaves twice must not close the room that others have opened since.
        if (room.size === 0 && rooms.get(workspace) === room) rooms.delete(workspace);
      };
    },
    onTold: (workspace, person, run) =>
      store.onTold((told) => {
        if (told === undefined || (told.workspace === workspace && told.person === person)) run();
      }),
    size: () => [...rooms.values()].reduce((total, room) => total + room.size, 0),
    close: () => {
      stop();
      rooms.clear();
    },
  };
}

interface Member {
  readonly subscriber: Subscriber;
  /** The last position sent or passed over. */
  sent: number;
  caughtUp: boolean;
}

/** The streams of one workspace. */
class Room {
  private readonly members = new Set<Member>();
  /** The last position read for everybody; undefined until the head is known. */
  private position: number | undefined;
  private wanted = 0;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly store: Store,
    private readonly workspace: Id,
  ) {}

  get size(): number {
    return this.members.size;
  }

  join(after: number | undefined, subscriber: Subscriber, report: (error: unknown) => void): () => void {
    const member: Member = { subscriber, sent: after ?? 0, caughtUp: false };
    this.members.add(member);
    this.catchUp(member, after).catch((error: unknown) => {
      this.members.delete(member);
      report(error);
    });
    return () => void this.members.delete(member);
  }

  /** Reads what was added, once for everybody; growth told meanwhile is read in the same go. */
  grow(position: number): Promise<void> {
    this.wanted = Math.max(this.wanted, position);
    this.reading ??= this.readOn().finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  private async readOn(): Promise<void> {
    if (this.position === undefined) await this.findHead();
    while ((this.position ?? 0) < this.wanted) {
      const events = await this.readAfter(this.position ?? 0);
      const last = events.at(-1);
      if (last === undefined) return;
      this.position = last.position;
      for (const member of this.members) if (member.caughtUp) this.sendAll(member, events);
    }
  }

  private async catchUp(member: Member, after: number | undefined): Promise<void> {
    if (this.position === undefined) await this.findHead();
    if (after === undefined) member.sent = this.position ?? 0;
    while (member.sent < (this.position ?? 0) && this.members.has(member)) {
      const events = await this.readAfter(member.sent);
      if (events.length === 0) break;
      this.sendAll(member, events);
    }
    // Nothing was awaited since the position was compared, so no growth can fall in between.
    member.caughtUp = true;
  }

  private sendAll(member: Member, events: readonly LiveEvent[]): void {
    for (const event of events) {
      if (event.position <= member.sent) continue;
      member.sent = event.position;
      if (member.subscriber.sees(event) && !member.subscriber.send(event)) {
        this.members.delete(member);
        return;
      }
    }
  }

  private async findHead(): Promise<void> {
    const head = await this.store.head(this.workspace);
    this.position ??= head?.position ?? 0;
  }

  private readAfter(position: number): Promise<readonly LiveEvent[]> {
    return this.store.transaction(this.workspace, async (transaction) =>
      (await transaction.readLog(position, PAGE)).map(liveEventOf),
    );
  }
}

function liveEventOf({ position, stream, event }: StoredEvent): LiveEvent {
  return { position, slice: stream.slice, id: stream.id, type: event.type };
}
