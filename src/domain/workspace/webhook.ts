import type { Id } from '../id.ts';
import { type Instant, plusMilliseconds } from '../instant.ts';

/**
 * What an endpoint may be told of: things that every member of the workspace reads in the record as soon as they
 * happen. Nothing sealed, nothing that one party alone may see, and no working step whose timing would tell of one.
 */
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
] as const;
export type WebhookType = (typeof webhookTypes)[number];

/** Endpoints a workspace may have. */
export const MOST_WEBHOOKS = 20;

/** An address outside that is told what happens. Its whole address and its secrets lie elsewhere, encrypted. */
export interface Webhook {
  readonly id: Id;
  readonly name: string;
  /** Scheme, host and port; paths of such addresses often hold a secret. */
  readonly host: string;
  readonly types: readonly WebhookType[];
  /** `gone`: it answered 410, so nothing is sent until somebody resumes it. */
  readonly state: 'on' | 'paused' | 'gone';
  readonly addedAt: Instant;
  /** When it came to that state. */
  readonly since: Instant;
  /** Until then the secret before the newest signs too; null when there is none. */
  readonly overlapUntil: Instant | null;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long after each failed try the next one comes; the last of ten tries lies 75 h 35 min 5 s after the first. */
export const RETRY_AFTER: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** When to try again after `failed` tries, the last of them at `at`; null when it is given up. */
export function nextTryAfter(failed: number, at: Instant): Instant | null {
  const wait = RETRY_AFTER[failed - 1];
  return wait === undefined ? null : plusMilliseconds(at, wait);
}
