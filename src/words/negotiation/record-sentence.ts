import type { NegotiationEvent } from '../../domain/negotiation/events.ts';
import type { RecordEntry, RecordValue } from '../../domain/negotiation/view.ts';
import type { Language } from '../../domain/text.ts';
import { type Sentence, say, type Values } from '../sentence.ts';
import { eventsOfChoosing } from './events-choosing.ts';
import { eventsOfPeople } from './events-people.ts';
import { eventsOfWhy } from './events-why.ts';

/** What happened in a negotiation, in words; a new kind of event without a sentence does not compile. */
export const negotiationEvents: Readonly<Record<NegotiationEvent['type'], Sentence>> = {
  ...eventsOfWhy,
  ...eventsOfChoosing,
  ...eventsOfPeople,
};

/** An entry of the record in a reader's language; the blanks include `actor`. What was redacted says so. */
export function recordSentence(entry: Pick<RecordEntry, 'sentence' | 'values' | 'actor'>, language: Language): string {
  const sentence = (negotiationEvents as Readonly<Record<string, Sentence>>)[entry.sentence];
  const values: Values = {
    actor: entry.actor.name,
    ...Object.fromEntries(Object.entries(entry.values).map(([name, value]) => [name, inOne(value, language)])),
  };
  return say(sentence ?? (entry.sentence === 'EntryRedacted' ? redaction : redacted), language, values);
}

const redacted: Sentence = {
  en: ({ actor }) => `What ${actor} wrote here was removed later; that it stood here is kept.`,
  es: ({ actor }) => `Lo que ${actor} escribió aquí se eliminó después; queda constancia de que estuvo.`,
};

const redaction: Sentence = {
  en: ({ actor, place, reason }) => `${actor} removed the text of entry ${place}. Reason: ${reason}`,
  es: ({ actor, place, reason }) => `${actor} eliminó el texto de la entrada ${place}. Motivo: ${reason}`,
};

function inOne(value: RecordValue, language: Language): string | number | readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if ('map' in value) return value.map((text) => (typeof text === 'string' ? text : text[language]));
  return value[language];
}
