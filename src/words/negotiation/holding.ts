import type { Language } from '../../domain/text.ts';
import { instantWords } from '../dates.ts';
import { type Sentence, say } from '../sentence.ts';

/** What the client may hear ten seconds after filing: it promises an answer, not a date. */
export const holdingSentence: Sentence<{ readonly at: string }> = {
  en: ({ at }) => `We have your request. You will have an answer by ${at}. We are not promising a date yet.`,
  es: ({ at }) => `Hemos recibido tu petición. Tendrás respuesta el ${at}. Todavía no comprometemos una fecha.`,
};

/** The sentence for an answer due at an instant, in the zone of the negotiation's calendar. */
export function holding(answerBy: string, language: Language, zone: string): string {
  return say(holdingSentence, language, { at: instantWords(answerBy, language, zone) });
}
