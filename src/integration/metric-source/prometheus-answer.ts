import { z } from 'zod';
import type { MetricAnswer } from '../../app/port/metric-server.ts';
import type { SilenceWhy } from '../../domain/measurement/source.ts';

const point = z.tuple([z.number(), z.string()]);
const series = z.object({
  metric: z.record(z.string(), z.string()).default({}),
  value: point.optional(),
  values: z.array(point).optional(),
});
const body = z.object({
  status: z.enum(['success', 'error']),
  error: z.string().default(''),
  warnings: z.array(z.string()).default([]),
  data: z
    .discriminatedUnion('resultType', [
      z.object({ resultType: z.literal('vector'), result: z.array(series) }),
      z.object({ resultType: z.literal('matrix'), result: z.array(series) }),
      z.object({ resultType: z.literal('scalar'), result: point }),
      z.object({ resultType: z.literal('string'), result: z.unknown() }),
    ])
    .optional(),
});

/** Names of series told at most, and how much of a foreign text. */
const MOST_NAMES = 4;
const MOST_TEXT = 300;
/** The last instant that is written with four digits of a year; what a server says of a later one is no reading. */
const LATEST = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * What an answer of Prometheus' HTTP API v1 says: readings of the one series, or why there is none. An answer with
 * warnings may be partial and counts for nothing; NaN and infinity are no readings, and that the last one was `+Inf`,
 * as a quantile above the largest bucket is, is said.
 */
export function prometheusAnswer(status: number, text: string): MetricAnswer {
  if (status === 401 || status === 403) return silence('access-refused', String(status));
  const parsed = body.safeParse(jsonOf(text));
  if (!parsed.success) return silence('no-answer', `HTTP ${status}`);
  const { error, warnings, data } = parsed.data;
  if (parsed.data.status === 'error' || data === undefined) {
    if (status === 503) return silence('too-slow', error);
    return status >= 500 ? silence('no-answer', `HTTP ${status}`) : silence('query-refused', error);
  }
  if (warnings.length > 0) return silence('partial', warnings.join(' '));
  if (data.resultType === 'scalar') return samplesOf([data.result]);
  if (data.resultType === 'string') return silence('not-numbers', data.resultType);
  const found = data.result;
  if (found.length > 1) return silence('several-series', seriesNames(found));
  const [only] = found;
  if (only === undefined) return { samples: [] };
  const points = only.values ?? (only.value ? [only.value] : undefined);
  return points === undefined ? silence('not-numbers', 'histogram') : samplesOf(points);
}

function samplesOf(points: readonly z.infer<typeof point>[]): MetricAnswer {
  const samples = points.flatMap(([seconds, text]) => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    const milliseconds = Math.round(seconds * 1000);
    if (!Number.isFinite(value) || !(milliseconds >= 0 && milliseconds <= LATEST)) return [];
    return [{ at: new Date(milliseconds).toISOString(), value }];
  });
  const last = points.at(-1)?.[1] ?? '';
  const beyond = last === '+Inf';
  if (samples.length === 0 && points.length > 0) return silence(beyond ? 'beyond-buckets' : 'empty', last);
  return beyond ? { samples, beyond } : { samples };
}

/** `{instance="a"}, {instance="b"} … 3`: the first few, and how many more. */
function seriesNames(found: readonly z.infer<typeof series>[]): string {
  const names = found.slice(0, MOST_NAMES).map(({ metric: { __name__: name = '', ...labels } }) => {
    const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
    return `${name}{${pairs.join(', ')}}`;
  });
  return `${names.join(', ')}${found.length > MOST_NAMES ? ` … ${found.length}` : ''}`;
}

export function silence(why: SilenceWhy, detail: string): MetricAnswer {
  return { silence: why, detail: detail.slice(0, MOST_TEXT) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
