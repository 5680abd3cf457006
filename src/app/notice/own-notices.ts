import type { Id } from '../../domain/id.ts';
import { type NoticeGroup, noticeGroups } from '../../domain/notice/notice.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Ceremony } from '../ceremony.ts';
import type { Mailer } from '../port/mail.ts';
import type { Notice } from '../port/notices.ts';
import type { Delivery } from '../port/outbox.ts';
import { type Query, reading } from '../queries/query.ts';
import type { App } from '../work.ts';
import { mailSubject } from './tell.ts';

const SHOWN = 60;
const MAILS = 300;

/** What was told to this person and is not put away, with what became of its mail. */
export const listNotices: Query<object> = (app, session) =>
  reading(app, session, async ({ transaction: { notices, outbox } }) => {
    const person = session.actor.id;
    const told = await notices.of(person, SHOWN);
    const sent = told.length === 0 ? [] : await outbox.of({ channel: 'mail', receiver: person }, MAILS);
    const mails = new Map(sent.map((one) => [one.subject, one]));
    return {
      unseen: await notices.unseen(person),
      notices: told.map((notice) => shown(notice, mails.get(mailSubject(notice.key, person)))),
    };
  });

function shown({ id, kind, about, values, dueAt, toldAt, seenAt }: Notice, mail: Delivery | undefined) {
  const last = mail?.log.at(-1);
  return {
    id,
    kind,
    about,
    values,
    dueAt,
    toldAt,
    seenAt,
    mail: mail ? { outcome: mail.outcome, because: last?.detail.because ?? null, at: last?.at ?? null } : null,
  };
}

/** Marks own notices as seen. */
export function seeNotices(app: App): Ceremony<{ readonly notices?: readonly Id[] | undefined }> {
  return async (session, { notices: ids }) => {
    if (session === undefined) return refuse('signed-in-only');
    const at = app.environment.now();
    await app.store.transaction(session.workspace, ({ notices }) => notices.see(session.actor.id, ids, at));
    return { output: { done: true } };
  };
}

/** Puts an own notice away, or takes it back. */
export function dismissNotice(app: App): Ceremony<{ readonly notice: Id; readonly back?: boolean | undefined }> {
  return async (session, { notice, back = false }) => {
    if (session === undefined) return refuse('signed-in-only');
    const at = back ? null : app.environment.now();
    await app.store.transaction(session.workspace, ({ notices }) => notices.dismiss(session.actor.id, notice, at));
    return { output: { done: true } };
  };
}

/** Of which groups this person gets mail. */
export function noticeChoices(mailer: Pick<Mailer, 'available'>): Query<object> {
  return (app, session) =>
    reading(app, session, async ({ transaction: { notices } }) => {
      const silenced = await notices.silenced(session.actor.id);
      const mail = noticeGroups.map((group) => ({ group, on: !silenced.includes(group) }));
      return { mailAvailable: mailer.available, mail };
    });
}

export function chooseNotices(app: App): Ceremony<{ readonly group: NoticeGroup; readonly mail: boolean }> {
  return async (session, { group, mail }) => {
    if (session === undefined) return refuse('signed-in-only');
    await app.store.transaction(session.workspace, ({ notices }) => notices.silence(session.actor.id, group, !mail));
    return { output: { done: true } };
  };
}
