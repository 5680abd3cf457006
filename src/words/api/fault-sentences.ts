import { counted, type Sentence } from '../sentence.ts';

interface FaultValues {
  readonly limit: number;
  readonly choices: string;
}

/** What is wrong with one field of an input. */
export const faultSentences = {
  missing: { en: 'This is missing.', es: 'Falta este dato.' },
  'not-text': { en: 'This has to be text.', es: 'Tiene que ser un texto.' },
  'not-number': { en: 'This has to be a number.', es: 'Tiene que ser un número.' },
  'not-whole': { en: 'This has to be a whole number.', es: 'Tiene que ser un número entero.' },
  'not-boolean': { en: 'This has to be true or false.', es: 'Tiene que ser true o false.' },
  'not-list': { en: 'This has to be a list.', es: 'Tiene que ser una lista.' },
  'not-fields': { en: 'This has to be an object with fields.', es: 'Tiene que ser un objeto con campos.' },
  'wrong-form': { en: 'This does not have the expected form.', es: 'No tiene la forma esperada.' },
  empty: { en: 'This cannot be empty.', es: 'No puede quedar vacío.' },
  'too-short': {
    en: ({ limit }) => `At least ${counted(limit, 'character', 'characters')}.`,
    es: ({ limit }) => `Como mínimo ${counted(limit, 'carácter', 'caracteres')}.`,
  },
  'too-long': {
    en: ({ limit }) => `At most ${counted(limit, 'character', 'characters')}.`,
    es: ({ limit }) => `Como máximo ${counted(limit, 'carácter', 'caracteres')}.`,
  },
  'too-few': {
    en: ({ limit }) => `At least ${counted(limit, 'entry', 'entries')}.`,
    es: ({ limit }) => `Como mínimo ${counted(limit, 'elemento', 'elementos')}.`,
  },
  'too-many': {
    en: ({ limit }) => `At most ${counted(limit, 'entry', 'entries')}.`,
    es: ({ limit }) => `Como máximo ${counted(limit, 'elemento', 'elementos')}.`,
  },
  'too-small': { en: ({ limit }) => `At least ${limit}.`, es: ({ limit }) => `Como mínimo ${limit}.` },
  'too-big': { en: ({ limit }) => `At most ${limit}.`, es: ({ limit }) => `Como máximo ${limit}.` },
  'not-among': {
    en: ({ choices }) => `One of: ${choices}.`,
    es: ({ choices }) => `Una de estas opciones: ${choices}.`,
  },
  'not-id': { en: 'This has to be an id (a UUID).', es: 'Tiene que ser un identificador (UUID).' },
  'not-mail': { en: 'This is not a mail address.', es: 'No es una dirección de correo.' },
  'not-day': { en: 'This has to be a day such as 2026-03-13.', es: 'Tiene que ser un día como 2026-03-13.' },
  'not-instant': {
    en: 'This has to be an instant such as 2026-03-13T10:00:00.000Z.',
    es: 'Tiene que ser un instante como 2026-03-13T10:00:00.000Z.',
  },
  'wrong-characters': {
    en: 'This holds a character that cannot be stored.',
    es: 'Contiene un carácter que no se puede guardar.',
  },
  unknown: { en: 'There is no such field.', es: 'No existe ese campo.' },
} as const satisfies Record<string, Sentence<FaultValues>>;

export type FaultCode = keyof typeof faultSentences;
export type { FaultValues };
