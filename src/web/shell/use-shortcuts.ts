import { useEffect, useRef } from 'react';
import { browser } from '../data/browser.ts';

export interface Shortcuts {
  /** Works always, also while typing. */
  readonly palette: () => void;
  /** Single keys, off when the person turned them off. */
  readonly keys: Readonly<Record<string, () => void>>;
  /** The letter after G. */
  readonly go: Readonly<Record<string, () => void>>;
  readonly singleKeys: boolean;
}

const CHORD = 1_500;

/** One listener for the page; typing in a field and open dialogs keep their keys. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    let goUntil = 0;
    const hear = (event: KeyboardEvent) => {
      const { palette, keys, go, singleKeys } = latest.current;
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        palette();
        return;
      }
      // Esc leaves a field first; pressed again it goes back.
      if (event.key === 'Escape' && isField(event.target) && !document.querySelector('[role="dialog"]')) {
        event.target.blur();
        return;
      }
      if (!singleKeys || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const run = browser.elapsed() < goUntil ? go[key] : key === 'g' ? undefined : keys[key];
      goUntil = key === 'g' ? browser.elapsed() + CHORD : 0;
      if (!run) return;
      event.preventDefault();
      run();
    };
    // Before anything else hears the key: a dialog that closes on Esc is still there, and keeps it.
    addEventListener('keydown', hear, true);
    return () => removeEventListener('keydown', hear, true);
  }, []);
}

function isTaken(event: KeyboardEvent): boolean {
  return document.querySelector('[role="dialog"]') !== null || isField(event.target);
}

function isField(target: EventTarget | null): target is HTMLElement {
  if (!(target instanceof HTMLElement) || target === document.body) return false;
  return (
    target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"]):not([type="radio"])')
  );
}

/** J and K: moves the focus among the lines of the page's lists. */
export function moveAmongLines(by: 1 | -1): void {
  const lines = [...document.querySelectorAll<HTMLElement>('main [data-line]')];
  const at = lines.indexOf(document.activeElement as HTMLElement);
  lines[at === -1 ? (by === 1 ? 0 : lines.length - 1) : Math.max(0, Math.min(lines.length - 1, at + by))]?.focus();
}
