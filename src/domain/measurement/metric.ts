import type { Instant } from '../instant.ts';
import type { Text } from '../text.ts';
import type { UsageLimit } from '../usage-limit.ts';

/** Which side of a bound is the good one. */
export type GoodWhen = 'high' | 'low';

/** A bound that the agreement must keep: so many readings in a row beyond it turn the flag off. */
export interface Guardrail {
  readonly bound: number;
  /** Consecutive readings beyond the bound, at least 1. */
  readonly readings: number;
}

/** A defined number with unit and good side. `value` and `cost` are cumulative since ink and make the joint metric. */
export interface Metric {
  /** Code by which readings name it: `value`, `cost`, or the guardrail's own. */
  readonly id: string;
  readonly name: Text;
  readonly unit: string;
  readonly goodWhen: GoodWhen;
  readonly guardrail: Guardrail | null;
  /** Passing it is told and decides nothing; absent where none was signed. */
  readonly limit?: UsageLimit | undefined;
}

/** One value at one instant. */
export interface Observation {
  readonly metric: string;
  readonly at: Instant;
  readonly value: number;
  /** The sender's name of this reading: the same again is the same reading, another value corrects it. */
  readonly externalId: string;
  readonly source: string;
}

/** Whether a value lies beyond a bound, on the bad side; on the bound is kept. */
export function beyond(metric: Metric, value: number): boolean {
  if (metric.guardrail === null) return false;
  return metric.goodWhen === 'low' ? value > metric.guardrail.bound : value < metric.guardrail.bound;
}

/** The one order in which readings count, whenever they came: by instant, then by name. */
export function inOrder(a: Observation, b: Observation): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.externalId < b.externalId ? -1 : a.externalId > b.externalId ? 1 : 0;
}

/**
 * The first run of readings beyond the bound, so many in a row by `inOrder`, that holds a reading named in `news`: one
 * that just came or was just corrected, however late. Readings up to `armedAt` were answered for already, and a good
 * reading that comes later between two bad ones parts them only while their run has not been told. Undefined when the
 * bound is kept.
 */
export function breach(
  metric: Metric,
  readings: readonly Observation[],
  armedAt: Instant | null,
  news: ReadonlySet<string>,
): readonly Observation[] | undefined {
  const needed = metric.guardrail?.readings ?? Number.POSITIVE_INFINITY;
  const counted = readings
    .filter((one) => one.metric === metric.id && (armedAt === null || one.at > armedAt))
    .toSorted(inOrder);
  let run: Observation[] = [];
  for (const reading of counted) {
    run = beyond(metric, reading.value) ? [...run, reading].slice(-needed) : [];
    if (run.length === needed && run.some((one) => news.has(one.externalId))) return run;
  }
  return undefined;
}
