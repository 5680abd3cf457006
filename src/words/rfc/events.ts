import type { RfcEvent } from '../../domain/rfc/events.ts';
import { counted, type Sentence, say } from '../sentence.ts';
import { rfcSectionWords } from './headings.ts';
import { changedFieldsWords } from './refusals.ts';
import { writtenInstant } from './written.ts';

const fieldsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];

const section = (value: unknown, language: 'en' | 'es'): string => {
  const words = rfcSectionWords[value as keyof typeof rfcSectionWords];
  return words ? say(words, language, {}) : '';
};

const reasons = {
  en: {
    'deal-reopened': 'the deal was reopened',
    'not-yet': 'the answer is «not yet»',
    withdrawn: 'the ask was withdrawn',
  },
  es: {
    'deal-reopened': 'se reabrió el trato',
    'not-yet': 'la respuesta es «todavía no»',
    withdrawn: 'se retiró la petición',
  },
} as const;

const because = (value: unknown, language: 'en' | 'es'): string =>
  reasons[language][value as keyof (typeof reasons)['en']] ?? '';

/**
 * What happened to the RFC, in words. Blanks: `actor` (who did it) and the values of `rfcRecordValues`; instants are
 * said in `zone` where it is given, else in UTC.
 */
export const rfcEventSentences: Readonly<Record<RfcEvent['type'], Sentence>> = {
  RfcDrafted: {
    en: ({ revision }) => `The RFC was written from the deal (version ${revision}).`,
    es: ({ revision }) => `El RFC se redactó a partir del trato (versión ${revision}).`,
  },
  RfcEdited: {
    en: ({ actor, field, revision }) =>
      `${actor} changed ${changedFieldsWords(fieldsOf(field), 'en')} (version ${revision}).`,
    es: ({ actor, field, revision }) =>
      `${actor} cambió ${changedFieldsWords(fieldsOf(field), 'es')} (versión ${revision}).`,
  },
  RfcOpened: {
    en: ({ actor, commentsCloseAt, late, zone }) =>
      `${actor} opened the RFC${late ? ', late' : ''}. Comments until ${writtenInstant(String(commentsCloseAt), 'en', String(zone ?? 'UTC'))}.`,
    es: ({ actor, commentsCloseAt, late, zone }) =>
      `${actor} abrió el RFC${late ? ', fuera de plazo' : ''}. Comentarios hasta el ${writtenInstant(String(commentsCloseAt), 'es', String(zone ?? 'UTC'))}.`,
  },
  CommentAdded: {
    en: ({ actor, section: where, text }) => `${actor} commented on «${section(where, 'en')}»: ${text}`,
    es: ({ actor, section: where, text }) => `${actor} comentó «${section(where, 'es')}»: ${text}`,
  },
  CommentResolved: {
    en: ({ actor }) => `${actor} settled a comment.`,
    es: ({ actor }) => `${actor} dio por resuelto un comentario.`,
  },
  NothingToAddSaid: {
    en: ({ actor, party }) => `${party} has nothing to add (${actor}).`,
    es: ({ actor, party }) => `${party} no tiene nada que añadir (${actor}).`,
  },
  RfcSigned: {
    en: ({ signer, party, onBehalfOf, method }) =>
      `${signer} signed as ${party}${onBehalfOf ? ` on behalf of ${onBehalfOf}` : ''}, ${method === 'passkey' ? 'with a passkey' : 'after proving again who they are'}.`,
    es: ({ signer, party, onBehalfOf, method }) =>
      `${signer} firmó como ${party}${onBehalfOf ? ` en nombre de ${onBehalfOf}` : ''}, ${method === 'passkey' ? 'con una llave de acceso' : 'tras identificarse de nuevo'}.`,
  },
  SignaturesVoided: {
    en: ({ count, fields }) =>
      `${counted(Number(count), 'signature no longer counts', 'signatures no longer count')}, because the text changed: ${changedFieldsWords(fieldsOf(fields), 'en')}.`,
    es: ({ count, fields }) =>
      `${counted(Number(count), 'firma deja de valer', 'firmas dejan de valer')} porque cambió el texto: ${changedFieldsWords(fieldsOf(fields), 'es')}.`,
  },
  SigningDelegated: {
    en: ({ party, from, to, until, zone }) =>
      `${from} lets ${to} sign as ${party} until ${writtenInstant(String(until), 'en', String(zone ?? 'UTC'))}.`,
    es: ({ party, from, to, until, zone }) =>
      `${from} encarga a ${to} firmar como ${party} hasta el ${writtenInstant(String(until), 'es', String(zone ?? 'UTC'))}.`,
  },
  DelegationRevoked: {
    en: ({ actor, party }) => `${actor} took back the right to sign as ${party}.`,
    es: ({ actor, party }) => `${actor} retiró el encargo de firmar como ${party}.`,
  },
  RfcInked: {
    en: ({ recordHash }) => `Signed by all. The agreement stands (${String(recordHash).slice(0, 12)}…).`,
    es: ({ recordHash }) =>
      `Firmado por todas las partes. El acuerdo queda en pie (${String(recordHash).slice(0, 12)}…).`,
  },
  RfcAbandoned: {
    en: ({ because: why }) => `The RFC was given up: ${because(why, 'en')}.`,
    es: ({ because: why }) => `El RFC se abandonó: ${because(why, 'es')}.`,
  },
};
