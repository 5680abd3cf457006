import {
  type ChainLink,
  type Head,
  type NewEvent,
  type StoredEvent,
  type StreamName,
  VersionConflict,
} from '../../app/port/store.ts';
import type { ActorKind } from '../../domain/actor.ts';
import type { Id } from '../../domain/id.ts';
import { chainOn, eventOfLink, GENESIS } from '../chain.ts';
import type { HeadMemory } from './head-memory.ts';
import { instantOf } from './instant-of.ts';
import type { Row, Session } from './session.ts';
import { call, type Statement, sql } from './statement.ts';

const COLUMNS = sql`position, stream_slice, stream_id, version, id, type, actor_kind, actor_id, at, commitment,
  previous_hash, hash, payload, salt`;

/** The log of one workspace as one transaction sees it. */
export class EventLog {
  private head: Head | undefined;
  private versions = new Map<string, number>();
  /** Ends this transaction's turn; absent when it locks the head without one, having read before. */
  private leave: (() => void) | undefined;
  /** The head this transaction leaves behind, if it moved it. */
  grewTo: number | undefined;
  /** Whether the head was taken for what this server left behind; the database checks it under its lock. */
  guessed = false;

  /** With `guess` false nothing is assumed: the head is locked and read. */
  constructor(
    private readonly session: Session,
    private readonly workspace: Id,
    private readonly secret: (bytes: number) => string,
    private readonly memory: HeadMemory,
    private readonly guess: boolean,
  ) {}

  /** Waits for one's turn on this server, then assumes the head where it was left, or locks and reads it. */
  async lockHead(): Promise<Head> {
    if (this.head) return this.head;
    const { workspace, session, memory } = this;
    // Who holds a connection does not wait for those who still need one.
    if (session.isNew) this.leave = await memory.turn(workspace);
    const known = this.leave && memory.recall(workspace);
    this.guessed = this.guess && known !== undefined;
    if (known && this.guessed) {
      session.assume(call`parley.expect_head(${workspace}, ${known.head.position}, ${known.head.hash})`);
      this.head = known.head;
    } else this.head = await this.readHead();
    if (known?.head.hash === this.head.hash) this.versions = known.versions;
    return this.head;
  }

  /** Where a commit left the log, the next transaction begins; what did not commit leaves nothing to go by. */
  end(committed: boolean): void {
    if (!this.head && !this.leave) return;
    if (committed && this.leave && this.head) this.memory.keep({ head: this.head, versions: this.versions });
    else this.memory.forget(this.workspace);
    this.leave?.();
  }

  private async readHead(): Promise<Head> {
    const { workspace } = this;
    const lock = sql`SELECT position, hash FROM parley.head WHERE workspace = ${workspace} FOR UPDATE`;
    let [row] = await this.session.writeNow(lock);
    if (!row)
      [row] = await this.session.writeNow(
        sql`INSERT INTO parley.workspace (workspace) VALUES (${workspace}) ON CONFLICT DO NOTHING`,
        sql`INSERT INTO parley.head (workspace, position, hash) VALUES (${workspace}, 0, ${GENESIS}) ON CONFLICT DO NOTHING`,
        lock,
      );
    return { workspace, position: Number(row?.position), hash: String(row?.hash) };
  }

  /** Asks nothing when the stream is known to end there. One event more is read, which proves that it exists. */
  async readStream(stream: StreamName, afterVersion = 0): Promise<readonly StoredEvent[]> {
    const locked = this.head !== undefined;
    if (afterVersion > 0 && this.versions.get(nameOf(stream)) === afterVersion) return [];
    const rows = await this.session.read(
      ['events'],
      sql`SELECT ${COLUMNS} FROM parley.events WHERE workspace = ${this.workspace} AND stream_slice = ${stream.slice}
        AND stream_id = ${stream.id} AND version >= ${afterVersion} ORDER BY version`,
    );
    const last = Number(rows.at(-1)?.version ?? 0);
    if (locked && (last > 0 || afterVersion === 0)) this.versions.set(nameOf(stream), last);
    return rows
      .filter((row) => Number(row.version) > afterVersion)
      .map((row) => eventOfLink(linkOf(this.workspace, row)));
  }

  async readChain(afterPosition: number, limit: number): Promise<readonly ChainLink[]> {
    const rows = await this.session.read(
      ['events'],
      sql`SELECT ${COLUMNS} FROM parley.events WHERE workspace = ${this.workspace} AND position > ${afterPosition}
        ORDER BY position LIMIT ${limit}`,
    );
    return rows.map((row) => linkOf(this.workspace, row));
  }

  async append(
    stream: StreamName,
    expectedVersion: number,
    events: readonly NewEvent[],
  ): Promise<readonly StoredEvent[]> {
    const head = await this.lockHead();
    const version = this.versions.get(nameOf(stream)) ?? (await this.versionOf(stream));
    if (version !== expectedVersion)
      throw new VersionConflict(`${nameOf(stream)} is at ${version}, not ${expectedVersion}`);
    const links = chainOn(head, stream, expectedVersion, events, () => this.secret(32));
    const last = links.at(-1);
    if (!last) return [];
    for (const link of links) this.session.write('events', appending(link));
    this.session.write('head', call`parley.move_head(${this.workspace}, ${last.position}, ${last.hash})`);
    this.head = { workspace: this.workspace, position: last.position, hash: last.hash };
    this.versions.set(nameOf(stream), last.version);
    this.grewTo = last.position;
    return links.map(eventOfLink);
  }

  private async versionOf(stream: StreamName): Promise<number> {
    const [row] = await this.session.read(
      ['events'],
      sql`SELECT coalesce(max(version), 0) AS version FROM parley.events WHERE workspace = ${this.workspace}
        AND stream_slice = ${stream.slice} AND stream_id = ${stream.id}`,
    );
    return Number(row?.version);
  }
}

function nameOf(stream: StreamName): string {
  return `${stream.slice}/${stream.id}`;
}

function appending(link: ChainLink): Statement {
  return call`parley.append_event(${link.workspace}, ${link.position}, ${link.stream.slice}, ${link.stream.id},
    ${link.version}, ${link.id}, ${link.type}, ${link.actor.kind}, ${link.actor.id}, ${link.at}, ${link.commitment},
    ${link.previousHash}, ${link.hash}, ${link.payload}, ${link.salt})`;
}

/** A row of the log as the chain knows it. */
export function linkOf(workspace: Id, row: Row): ChainLink {
  return {
    workspace,
    position: Number(row.position),
    stream: { slice: String(row.stream_slice), id: String(row.stream_id) },
    version: Number(row.version),
    id: String(row.id),
    type: String(row.type),
    actor: { kind: String(row.actor_kind) as ActorKind, id: String(row.actor_id) },
    at: instantOf(row.at),
    commitment: String(row.commitment),
    previousHash: String(row.previous_hash),
    hash: String(row.hash),
    payload: row.payload ?? null,
    salt: row.salt ?? null,
  };
}
