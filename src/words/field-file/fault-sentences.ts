import type { Language } from '../../domain/text.ts';
import type { FieldFault, FieldFaultCode } from '../../field-file/field-negotiation.ts';
import { type Sentence, say } from '../sentence.ts';

interface Blanks {
  readonly about: string;
}

/** What is wrong with a file of the field, and what to do where that is not plain. */
export const fieldFaultSentences: Readonly<Record<FieldFaultCode, Sentence<Blanks>>> = {
  'too-large': { en: 'is larger than 50 MB and was not read', es: 'ocupa más de 50 MB y no se ha leído' },
  'yaml-too-large': {
    en: 'is YAML of more than 1 MB and was not read; as JSON it may have 50',
    es: 'es YAML de más de 1 MB y no se ha leído; como JSON puede ocupar 50',
  },
  'too-many-values': {
    en: ({ about }) => `holds more values than are read (${about}); the most is a million values or 10,000 rules`,
    es: ({ about }) =>
      `tiene más valores de los que se leen (${about}); como mucho, un millón de valores o 10.000 reglas`,
  },
  'not-utf-8': {
    en: 'is not text in UTF-8 here; save it as UTF-8 and try again',
    es: 'aquí no es texto en UTF-8; guárdalo como UTF-8 e inténtalo de nuevo',
  },
  'too-deep': { en: 'is nested more than 100 levels deep', es: 'tiene más de 100 niveles de anidamiento' },
  'not-well-formed': {
    en: ({ about }) => `is not well formed (${about})`,
    es: ({ about }) => `está mal formado (${about})`,
  },
  'entity-declared': {
    en: ({ about }) =>
      `declares or refers to something to be expanded (${about}); take it out, nothing is ever expanded`,
    es: ({ about }) => `declara o cita algo que habría que expandir (${about}); quítalo, nunca se expande nada`,
  },
  'unknown-format': {
    en: 'is in no format that is read: Genius XML, scenario, NegMAS or NegoLog JSON, CSV',
    es: 'no está en ningún formato que se lea: XML de Genius, escenario, JSON de NegMAS o NegoLog, CSV',
  },
  'no-domain': { en: 'there is no domain among the files', es: 'no hay ningún dominio entre los ficheros' },
  'no-profile': {
    en: 'there is no profile: name the domain with the file of each party',
    es: 'no hay ningún perfil: indica el dominio con el fichero de cada parte',
  },
  'several-domains': { en: 'is a second domain; name one', es: 'es un segundo dominio; indica uno' },
  'field-missing': { en: ({ about }) => `lacks «${about}»`, es: ({ about }) => `falta «${about}»` },
  'field-unknown': {
    en: ({ about }) => `«${about}» is not known here`,
    es: ({ about }) => `«${about}» no se conoce aquí`,
  },
  'not-a-number': { en: ({ about }) => `«${about}» is not a number`, es: ({ about }) => `«${about}» no es un número` },
  'not-a-list': { en: ({ about }) => `«${about}» is not a list`, es: ({ about }) => `«${about}» no es una lista` },
  'not-text': { en: ({ about }) => `«${about}» is not text`, es: ({ about }) => `«${about}» no es texto` },
  'named-twice': {
    en: ({ about }) => `«${about}» is there twice; which one counts?`,
    es: ({ about }) => `«${about}» aparece dos veces; ¿cuál vale?`,
  },
  'no-issue': { en: 'has no issue', es: 'no tiene ningún asunto' },
  'no-option': {
    en: ({ about }) => `«${about}» has no option`,
    es: ({ about }) => `«${about}» no tiene ninguna opción`,
  },
  'issue-unknown': {
    en: ({ about }) => `the issue of «${about}» is not in the domain`,
    es: ({ about }) => `el asunto de «${about}» no está en el dominio`,
  },
  'option-unknown': {
    en: ({ about }) => `the option «${about}» is not in the domain`,
    es: ({ about }) => `la opción «${about}» no está en el dominio`,
  },
  'option-without-value': {
    en: ({ about }) => `the option «${about}» has no value`,
    es: ({ about }) => `la opción «${about}» no tiene valor`,
  },
  'count-differs': {
    en: ({ about }) => `the number of values does not fit (${about})`,
    es: ({ about }) => `la cantidad de valores no cuadra (${about})`,
  },
  'kind-not-read': {
    en: ({ about }) => `this kind is not read (${about}); discrete and integer issues are, with linear evaluators`,
    es: ({ about }) =>
      `este tipo no se lee (${about}); se leen los asuntos discretos y enteros, con evaluadores lineales`,
  },
  'weight-missing': { en: ({ about }) => `«${about}» has no weight`, es: ({ about }) => `«${about}» no tiene peso` },
  'no-weight': { en: 'every weight is 0', es: 'todos los pesos son 0' },
  'out-of-range': {
    en: ({ about }) => `outside of what is allowed: ${about}`,
    es: ({ about }) => `fuera de lo permitido: ${about}`,
  },
  'rule-not-understood': {
    en: ({ about }) => `this rule has none of: ${about}`,
    es: ({ about }) => `esta regla no tiene nada de: ${about}`,
  },
};

/** «profile.xml:12:3: the option «Dell» has no value» */
export function fieldFaultWords({ code, file, line, column, about }: FieldFault, language: Language): string {
  const place = [file, line, column].filter((part) => part !== undefined && part !== '').join(':');
  return `${place}${place && ': '}${say(fieldFaultSentences[code], language, { about })}`;
}
