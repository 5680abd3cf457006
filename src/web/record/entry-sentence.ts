import type { RecordEntry } from '../../domain/negotiation/view.ts';
import { recordSentence } from '../../words/negotiation/record-sentence.ts';
import { rfcEventSentences } from '../../words/rfc/events.ts';
import { type Sentence, say, type Values } from '../../words/sentence.ts';

/** What an entry of the record says, in the reader's language and zone. */
export function entrySentence(entry: RecordEntry, language: 'en' | 'es', zone: string): string {
  const rfc = entry.slice === 'rfc' && (rfcEventSentences as Readonly<Record<string, Sentence>>)[entry.sentence];
  if (!rfc) return recordSentence(entry, language);
  return say(rfc, language, { ...(entry.values as Values), actor: entry.actor.name, zone });
}
