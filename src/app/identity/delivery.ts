import type { Language } from '../../domain/text.ts';
import type { MailTemplate } from '../port/mail.ts';
import { linkTo } from './address.ts';
import type { IdentityDeps } from './deps.ts';

export interface Delivered {
  readonly delivery: 'mailed' | 'unknown' | 'refused' | 'hand-over';
  /** Shown only where there is no mail server, and only this once. */
  readonly link: string | null;
}

/**
 * Brings a link to its address. With a mail server nobody but the addressee sees it; without one whoever invites
 * hands it over, and what it opens stays unverified.
 */
export async function deliver(
  deps: IdentityDeps,
  link: { readonly origin: string; readonly page: Parameters<typeof linkTo>[1]; readonly token: string },
  mail: {
    readonly to: string;
    readonly language: Language;
    readonly template: MailTemplate;
    readonly values: Readonly<Record<string, string>>;
  },
): Promise<Delivered> {
  const url = linkTo(link.origin, link.page, link.token);
  if (!deps.mailer.available) return { delivery: 'hand-over', link: url };
  const outcome = await deps.mailer.send({
    ...mail,
    id: deps.app.environment.newId(),
    values: { ...mail.values, link: url },
  });
  return { delivery: outcome === 'sent' ? 'mailed' : outcome, link: null };
}
