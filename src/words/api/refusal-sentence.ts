import type { Refusal } from '../../domain/refusal.ts';
import type { Language } from '../../domain/text.ts';
import { type Sentence, say } from '../sentence.ts';
import { problemSentences } from './problem-sentences.ts';

/** Every refusal of every slice. */
const sentences: Readonly<Record<string, Sentence>> = {
  ...problemSentences,
};

/** A rule's «no» in a reader's language. */
export function refusalSentence(refusal: Refusal, language: Language): string {
  const sentence = sentences[refusal.code];
  return sentence ? say(sentence, language, refusal.values ?? {}) : refusal.code;
}
