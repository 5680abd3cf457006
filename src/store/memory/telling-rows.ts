import type { Notice, NoticeStore } from '../../app/port/notices.ts';
import type { Delivery, Outbox } from '../../app/port/outbox.ts';
import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import type { NoticeGroup } from '../../domain/notice/notice.ts';
import { compare } from './memory-rows.ts';
import { copyOf, type MemoryWorkspace, type Outcome, type Undo } from './memory-workspace.ts';

const newestFirst = (a: Delivery, b: Delivery) => compare(b.createdAt, a.createdAt) || compare(b.id, a.id);

export function outboxStore(rows: MemoryWorkspace, undo: Undo): Outbox {
  const change = (delivery: Delivery, part: Partial<Delivery>) =>
    undo.set(rows.deliveries, delivery.id, copyOf({ ...delivery, ...part }));
  const isDue = ({ outcome, nextTryAt }: Delivery, now: Instant) =>
    outcome === 'waiting' && nextTryAt !== null && nextTryAt <= now;
  return {
    put: async (delivery) => {
      for (const { channel, subject } of rows.deliveries.values())
        if (channel === delivery.channel && subject === delivery.subject) return false;
      const kept = { ...delivery, attempts: 0, nextTryAt: delivery.createdAt, claimedAt: null, log: [] };
      undo.set(rows.deliveries, delivery.id, copyOf<Delivery>({ ...kept, outcome: 'waiting' }));
      return true;
    },
    get: async (id) => copyOf(rows.deliveries.get(id)),
    of: async ({ channel, receiver, subject }, limit) =>
      [...rows.deliveries.values()]
        .filter((one) => one.channel === channel)
        .filter((one) => receiver === undefined || one.receiver === receiver)
        .filter((one) => subject === undefined || one.subject === subject)
        .sort(newestFirst)
        .slice(0, limit)
        .map(copyOf),
    due: async (now, limit) =>
      [...rows.deliveries.values()]
        .filter((one) => isDue(one, now))
        .sort((a, b) => compare(a.nextTryAt ?? '', b.nextTryAt ?? '') || compare(a.id, b.id))
        .slice(0, limit)
        .map(({ id }) => id),
    enqueue: async () => undefined,
    claim: async (id, now) => {
      const one = rows.deliveries.get(id);
      if (one === undefined || !isDue(one, now)) return undefined;
      change(one, { outcome: 'sending', claimedAt: now, nextTryAt: null });
      return copyOf(rows.deliveries.get(id));
    },
    abandoned: async (before, limit) =>
      [...rows.deliveries.values()]
        .filter(({ outcome, claimedAt }) => outcome === 'sending' && claimedAt !== null && claimedAt < before)
        .sort(newestFirst)
        .slice(0, limit)
        .map(copyOf),
    prune: async (before, limit) => {
      const old = [...rows.deliveries.values()]
        .filter((one) => one.createdAt < before && one.attempts > 0)
        .filter(({ outcome }) => outcome !== 'waiting' && outcome !== 'sending')
        .slice(0, limit);
      for (const { id } of old) undo.delete(rows.deliveries, id);
      return old.length;
    },
    settle: async (id, { outcome, nextTryAt, attempt }) => {
      const one = rows.deliveries.get(id);
      if (one === undefined) return;
      const tried = attempt === undefined ? {} : { attempts: one.attempts + 1, log: [...one.log, attempt] };
      change(one, { outcome, nextTryAt, ...tried });
    },
  };
}

export function noticeStore(rows: MemoryWorkspace, undo: Undo, outcome: Outcome): NoticeStore {
  const own = (person: Id) => [...rows.notices.entries()].filter(([, notice]) => notice.person === person);
  const change = (place: string, notice: Notice) => undo.set(rows.notices, place, copyOf(notice));
  return {
    put: async (notice) => {
      const place = `${notice.person}\n${notice.key}`;
      if (rows.notices.has(place)) return false;
      change(place, { ...notice, seenAt: null, dismissedAt: null });
      outcome.told.add(notice.person);
      return true;
    },
    of: async (person, limit) =>
      own(person)
        .map(([, notice]) => notice)
        .filter((notice) => notice.dismissedAt === null)
        .sort((a, b) => compare(b.toldAt, a.toldAt) || compare(b.id, a.id))
        .slice(0, limit)
        .map(copyOf),
    unseen: async (person) =>
      own(person).filter(([, notice]) => notice.seenAt === null && notice.dismissedAt === null).length,
    see: async (person, ids, at) => {
      for (const [place, notice] of own(person))
        if (notice.seenAt === null && (ids === undefined || ids.includes(notice.id)))
          change(place, { ...notice, seenAt: at });
    },
    dismiss: async (person, id, at) => {
      for (const [place, notice] of own(person)) if (notice.id === id) change(place, { ...notice, dismissedAt: at });
    },
    silenced: async (person) =>
      [...rows.silences.keys()]
        .filter((key) => key.startsWith(`${person}\n`))
        .map((key) => key.slice(person.length + 1) as NoticeGroup)
        .sort(compare),
    silence: async (person, group, silent) => {
      if (silent) undo.set(rows.silences, `${person}\n${group}`, true);
      else undo.delete(rows.silences, `${person}\n${group}`);
    },
  };
}
