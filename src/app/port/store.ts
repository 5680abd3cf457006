import type { Actor } from '../../domain/actor.ts';
import type { Seal } from '../../domain/decider.ts';
import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import type { IdempotencyStore } from './idempotency-store.ts';
import type { NoticeStore } from './notices.ts';
import type { Outbox } from './outbox.ts';
import type { SecretStore } from './secret-store.ts';
import type { TokenStore } from './tokens.ts';

/** A stream is one slice's history of one thing, `negotiation/018f…`. */
export interface StreamName {
  readonly slice: string;
  readonly id: Id;
}

/** An event's body: its type and its public fields. */
export interface EventBody {
  readonly type: string;
}

export interface NewEvent {
  readonly id: Id;
  readonly event: EventBody;
  readonly actor: Actor;
  readonly at: Instant;
}

/** An event as the log holds it. After redaction `event` is `{ type: 'Redacted', was: <its type> }`. */
export interface StoredEvent {
  readonly id: Id;
  readonly stream: StreamName;
  /** 1 for the first event of the stream. */
  readonly version: number;
  /** Gapless within the workspace, from 1. */
  readonly position: number;
  readonly event: EventBody;
  readonly actor: Actor;
  readonly at: Instant;
  /** SHA-256 over header and payload commitment, hex. */
  readonly hash: string;
}

/** One row of the log with all that proves it. Payload and salt are both null after redaction. */
export interface ChainLink {
  readonly workspace: Id;
  readonly position: number;
  readonly stream: StreamName;
  readonly version: number;
  readonly id: Id;
  readonly type: string;
  readonly actor: Pick<Actor, 'kind' | 'id'>;
  readonly at: Instant;
  /** SHA-256 of salt, line feed and payload, hex. */
  readonly commitment: string;
  readonly previousHash: string;
  readonly hash: string;
  /** Canonical JSON of `{ actorName, event }`. */
  readonly payload: string | null;
  readonly salt: string | null;
}

/** What a party keeps private, named by what it is for. */
export type SealedKind = 'sheet' | 'sheet-draft' | 'ticks' | 'robustness' | 'note';

export interface SealedRow {
  readonly seal: Seal;
  readonly negotiation: Id;
  readonly party: Id;
  readonly kind: SealedKind;
  readonly at: Instant;
  /** Plain value in memory; AES-256-GCM ciphertext in the table, row ids as associated data. */
  readonly content: unknown;
}

export interface SealedStore {
  /** Stores under the party set by `actFor`; a draft replaces the party's earlier draft of the negotiation. */
  put(row: Omit<SealedRow, 'seal'> & { readonly seal: Seal; readonly salt: string }): Promise<void>;
  /** The latest row of a kind of the party set by `actFor`. */
  latestOwn(negotiation: Id, kind: SealedKind): Promise<SealedRow | undefined>;
  /** One row by its id, if it is of the party set by `actFor`. */
  own(id: Id): Promise<SealedRow | undefined>;
  /** Rows by id of any party of one negotiation, read under the mediator's database role. */
  forMediator(negotiation: Id, ids: readonly Id[]): Promise<readonly SealedRow[]>;
}

/** A public row derived from the log alone: one thing's summary, replaced whenever its stream grows. */
export interface Listing {
  readonly kind: string;
  readonly id: Id;
  /** Position of the last event it reflects. */
  readonly position: number;
  readonly summary: unknown;
}

export interface ListingStore {
  put(listing: Listing): Promise<void>;
  get(kind: string, id: Id): Promise<Listing | undefined>;
  all(kind: string): Promise<readonly Listing[]>;
  /** Rows of a kind that reflect something behind a position, in the order in which they changed. */
  since(kind: string, position: number): Promise<readonly Listing[]>;
}

/** A sentence of the record that search may find: public text of one event. */
export interface SearchEntry {
  readonly position: number;
  readonly stream: StreamName;
  readonly body: string;
}

export interface SearchStore {
  put(entries: readonly SearchEntry[]): Promise<void>;
  /** Takes the entry of one event away, as after a redaction. */
  forget(position: number): Promise<void>;
  /** Entries that hold every word of the query, newest first; of streams with the id `within` only, when given. */
  find(query: string, limit: number, within?: Id): Promise<readonly SearchEntry[]>;
}

/** All rows derived from the log: listings and search entries. */
export interface DerivedStore {
  /** Forgets them, before a replay writes them again. */
  clear(): Promise<void>;
  /** One line of canonical JSON per row, ordered by table and key: equal before and after a replay. */
  dump(): Promise<readonly string[]>;
}

/** One database transaction bound to one workspace. */
export interface Transaction {
  readonly workspace: Id;
  /** Locks the workspace's head row: commands of one workspace run one after the other. Creates it when absent. */
  lockHead(): Promise<void>;
  /** From here on the party's own sealed rows are visible, and no other's. */
  actFor(party: Id | undefined): Promise<void>;
  readStream(stream: StreamName, afterVersion?: number): Promise<readonly StoredEvent[]>;
  /** Events after a position, oldest first. */
  readLog(afterPosition: number, limit: number): Promise<readonly StoredEvent[]>;
  /** The same rows with what proves them, for export and verification. */
  readChain(afterPosition: number, limit: number): Promise<readonly ChainLink[]>;
  /** Throws `VersionConflict` when the stream is not at `expectedVersion`. */
  append(stream: StreamName, expectedVersion: number, events: readonly NewEvent[]): Promise<readonly StoredEvent[]>;
  /**
   * Takes payload and salt of one event away for good. The log must say so before: an event `EntryRedacted` of the
   * same stream that names the position, appended in this transaction or earlier. Throws when it does not.
   */
  redact(position: number): Promise<void>;
  readonly sealed: SealedStore;
  readonly listings: ListingStore;
  readonly search: SearchStore;
  readonly derived: DerivedStore;
  readonly idempotency: IdempotencyStore;
  readonly tokens: TokenStore;
  readonly outbox: Outbox;
  readonly notices: NoticeStore;
  readonly secrets: SecretStore;
}

/** The stream has grown since its version was read; the caller reads again and decides again. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
}

/** The database cannot be reached now; answered with 503, nothing was done or its outcome is unknown. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

export interface Head {
  readonly workspace: Id;
  readonly position: number;
  readonly hash: string;
}

export interface Store {
  /** Runs in one transaction; retried on serialization failure and deadlock, so `run` must be pure until commit. */
  transaction<T>(workspace: Id, run: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** The workspaces of this instance (a declared global table). */
  workspaces(): Promise<readonly Id[]>;
  /** The workspace a token opens, whatever the workspace: the one look-up that crosses workspaces. */
  workspaceOfToken(hash: string): Promise<Id | undefined>;
  head(workspace: Id): Promise<Head | undefined>;
  /**
   * Calls back with a workspace and its head position whenever it may have grown, from any server on the same
   * database: a notification is a hint, polling makes it sure. Returns the unsubscription.
   */
  onGrowth(listener: (workspace: Id, position: number) => void): () => void;
  /**
   * Calls back with whom a notice was told, on any server on the same database; with nobody when anybody may have been
   * told, as after a connection was lost. Only a hint to look again. Returns the unsubscription.
   */
  onTold(listener: (told: { readonly workspace: Id; readonly person: Id } | undefined) => void): () => void;
  /** Whether the database answers now. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}
