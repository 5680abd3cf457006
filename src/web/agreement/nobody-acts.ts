import type { AgreementView } from '../../domain/agreement/view.ts';
import type { nobodyActsWords } from '../../words/web/agreement/life-words.ts';

/** Which sentence says what happens when nobody does anything. */
export function nobodyActs(view: AgreementView): Exclude<keyof typeof nobodyActsWords, 'no-data'> {
  const { phase, endsAt, graceEndsAt } = view;
  if (phase === 'before-ink') return 'unsigned';
  if (phase === 'over' || phase === 'grace') return phase;
  const kept = endsAt === null || graceEndsAt === null;
  if (phase === 'off' || phase === 'before-launch') return kept ? 'stays-off-kept' : 'stays-off';
  if (kept) return 'kept';
  return graceEndsAt > endsAt ? 'ends-with-grace' : 'ends';
}
