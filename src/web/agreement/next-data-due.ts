import type { AgreementView } from '../../domain/agreement/view.ts';
import { dayIn } from '../ui/figures.ts';

/** The checkpoint that must be read, and the last day on which that is in time. */
export interface DataDueDays {
  readonly checkpoint: string;
  readonly by: string;
}

const DAY = 86_400_000;

/** The next checkpoint whose missing readings would revert it before its end; null where none would. */
export function nextDataDue(view: AgreementView, now: number): DataDueDays | null {
  const { terms, endOn, phase } = view;
  if (terms === null || phase === 'before-ink' || phase === 'grace' || phase === 'over') return null;
  if (view.dataDue) return view.dataDue;
  if (terms.noDataDays === undefined) return null;
  const today = dayIn(terms.zone, now);
  const checkpoint = terms.checkpoints.find((day) => day > today && (endOn === null || day < endOn));
  if (checkpoint === undefined) return null;
  const by = new Date(Date.parse(checkpoint) + terms.noDataDays * DAY).toISOString().slice(0, 10);
  return endOn !== null && by >= endOn ? null : { checkpoint, by };
}
