/**
 * The page's only door to the machine's clock, timers and chance, so that everything else takes them from here:
 * time shown to people is the server's (see `server-clock.ts`).
 */
export const browser = {
  /** Milliseconds of a clock that never jumps; good for spans, not for dates. */
  elapsed: (): number => performance.now(),
  newKey: (): string =>
    typeof crypto.randomUUID === 'function'
      ? crypto.randomUUID()
      : [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  /** Calls back every so many milliseconds; returns the stop. */
  every(milliseconds: number, run: () => void): () => void {
    const timer = setInterval(run, milliseconds);
    return () => clearInterval(timer);
  },
  /** Calls back once; returns the cancellation. */
  after(milliseconds: number, run: () => void): () => void {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
