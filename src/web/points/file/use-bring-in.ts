import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SheetDraft } from '../../../domain/negotiation/sheet.ts';
import type { NegotiationView, PartyView } from '../../../domain/negotiation/view.ts';
import type { FileSide } from '../../../field-file/points-of-files.ts';
import { browser } from '../../data/browser.ts';
import { call } from '../../data/call.ts';
import { drafts } from '../../data/drafts.ts';
import { useRead } from '../../data/queries.ts';
import { usePerson } from '../../data/session.ts';
import { startingSheet } from '../../preferences/own-sheet.ts';
import { sheetDraftName } from '../../preferences/use-sheet-draft.ts';
import { type Brought, bringIn, takeBack } from './bring-in.ts';
import { draftWithColumn } from './own-column.ts';
import type { PointsPlan } from './points-plan.ts';

const calling = { call, newKey: browser.newKey };

/** Brings points and one's own column in, and takes them out again; the draft of this tab follows what is kept. */
export function useBringIn(view: NegotiationView, own: PartyView) {
  const queries = useQueryClient();
  const person = usePerson();
  const mine = useRead('preferences.mine', { negotiation: view.id });
  const name = sheetDraftName(view.id, mine.revision);
  const show = (draft: SheetDraft | undefined) => {
    if (draft) drafts.write(person.id, name, draft);
  };
  const add = useMutation({
    mutationFn: async ({ plan, side }: { readonly plan: PointsPlan; readonly side: FileSide | undefined }) => {
      const sheet = side?.sheet;
      const before = (drafts.read<SheetDraft>(person.id, name) ??
        mine.draft ??
        mine.sealed ??
        startingSheet(view.issues, own.kind)) as SheetDraft;
      const brought = await bringIn(
        calling,
        view.id,
        plan,
        sheet && { before, after: (there, issues) => draftWithColumn(before, there, issues, sheet, side.ranges) },
      );
      show(brought.draft);
      return brought;
    },
    onSettled: () => void queries.invalidateQueries(),
    networkMode: 'always',
    retry: false,
  });
  const undo = useMutation({
    mutationFn: async (brought: Brought) => {
      await takeBack(calling, view.id, brought);
      show(brought.draftBefore);
    },
    onSettled: () => void queries.invalidateQueries(),
    networkMode: 'always',
    retry: false,
  });
  return { add, undo };
}
