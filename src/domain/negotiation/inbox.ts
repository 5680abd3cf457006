import type { Id } from '../id.ts';
import { type Instant, plusMilliseconds } from '../instant.ts';
import { standingOf } from './standing/clocks.ts';
import type { NegotiationSummary, RfcStatus } from './summary.ts';
import { nextStep, untilOf } from './view/next-step.ts';
import type { InboxView, NegotiationLine } from './view.ts';

/** A negotiation's row beside its RFC's. */
export interface SummaryPair {
  readonly negotiation: NegotiationSummary;
  readonly rfc: RfcStatus | null;
}

const lateliness = 30 * 86_400_000;
const mostLately = 20;

/** One line of a list as a person reads it now. */
export function negotiationLine(
  summary: NegotiationSummary,
  rfc: RfcStatus | null,
  person: Id,
  now: Instant,
): NegotiationLine {
  const { step, need, waitingFor } = nextStep(summary, rfc, person, now);
  return {
    id: summary.id,
    title: summary.title,
    forWhom: summary.forWhom,
    moment: summary.moment,
    sample: summary.sample,
    archived: summary.archived,
    parties: summary.parties.map(({ id, name, kind, mark }) => ({ id, name, kind, mark })),
    own: summary.parties.find((party) => party.members.includes(person))?.id ?? null,
    standing: standingOf(summary.state, summary.answerBy, now),
    outcome: summary.outcome,
    step,
    need,
    waitingFor,
    until: untilOf(summary, rfc, now),
    filedAt: summary.filedAt,
    endedAt: summary.endedAt,
    lastAt: summary.last?.at ?? summary.filedAt,
  };
}

/**
 * What needs a person, by time left; what it waits for, likewise; what ended within thirty days, newest first. With a
 * limit each list has so many lines at most.
 */
export function inboxOf(pairs: readonly SummaryPair[], person: Id, now: Instant, limit?: number): InboxView {
  const lines = pairs
    .filter(({ negotiation }) => !negotiation.archived && concerns(negotiation, person))
    .map(({ negotiation, rfc }) => negotiationLine(negotiation, rfc, person, now));
  const since = plusMilliseconds(now, -lateliness);
  const needsYou = lines.filter((line) => line.need !== null).toSorted(byTimeLeft);
  const waiting = lines.filter((line) => line.need === null && line.endedAt === null).toSorted(byTimeLeft);
  return {
    counts: { needsYou: needsYou.length, waiting: waiting.length },
    needsYou: needsYou.slice(0, limit),
    waiting: waiting.slice(0, limit),
    lately: lines
      .filter((line) => line.need === null && line.endedAt !== null && line.endedAt >= since)
      .toSorted((a, b) => order(b.endedAt ?? '', a.endedAt ?? ''))
      .slice(0, Math.min(mostLately, limit ?? mostLately)),
  };
}

function concerns(summary: NegotiationSummary, person: Id): boolean {
  return (
    summary.parties.some((party) => party.members.includes(person)) ||
    summary.estimatesAsked.some((estimate) => estimate.engineer === person)
  );
}

/** What has no clock any more comes last, the oldest first. */
function byTimeLeft(a: NegotiationLine, b: NegotiationLine): number {
  return order(a.until ?? '9', b.until ?? '9') || order(a.filedAt, b.filedAt) || order(a.id, b.id);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
