import type {
  ChainLink,
  DerivedStore,
  IdempotencyStore,
  Listing,
  ListingStore,
  NewEvent,
  SealedRow,
  SealedStore,
  SearchStore,
  StoredEvent,
  StreamName,
  TokenRow,
  TokenStore,
  Transaction,
} from '../../app/port/store.ts';
import { VersionConflict } from '../../app/port/store.ts';
import type { Id } from '../../domain/id.ts';
import { invariant } from '../../domain/invariant.ts';
import { canonical, chainOn, eventOfLink } from '../chain.ts';
import { searchable, searchWords } from '../search-words.ts';
import { copyOf, type MemoryWorkspace, type Undo } from './memory-workspace.ts';

/** What a transaction tells of itself when it commits. */
export interface Outcome {
  grewTo?: number;
  readonly doors: Map<string, Id>;
}

/** One transaction on one workspace's rows; `undo` takes everything back. */
export function memoryTransaction(
  workspace: Id,
  rows: MemoryWorkspace,
  undo: Undo,
  outcome: Outcome,
  secret: (bytes: number) => string,
): Transaction {
  let party: Id | undefined;
  const lockHead = async () => {
    if (rows.exists) return;
    rows.exists = true;
    undo.add(() => {
      rows.exists = false;
    });
  };
  return {
    workspace,
    lockHead,
    actFor: async (acting) => {
      party = acting;
    },
    readStream: async (stream, afterVersion = 0) =>
      streamPlaces(rows, stream)
        .slice(afterVersion)
        .map((place) => readLink(rows, place)),
    readLog: async (after, limit) =>
      rows.links.slice(after, after + limit).map((_, index) => readLink(rows, after + index)),
    readChain: async (after, limit) => rows.links.slice(after, after + limit),
    append: async (stream, expectedVersion, events) => {
      await lockHead();
      return append(rows, undo, outcome, stream, expectedVersion, events, secret);
    },
    sealed: sealedStore(rows, undo, () => party),
    listings: listingStore(rows, undo),
    search: searchStore(rows, undo),
    derived: derivedStore(rows, undo),
    idempotency: idempotencyStore(rows, undo),
    tokens: tokenStore(workspace, rows, undo, outcome),
  };
}

function streamPlaces(rows: MemoryWorkspace, stream: StreamName): readonly number[] {
  return rows.streams.get(`${stream.slice}/${stream.id}`) ?? [];
}

function readLink(rows: MemoryWorkspace, place: number): StoredEvent {
  return eventOfLink(rows.links[place] as ChainLink);
}

function append(
  rows: MemoryWorkspace,
  undo: Undo,
  outcome: Outcome,
  stream: StreamName,
  expectedVersion: number,
  events: readonly NewEvent[],
  secret: (bytes: number) => string,
): readonly StoredEvent[] {
  const places = streamPlaces(rows, stream);
  if (places.length !== expectedVersion)
    throw new VersionConflict(`${stream.slice}/${stream.id} is at ${places.length}, not ${expectedVersion}`);
  const links = chainOn(rows.head, stream, expectedVersion, events, () => secret(32));
  const last = links.at(-1);
  if (!last) return [];
  const before = { head: rows.head, length: rows.links.length, grewTo: outcome.grewTo };
  undo.add(() => {
    rows.head = before.head;
    rows.links.length = before.length;
  });
  undo.set(rows.streams, `${stream.slice}/${stream.id}`, [...places, ...links.map((link) => link.position - 1)]);
  rows.links.push(...links);
  rows.head = { workspace: rows.head.workspace, position: last.position, hash: last.hash };
  outcome.grewTo = last.position;
  return links.map(eventOfLink);
}

function sealedStore(rows: MemoryWorkspace, undo: Undo, party: () => Id | undefined): SealedStore {
  const open = (row: (Omit<SealedRow, 'content'> & { content: string }) | undefined): SealedRow | undefined =>
    row && { ...row, content: JSON.parse(row.content) as unknown };
  const ofParty = () => [...rows.sealed.values()].filter((row) => row.party === party());
  return {
    put: async ({ salt: _, ...row }) => {
      invariant(row.party === party(), 'a sealed row is written by its own party');
      invariant(!rows.sealed.has(row.seal.id), 'a seal is used once');
      if (row.kind === 'sheet-draft')
        for (const old of ofParty())
          if (old.kind === row.kind && old.negotiation === row.negotiation) undo.delete(rows.sealed, old.seal.id);
      undo.set(rows.sealed, row.seal.id, { ...row, content: canonical(row.content) });
    },
    latestOwn: async (negotiation, kind) =>
      open(
        ofParty()
          .filter((row) => row.negotiation === negotiation && row.kind === kind)
          .sort((a, b) => compare(a.at, b.at) || compare(a.seal.id, b.seal.id))
          .at(-1),
      ),
    own: async (id) => open(ofParty().find((row) => row.seal.id === id)),
    forMediator: async (negotiation, ids) =>
      ids.flatMap((id) => {
        const row = open(rows.sealed.get(id));
        return row?.negotiation === negotiation ? [row] : [];
      }),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function listingStore(rows: MemoryWorkspace, undo: Undo): ListingStore {
  return {
    put: async (listing) => undo.set(rows.listings, `${listing.kind}\n${listing.id}`, copyOf(listing)),
    get: async (kind, id) => copyOf(rows.listings.get(`${kind}\n${id}`)),
    all: async (kind) =>
      [...rows.listings.values()]
        .filter((listing) => listing.kind === kind)
        .sort((a, b) => compare(a.id, b.id))
        .map(copyOf),
  };
}

function searchStore(rows: MemoryWorkspace, undo: Undo): SearchStore {
  return {
    put: async (entries) => {
      for (const entry of entries) undo.set(rows.search, entry.position, copyOf(entry));
    },
    find: async (query, limit) => {
      const words = searchWords(query);
      if (words.length === 0) return [];
      return [...rows.search.values()]
        .filter((entry) => words.every((word) => searchable(entry.body).includes(word)))
        .sort((a, b) => b.position - a.position)
        .slice(0, limit);
    },
  };
}

function derivedStore(rows: MemoryWorkspace, undo: Undo): DerivedStore {
  return {
    clear: async () => {
      for (const key of [...rows.listings.keys()]) undo.delete(rows.listings, key);
      for (const key of [...rows.search.keys()]) undo.delete(rows.search, key);
    },
    dump: async () => [
      ...[...rows.listings.values()]
        .sort((a: Listing, b: Listing) => compare(a.kind, b.kind) || compare(a.id, b.id))
        .map((row) => canonical({ table: 'listing', ...row })),
      ...[...rows.search.values()]
        .sort((a, b) => a.position - b.position)
        .map((row) => canonical({ table: 'search_entry', ...row })),
    ],
  };
}

function idempotencyStore(rows: MemoryWorkspace, undo: Undo): IdempotencyStore {
  const name = (...parts: readonly string[]) => JSON.stringify(parts);
  return {
    get: async (actor, operation, key) => copyOf(rows.answers.get(name(actor, operation, key))),
    put: async (actor, operation, key, remembered) => {
      invariant(!rows.answers.has(name(actor, operation, key)), 'an answer is remembered once');
      undo.set(rows.answers, name(actor, operation, key), copyOf(remembered));
    },
  };
}

function tokenStore(workspace: Id, rows: MemoryWorkspace, undo: Undo, outcome: Outcome): TokenStore {
  return {
    put: async (row) => {
      invariant(!rows.tokens.has(row.hash), 'a token is stored once');
      undo.set(rows.tokens, row.hash, copyOf(row));
      outcome.doors.set(row.hash, workspace);
    },
    get: async (hash) => copyOf(rows.tokens.get(hash)),
    use: async (hash, at) => {
      const row = rows.tokens.get(hash);
      if (!row || row.usedAt !== undefined || row.revokedAt !== undefined || row.expiresAt <= at) return false;
      undo.set(rows.tokens, hash, { ...row, usedAt: at });
      return true;
    },
    amend: async (hash, subject) => {
      const row = rows.tokens.get(hash);
      if (row) undo.set(rows.tokens, hash, { ...row, subject: copyOf(subject) });
    },
    revoke: async (where, at) => {
      const fits = (row: TokenRow) =>
        row.kind === where.kind &&
        row.revokedAt === undefined &&
        Object.entries(where.subject).every(([field, value]) => row.subject[field] === value);
      const found = [...rows.tokens.values()].filter(fits);
      for (const row of found) undo.set(rows.tokens, row.hash, { ...row, revokedAt: at });
      return found.length;
    },
    all: async (kind) =>
      [...rows.tokens.values()]
        .filter((row) => row.kind === kind)
        .sort((a, b) => compare(a.hash, b.hash))
        .map(copyOf),
  };
}
