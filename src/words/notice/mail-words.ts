import type { Sentence } from '../sentence.ts';

/** Words around a notice in its mail. */
export const noticeMailWords = {
  open: { en: 'Open it in Parley', es: 'Abrirlo en Parley' },
  keep: { en: 'Keep', es: 'Mantener' },
  extend: { en: 'Extend', es: 'Prorrogar' },
  revert: { en: 'Switch off', es: 'Apagar' },
  links: {
    en: 'A link only opens the page. Nothing is proposed or signed before you say so there.',
    es: 'Un enlace solo abre la página. Nada se propone ni se firma hasta que lo digas allí.',
  },
  guestWhy: {
    en: 'You get this because you act for a side of it as a guest. Where you are signed in no more, ask your side for a new link. On its page, «Notices», you choose what comes by mail.',
    es: 'Recibes esto porque actúas por una de las partes como invitado. Si ya no tienes la sesión abierta, pide a tu parte un enlace nuevo. En su página, «Avisos», eliges qué llega por correo.',
  },
  why: {
    en: 'You can choose which notices come by mail in Settings, «Notices and calendar».',
    es: 'En Ajustes, «Avisos y calendario», eliges qué avisos llegan por correo.',
  },
} satisfies Readonly<Record<string, Sentence>>;

/** What a day in a calendar is called. */
export const entryWords = {
  review: { en: ({ title }) => `Review: ${title}`, es: ({ title }) => `Revisión: ${title}` },
  checkpoint: { en: ({ title }) => `Checkpoint: ${title}`, es: ({ title }) => `Control: ${title}` },
  'grace-ends': {
    en: ({ title }) => `Extra days end: ${title}`,
    es: ({ title }) => `Terminan los días extra: ${title}`,
  },
  compensation: { en: ({ title }) => `Clean-up due: ${title}`, es: ({ title }) => `Vence la limpieza: ${title}` },
  answer: { en: ({ title }) => `Answer due: ${title}`, es: ({ title }) => `Vence la respuesta: ${title}` },
} satisfies Readonly<Record<string, Sentence>>;

export const calendarWords = {
  name: { en: 'Parley: my agreements', es: 'Parley: mis acuerdos' },
  review: {
    en: ({ client }) => `For ${client}. If nobody decides before the end of this day, it is switched off.`,
    es: ({ client }) => `Para ${client}. Si nadie decide antes de que acabe este día, se apaga.`,
  },
  other: { en: ({ client }) => `For ${client}.`, es: ({ client }) => `Para ${client}.` },
} satisfies Readonly<Record<string, Sentence>>;
