import { type Instant, millisecondsBetween, plusMilliseconds } from '../instant.ts';

/**
 * Why a source gives no reading. Those before `partial` need somebody to look at once. `beyond-buckets`: the answer is
 * above the largest bucket of a histogram, so nobody knows how high, and that where low is good.
 */
export const silenceWhys = [
  'address-refused',
  'query-refused',
  'several-series',
  'not-numbers',
  'unit-changed',
  'access-refused',
  'beyond-buckets',
  'partial',
  'no-answer',
  'too-slow',
  'empty',
] as const;
export type SilenceWhy = (typeof silenceWhys)[number];

/** From where a metric is pulled: a Prometheus server and a query that yields one series. */
export interface MetricSource {
  readonly metric: string;
  /** Where the server's API begins, `https://prometheus.example.org`. */
  readonly url: string;
  /** PromQL. */
  readonly query: string;
  /** Seconds between readings, 60–86,400. */
  readonly every: number;
  /** What a value is multiplied by to be in `unit`. */
  readonly factor: number;
  /** The metric's unit when the source was set. */
  readonly unit: string;
  /** It only grows and starts at nothing when its process restarts: what it grows by is added up. */
  readonly counter: boolean;
  /** Whether a secret opens it. */
  readonly secret: boolean;
}

/** Instants at which a source is asked, `step` seconds apart, both ends among them. */
export interface PullWindow {
  readonly from: Instant;
  readonly until: Instant;
  readonly step: number;
}

/** Steps of one request: as many readings as one batch may hold. */
export const PULL_STEPS = 500;
/** Steps that are caught up at most; what lies further back is not asked for any more. */
export const MOST_MISSED = 10_000;
/** So many intervals without a reading, and at least two minutes, before it is called silent. */
const PATIENCE = 3;

/**
 * The windows that are due: whole intervals since the epoch after `reached`, so that two servers ask for the same
 * instants. Empty while the next one is not over.
 */
export function dueWindows(every: number, reached: Instant, now: Instant): readonly PullWindow[] {
  const step = every * 1000;
  const last = Math.floor(Date.parse(now) / step);
  const first = Math.max(Math.floor(Date.parse(reached) / step) + 1, last - MOST_MISSED + 1);
  const windows: PullWindow[] = [];
  for (let from = first; from <= last; from += PULL_STEPS) {
    const until = Math.min(from + PULL_STEPS - 1, last);
    windows.push({ from: instantAt(from * step), until: instantAt(until * step), step: every });
  }
  return windows;
}

/** Whether a source is to be called silent: at once where somebody must act, else after its patience. */
export function silentNow(every: number, heardAt: Instant, why: SilenceWhy, now: Instant): boolean {
  if (silenceWhys.indexOf(why) < silenceWhys.indexOf('partial')) return true;
  return millisecondsBetween(heardAt, now) > Math.max(PATIENCE * every, 120) * 1000;
}

function instantAt(milliseconds: number): Instant {
  return plusMilliseconds('1970-01-01T00:00:00.000Z', milliseconds);
}
