import { useEffect, useRef } from 'react';
import type { SheetDraft } from '../../domain/negotiation/sheet.ts';
import type { NegotiationView, PartyView } from '../../domain/negotiation/view.ts';
import { browser } from '../data/browser.ts';
import { call } from '../data/call.ts';
import { useDraft } from '../data/drafts.ts';
import { useRead } from '../data/queries.ts';
import { usePerson } from '../data/session.ts';
import { startingSheet } from './own-sheet.ts';

const PAUSE = 2_000;

/** Under which name this tab holds the draft that follows a sealed revision. */
export function sheetDraftName(negotiation: string, revision: number): string {
  return `sheet.${negotiation}.${revision}`;
}

/** The private sheet on the way: what this tab holds, else the kept draft, else what was sealed, else the usual start. */
export function useSheetDraft(view: NegotiationView, own: PartyView) {
  const mine = useRead('preferences.mine', { negotiation: view.id });
  const person = usePerson();
  const [draft, setDraft, clear] = useDraft<SheetDraft>(
    person.id,
    sheetDraftName(view.id, mine.revision),
    (mine.draft ?? mine.sealed ?? startingSheet(view.issues, own.kind)) as SheetDraft,
  );
  const touched = useRef(false);
  useEffect(() => {
    if (!touched.current) return;
    return browser.after(PAUSE, () => {
      // Kept for another visit; this tab has it anyway, so a failure costs nothing now.
      void call('preferences.keep', { negotiation: view.id, draft }).catch(() => undefined);
    });
  }, [draft, view.id]);
  const change = (part: SheetDraft) => {
    touched.current = true;
    setDraft((before) => ({ ...before, ...part }));
  };
  const forget = () => {
    touched.current = false;
    clear();
  };
  return { draft, change, forget, sealed: mine.sealed !== null, changed: mine.changed };
}
