import type { Catalogue } from '../interface-sentence.ts';

/** The nine steps of the loop. */
export const stepWords = {
  ask: { en: 'Ask', es: 'Petición' },
  interests: { en: 'Why', es: 'Por qué' },
  evidence: { en: 'Evidence', es: 'Pruebas' },
  options: { en: 'Points', es: 'Puntos' },
  packages: { en: 'Choose', es: 'Elegir' },
  rfc: { en: 'RFC', es: 'RFC' },
  signatures: { en: 'Sign', es: 'Firmar' },
  live: { en: 'Live', es: 'En marcha' },
  review: { en: 'Review', es: 'Revisión' },
} satisfies Catalogue;

/** The same in four words. */
export const quickStepWords = {
  ask: { en: 'Ask', es: 'Pedir' },
  why: { en: 'Why', es: 'Por qué' },
  choose: { en: 'Choose', es: 'Elegir' },
  sign: { en: 'Sign', es: 'Firmar' },
} satisfies Catalogue;

/** Words around the steps of one negotiation. */
export const negotiationWords = {
  steps: { en: 'Steps', es: 'Pasos' },
  forWhom: {
    en: ({ client }: { client: string }) => `for ${client}`,
    es: ({ client }: { client: string }) => `para ${client}`,
  },
  yourMove: {
    en: ({ need }: { need: string }) => `Your move: ${need}`,
    es: ({ need }: { need: string }) => `Te toca: ${need}`,
  },
  waitingFor: {
    en: ({ names, need }: { names: string; need: string }) => `Waiting for ${names}: ${need}`,
    es: ({ names, need }: { names: string; need: string }) =>
      `${names.includes(', ') ? 'Faltan' : 'Falta'} ${names}: ${need}`,
  },
  rfcDue: { en: 'RFC due', es: 'RFC para' },
  answerBy: { en: 'Answer by', es: 'Respuesta antes del' },
  thenNotYet: { en: 'After that it means «not yet».', es: 'Después significa «todavía no».' },
  thenGoesTo: {
    en: ({ name }: { name: string }) => `After that it goes to ${name}.`,
    es: ({ name }: { name: string }) => `Después pasa a ${name}.`,
  },
  thenLate: { en: 'After that the RFC counts as late.', es: 'Después el RFC cuenta como tardío.' },
  defaultStands: {
    en: 'The time for an answer is over: until somebody acts it means «not yet».',
    es: 'El plazo de respuesta ha pasado: hasta que alguien actúe significa «todavía no».',
  },
  defaultGoes: {
    en: ({ name }: { name: string }) => `The time for an answer is over: it is with ${name} now.`,
    es: ({ name }: { name: string }) => `El plazo de respuesta ha pasado: ahora lo tiene ${name}.`,
  },
  side: { en: 'Evidence and talk', es: 'Pruebas y conversación' },
  sidePages: { en: 'More of this negotiation', es: 'Más de esta negociación' },
  recordLink: { en: 'Record', es: 'Registro' },
  privateLink: { en: 'My private answers', es: 'Mis respuestas privadas' },
  printLink: { en: 'Minutes', es: 'Acta' },
  talk: { en: 'Talk', es: 'Conversación' },
  talkHelp: {
    en: 'Binds nobody. Offers are made under «Choose».',
    es: 'No compromete a nadie. Las ofertas van en «Elegir».',
  },
  say: { en: 'Say something', es: 'Di algo' },
  send: { en: 'Send', es: 'Enviar' },
  noTalk: { en: 'Nobody has said anything yet.', es: 'Nadie ha dicho nada todavía.' },
  noEvidence: { en: 'No evidence yet.', es: 'Aún no hay pruebas.' },
  evidence: { en: 'Evidence', es: 'Pruebas' },
  stale: { en: 'older than 90 days', es: 'más de 90 días' },
  sample: {
    en: 'This is a sample. It counts in no statistic.',
    es: 'Es un ejemplo. No cuenta en ninguna estadística.',
  },
  sampleAgreements: {
    en: 'See one in each state of its life',
    es: 'Ver uno en cada estado de su vida',
  },
  onlyReader: {
    en: 'You are reading: you act for none of its sides.',
    es: 'Solo lees: no actúas por ninguna de sus partes.',
  },
} satisfies Catalogue;
