import type { Id } from '../../domain/id.ts';
import { plusMilliseconds } from '../../domain/instant.ts';
import { isRefused, type Refused, refuse } from '../../domain/refusal.ts';
import type { WebhookCommand } from '../../domain/workspace/decide-webhook.ts';
import type { WebhookType } from '../../domain/workspace/webhook.ts';
import type { Ceremony } from '../ceremony.ts';
import { act, actingOf } from '../identity/act.ts';
import { mustBeFresh } from '../identity/fresh.ts';
import type { Session } from '../port/identity.ts';
import type { Transaction } from '../port/store.ts';
import type { WebhookSender } from '../port/webhooks.ts';
import type { App } from '../work.ts';
import { isHeld } from './own-endpoint.ts';
import { readDoor, rotated, writeDoor } from './webhook-door.ts';

const HOUR = 3_600_000;
const SECRET_BYTES = 32;
/** Deliveries of one endpoint that are looked through when it is resumed. */
const MOST_RESUMED = 1_000;

interface Described {
  readonly name: string;
  readonly url: string;
  readonly types: readonly WebhookType[];
}

export interface WebhookDeps {
  readonly app: App;
  readonly webhookSender: WebhookSender;
}

/** Added by administrators with a fresh proof, because it lets news out; its secret is in this answer and never again. */
export function addWebhook({ app, webhookSender }: WebhookDeps): Ceremony<Described> {
  return async (session, { name, url, types }) => {
    const no = mayOpenDoors(app, session) ?? faultOf(webhookSender, url);
    if (no || !session) return no ?? refuse('members-only');
    const webhook = app.environment.newId();
    const secret = webhookSender.secretOf(app.environment.secret(SECRET_BYTES));
    const command: WebhookCommand = { type: 'AddWebhook', webhook, name, host: webhookSender.hostOf(url), types };
    const door = { url, secrets: [{ secret, until: null }] };
    return run(app, session, command, { id: webhook, secret }, (transaction) =>
      writeDoor(transaction, webhook, door, app.environment.now()),
    );
  };
}

/** Another name, address or choice of events; a fresh proof, because news go elsewhere from now on. */
export function changeWebhook({ app, webhookSender }: WebhookDeps): Ceremony<Described & { readonly webhook: Id }> {
  return async (session, { webhook, name, url, types }) => {
    const no = mayOpenDoors(app, session) ?? faultOf(webhookSender, url);
    if (no || !session) return no ?? refuse('members-only');
    const command: WebhookCommand = { type: 'ChangeWebhook', webhook, name, host: webhookSender.hostOf(url), types };
    return run(app, session, command, { done: true }, async (transaction) => {
      const door = await readDoor(transaction, webhook);
      if (door) await writeDoor(transaction, webhook, { ...door, url }, app.environment.now());
    });
  };
}

/** A new secret, shown once; for so many hours the one before signs too, so that the receiver can change over. */
export function rotateWebhookSecret({ app, webhookSender }: WebhookDeps): Ceremony<{
  readonly webhook: Id;
  readonly overlapHours: number;
}> {
  return async (session, { webhook, overlapHours }) => {
    const no = mayOpenDoors(app, session);
    if (no || !session) return no ?? refuse('members-only');
    const now = app.environment.now();
    const overlapUntil = plusMilliseconds(now, overlapHours * HOUR);
    const secret = webhookSender.secretOf(app.environment.secret(SECRET_BYTES));
    const command: WebhookCommand = { type: 'RotateWebhookSecret', webhook, overlapUntil };
    return run(app, session, command, { secret, overlapUntil }, async (transaction) => {
      const door = await readDoor(transaction, webhook);
      if (door) await writeDoor(transaction, webhook, rotated(door, secret, now, overlapUntil), now);
    });
  };
}

/** On again; what was put aside meanwhile is sent. */
export function resumeWebhook({ app }: WebhookDeps): Ceremony<{ readonly webhook: Id }> {
  return async (session, { webhook }) => {
    if (session?.actor.kind !== 'member') return refuse('members-only');
    const now = app.environment.now();
    return run(app, session, { type: 'ResumeWebhook', webhook }, { done: true }, async ({ outbox }) => {
      const kept = await outbox.of({ channel: 'webhook', receiver: webhook }, MOST_RESUMED);
      const held = kept.filter(isHeld).toReversed();
      for (const { id } of held) await outbox.settle(id, { outcome: 'waiting', nextTryAt: now });
      await outbox.enqueue(held.map(({ id }) => id));
    });
  };
}

/** Gone with its address and its secrets; what was told stays in the outbox, and nothing more is sent. */
export function removeWebhook({ app }: WebhookDeps): Ceremony<{ readonly webhook: Id }> {
  return async (session, { webhook }) => {
    if (session?.actor.kind !== 'member') return refuse('members-only');
    return run(app, session, { type: 'RemoveWebhook', webhook }, { done: true }, ({ secrets }) =>
      secrets.remove('webhook', webhook),
    );
  };
}

function mayOpenDoors(app: App, session: Session | undefined): Refused | undefined {
  if (session?.actor.kind !== 'member') return refuse('members-only');
  return mustBeFresh(session, app.environment.now());
}

function faultOf(sender: WebhookSender, url: string): Refused | undefined {
  const fault = sender.fault(url);
  return fault === undefined ? undefined : { refusal: { code: fault, faults: [{ path: 'url', code: fault }] } };
}

async function run(
  app: App,
  session: Session,
  command: WebhookCommand,
  output: object,
  also: (transaction: Transaction) => Promise<void>,
) {
  const { workspace } = session;
  const about = { slice: 'workspace' as const, id: workspace, command, acting: actingOf(session) };
  const done = await act(app, workspace, about, async (transaction) => {
    await also(transaction);
    return undefined;
  });
  return isRefused(done) ? done : { output };
}
