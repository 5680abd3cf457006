/**
 * Runs something again and again, never two at once: the next wait begins when the last run has ended, well or not.
 * Faults are noted by their kind, once until it goes well again.
 */
export function everySoOften(
  milliseconds: number,
  run: () => Promise<void>,
  noteFault: (kind: string) => void,
): { readonly stop: () => Promise<void> } {
  let stopped = false;
  let faulty = false;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const again = () => {
    timer = setTimeout(() => {
      running = run()
        .then(() => {
          faulty = false;
        })
        .catch((error: unknown) => {
          if (!faulty) noteFault(error instanceof Error ? error.name : 'unknown');
          faulty = true;
        })
        .finally(() => {
          if (!stopped) again();
        });
    }, milliseconds);
  };
  again();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
