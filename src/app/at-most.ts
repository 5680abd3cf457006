/**
 * Runs these, in order, at most so many at the same time. Every one is run, whatever becomes of another; the first that
 * throws is thrown when all have ended.
 */
export async function atMost(count: number, runs: readonly (() => Promise<void>)[]): Promise<void> {
  const waiting = runs[Symbol.iterator]();
  const faults: unknown[] = [];
  const work = async () => {
    for (const run of waiting) await run().catch((error: unknown) => faults.push(error));
  };
  await Promise.all(Array.from({ length: count }, work));
  if (faults.length > 0) throw faults[0];
}
