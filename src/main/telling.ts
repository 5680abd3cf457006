import { atMost } from '../app/at-most.ts';
import type { Accounts } from '../app/identity/accounts.ts';
import { readFeed } from '../app/notice/calendar-feed.ts';
import { mailChannel } from '../app/notice/mail-channel.ts';
import { DueRound } from '../app/notice/tell-due.ts';
import type { Channels } from '../app/outbox/channel.ts';
import { deliver, sweepDeliveries } from '../app/outbox/deliver.ts';
import type { JobQueue } from '../app/port/jobs.ts';
import type { Mailer } from '../app/port/mail.ts';
import type { InstanceSeal } from '../app/port/signing.ts';
import type { WebhookSender } from '../app/port/webhooks.ts';
import { deliverWebhook } from '../app/webhook/deliver-webhook.ts';
import type { App } from '../app/work.ts';
import type { Id } from '../domain/id.ts';

export interface TellingParts {
  readonly accounts: Accounts;
  readonly mailer: Mailer;
  readonly seal: InstanceSeal;
  /** Absent: what is told to endpoints waits. */
  readonly webhookSender?: WebhookSender | undefined;
  /** Absent: deliveries are sent by whoever asks for them to be settled. */
  readonly jobs?: JobQueue | undefined;
}

export interface Telling {
  /** Looks once at everything that may be due by now, in every workspace; a fault in one holds up no other. */
  readonly tick: () => Promise<void>;
  /** Sends what is due, where there is no job queue. */
  readonly settled: () => Promise<void>;
}

/** The calendar files of people; their library is loaded with the first of them. */
export function calendarOf(app: App, { accounts, seal }: Pick<TellingParts, 'accounts' | 'seal'>) {
  return async (token: string): Promise<string | undefined> => {
    const { calendarFile: writer } = await import('../integration/calendar/calendar-file.ts');
    return readFeed({ app, accounts, writer, origin: seal.place.origin }, token);
  };
}

/** Wires the outbox to its channels and to the job queue. */
export function tellingOf(app: App, parts: TellingParts): Telling {
  const { accounts, mailer, seal, jobs, webhookSender } = parts;
  const channels: Channels = {
    mail: mailChannel({ app, accounts, mailer, origin: seal.place.origin }),
    ...(webhookSender && { webhook: { send: deliverWebhook(app, webhookSender), whenLost: 'again' } }),
  };
  jobs?.start((job) => deliver(app, channels, job));
  /** A workspace where something goes wrong holds up no other; the first fault is thrown when all had their turn. */
  const inEach = async (run: (workspace: Id) => Promise<void>) =>
    atMost(
      1,
      (await app.store.workspaces()).map((workspace) => () => run(workspace)),
    );
  const sweep = async () => {
    await inEach(async (workspace) => {
      const due = await sweepDeliveries(app, channels, workspace);
      const send = (delivery: Id) => () => deliver(app, channels, { workspace, delivery });
      if (jobs === undefined) await atMost(1, due.map(send));
    });
  };
  const round = new DueRound(app);
  return {
    tick: async () => {
      const look = () => inEach((workspace) => round.look(workspace));
      await atMost(1, [look, sweep]);
    },
    settled: async () => {
      if (jobs === undefined) await sweep();
    },
  };
}
