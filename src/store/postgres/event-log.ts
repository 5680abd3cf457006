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
import { instantOf } from './instant-of.ts';
import type { Row, Session } from './session.ts';
import { joined, sql } from './statement.ts';

const COLUMNS = sql`position, stream_slice, stream_id, version, id, type, actor_kind, actor_id, at, commitment,
  previous_hash, hash, payload, salt`;

/** The log of one workspace as one transaction sees it. */
export class EventLog {
  private head: Head | undefined;
  private readonly versions = new Map<string, number>();
  /** The head this transaction leaves behind, if it moved it. */
  grewTo: number | undefined;

  constructor(
    private readonly session: Session,
    private readonly workspace: Id,
    private readonly secret: (bytes: number) => string,
  ) {}

  async lockHead(): Promise<Head> {
    if (this.head) return this.head;
    const { workspace } = this;
    const lock = sql`SELECT position, hash FROM parley.head WHERE workspace = ${workspace} FOR UPDATE`;
    let [row] = await this.session.writeNow(lock);
    if (!row)
      [row] = await this.session.writeNow(
        sql`INSERT INTO parley.workspace (workspace) VALUES (${workspace}) ON CONFLICT DO NOTHING`,
        sql`INSERT INTO parley.head (workspace, position, hash) VALUES (${workspace}, 0, ${GENESIS}) ON CONFLICT DO NOTHING`,
        lock,
      );
    this.head = { workspace, position: Number(row?.position), hash: String(row?.hash) };
    return this.head;
  }

  async readStream(stream: StreamName, afterVersion = 0): Promise<readonly StoredEvent[]> {
    const locked = this.head !== undefined;
    const rows = await this.session.read(
      ['events'],
      sql`SELECT ${COLUMNS} FROM parley.events WHERE workspace = ${this.workspace} AND stream_slice = ${stream.slice}
        AND stream_id = ${stream.id} AND version > ${afterVersion} ORDER BY version`,
    );
    const events = rows.map((row) => eventOfLink(linkOf(this.workspace, row)));
    const last = events.at(-1)?.version;
    if (locked && (last !== undefined || afterVersion === 0)) this.versions.set(nameOf(stream), last ?? 0);
    return events;
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
    this.session.write('events', insertion(this.workspace, links));
    this.session.write(
      'head',
      sql`UPDATE parley.head SET position = ${last.position}, hash = ${last.hash} WHERE workspace = ${this.workspace}`,
    );
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

function insertion(workspace: Id, links: readonly ChainLink[]) {
  const rows = links.map(
    (link) => sql`(${workspace}, ${link.position}, ${link.stream.slice}, ${link.stream.id}, ${link.version}, ${link.id},
      ${link.type}, ${link.actor.kind}, ${link.actor.id}, ${link.at}, ${link.commitment}, ${link.previousHash},
      ${link.hash}, ${link.payload}, ${link.salt})`,
  );
  return sql`INSERT INTO parley.events (workspace, ${COLUMNS}) VALUES ${joined(rows, ', ')}`;
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
