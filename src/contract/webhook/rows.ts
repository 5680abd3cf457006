import { z } from 'zod';
import type { WebhookType } from '../../domain/workspace/webhook.ts';
import { ceremony, command, identifier, instant, line, query } from '../operation.ts';

const tag = 'webhook';
const done = z.object({ done: z.literal(true) });

/** The declared list; `rows.test.ts` holds it against the domain's. */
export const webhookTypes = [
  'negotiation.asked',
  'negotiation.deal_agreed',
  'negotiation.deal_reopened',
  'negotiation.not_yet',
  'negotiation.escalated',
  'negotiation.withdrawn',
  'negotiation.closed',
  'rfc.opened',
  'rfc.signed',
  'rfc.signatures_voided',
  'rfc.inked',
  'rfc.abandoned',
  'agreement.opened',
  'agreement.evidence_given',
  'agreement.killed',
  'agreement.kill_explained',
  'agreement.stopped',
  'agreement.limit_passed',
  'agreement.turned_on',
  'agreement.decision_proposed',
  'agreement.decision_signed',
  'agreement.decision_withdrawn',
  'agreement.kept',
  'agreement.extended',
  'agreement.reverted',
  'agreement.ended_early',
  'agreement.amended',
  'agreement.lapsed',
  'debt.owed',
  'debt.paid',
  'debt.linked',
  'claim.frozen',
  'claim.resolved',
] as const satisfies readonly WebhookType[];

const types = z.array(z.enum(webhookTypes)).min(1).max(webhookTypes.length);

const described = {
  name: line(60),
  url: line(2000).describe('https; private addresses and plain http only where the operator allows their network'),
  types,
};
const about = { webhook: identifier };

const delivery = z.object({
  id: identifier.describe('the webhook-id header, the same at every try'),
  type: z.string(),
  negotiation: identifier.nullable(),
  createdAt: instant,
  outcome: z
    .enum(['waiting', 'sending', 'delivered', 'refused', 'unknown', 'given-up', 'held'])
    .describe('held: not sent while the endpoint was not on; given-up: tried for about three days'),
  attempts: z.int(),
  nextTryAt: instant.nullable(),
  log: z.array(
    z.object({
      at: instant,
      outcome: z.enum(['delivered', 'refused', 'unknown', 'failed']),
      status: z.int().nullable(),
      because: z.string().nullable().describe('why there was no answer'),
      milliseconds: z.number(),
    }),
  ),
});

/** Addresses outside that are told what every member can read, after the Standard Webhooks convention. */
const webhook = {
  list: query(
    { path: '/webhooks', summary: 'The workspace’s webhooks and how they are doing', tag, who: 'human' },
    {},
    z.object({
      webhooks: z.array(
        z.object({
          id: identifier,
          name: z.string(),
          host: z.string(),
          url: z.string(),
          types: z.array(z.enum(webhookTypes)),
          state: z.enum(['on', 'paused', 'gone']).describe('gone: it answered 410'),
          addedAt: instant,
          since: instant.describe('when it came to that state'),
          overlapUntil: instant.nullable().describe('until then the secret before signs too'),
          failing: z.boolean(),
          waiting: z.int().describe('of its latest deliveries'),
          lastDeliveredAt: instant.nullable(),
        }),
      ),
    }),
  ),
  deliveries: query(
    { path: '/webhooks/{webhook}/deliveries', summary: 'What was sent to a webhook, newest first', tag, who: 'human' },
    { ...about, limit: z.coerce.number().int().min(1).max(200).default(50) },
    z.object({ deliveries: z.array(delivery) }),
  ),
  add: ceremony(
    { path: '/webhooks', summary: 'Add a webhook; its secret is shown once', tag },
    described,
    z.object({ id: identifier, secret: z.string() }),
  ),
  change: ceremony(
    { path: '/webhooks/change', summary: 'Change a webhook’s name, address or events', tag },
    { ...about, ...described },
    done,
  ),
  rotate: ceremony(
    { path: '/webhooks/secret', summary: 'Give a webhook a new secret, shown once', tag },
    {
      ...about,
      overlapHours: z.int().min(0).max(168).default(24).describe('so long the secret before signs too'),
    },
    z.object({ secret: z.string(), overlapUntil: instant }),
  ),
  pause: command(
    {
      slice: 'workspace',
      type: 'PauseWebhook',
      path: '/webhooks/pause',
      summary: 'Send nothing to a webhook until it is resumed',
      who: 'human',
    },
    about,
  ),
  resume: ceremony({ path: '/webhooks/resume', summary: 'Resume a webhook and send what was held', tag }, about, done),
  remove: ceremony({ path: '/webhooks/remove', summary: 'Remove a webhook with its secrets', tag }, about, done),
  test: ceremony(
    { path: '/webhooks/test', summary: 'Send a test event to a webhook', tag },
    about,
    z.object({ delivery: identifier }),
  ),
  replay: ceremony(
    { path: '/webhooks/replay', summary: 'Send one delivery again, under the same id', tag },
    { ...about, delivery: identifier },
    z.object({ again: z.int() }),
  ),
  'replay-failed': ceremony(
    { path: '/webhooks/replay-failed', summary: 'Send again what failed since an instant', tag },
    { ...about, since: instant },
    z.object({ again: z.int() }),
  ),
};

/** Groups of operations about webhooks. */
export const webhookOperations = { webhook };
