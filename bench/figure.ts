/** One line of the results: a figure, what it stands beside, and whether it keeps what was promised. */
export interface Figure {
  readonly what: string;
  readonly here: string;
  /** The peer or limit measured in the same run. */
  readonly beside: string;
  readonly aim: string;
  /** Undefined where nothing was promised. */
  readonly met?: boolean | undefined;
}

/** What the machine answered in a stretch of work. */
export interface Rate {
  readonly perSecond: number;
  /** Milliseconds, of single answers. */
  readonly median: number;
  readonly p99: number;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/**
 * Runs clients side by side for so many seconds, after a second to warm up; each does one thing after the other.
 */
export async function rateOf(clients: number, seconds: number, once: (client: number) => Promise<void>): Promise<Rate> {
  const run = async (until: number, times: number[]) => {
    const one = async (client: number) => {
      for (let began = performance.now(); began < until; began = performance.now()) {
        await once(client);
        times.push(performance.now() - began);
      }
    };
    await Promise.all(Array.from({ length: clients }, (_, client) => one(client)));
  };
  await run(performance.now() + 1_000, []);
  const times: number[] = [];
  const began = performance.now();
  await run(began + seconds * 1_000, times);
  const elapsed = (performance.now() - began) / 1_000;
  return { perSecond: times.length / elapsed, median: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

export function sayRate({ perSecond, median, p99 }: Rate): string {
  return `${perSecond.toFixed(0)}/s, median ${median.toFixed(2)} ms, p99 ${p99.toFixed(1)} ms`;
}

export function sayMilliseconds(values: readonly number[]): string {
  return `median ${quantile(values, 0.5).toFixed(1)} ms, worst ${Math.max(...values).toFixed(1)} ms`;
}
