import type {
  ChainLink,
  NewEvent,
  SealedRow,
  SealedStore,
  StoredEvent,
  StreamName,
  Transaction,
} from '../../app/port/store.ts';
import { VersionConflict } from '../../app/port/store.ts';
import type { Id } from '../../domain/id.ts';
import { invariant } from '../../domain/invariant.ts';
import { chainOn, eventOfLink } from '../chain.ts';
import { canonical } from '../text/canonical.ts';
import {
  compare,
  derivedStore,
  idempotencyStore,
  listingStore,
  searchStore,
  secretStore,
  tokenStore,
} from './memory-rows.ts';
import type { MemoryWorkspace, Outcome, Undo } from './memory-workspace.ts';
import { noticeStore, outboxStore } from './telling-rows.ts';

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
    redact: async (position) => redact(rows, undo, position),
    sealed: sealedStore(rows, undo, () => party),
    listings: listingStore(rows, undo),
    search: searchStore(rows, undo),
    derived: derivedStore(rows, undo),
    idempotency: idempotencyStore(rows, undo),
    tokens: tokenStore(workspace, rows, undo, outcome),
    outbox: outboxStore(rows, undo),
    notices: noticeStore(rows, undo, outcome),
    secrets: secretStore(rows, undo),
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

/** What no redaction takes: signed texts, and what tells of redactions. */
const STAYS = ['RfcSigned', 'RfcInked', 'DecisionSigned', 'EntryRedacted'];

function redact(rows: MemoryWorkspace, undo: Undo, position: number): void {
  const link = rows.links[position - 1];
  const said = rows.links.slice(position).some((later) => {
    if (later.type !== 'EntryRedacted' || later.payload === null) return false;
    const { event } = JSON.parse(later.payload) as { event: { position?: unknown } };
    return event.position === position && canonical(later.stream) === canonical(link?.stream);
  });
  invariant(link && said && !STAYS.includes(link.type), 'the log says what is redacted, and nothing signed is');
  undo.add(() => {
    rows.links[position - 1] = link;
  });
  rows.links[position - 1] = { ...link, payload: null, salt: null };
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
