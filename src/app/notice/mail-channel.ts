import type { Id } from '../../domain/id.ts';
import { type Instant, millisecondsBetween, plusMilliseconds } from '../../domain/instant.ts';
import type { Monday } from '../../domain/monday/monday.ts';
import type { Language } from '../../domain/text.ts';
import { memberOf, type WorkspaceState } from '../../domain/workspace/state.ts';
import type { Accounts } from '../identity/accounts.ts';
import type { ChannelHandler } from '../outbox/channel.ts';
import type { Mail, MailedNotice, Mailer } from '../port/mail.ts';
import type { Delivery } from '../port/outbox.ts';
import { type App, Work } from '../work.ts';
import { guestOf } from './told-guest.ts';

/** What the outbox keeps of a mail: its public content, worded only when it is sent, in the person's language. */
export type MailContent =
  | { readonly form: 'notice'; readonly notice: MailedNotice }
  | { readonly form: 'monday'; readonly week: Monday };

export interface MailChannelParts {
  readonly app: App;
  readonly accounts: Pick<Accounts, 'byId'>;
  readonly mailer: Mailer;
  /** Where links lead. */
  readonly origin: string;
}

const MINUTE = 60_000;
/** Waiting for a mail server that is away: soon, then every half hour, for a day. */
const WAITS = [1, 5, 10, 15, 30].map((minutes) => minutes * MINUTE);
const AS_LONG_AS = 24 * 60 * MINUTE;

/** Mail, at most once: whose outcome nobody knows may have reached its person, is shown as such and never sent again. */
export function mailChannel(parts: MailChannelParts): ChannelHandler {
  return {
    send: async (workspace, delivery) => {
      const { outcome, because } = await sendMail(parts, workspace, delivery);
      const at = parts.app.environment.now();
      const attempt = { at, outcome, detail: because === undefined ? {} : { because } };
      if (outcome !== 'failed') return { outcome, nextTryAt: null, attempt };
      const nextTryAt = nextTryOf(delivery, at);
      return { outcome: nextTryAt === null ? 'given-up' : 'waiting', nextTryAt, attempt };
    },
    whenLost: 'unknown',
  };
}

function nextTryOf({ createdAt, attempts }: Delivery, at: Instant): Instant | null {
  if (millisecondsBetween(createdAt, at) >= AS_LONG_AS) return null;
  return plusMilliseconds(at, WAITS[Math.min(attempts, WAITS.length - 1)] ?? MINUTE);
}

interface Tried {
  readonly outcome: 'delivered' | 'refused' | 'unknown' | 'failed';
  readonly because?: 'no-mail-server' | 'no-member' | 'unverified' | 'unreachable' | undefined;
}

async function sendMail(
  { app, accounts, mailer, origin }: MailChannelParts,
  workspace: Id,
  { id, receiver, content }: Delivery,
): Promise<Tried> {
  if (!mailer.available) return { outcome: 'refused', because: 'no-mail-server' };
  const account = await accounts.byId(receiver);
  const { name, reader } = await app.store.transaction(workspace, async (transaction) => {
    const work = new Work(app, transaction);
    const { state } = await work.standing<WorkspaceState>('workspace', workspace);
    const member = account && memberOf(state, receiver);
    return {
      name: state.name,
      reader: member
        ? ({ ...account, verified: member.verified, guest: false } satisfies Reader)
        : await guestReader(work, receiver, content as MailContent),
    };
  });
  if (reader === undefined) return { outcome: 'refused', because: 'no-member' };
  if (!reader.verified) return { outcome: 'refused', because: 'unverified' };
  const mail: Mail = {
    id,
    to: reader.address,
    language: reader.language,
    values: { workspace: name, origin, ...(reader.guest ? { guest: 'yes' } : {}) },
    ...bodyOf(content as MailContent),
  };
  const outcome = await (mailer.attempt ?? mailer.send)(mail);
  if (outcome === 'unreachable') return { outcome: 'failed', because: 'unreachable' };
  return { outcome: outcome === 'sent' ? 'delivered' : outcome };
}

interface Reader {
  readonly address: string;
  readonly language: Language;
  readonly verified: boolean;
  readonly guest: boolean;
}

/** A guest is written to about its own negotiation only, and while it acts there. */
async function guestReader(work: Work, person: Id, content: MailContent): Promise<Reader | undefined> {
  const about = content.form === 'notice' ? content.notice.about : null;
  const guest = about === null ? undefined : await guestOf(work, about, person);
  return guest && { ...guest, guest: true };
}

function bodyOf(content: MailContent): Pick<Mail, 'template' | 'notice' | 'monday'> {
  return content.form === 'notice'
    ? { template: 'notice', notice: content.notice }
    : { template: 'monday', monday: content.week };
}
