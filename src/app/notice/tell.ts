import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import { groupOf, type NoticeKind, type NoticeValues } from '../../domain/notice/notice.ts';
import { memberOf, type WorkspaceState } from '../../domain/workspace/state.ts';
import type { CalendarEntry } from '../port/calendar.ts';
import type { Work } from '../work.ts';
import type { MailContent } from './mail-channel.ts';
import { guestOf } from './told-guest.ts';

/** Something to be told, once to each of these people. */
export interface Telling {
  readonly kind: NoticeKind;
  /** What is told: the same key reaches a person once, whoever tells it and however often. */
  readonly key: string;
  /** The negotiation, which is the agreement too; null for the whole workspace. */
  readonly about: Id | null;
  readonly people: readonly Id[];
  /** Public, in no language; instants are told in `zone`, where given. */
  readonly values: NoticeValues;
  readonly dueAt: Instant;
  /** Goes along with the mail. */
  readonly entry?: CalendarEntry | undefined;
}

/**
 * Puts a notice into the inbox of every one of these people who is a member, or a guest of the negotiation it is about,
 * and beside it a mail into the outbox for those who want mail of its kind: in the transaction at work, each once.
 */
export async function tell(work: Work, telling: Telling): Promise<void> {
  const { kind, key, about, values, dueAt, entry = null } = telling;
  const { now, newId } = work.app.environment;
  const { state } = await work.standing<WorkspaceState>('workspace', work.workspace);
  const { notices, outbox } = work.transaction;
  const toldAt = now();
  const zone = String(values.zone ?? state.calendar.zone);
  const told = { kind, about, values: { ...values, zone }, dueAt, toldAt };
  for (const person of new Set(telling.people)) {
    const isGuest = async () => about !== null && (await guestOf(work, about, person)) !== undefined;
    if (memberOf(state, person) === undefined && !(await isGuest())) continue;
    if (!(await notices.put({ ...told, id: newId(), person, key }))) continue;
    if ((await notices.silenced(person)).includes(groupOf[kind])) continue;
    const content: MailContent = { form: 'notice', notice: { ...told, zone, entry } };
    await outbox.put({
      id: newId(),
      channel: 'mail',
      subject: mailSubject(key, person),
      receiver: person,
      content,
      createdAt: toldAt,
    });
  }
}

/** Under which subject the outbox keeps the mail of a notice. */
export function mailSubject(key: string, person: Id): string {
  return `${key} ${person}`;
}
