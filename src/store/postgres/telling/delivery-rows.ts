import type { Channel, Delivery, DeliveryAttempt, DeliveryOutcome, Outbox } from '../../../app/port/outbox.ts';
import type { Id } from '../../../domain/id.ts';
import { canonical } from '../../text/canonical.ts';
import { instantOf } from '../instant-of.ts';
import type { Row, Session } from '../session.ts';
import { call, joined, sql } from '../statement.ts';

const COLUMNS = sql`id, channel, subject, receiver, content, created_at, attempts, next_try_at, outcome, claimed_at, log`;
const DELIVERY = ['delivery'];

/** Every delivery that is put is enqueued in the same transaction, by the one function that may. */
export function deliveryRows(session: Session, workspace: Id): Outbox {
  const enqueue = (id: Id) => session.write('delivery', call`parley.enqueue_delivery(${workspace}, ${id})`);
  return {
    put: async ({ id, channel, subject, receiver, content, createdAt }) => {
      const kept = await session.writeNow(
        sql`INSERT INTO parley.delivery (workspace, ${COLUMNS})
          VALUES (${workspace}, ${id}, ${channel}, ${subject}, ${receiver}, ${canonical(content)}, ${createdAt}, 0,
            ${createdAt}, 'waiting', NULL, '[]')
          ON CONFLICT (workspace, channel, subject) DO NOTHING RETURNING id`,
      );
      if (kept.length === 0) return false;
      enqueue(id);
      return true;
    },
    get: async (id) => {
      const rows = await session.read(
        DELIVERY,
        sql`SELECT ${COLUMNS} FROM parley.delivery WHERE workspace = ${workspace} AND id = ${id}`,
      );
      return rows[0] && deliveryOf(rows[0]);
    },
    of: async ({ channel, receiver, subject }, limit) => {
      const conditions = [
        sql`workspace = ${workspace}`,
        sql`channel = ${channel}`,
        ...(receiver === undefined ? [] : [sql`receiver = ${receiver}`]),
        ...(subject === undefined ? [] : [sql`subject = ${subject}`]),
      ];
      const rows = await session.read(
        DELIVERY,
        sql`SELECT ${COLUMNS} FROM parley.delivery WHERE ${joined(conditions, ' AND ')}
          ORDER BY created_at DESC, id DESC LIMIT ${limit}`,
      );
      return rows.map(deliveryOf);
    },
    due: async (now, limit) => {
      const rows = await session.read(
        DELIVERY,
        sql`SELECT id FROM parley.delivery WHERE workspace = ${workspace} AND outcome = 'waiting'
          AND next_try_at <= ${now} ORDER BY next_try_at, id LIMIT ${limit}`,
      );
      return rows.map((row) => String(row.id));
    },
    enqueue: async (ids) => {
      for (const id of ids) enqueue(id);
    },
    claim: async (id, now) => {
      const rows = await session.writeNow(
        sql`UPDATE parley.delivery SET outcome = 'sending', claimed_at = ${now}, next_try_at = NULL
          WHERE workspace = ${workspace} AND id = ${id} AND outcome = 'waiting' AND next_try_at <= ${now}
          RETURNING ${COLUMNS}`,
      );
      return rows[0] && deliveryOf(rows[0]);
    },
    abandoned: async (before, limit) => {
      const rows = await session.read(
        DELIVERY,
        sql`SELECT ${COLUMNS} FROM parley.delivery WHERE workspace = ${workspace} AND outcome = 'sending'
          AND claimed_at < ${before} ORDER BY created_at DESC, id DESC LIMIT ${limit}`,
      );
      return rows.map(deliveryOf);
    },
    prune: async (before, limit) => {
      const [done] = await session.writeNow(
        sql`SELECT parley.prune_deliveries(${workspace}, ${before}, ${limit}) AS gone`,
      );
      return Number(done?.gone ?? 0);
    },
    settle: async (id, { outcome, nextTryAt, attempt }) => {
      const tried =
        attempt === undefined
          ? sql``
          : sql`, attempts = attempts + 1, log = (log::jsonb || jsonb_build_array(${canonical(attempt)}::jsonb))::text`;
      session.write(
        'delivery',
        sql`UPDATE parley.delivery SET outcome = ${outcome}, next_try_at = ${nextTryAt} ${tried}
          WHERE workspace = ${workspace} AND id = ${id}`,
      );
    },
  };
}

function deliveryOf(row: Row): Delivery {
  const at = (column: string | null | undefined) => (column == null ? null : instantOf(column));
  return {
    id: String(row.id),
    channel: String(row.channel) as Channel,
    subject: String(row.subject),
    receiver: String(row.receiver),
    content: JSON.parse(String(row.content)) as unknown,
    createdAt: instantOf(row.created_at),
    attempts: Number(row.attempts),
    nextTryAt: at(row.next_try_at),
    outcome: String(row.outcome) as DeliveryOutcome,
    claimedAt: at(row.claimed_at),
    log: JSON.parse(String(row.log)) as DeliveryAttempt[],
  };
}
