import type pg from 'pg';
import { type Accounts, MOST_TRIES } from '../../app/identity/accounts.ts';
import {
  type AccountColumns,
  accountOf,
  type PasskeyColumns,
  passkeyOf,
  type SessionColumns,
  sessionOf,
} from './account-rows.ts';
import { statements } from './statements.ts';

/**
 * Accounts in schema `auth`, under its own role. Each method is one statement without a transaction around it, so
 * that it runs behind a transaction pooler too; statements have no names.
 */
export function postgresAccounts(pool: pg.Pool): Accounts {
  const { rows, one, count } = statements(pool);
  /** Never changes once it is fixed. */
  let known: string | undefined;
  return {
    fixInstance: async (proposed) => {
      await count('INSERT INTO auth.instance (one, workspace) VALUES (1, $1) ON CONFLICT (one) DO NOTHING', [proposed]);
      const row = await one<{ workspace: string }>('SELECT workspace FROM auth.instance WHERE one = 1');
      return row?.workspace ?? proposed;
    },
    instance: async () => {
      known ??= (await one<{ workspace: string }>('SELECT workspace FROM auth.instance WHERE one = 1'))?.workspace;
      return known;
    },

    add: async ({ id, address, addressVerified, name, language, passwordHash, createdAt }) =>
      1 ===
      (await count(
        `INSERT INTO auth.account (id, address, address_verified, name, language, password_hash, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (address) DO NOTHING`,
        [id, address, addressVerified, name, language, passwordHash, createdAt],
      )),
    byId: async (id) => accountOf(await one<AccountColumns>('SELECT * FROM auth.account WHERE id = $1', [id])),
    byAddress: async (address) =>
      accountOf(await one<AccountColumns>('SELECT * FROM auth.account WHERE address = $1', [address])),
    change: async (id, { name, language, passwordHash, addressVerified }) =>
      void (await count(
        `UPDATE auth.account SET name = coalesce($2, name), language = coalesce($3, language),
           password_hash = CASE WHEN $4 THEN $5 ELSE password_hash END,
           address_verified = coalesce($6, address_verified)
         WHERE id = $1`,
        [id, name ?? null, language ?? null, passwordHash !== undefined, passwordHash ?? null, addressVerified ?? null],
      )),
    remove: async (id) => {
      await count(`DELETE FROM auth.passkey WHERE owner_kind = 'member' AND owner_id = $1`, [id]);
      await count('DELETE FROM auth.account WHERE id = $1', [id]);
    },

    addSession: async (row) =>
      void (await count(
        `INSERT INTO auth.session (hash, id, account, created_at, authenticated_at, authenticated_by, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [row.hash, row.id, row.account, row.createdAt, row.authenticatedAt, row.authenticatedBy, row.expiresAt],
      )),
    session: async (hash, now) => {
      const row = await one<SessionColumns & { session_id: string; session_created_at: string } & AccountColumns>(
        `SELECT a.*, s.hash, s.id AS session_id, s.account, s.created_at AS session_created_at, s.authenticated_at,
           s.authenticated_by, s.expires_at
         FROM auth.session s JOIN auth.account a ON a.id = s.account WHERE s.hash = $1 AND s.expires_at > $2`,
        [hash, now],
      );
      const account = accountOf(row);
      return row && account
        ? { session: sessionOf({ ...row, id: row.session_id, created_at: row.session_created_at }), account }
        : undefined;
    },
    renewProof: async (session, at, by) =>
      void (await count('UPDATE auth.session SET authenticated_at = $2, authenticated_by = $3 WHERE id = $1', [
        session,
        at,
        by,
      ])),
    endSession: async (session) => void (await count('DELETE FROM auth.session WHERE id = $1', [session])),
    endSessions: (account, except) =>
      count('DELETE FROM auth.session WHERE account = $1 AND id IS DISTINCT FROM $2::uuid', [account, except ?? null]),

    addPasskey: async (key) =>
      1 ===
      (await count(
        `INSERT INTO auth.passkey (id, owner_kind, owner_id, name, public_key, spki, algorithm, counter, transports,
           device_type, backed_up, created_at, last_used_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (id) DO NOTHING`,
        [
          key.id,
          key.owner.kind,
          key.owner.id,
          key.name,
          key.publicKey,
          key.spki,
          key.algorithm,
          key.counter,
          key.transports.join(' '),
          key.deviceType,
          key.backedUp,
          key.createdAt,
          key.lastUsedAt,
        ],
      )),
    passkey: async (id) => {
      const row = await one<PasskeyColumns>('SELECT * FROM auth.passkey WHERE id = $1', [id]);
      return row && passkeyOf(row);
    },
    passkeysOf: async ({ kind, id }) =>
      (
        await rows<PasskeyColumns>(
          'SELECT * FROM auth.passkey WHERE owner_kind = $1 AND owner_id = $2 ORDER BY created_at, id',
          [kind, id],
        )
      ).map(passkeyOf),
    notePasskeyUse: async (id, counter, at) =>
      1 ===
      (await count(
        `UPDATE auth.passkey SET counter = $2, last_used_at = $3
         WHERE id = $1 AND (counter < $2::bigint OR (counter = 0 AND $2::bigint = 0))`,
        [id, counter, at],
      )),
    removePasskey: async (id, owner) =>
      1 ===
      (await count('DELETE FROM auth.passkey WHERE id = $1 AND owner_kind = $2 AND owner_id = $3', [
        id,
        owner.kind,
        owner.id,
      ])),
    removePasskeysOf: async ({ kind, id }) =>
      void (await count('DELETE FROM auth.passkey WHERE owner_kind = $1 AND owner_id = $2', [kind, id])),

    putProof: async ({ id, secretHash, subject, expiresAt }) =>
      void (await count(
        `INSERT INTO auth.proof (id, secret_hash, subject, expires_at, tries, used) VALUES ($1, $2, $3, $4, 0, false)
         ON CONFLICT (id) DO UPDATE SET secret_hash = $2, subject = $3, expires_at = $4, tries = 0, used = false`,
        [id, secretHash, JSON.stringify(subject), expiresAt],
      )),
    tryProof: async (id, secretHash, now) => {
      const row = await one<{ subject: string; used: boolean }>(
        `UPDATE auth.proof SET tries = tries + 1, used = secret_hash IS NOT DISTINCT FROM $2::text
         WHERE id = $1 AND NOT used AND expires_at > $3 AND tries < $4 RETURNING subject, used`,
        [id, secretHash, now, MOST_TRIES],
      );
      return row?.used ? (JSON.parse(row.subject) as Readonly<Record<string, unknown>>) : undefined;
    },

    take: async ({ key, capacity, refill }, now) => {
      const row = await one<{ level: number; full_now: boolean }>(
        `INSERT INTO auth.throttle AS t (key, level, at, full_now) VALUES ($1, 1, $2, false)
         ON CONFLICT (key) DO UPDATE SET
           level = greatest(0, t.level - greatest(0, $2::bigint - t.at) / $4::float8)
             + CASE WHEN greatest(0, t.level - greatest(0, $2::bigint - t.at) / $4::float8) + 1 > $3 THEN 0 ELSE 1 END,
           full_now = greatest(0, t.level - greatest(0, $2::bigint - t.at) / $4::float8) + 1 > $3,
           at = $2
         RETURNING level, full_now`,
        [key, Date.parse(now), capacity, refill],
      );
      return row?.full_now ? Math.max(1, Math.ceil((row.level + 1 - capacity) * refill)) : 0;
    },
    giveBack: async ({ key }) =>
      void (await count('UPDATE auth.throttle SET level = greatest(0, level - 1) WHERE key = $1', [key])),

    beginMail: async (id, template, at) =>
      1 ===
      (await count(
        `INSERT INTO auth.mail (id, template, begun_at, outcome) VALUES ($1, $2, $3, 'sending') ON CONFLICT DO NOTHING`,
        [id, template, at],
      )),
    settleMail: async (id, outcome) =>
      void (await count('UPDATE auth.mail SET outcome = $2 WHERE id = $1', [id, outcome])),
    mailOutcome: async (id) =>
      (
        await one<{ outcome: 'sending' | 'sent' | 'refused' | 'unknown' }>(
          'SELECT outcome FROM auth.mail WHERE id = $1',
          [id],
        )
      )?.outcome,

    sweep: async (now) => {
      await count('DELETE FROM auth.session WHERE expires_at <= $1', [now]);
      await count('DELETE FROM auth.proof WHERE expires_at <= $1', [now]);
    },
  };
}
