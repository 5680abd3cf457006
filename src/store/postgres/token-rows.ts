import type { IdempotencyStore } from '../../app/port/idempotency-store.ts';
import type { TokenPurpose, TokenRow, TokenStore } from '../../app/port/tokens.ts';
import type { Id } from '../../domain/id.ts';
import { canonical } from '../text/canonical.ts';
import { instantOf } from './instant-of.ts';
import type { Row, Session } from './session.ts';
import { call, type Statement, sql } from './statement.ts';

const COLUMNS = sql`hash, kind, subject, created_at, expires_at, used_at, revoked_at`;

export function tokenRows(session: Session, workspace: Id): TokenStore {
  return {
    put: async (row) => {
      session.write('token', sql`INSERT INTO parley.token_door (hash, workspace) VALUES (${row.hash}, ${workspace})`);
      session.write(
        'token',
        sql`INSERT INTO parley.token (workspace, ${COLUMNS}) VALUES (${workspace}, ${row.hash}, ${row.kind},
          ${canonical(row.subject)}, ${row.createdAt}, ${row.expiresAt}, ${row.usedAt}, ${row.revokedAt})`,
      );
    },
    get: async (hash) => {
      const rows = await session.read(
        ['token'],
        sql`SELECT ${COLUMNS} FROM parley.token WHERE workspace = ${workspace} AND hash = ${hash}`,
      );
      return rows[0] && tokenOf(rows[0]);
    },
    use: async (hash, at) =>
      (
        await session.writeNow(
          sql`UPDATE parley.token SET used_at = ${at} WHERE workspace = ${workspace} AND hash = ${hash}
            AND used_at IS NULL AND revoked_at IS NULL AND expires_at > ${at} RETURNING hash`,
        )
      ).length > 0,
    amend: async (hash, subject) =>
      session.write(
        'token',
        sql`UPDATE parley.token SET subject = ${canonical(subject)} WHERE workspace = ${workspace} AND hash = ${hash}`,
      ),
    revoke: async (where, at) =>
      (
        await session.writeNow(
          sql`UPDATE parley.token SET revoked_at = ${at} WHERE workspace = ${workspace} AND kind = ${where.kind}
            AND revoked_at IS NULL AND subject::jsonb @> ${canonical(where.subject)}::jsonb RETURNING hash`,
        )
      ).length,
    all: async <Kind extends TokenPurpose>(kind: Kind) =>
      (
        await session.read(
          ['token'],
          sql`SELECT ${COLUMNS} FROM parley.token WHERE workspace = ${workspace} AND kind = ${kind} ORDER BY hash`,
        )
      ).map((row) => tokenOf(row) as TokenRow<Kind>),
  };
}

/** The kind says what its subject is: nothing else ever writes one. */
function tokenOf(row: Row): TokenRow {
  return {
    hash: String(row.hash),
    kind: String(row.kind),
    subject: JSON.parse(String(row.subject)) as unknown,
    createdAt: instantOf(row.created_at),
    expiresAt: instantOf(row.expires_at),
    ...(row.used_at === null ? {} : { usedAt: instantOf(row.used_at) }),
    ...(row.revoked_at === null ? {} : { revokedAt: instantOf(row.revoked_at) }),
  } as TokenRow;
}

/**
 * Answers remembered under actor, operation and key, for as long as the workspace lives. Keys are seldom used twice:
 * where the head is assumed, so is that there is no answer yet, and checked with it.
 */
export function idempotencyRows(session: Session, workspace: Id, log: { readonly guessed: boolean }): IdempotencyStore {
  const checks = new Map<string, Statement>();
  const nameOf = (...parts: readonly string[]) => JSON.stringify(parts);
  return {
    get: async (actor, operation, key) => {
      if (log.guessed && session.isNew) {
        const check = call`parley.expect_unanswered(${workspace}, ${actor}, ${operation}, ${key})`;
        session.assume(check);
        checks.set(nameOf(actor, operation, key), check);
        return undefined;
      }
      const [row] = await session.read(
        ['idempotency'],
        sql`SELECT body_hash, answer FROM parley.idempotency WHERE workspace = ${workspace} AND actor = ${actor}
          AND operation = ${operation} AND key = ${key}`,
      );
      return row && { bodyHash: String(row.body_hash), answer: JSON.parse(String(row.answer)) as unknown };
    },
    put: async (actor, operation, key, remembered, at) => {
      const check = checks.get(nameOf(actor, operation, key));
      if (check) session.spare(check);
      session.write(
        'idempotency',
        call`parley.put_answer(${workspace}, ${actor}, ${operation}, ${key}, ${remembered.bodyHash},
          ${canonical(remembered.answer)}, ${at})`,
      );
    },
  };
}
