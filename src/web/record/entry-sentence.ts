import type { RecordEntry } from '../../domain/negotiation/view.ts';
import { agreementEventSentences } from '../../words/agreement/events.ts';
import { recordSentence } from '../../words/negotiation/record-sentence.ts';
import { rfcEventSentences } from '../../words/rfc/events.ts';
import { type Sentence, say, type Values } from '../../words/sentence.ts';

type Sentences = Readonly<Record<string, Sentence>>;

/** What an entry of the record says, in the reader's language and zone. */
export function entrySentence(entry: RecordEntry, language: 'en' | 'es', zone: string): string {
  const { slice } = entry;
  const sentences: Sentences =
    slice === 'negotiation' ? {} : slice === 'rfc' ? rfcEventSentences : agreementEventSentences;
  const sentence = sentences[entry.sentence];
  if (!sentence) return recordSentence(entry, language);
  return say(sentence, language, { ...(entry.values as Values), actor: entry.actor.name, zone });
}
