import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { Accounts } from '../../app/identity/accounts.ts';
import type { Mail, Mailer, MailOutcome } from '../../app/port/mail.ts';
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
 * broke after the text was on its way, the server was killed) stays so and is never sent twice; a try that handed
 * nothing over may be made again. The Message-ID is derived from the mail's id.
 */
export function smtpMailer({ url, from, patience = 15_000 }: SmtpSettings, ledger: Ledger, now: () => Instant): Mailer {
  const transport = createTransport(
    { url, connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
    { from, disableFileAccess: true, disableUrlAccess: true },
  );
  const host = /@([^>\s]+)>?\s*$/.exec(from)?.[1] ?? 'parley.invalid';
  const sender = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
  const attempt = async (mail: Mail): Promise<MailOutcome | 'unreachable'> => {
    const { subject, text, html } = renderMail(mail);
    let handedOver = false;
    const noticed = Readable.from(spoken(text, () => (handedOver = true)));
    return transport
      .sendMail({
        subject,
        text: noticed,
        html,
        to: { name: '', address: mail.to },
        messageId: `<${mail.id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        ...(await invitationOf(mail, sender)),
      })
      .then(
        (): MailOutcome => 'sent',
        ({ responseCode = 0 }: { readonly responseCode?: number }) => {
          if (responseCode >= 500) return 'refused';
          if (responseCode >= 400 || !handedOver) return 'unreachable';
          return 'unknown';
        },
      );
  };
  return {
    available: true,
    attempt,
    send: async (mail) => {
      if (!(await ledger.beginMail(mail.id, mail.template, now()))) return 'unknown';
      const tried = await attempt(mail);
      const outcome = tried === 'unreachable' ? 'refused' : tried;
      await ledger.settleMail(mail.id, outcome);
      return outcome;
    },
  };
}

/** The calendar entry that goes along; its library is loaded only where a mail has one. */
async function invitationOf({ notice, language, values, to }: Mail, from: string) {
  if (!notice?.entry) return {};
  const { calendarInvitation } = await import('../calendar/calendar-file.ts');
  const icalEvent = calendarInvitation(notice.entry, language, values.origin ?? '', { from, to });
  return { icalEvent: { ...icalEvent, filename: 'review.ics' } };
}

/** The text as a stream that is only read once the server has asked for it: until then nothing was sent. */
function* spoken(text: string, begun: () => void): Generator<string> {
  begun();
  yield text;
}
