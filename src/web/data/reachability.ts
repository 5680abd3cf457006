type Listener = () => void;

/** Whether the last request was answered; the banner and the retrying of queries listen. */
function createReachability() {
  let reachable = true;
  const listeners = new Set<Listener>();
  return {
    report(now: boolean): void {
      if (now === reachable) return;
      reachable = now;
      for (const listener of listeners) listener();
    },
    isReachable: (): boolean => reachable,
    subscribe(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const reachability = createReachability();
