import type { Refusal } from '../../domain/refusal.ts';
import type { Language } from '../../domain/text.ts';
import { identityRefusals } from '../identity/refusals.ts';
import { type Sentence, say } from '../sentence.ts';
import { workspaceRefusals } from '../workspace/refusals.ts';
import { problemSentences } from './problem-sentences.ts';

/** Every refusal of every slice and of the server itself. */
const sentences: Readonly<Record<string, Sentence>> = {
  ...identityRefusals,
  ...workspaceRefusals,
  ...problemSentences,
};

/** A rule's «no» in a reader's language. */
export function refusalSentence(refusal: Refusal, language: Language): string {
  const sentence = sentences[refusal.code];
  return sentence ? say(sentence, language, refusal.values ?? {}) : refusal.code;
}
