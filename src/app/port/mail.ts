import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Monday } from '../../domain/monday/monday.ts';
import type { NoticeKind, NoticeValues } from '../../domain/notice/notice.ts';
import type { Language } from '../../domain/text.ts';
import type { CalendarEntry } from './calendar.ts';

/** The mails of Parley; each has its words in both languages. */
export type MailTemplate =
  | 'sign-in-link'
  | 'code'
  | 'member-invitation'
  | 'guest-invitation'
  | 'estimate-request'
  | 'sessions-ended'
  | 'notice'
  | 'monday';

/** What a notice's mail says, in no language yet. */
export interface MailedNotice {
  readonly kind: NoticeKind;
  readonly about: Id | null;
  readonly values: NoticeValues;
  readonly dueAt: Instant;
  readonly toldAt: Instant;
  /** The zone its instants are told in. */
  readonly zone: string;
  /** Goes along as a calendar file. */
  readonly entry: CalendarEntry | null;
}

export interface Mail {
  /** One id per mail, made by the sender; the same id is never sent twice, its Message-ID is derived from it. */
  readonly id: Id;
  readonly to: string;
  readonly language: Language;
  readonly template: MailTemplate;
  /** Public values for the template's blanks; never anything sealed. */
  readonly values: Readonly<Record<string, string>>;
  /** Of the template `notice`. */
  readonly notice?: MailedNotice | undefined;
  /** Of the template `monday`. */
  readonly monday?: Monday | undefined;
}

/**
 * `sent`: the mail server took it. `refused`: it said no, so nothing was sent. `unknown`: the connection broke after
 * the text was handed over; it may have been sent, is shown as such and is never sent again.
 */
export type MailOutcome = 'sent' | 'refused' | 'unknown';

export interface Mailer {
  /** False when no mail server is set up: whoever invites hands the link over. */
  readonly available: boolean;
  send(mail: Mail): Promise<MailOutcome>;
  /**
   * The same for who keeps account of the tries elsewhere, as the outbox does. `unreachable`: nothing was handed over
   * and it may be tried again. Absent: `send`.
   */
  readonly attempt?: ((mail: Mail) => Promise<MailOutcome | 'unreachable'>) | undefined;
}
