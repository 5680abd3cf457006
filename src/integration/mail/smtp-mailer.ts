import { createTransport } from 'nodemailer';
import type { Accounts } from '../../app/identity/accounts.ts';
import type { Mailer, MailOutcome } from '../../app/port/mail.ts';
import type { Instant } from '../../domain/instant.ts';
import { renderMail } from './render-mail.ts';

export interface SmtpSettings {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string;
  /** `Parley <parley@example.com>`. */
  readonly from: string;
  /** Milliseconds the mail server may be silent. */
  readonly patience?: number | undefined;
}

type Ledger = Pick<Accounts, 'beginMail' | 'settleMail'>;

/**
 * Mails by SMTP. Each is noted before it is handed over and settled after: one whose outcome nobody knows (the line
 * broke, the server was killed) stays so and is never sent twice. The Message-ID is derived from the mail's id.
 */
export function smtpMailer({ url, from, patience = 15_000 }: SmtpSettings, ledger: Ledger, now: () => Instant): Mailer {
  const transport = createTransport(
    { url, connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
    { from, disableFileAccess: true, disableUrlAccess: true },
  );
  const host = /@([^>\s]+)>?\s*$/.exec(from)?.[1] ?? 'parley.invalid';
  return {
    available: true,
    send: async (mail) => {
      if (!(await ledger.beginMail(mail.id, mail.template, now()))) return 'unknown';
      const outcome = await transport
        .sendMail({
          ...renderMail(mail),
          to: { name: '', address: mail.to },
          messageId: `<${mail.id}@${host}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        .then((): MailOutcome => 'sent', outcomeOf);
      await ledger.settleMail(mail.id, outcome);
      return outcome;
    },
  };
}

/** The mailer of an instance without `SMTP_URL`. */
export const noMailer: Mailer = { available: false, send: async () => 'refused' };

/**
 * Before the text went over, or answered with a refusal, nothing was sent. A line that broke while the text was on
 * its way, or before the server answered it, leaves the outcome unknown.
 */
function outcomeOf(error: {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}): MailOutcome {
  if (error.responseCode !== undefined && error.responseCode >= 400) return 'refused';
  return error.command === 'CONN' || error.code === 'EENVELOPE' || error.code === 'EAUTH' ? 'refused' : 'unknown';
}
