import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { browser } from './browser.ts';
import { reachability } from './reachability.ts';
import { serverClock } from './server-clock.ts';

const GATHER = 80;
const STALE_AFTER = 40_000;

let stale = false;
const staleListeners = new Set<() => void>();
function tellStale(now: boolean): void {
  if (stale === now) return;
  stale = now;
  for (const listener of staleListeners) listener();
}

/** True when nothing was heard from the server for so long that the page may be out of date. */
export function useStale(): boolean {
  return useSyncExternalStore(
    (listener) => {
      staleListeners.add(listener);
      return () => staleListeners.delete(listener);
    },
    () => stale,
  );
}

/**
 * Listens to the server's events. Each one says only that something of this workspace grew, or that the reader was told
 * something; what is on screen is read again. Listening goes on from where the log stood before anything was read, so nothing falls between reading
 * and listening. The browser's own reconnection resumes by `Last-Event-ID`; after a gap everything is read again.
 * `position` is null for who is not signed in.
 */
export function useLive(queries: QueryClient, position: number | null): void {
  const signedIn = position !== null;
  const after = useRef(position);
  after.current ??= position;
  useEffect(() => {
    if (!signedIn) return;
    const openStream = () => new EventSource(`/live?after=${after.current ?? 0}`);
    let heard = browser.elapsed();
    let cancelGathering: (() => void) | undefined;
    let source = openStream();
    const readAgain = () => {
      cancelGathering ??= browser.after(GATHER, () => {
        cancelGathering = undefined;
        void queries.invalidateQueries();
      });
    };
    const hear = (message: MessageEvent<string>) => {
      heard = browser.elapsed();
      tellStale(false);
      reachability.report(true);
      const data = safely(message.data);
      if (typeof data.now === 'string') serverClock.set(data.now);
      if (typeof data.position === 'number') {
        after.current = Math.max(after.current ?? 0, data.position);
        readAgain();
      }
    };
    const listen = () => {
      source.addEventListener('told', () => {
        heard = browser.elapsed();
        readAgain();
      });
      for (const kind of ['grown', 'time']) source.addEventListener(kind, hear as EventListener);
      let opened = false;
      source.addEventListener('open', () => {
        if (opened || stale) readAgain();
        // What was told between reading and listening is in no log to resume from.
        else for (const name of ['inbox.get', 'notice.list']) void queries.invalidateQueries({ queryKey: [name] });
        opened = true;
      });
    };
    listen();
    const stop = browser.every(5_000, () => {
      if (browser.elapsed() - heard > STALE_AFTER) tellStale(true);
      if (source.readyState !== EventSource.CLOSED) return;
      source = openStream();
      listen();
    });
    return () => {
      stop();
      cancelGathering?.();
      source.close();
    };
  }, [queries, signedIn]);
}

function safely(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
