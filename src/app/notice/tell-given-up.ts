import type { Id } from '../../domain/id.ts';
import type { NoticeValues } from '../../domain/notice/notice.ts';
import type { WorkspaceState } from '../../domain/workspace/state.ts';
import type { Delivery, Settlement } from '../port/outbox.ts';
import type { Work } from '../work.ts';
import { tell } from './tell.ts';

/** Deliveries looked at for the last one that arrived. */
const LATEST = 300;

/**
 * Tells owners and administrators that something could not be delivered, in the transaction that settles it: a mail that
 * was given up, or an endpoint that failed for as long as it is tried or answered that it is gone. One notice until
 * something arrives again, however much is given up meanwhile.
 */
export async function tellGivenUp(work: Work, delivery: Delivery, settlement: Settlement): Promise<void> {
  const { channel, receiver } = delivery;
  const gone = channel === 'webhook' && settlement.outcome === 'refused';
  if (settlement.attempt === undefined || !(gone || settlement.outcome === 'given-up')) return;
  const { state } = await work.standing<WorkspaceState>('workspace', work.workspace);
  const people = state.members.filter(({ role }) => role !== 'member').map(({ account }) => account);
  const say = (kind: 'webhook-failing' | 'mail-failing', key: string, values: NoticeValues) =>
    tell(work, { kind, key, about: null, people, values, dueAt: settlement.attempt?.at ?? delivery.createdAt });
  if (channel === 'mail') {
    await say('mail-failing', `mail-failing/${await lastArrival(work, { channel })}`, { title: state.name });
    return;
  }
  const webhook = state.webhooks.find(({ id }) => id === receiver);
  if (webhook === undefined) return;
  const { id, name, host, since } = webhook;
  const key = `webhook-failing/${id}/${since}/${await lastArrival(work, { channel, receiver })}`;
  await say('webhook-failing', key, { title: name, host, gone: gone ? 1 : 0 });
}

async function lastArrival(
  work: Work,
  where: { readonly channel: Delivery['channel']; readonly receiver?: Id },
): Promise<string> {
  const latest = await work.transaction.outbox.of(where, LATEST);
  const arrived = latest.filter(({ outcome }) => outcome === 'delivered').map(({ log }) => log.at(-1)?.at ?? '');
  return arrived.toSorted().at(-1) ?? 'none';
}
