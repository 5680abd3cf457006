import type { SilenceWhy } from '../../../domain/measurement/source.ts';
import { silenceWords } from '../../../words/web/agreement/metric-source-words.ts';
import type { Filled } from '../../../words/web/interface-sentence.ts';
import { useSay } from '../../ui/reader.ts';

/** Why a source gives nothing, as a sentence. */
export function useSilenceText(): (silent: { readonly why: SilenceWhy; readonly detail: string }) => string {
  const say = useSay();
  return ({ why, detail }) => say(silenceWords[why] as Filled<{ readonly detail: string }>, { detail });
}
