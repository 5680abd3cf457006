/** One reading, or one computed value, at its instant. */
export interface MetricPoint {
  /** An instant. */
  readonly at: string;
  readonly value: number;
  /** Read for an earlier checkpoint: it says nothing of the next one. */
  readonly earlier?: boolean | undefined;
}

/** A range that was forecast for a day, in the picture at an instant of it. */
export interface MetricBand {
  readonly at: string;
  /** The local day. */
  readonly on: string;
  readonly low: number;
  readonly high: number;
}

/** A signed bound with the words that stand at its line, as «keep from 1.5». */
export interface MetricThreshold {
  readonly value: number;
  readonly label: string;
}

/** Where things stand in the picture, in shares of its width and height: 0 is left and bottom, 1 right and top. */
export interface MetricScale {
  readonly across: (at: string) => number;
  readonly up: (value: number) => number;
}

/** A scale that holds every point and every threshold, with air for the figures below and above. */
export function metricScale(points: readonly MetricPoint[], thresholds: readonly MetricThreshold[]): MetricScale {
  const values = [...points, ...thresholds].map(({ value }) => value);
  const [low, high] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1];
  const air = (high - low) * 0.15 || Math.abs(high) * 0.1 || 1;
  const times = points.map(({ at }) => Date.parse(at));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return {
    across: (at) => (last > first ? (Date.parse(at) - first) / (last - first) : 0.5),
    up: (value) => (value - low + air) / (high - low + 2 * air),
  };
}

/** At most so many instants (at least 2) from the first to the last, both among them, equally far apart, and never two on a day. */
export function evenly(first: string, last: string, most: number): readonly string[] {
  const [from, until] = [Date.parse(first), Date.parse(last)];
  const days = Math.floor((until - from) / 86_400_000);
  const steps = Math.max(1, Math.min(most - 1, days));
  return Array.from({ length: steps + 1 }, (_, step) => new Date(from + ((until - from) * step) / steps).toISOString());
}

/** Moves heights apart to at least `gap`, in their order, within 0 and `height` as far as that many fit. */
export function apart(heights: readonly number[], gap: number, height: number): readonly number[] {
  const order = heights.map((at, index) => ({ at, index })).toSorted((a, b) => a.at - b.at);
  const placed: number[] = [];
  for (const { at } of order) placed.push(Math.max(at, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  let ceiling = height;
  for (let rank = placed.length - 1; rank >= 0; rank -= 1) {
    placed[rank] = Math.min(placed[rank] ?? 0, ceiling);
    ceiling = (placed[rank] ?? 0) - gap;
  }
  const result = [...heights];
  for (const [rank, { index }] of order.entries()) result[index] = placed[rank] ?? 0;
  return result;
}

/** How a value stands to a bound. */
export function standing(value: number, bound: number): 'above' | 'on' | 'below' {
  if (value === bound) return 'on';
  return value > bound ? 'above' : 'below';
}
