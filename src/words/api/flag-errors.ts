import type { Sentence } from '../sentence.ts';

/** What the flag protocol's `errorDetails` say; developers read them in their logs. */
export const flagErrors = {
  'key-missing': {
    en: 'Send a flag key as a bearer token or in X-API-Key.',
    es: 'Envía una clave de interruptores como «bearer token» o en X-API-Key.',
  },
  'key-refused': {
    en: 'This flag key is unknown, expired or revoked.',
    es: 'Esta clave de interruptores no existe, ha caducado o se ha revocado.',
  },
  'not-a-flag-key': {
    en: 'Flags are asked for with a flag key; this is another kind of key.',
    es: 'Los interruptores se consultan con una clave de interruptores; esta es de otra clase.',
  },
  'origin-refused': {
    en: 'This browser key answers pages of its own origins only, and this is none of them.',
    es: 'Esta clave de navegador solo responde a páginas de sus propios orígenes, y este no es uno de ellos.',
  },
  'stream-ended': {
    en: 'This stream has ended. Evaluate again: the answer names a new one.',
    es: 'Este flujo ha terminado. Evalúa otra vez: la respuesta nombra uno nuevo.',
  },
  'too-many-streams': {
    en: 'This key has too many streams open. Ask again later, or poll.',
    es: 'Esta clave tiene demasiados flujos abiertos. Vuelve más tarde o consulta de vez en cuando.',
  },
  'flag-not-found': {
    en: 'No RFC has named a flag with this key, or it is not one of this key’s.',
    es: 'Ninguna RFC ha nombrado un interruptor con esta clave, o no es de los de esta clave de acceso.',
  },
  'not-json': { en: 'The body is not a JSON object.', es: 'El cuerpo no es un objeto JSON.' },
  'context-wrong': {
    en: 'The context is an object; targetingKey and client are texts, segment a text or a list of texts.',
    es: 'El contexto es un objeto; targetingKey y client son textos, segment un texto o una lista de textos.',
  },
  'targeting-key-missing': {
    en: 'This flag is on for a percentage, so the context needs a targetingKey.',
    es: 'Este interruptor está encendido para un porcentaje, así que el contexto necesita un targetingKey.',
  },
  'body-too-large': { en: 'The body is too large.', es: 'El cuerpo es demasiado grande.' },
  'too-many-requests': { en: 'Too many requests.', es: 'Demasiadas peticiones.' },
  unavailable: {
    en: 'The database cannot be reached now. Use your default, false.',
    es: 'Ahora no se puede llegar a la base de datos. Usa tu valor por defecto, false.',
  },
  bug: {
    en: 'Something went wrong here. Use your default, false.',
    es: 'Algo ha fallado aquí. Usa tu valor por defecto, false.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;
export type FlagError = keyof typeof flagErrors;
