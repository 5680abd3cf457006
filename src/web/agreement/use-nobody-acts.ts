import type { AgreementView } from '../../domain/agreement/view.ts';
import { nobodyActsWords } from '../../words/web/agreement/life-words.ts';
import { useServerNow } from '../data/server-clock.ts';
import { dateText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import { nextDataDue } from './next-data-due.ts';
import { nobodyActs } from './nobody-acts.ts';
import { twoTimes } from './two-times.ts';

/** What happens by itself when nobody does anything, in one sentence. */
export function useNobodyActs(view: AgreementView): string {
  const say = useSay();
  const reader = useReader();
  const { endsAt, graceEndsAt, endOn, client } = view;
  const end = endsAt === null ? { local: '', utc: '' } : twoTimes(reader, view, endsAt);
  const grace = graceEndsAt === null ? end : twoTimes(reader, view, graceEndsAt);
  const which = nobodyActs(view);
  const sentence = nobodyActsWords[which];
  const last = which === 'stays-off' ? grace : end;
  const due = nextDataDue(view, useServerNow());
  const values = { ...last, client, day: endOn === null ? '' : dateText(reader, endOn) };
  const alone = say(sentence as (typeof nobodyActsWords)['ends'], {
    ...values,
    graceLocal: grace.local,
    graceUtc: grace.utc,
  });
  if (due === null) return alone;
  const days = { checkpoint: dateText(reader, due.checkpoint), by: dateText(reader, due.by) };
  return `${alone} ${say(nobodyActsWords['no-data'], days)}`;
}
