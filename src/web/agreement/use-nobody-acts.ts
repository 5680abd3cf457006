import type { AgreementView } from '../../domain/agreement/view.ts';
import { nobodyActsWords } from '../../words/web/agreement/life-words.ts';
import { useServerNow } from '../data/server-clock.ts';
import { dateText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import { nextDataDue } from './next-data-due.ts';
import { nobodyActs } from './nobody-acts.ts';
import { twoTimes } from './two-times.ts';

/** What happens by itself when nobody does anything; and what may happen sooner, when readings are due. */
export function useNobodyActs(view: AgreementView): { readonly end: string; readonly sooner: string | null } {
  const say = useSay();
  const reader = useReader();
  const { endsAt, graceEndsAt, endOn, client } = view;
  const ends = endsAt === null ? '' : twoTimes(reader, view, endsAt).local;
  const graceLocal = graceEndsAt === null ? ends : twoTimes(reader, view, graceEndsAt).local;
  const which = nobodyActs(view);
  const sentence = nobodyActsWords[which];
  const due = nextDataDue(view, useServerNow());
  const end = say(sentence as (typeof nobodyActsWords)['ends'], {
    local: which === 'stays-off' ? graceLocal : ends,
    graceLocal,
    client,
    day: endOn === null ? '' : dateText(reader, endOn),
  });
  if (due === null) return { end, sooner: null };
  const days = { checkpoint: dateText(reader, due.checkpoint), by: dateText(reader, due.by) };
  return { end, sooner: say(nobodyActsWords['no-data'], days) };
}
