import type { Mailer } from '../../app/port/mail.ts';

/** The mailer of an instance without `SMTP_URL`. */
export const noMailer: Mailer = { available: false, send: async () => 'refused' };
