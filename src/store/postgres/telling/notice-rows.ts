import type { Notice, NoticeStore } from '../../../app/port/notices.ts';
import type { Id } from '../../../domain/id.ts';
import type { NoticeGroup, NoticeKind, NoticeValues } from '../../../domain/notice/notice.ts';
import { canonical } from '../../text/canonical.ts';
import { instantOf } from '../instant-of.ts';
import type { Row, Session } from '../session.ts';
import { sql } from '../statement.ts';

const COLUMNS = sql`person, id, key, kind, about, notice_values, due_at, told_at, seen_at, dismissed_at`;

/** `told` hears whom a notice was put for; it holds once the transaction commits. */
export function noticeRows(session: Session, workspace: Id, told: (person: Id) => void): NoticeStore {
  return {
    put: async ({ person, id, key, kind, about, values, dueAt, toldAt }) => {
      const kept = await session.writeNow(
        sql`INSERT INTO parley.notice (workspace, ${COLUMNS})
            VALUES (${workspace}, ${person}, ${id}, ${key}, ${kind}, ${about}, ${canonical(values)}, ${dueAt},
              ${toldAt}, NULL, NULL)
            ON CONFLICT (workspace, person, key) DO NOTHING RETURNING id`,
      );
      if (kept.length > 0) told(person);
      return kept.length > 0;
    },
    of: async (person, limit) =>
      (
        await session.read(
          ['notice'],
          sql`SELECT ${COLUMNS} FROM parley.notice WHERE workspace = ${workspace} AND person = ${person}
            AND dismissed_at IS NULL ORDER BY told_at DESC, id DESC LIMIT ${limit}`,
        )
      ).map(noticeOf),
    unseen: async (person) => {
      const [row] = await session.read(
        ['notice'],
        sql`SELECT count(*) AS unseen FROM parley.notice WHERE workspace = ${workspace} AND person = ${person}
          AND seen_at IS NULL AND dismissed_at IS NULL`,
      );
      return Number(row?.unseen ?? 0);
    },
    see: async (person, ids, at) =>
      session.write(
        'notice',
        sql`UPDATE parley.notice SET seen_at = ${at} WHERE workspace = ${workspace} AND person = ${person}
          AND seen_at IS NULL ${ids === undefined ? sql`` : sql`AND id = ANY(${ids})`}`,
      ),
    dismiss: async (person, id, at) =>
      session.write(
        'notice',
        sql`UPDATE parley.notice SET dismissed_at = ${at} WHERE workspace = ${workspace} AND person = ${person}
          AND id = ${id}`,
      ),
    silenced: async (person) =>
      (
        await session.read(
          ['notice_silence'],
          sql`SELECT notice_group FROM parley.notice_silence WHERE workspace = ${workspace} AND person = ${person}
            ORDER BY notice_group`,
        )
      ).map((row) => String(row.notice_group) as NoticeGroup),
    silence: async (person, group, silent) =>
      session.write(
        'notice_silence',
        silent
          ? sql`INSERT INTO parley.notice_silence (workspace, person, notice_group)
              VALUES (${workspace}, ${person}, ${group}) ON CONFLICT DO NOTHING`
          : sql`DELETE FROM parley.notice_silence WHERE workspace = ${workspace} AND person = ${person}
              AND notice_group = ${group}`,
      ),
  };
}

function noticeOf(row: Row): Notice {
  const at = (column: string | null | undefined) => (column == null ? null : instantOf(column));
  return {
    id: String(row.id),
    person: String(row.person),
    key: String(row.key),
    kind: String(row.kind) as NoticeKind,
    about: row.about ?? null,
    values: JSON.parse(String(row.notice_values)) as NoticeValues,
    dueAt: instantOf(row.due_at),
    toldAt: instantOf(row.told_at),
    seenAt: at(row.seen_at),
    dismissedAt: at(row.dismissed_at),
  };
}
