import { useSyncExternalStore } from 'react';
import { browser } from '../data/browser.ts';

export interface Toast {
  readonly id: string;
  readonly text: string;
}

let toasts: readonly Toast[] = [];
const listeners = new Set<() => void>();

function replace(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says briefly that something was done; never the only place where something important stands. */
export function toast(text: string): void {
  const id = browser.newKey();
  replace([...toasts.slice(-2), { id, text }]);
  browser.after(5_000, () => replace(toasts.filter((one) => one.id !== id)));
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
}
