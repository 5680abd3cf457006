import { listed } from '../../../words/sentence.ts';
import { flagWords } from '../../../words/web/agreement/flag-words.ts';
import { numberText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import type { Audience } from './audience.ts';

/** Whom a flag is on for, in words: «Acme and staff». */
export function useAudience(client: string): (audience: Audience) => string {
  const say = useSay();
  const reader = useReader();
  return (audience) => {
    const percent = (value: number) => numberText(reader, value, 2);
    const names = [
      ...(audience.client >= 100 ? [client] : []),
      ...(audience.client > 0 && audience.client < 100
        ? [say(flagWords.shareOfClient, { percent: percent(audience.client), client })]
        : []),
      ...audience.segments,
      ...(audience.others >= 100 ? [say(flagWords.others)] : []),
      ...(audience.others > 0 && audience.others < 100
        ? [say(flagWords.shareOfOthers, { percent: percent(audience.others) })]
        : []),
    ];
    return names.length === 0 ? say(flagWords.nobody) : listed(names, reader.language);
  };
}
