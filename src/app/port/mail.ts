import type { Id } from '../../domain/id.ts';
import type { Language } from '../../domain/text.ts';

/** The mails of Parley; each has its words in both languages. */
export type MailTemplate =
  | 'sign-in-link'
  | 'code'
  | 'member-invitation'
  | 'guest-invitation'
  | 'estimate-request'
  | 'sessions-ended'
  | 'notice';

export interface Mail {
  /** One id per mail, made by the sender; the same id is never sent twice, its Message-ID is derived from it. */
  readonly id: Id;
  readonly to: string;
  readonly language: Language;
  readonly template: MailTemplate;
  /** Public values for the template's blanks; never anything sealed. */
  readonly values: Readonly<Record<string, string>>;
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
}
