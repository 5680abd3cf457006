import type { Catalogue } from '../interface-sentence.ts';

/** Words of «why»: positions, interests, guesses, the evidence sentence. */
export const whyWords = {
  title: { en: 'Why', es: 'Por qué' },
  help: {
    en: 'What you ask is one thing, why you need it another. One to three reasons, in one line each.',
    es: 'Una cosa es lo que pides y otra por qué lo necesitas. De uno a tres motivos, de una línea.',
  },
  position: { en: 'What we ask', es: 'Lo que pedimos' },
  reasons: { en: 'Why we need it', es: 'Por qué lo necesitamos' },
  ownReason: { en: 'In your own words', es: 'Con tus palabras' },
  ownReasonHelp: { en: 'One line, at most 140 characters', es: 'Una línea, 140 caracteres como mucho' },
  saveReasons: { en: 'Save and go on', es: 'Guardar y seguir' },
  guessOthers: { en: 'What do you think worries the others?', es: '¿Qué crees que preocupa a los demás?' },
  guessTitle: {
    en: ({ name }: { name: string }) => `What do you think worries ${name}?`,
    es: ({ name }: { name: string }) => `¿Qué crees que preocupa a ${name}?`,
  },
  guessHelp: {
    en: 'Sent as a guess; they say whether it is right.',
    es: 'Se envía como suposición; ellos dirán si es así.',
  },
  theyThink: {
    en: ({ name, text }: { name: string; text: string }) => `${name} thinks you worry about «${text}».`,
    es: ({ name, text }: { name: string; text: string }) => `${name} cree que te preocupa «${text}».`,
  },
  thatsIt: { en: 'That’s it', es: 'Eso es' },
  notQuite: { en: 'Not quite…', es: 'No exactamente…' },
  rather: { en: 'It is rather this', es: 'Más bien es esto' },
  unconfirmed: { en: 'unconfirmed', es: 'sin confirmar' },
  stated: { en: 'What you have said', es: 'Lo que has dicho' },
  amend: { en: 'Change', es: 'Cambiar' },
  withdraw: { en: 'Take back', es: 'Retirar' },
  evidenceTitle: { en: 'What it is worth, in one sentence', es: 'Lo que vale, en una frase' },
  isWorth: {
    en: ({ client }: { client: string }) => `${client} is worth`,
    es: ({ client }: { client: string }) => `${client} vale`,
  },
  aYear: {
    en: ({ currency }: { currency: string }) => `${currency} a year.`,
    es: ({ currency }: { currency: string }) => `${currency} al año.`,
  },
  chance: { en: 'Chance we lose them:', es: 'Probabilidad de perderlos:' },
  inHundredWithout: { en: 'in 100 without it,', es: 'de 100 sin ello,' },
  withFirst: { en: 'with a first version.', es: 'con una primera versión.' },
  since: { en: 'Since when', es: 'Desde cuándo' },
  worth: {
    en: ({ client }: { client: string }) => `${client} is worth, a year`,
    es: ({ client }: { client: string }) => `${client} vale, al año`,
  },
  chanceWithout: { en: 'Chance we lose them without it, in 100', es: 'Probabilidad de perderlos sin ello, de 100' },
  chanceWith: {
    en: 'With a first version, in 100',
    es: 'Con una primera versión, de 100',
  },
  iKnowFrom: { en: 'I know this from', es: 'Lo sé por' },
  howSure: { en: 'How sure', es: 'Con qué seguridad' },
  rough: { en: 'rough', es: 'a ojo' },
  fair: { en: 'fair', es: 'razonable' },
  solid: { en: 'solid', es: 'sólida' },
  statementWorth: {
    en: ({ client }: { client: string }) => `${client} is worth, a year`,
    es: ({ client }: { client: string }) => `${client} vale, al año`,
  },
  statementWithout: {
    en: ({ client }: { client: string }) => `Chance we lose ${client} without it`,
    es: ({ client }: { client: string }) => `Probabilidad de perder a ${client} sin ello`,
  },
  statementWith: {
    en: ({ client }: { client: string }) => `Chance we lose ${client} with a first version`,
    es: ({ client }: { client: string }) => `Probabilidad de perder a ${client} con una primera versión`,
  },
  inHundred: { en: 'in 100', es: 'de 100' },
  risksTitle: { en: 'If we do it, what could go wrong?', es: 'Si lo hacemos, ¿qué puede salir mal?' },
  moreFields: {
    en: 'More about it: context, aims, what keeps us stuck',
    es: 'Más: contexto, objetivos, lo que nos bloquea',
  },
  saveField: { en: 'Save', es: 'Guardar' },
  toEvidence: { en: 'What slips, and the effort', es: 'Lo que se retrasa y el esfuerzo' },
  toPrivate: { en: 'Next: what matters to you, in private', es: 'Siguiente: lo que te importa, en privado' },
} satisfies Catalogue;

/** The typed fields of the conversation. */
export const contextWords = {
  context: { en: 'Context', es: 'Contexto' },
  position: { en: 'What we ask', es: 'Lo que pedimos' },
  objective: { en: 'Our objective', es: 'Nuestro objetivo' },
  'risk-if-done': { en: 'Risk if we do it', es: 'Riesgo si lo hacemos' },
  'risk-if-not': { en: 'Risk if we don’t', es: 'Riesgo si no lo hacemos' },
  blocker: { en: 'What keeps us stuck', es: 'Lo que nos bloquea' },
  'user-outcome': { en: 'What their user is trying to get done', es: 'Lo que su usuario intenta conseguir' },
  'served-by': {
    en: 'Something we have, plan, or can do by hand this time',
    es: 'Algo que ya tenemos, planeamos o podemos hacer a mano esta vez',
  },
} satisfies Catalogue;

export const sourceWords = {
  client: { en: 'the client told me', es: 'me lo dijo el cliente' },
  account: { en: 'the account', es: 'la cuenta' },
  contract: { en: 'the contract', es: 'el contrato' },
  data: { en: 'our data', es: 'nuestros datos' },
  experience: { en: 'earlier cases', es: 'casos anteriores' },
} satisfies Catalogue;

/** When one came to know it. */
export const sinceWords = {
  today: { en: 'today', es: 'hoy' },
  yesterday: { en: 'yesterday', es: 'ayer' },
  week: { en: 'a week ago', es: 'hace una semana' },
  month: { en: 'a month ago', es: 'hace un mes' },
} satisfies Catalogue;
