import { numberWords } from '../numbers.ts';
import type { Sentence } from '../sentence.ts';

/** Problems of the server itself, and what `app` refuses across slices; what a rule refuses lies with its slice. */
export const problemSentences = {
  'invalid-input': {
    en: 'Something in this request is missing or not right.',
    es: 'En esta petición falta algo o hay algo que no es correcto.',
  },
  'not-signed-in': { en: 'Sign in first.', es: 'Primero inicia sesión.' },
  'members-only': {
    en: 'Only members of the workspace can do this; you are here as a guest.',
    es: 'Solo pueden hacerlo los miembros del espacio de trabajo; tú estás aquí como invitado.',
  },
  'people-only': {
    en: 'An API key never does this: a person has to sign in and do it.',
    es: 'Una clave de API nunca hace esto: tiene que iniciar sesión una persona y hacerlo.',
  },
  'foreign-origin': {
    en: 'This request came from another site and was not carried out.',
    es: 'Esta petición venía de otro sitio y no se ha ejecutado.',
  },
  'foreign-host': {
    en: 'This Parley only answers on this machine. Set PARLEY_PUBLIC_URL to open it under another address.',
    es: 'Este Parley solo responde en esta máquina. Define PARLEY_PUBLIC_URL para abrirlo con otra dirección.',
  },
  'no-such-page': { en: 'There is nothing at this address.', es: 'No hay nada en esta dirección.' },
  'unknown-thing': {
    en: 'This does not exist, or it is not open to you.',
    es: 'Esto no existe o no está abierto para ti.',
  },
  'unknown-team': {
    en: 'There is no such team in this workspace any more.',
    es: 'Ese equipo ya no existe en este espacio de trabajo.',
  },
  'not-disclosed': {
    en: 'The private answers stay private: they are shown only after closing, and only if every party agrees.',
    es: 'Las respuestas privadas siguen siendo privadas: solo se muestran tras el cierre y si todas las partes están de acuerdo.',
  },
  'method-not-allowed': {
    en: 'This address does not answer to that method.',
    es: 'Esta dirección no responde a ese método.',
  },
  'body-too-large': { en: 'This is too long to be accepted.', es: 'Esto es demasiado largo para aceptarlo.' },
  'not-json': { en: 'The request has to be JSON.', es: 'La petición tiene que ser JSON.' },
  'key-missing': {
    en: 'A command needs an Idempotency-Key header, so that it is carried out only once.',
    es: 'Una orden necesita la cabecera Idempotency-Key, para que se ejecute una sola vez.',
  },
  'idempotency-key-reused': {
    en: 'This Idempotency-Key was already used for something else.',
    es: 'Esta Idempotency-Key ya se usó para otra cosa.',
  },
  'done-before': {
    en: 'This was already done, with the same Idempotency-Key. Nothing happened now.',
    es: 'Esto ya se hizo, con la misma Idempotency-Key. Ahora no ha ocurrido nada.',
  },
  'record-full': {
    en: ({ most }) =>
      `The record here holds ${numberWords(Number(most), 'en')} entries, as many as it can. It can still be ended or signed; for more, file a new ask.`,
    es: ({ most }) =>
      `El registro tiene ya ${numberWords(Number(most), 'es')} entradas, las que caben. Aún se puede cerrar o firmar; para seguir, presenta otra petición.`,
  },
  'changed-meanwhile': {
    en: 'Somebody else changed this at the same moment. Look again and repeat.',
    es: 'Otra persona lo ha cambiado en el mismo momento. Vuelve a mirarlo y repite.',
  },
  'too-many-requests': {
    en: 'Too many tries in a short time. Wait a moment.',
    es: 'Demasiados intentos en poco tiempo. Espera un momento.',
  },
  'store-unavailable': {
    en: 'The database cannot be reached right now. Nothing you typed is lost; try again in a moment.',
    es: 'Ahora mismo no se puede acceder a la base de datos. No se pierde nada de lo que has escrito; inténtalo dentro de un momento.',
  },
  bug: {
    en: 'Something went wrong on our side. Whoever runs this server finds it under the number of this request.',
    es: 'Algo ha fallado por nuestra parte. Quien administra este servidor lo encontrará con el número de esta petición.',
  },
} as const satisfies Record<string, Sentence>;

export type ProblemCode = keyof typeof problemSentences;

/** The few words over a problem, by its status. */
export const problemTitles = {
  400: { en: 'Not understood', es: 'No se entiende' },
  401: { en: 'Not signed in', es: 'Sin sesión' },
  403: { en: 'Not allowed', es: 'No permitido' },
  404: { en: 'Not found', es: 'No encontrado' },
  405: { en: 'Not possible here', es: 'Aquí no es posible' },
  409: { en: 'Refused by a rule', es: 'Una regla lo impide' },
  413: { en: 'Too long', es: 'Demasiado largo' },
  415: { en: 'Not JSON', es: 'No es JSON' },
  422: { en: 'Key already used', es: 'Clave ya usada' },
  429: { en: 'Too many tries', es: 'Demasiados intentos' },
  500: { en: 'Our fault', es: 'Fallo nuestro' },
  503: { en: 'Not reachable right now', es: 'No disponible ahora' },
} as const satisfies Record<number, Sentence>;

export type ProblemStatus = keyof typeof problemTitles;
