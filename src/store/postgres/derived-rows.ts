import type { DerivedStore, Listing, ListingStore, SearchEntry, SearchStore } from '../../app/port/store.ts';
import type { Id } from '../../domain/id.ts';
import { searchable, searchWords } from '../search-words.ts';
import { canonical } from '../text/canonical.ts';
import type { Row, Session } from './session.ts';
import { call, joined, sql } from './statement.ts';

const LISTING = sql`kind, id, position, summary`;
const ENTRY = sql`position, stream_slice, stream_id, body`;

export function listingRows(session: Session, workspace: Id): ListingStore {
  return {
    put: async ({ kind, id, position, summary }) =>
      session.write(
        'listing',
        call`parley.put_listing(${workspace}, ${kind}, ${id}, ${position}, ${canonical(summary)})`,
      ),
    get: async (kind, id) => {
      const rows = await session.read(
        ['listing'],
        sql`SELECT ${LISTING} FROM parley.listing WHERE workspace = ${workspace} AND kind = ${kind} AND id = ${id}`,
      );
      return rows[0] && listingOf(rows[0]);
    },
    all: async (kind) =>
      (
        await session.read(
          ['listing'],
          sql`SELECT ${LISTING} FROM parley.listing WHERE workspace = ${workspace} AND kind = ${kind} ORDER BY id`,
        )
      ).map(listingOf),
    since: async (kind, position) =>
      (
        await session.read(
          ['listing'],
          sql`SELECT ${LISTING} FROM parley.listing
            WHERE workspace = ${workspace} AND kind = ${kind} AND position > ${position} ORDER BY position, id`,
        )
      ).map(listingOf),
  };
}

function listingOf(row: Row): Listing {
  return {
    kind: String(row.kind),
    id: String(row.id),
    position: Number(row.position),
    summary: JSON.parse(String(row.summary)) as unknown,
  };
}

export function searchRows(session: Session, workspace: Id): SearchStore {
  return {
    put: async (entries) => {
      for (const { position, stream, body } of entries)
        session.write(
          'search_entry',
          call`parley.put_search_entry(${workspace}, ${position}, ${stream.slice}, ${stream.id}, ${body}, ${searchable(body)})`,
        );
    },
    forget: async (position) =>
      session.write(
        'search_entry',
        sql`DELETE FROM parley.search_entry WHERE workspace = ${workspace} AND position = ${position}`,
      ),
    find: async (query, limit, within) => {
      const words = searchWords(query);
      if (words.length === 0) return [];
      const conditions = words.map((word) => sql`strpos(searchable, ${word}) > 0`);
      if (within !== undefined) conditions.unshift(sql`stream_id = ${within}`);
      const holds = joined(conditions, ' AND ');
      const rows = await session.read(
        ['search_entry'],
        sql`SELECT ${ENTRY} FROM parley.search_entry WHERE workspace = ${workspace} AND ${holds}
          ORDER BY position DESC LIMIT ${limit}`,
      );
      return rows.map(entryOf);
    },
  };
}

function entryOf(row: Row): SearchEntry {
  return {
    position: Number(row.position),
    stream: { slice: String(row.stream_slice), id: String(row.stream_id) },
    body: String(row.body),
  };
}

export function derivedRows(session: Session, workspace: Id): DerivedStore {
  return {
    clear: async () => {
      session.write('listing', sql`DELETE FROM parley.listing WHERE workspace = ${workspace}`);
      session.write('search_entry', sql`DELETE FROM parley.search_entry WHERE workspace = ${workspace}`);
    },
    dump: async () => {
      const listings = await session.read(
        ['listing'],
        sql`SELECT ${LISTING} FROM parley.listing WHERE workspace = ${workspace} ORDER BY kind, id`,
      );
      const entries = await session.read(
        ['search_entry'],
        sql`SELECT ${ENTRY} FROM parley.search_entry WHERE workspace = ${workspace} ORDER BY position`,
      );
      return [
        ...listings.map((row) => canonical({ table: 'listing', ...listingOf(row) })),
        ...entries.map((row) => canonical({ table: 'search_entry', ...entryOf(row) })),
      ];
    },
  };
}
