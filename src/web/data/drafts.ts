import { useCallback, useState } from 'react';

const PREFIX = 'parley.draft.';

/** Drafts lie in this tab's session storage under the person's id, and go with signing out. */
export const drafts = {
  read<T>(person: string, name: string): T | undefined {
    const text = sessionStorage.getItem(`${PREFIX}${person}.${name}`);
    try {
      return text === null ? undefined : (JSON.parse(text) as T);
    } catch {
      return undefined;
    }
  },
  write(person: string, name: string, value: unknown): void {
    try {
      sessionStorage.setItem(`${PREFIX}${person}.${name}`, JSON.stringify(value));
    } catch {
      // A full or forbidden storage costs the draft's survival of a reload, nothing else.
    }
  },
  forget(person: string, name: string): void {
    sessionStorage.removeItem(`${PREFIX}${person}.${name}`);
  },
  forgetAll(): void {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  },
};

/** State that survives a reload of the tab until `clear` is called, usually after it was sent. */
export function useDraft<T>(person: string, name: string, initial: T) {
  const [value, setValue] = useState<T>(() => drafts.read<T>(person, name) ?? initial);
  const set = useCallback(
    (next: T | ((before: T) => T)) =>
      setValue((before) => {
        const after = typeof next === 'function' ? (next as (before: T) => T)(before) : next;
        drafts.write(person, name, after);
        return after;
      }),
    [person, name],
  );
  const clear = useCallback(() => drafts.forget(person, name), [person, name]);
  return [value, set, clear] as const;
}
