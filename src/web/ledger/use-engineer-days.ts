import { debtWords } from '../../words/web/agreement/ledger-words.ts';
import { numberText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';

/** «4.5 engineer-days», in the reader's language. */
export function useEngineerDays(): (days: number) => string {
  const say = useSay();
  const reader = useReader();
  return (days) => say(debtWords.engineerDays, { days, text: numberText(reader, days, 2) });
}
