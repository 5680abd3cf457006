import { useSyncExternalStore } from 'react';

/** What this browser remembers: how the page looks and reacts, nothing of its content. */
export interface LocalSettings {
  /** Chosen before signing in; an account has its own. */
  readonly language: 'en' | 'es' | undefined;
  readonly railCollapsed: boolean;
  readonly singleKeys: boolean;
}

const KEY = 'parley.settings';
const FIRST: LocalSettings = { language: undefined, railCollapsed: false, singleKeys: true };
const listeners = new Set<() => void>();
let current = read();

function read(): LocalSettings {
  try {
    return { ...FIRST, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<LocalSettings>) };
  } catch {
    return FIRST;
  }
}

export function changeSettings(change: Partial<LocalSettings>): void {
  current = { ...current, ...change };
  localStorage.setItem(KEY, JSON.stringify(current));
  for (const listener of listeners) listener();
}

export function useSettings(): LocalSettings {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

/** The language the page speaks now: its reader's once known, the browser's until then. */
export function pageLanguage(): 'en' | 'es' {
  return document.documentElement.lang === 'es' ? 'es' : 'en';
}

/** The language before anybody has signed in. */
export function browserLanguage(): 'en' | 'es' {
  return current.language ?? (navigator.language.toLowerCase().startsWith('es') ? 'es' : 'en');
}
