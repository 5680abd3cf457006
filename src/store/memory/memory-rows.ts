import type { IdempotencyStore } from '../../app/port/idempotency-store.ts';
import type { SecretStore } from '../../app/port/secret-store.ts';
import type { DerivedStore, Listing, ListingStore, SearchStore } from '../../app/port/store.ts';
import type { TokenPurpose, TokenRow, TokenStore } from '../../app/port/tokens.ts';
import type { Id } from '../../domain/id.ts';
import { invariant } from '../../domain/invariant.ts';
import { searchable, searchWords } from '../search-words.ts';
import { canonical } from '../text/canonical.ts';
import { copyOf, type MemoryWorkspace, type Outcome, type Undo } from './memory-workspace.ts';

/** Order by code unit, as COLLATE "C" has it for what keys are made of. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function listingStore(rows: MemoryWorkspace, undo: Undo): ListingStore {
  return {
    put: async (listing) => undo.set(rows.listings, `${listing.kind}\n${listing.id}`, copyOf(listing)),
    get: async (kind, id) => copyOf(rows.listings.get(`${kind}\n${id}`)),
    all: async (kind) =>
      [...rows.listings.values()]
        .filter((listing) => listing.kind === kind)
        .sort((a, b) => compare(a.id, b.id))
        .map(copyOf),
    since: async (kind, position) =>
      [...rows.listings.values()]
        .filter((listing) => listing.kind === kind && listing.position > position)
        .sort((a, b) => a.position - b.position || compare(a.id, b.id))
        .map(copyOf),
  };
}

export function searchStore(rows: MemoryWorkspace, undo: Undo): SearchStore {
  return {
    put: async (entries) => {
      for (const entry of entries) undo.set(rows.search, entry.position, copyOf(entry));
    },
    forget: async (position) => undo.delete(rows.search, position),
    find: async (query, limit, within) => {
      const words = searchWords(query);
      if (words.length === 0) return [];
      return [...rows.search.values()]
        .filter(({ stream }) => within === undefined || stream.id === within)
        .filter((entry) => words.every((word) => searchable(entry.body).includes(word)))
        .sort((a, b) => b.position - a.position)
        .slice(0, limit);
    },
  };
}

export function derivedStore(rows: MemoryWorkspace, undo: Undo): DerivedStore {
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

export function idempotencyStore(rows: MemoryWorkspace, undo: Undo): IdempotencyStore {
  const name = (...parts: readonly string[]) => JSON.stringify(parts);
  return {
    get: async (actor, operation, key) => copyOf(rows.answers.get(name(actor, operation, key))),
    put: async (actor, operation, key, remembered) => {
      invariant(!rows.answers.has(name(actor, operation, key)), 'an answer is remembered once');
      undo.set(rows.answers, name(actor, operation, key), copyOf(remembered));
    },
  };
}

export function tokenStore(workspace: Id, rows: MemoryWorkspace, undo: Undo, outcome: Outcome): TokenStore {
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
      if (row) undo.set(rows.tokens, hash, { ...row, subject: copyOf(subject) } as TokenRow);
    },
    revoke: async (where, at) => {
      const fits = (row: TokenRow) =>
        row.kind === where.kind &&
        row.revokedAt === undefined &&
        Object.entries(where.subject).every(
          ([field, value]) => (row.subject as Readonly<Record<string, unknown>>)[field] === value,
        );
      const found = [...rows.tokens.values()].filter(fits);
      for (const row of found) undo.set(rows.tokens, row.hash, { ...row, revokedAt: at });
      return found.length;
    },
    all: async <Kind extends TokenPurpose>(kind: Kind) =>
      [...rows.tokens.values()]
        .filter((row) => row.kind === kind)
        .sort((a, b) => compare(a.hash, b.hash))
        .map((row) => copyOf(row) as TokenRow<Kind>),
  };
}

export function secretStore(rows: MemoryWorkspace, undo: Undo): SecretStore {
  return {
    put: async (kind, name, secret) => undo.set(rows.secrets, `${kind}\n${name}`, secret),
    get: async (kind, name) => rows.secrets.get(`${kind}\n${name}`),
    remove: async (kind, name) => undo.delete(rows.secrets, `${kind}\n${name}`),
  };
}
