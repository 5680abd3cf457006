import { useSyncExternalStore } from 'react';
import { browser } from './browser.ts';

/** The server's time, carried on by the machine's steady clock between two readings. */
function createServerClock() {
  let server = 0;
  let read = 0;
  let shown = 0;
  let stopTicking: (() => void) | undefined;
  const listeners = new Set<() => void>();
  const tick = () => {
    shown = now();
    for (const listener of listeners) listener();
  };
  const now = () => (server === 0 ? 0 : server + (browser.elapsed() - read));
  return {
    /** Sets the clock from an instant the server just gave. */
    set(at: string): void {
      server = Date.parse(at);
      read = browser.elapsed();
      tick();
    },
    now,
    shown: () => shown,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      stopTicking ??= browser.every(15_000, tick);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stopTicking?.();
        stopTicking = undefined;
      };
    },
  };
}

export const serverClock = createServerClock();

/** Milliseconds since 1970 by the server's clock, read again every quarter of a minute; 0 before it is known. */
export function useServerNow(): number {
  return useSyncExternalStore(serverClock.subscribe, serverClock.shown);
}
