import { dayWords } from '../dates.ts';
import type { Sentence } from '../sentence.ts';

/** Who may act, when, on what, and what is wrong with the ask. */
export const refusalsOfWho = {
  'not-filed': { en: 'There is no ask here yet.', es: 'Aquí todavía no hay ninguna petición.' },
  'already-filed': { en: 'This ask has been filed already.', es: 'Esta petición ya está presentada.' },
  'only-policies': {
    en: 'Parley does this by itself, when its time has come.',
    es: 'Esto lo hace Parley por sí solo, cuando llega el momento.',
  },
  'guest-elsewhere': {
    en: 'As a guest you take part only in the negotiation you were invited to.',
    es: 'Como invitado solo participas en la negociación a la que te invitaron.',
  },
  'not-in-a-party': {
    en: 'You act for none of its parties. One of their people can add you.',
    es: 'No actúas por ninguna de sus partes. Alguien de una de ellas puede añadirte.',
  },
  'not-your-party': {
    en: ({ party }) => `Only ${party} can do this.`,
    es: ({ party }) => `Solo puede hacerlo ${party}.`,
  },
  'key-never-accepts': {
    en: 'An API key never accepts and never reveals. Sign in to do this yourself.',
    es: 'Una clave de API nunca acepta ni revela. Inicia sesión para hacerlo en persona.',
  },
  'negotiation-signed': {
    en: 'It is signed. What was agreed changes only by a new ask.',
    es: 'Está firmado. Lo acordado solo cambia con una nueva petición.',
  },
  'negotiation-withdrawn': { en: 'The ask was withdrawn.', es: 'La petición se retiró.' },
  'negotiation-not-yet': {
    en: ({ day }) => `The answer was «not yet». It can be asked again on ${dayWords(String(day), 'en')}.`,
    es: ({ day }) => `La respuesta fue «todavía no». Se puede volver a pedir el ${dayWords(String(day), 'es')}.`,
  },
  'deal-agreed': {
    en: 'A deal is agreed. Reopen it first, while it is not signed.',
    es: 'Hay un trato acordado. Reábrelo antes, mientras no esté firmado.',
  },
  'no-deal-agreed': { en: 'No deal is agreed yet.', es: 'Aún no hay ningún trato acordado.' },
  'unknown-party': { en: 'There is no such party here.', es: 'Aquí no existe esa parte.' },
  'unknown-issue': {
    en: 'There is no such point; it may have been removed.',
    es: 'Ese punto no existe; quizá se quitó.',
  },
  'unknown-option': {
    en: 'There is no such choice; it may have been removed.',
    es: 'Esa opción no existe; quizá se quitó.',
  },
  'unknown-rule': {
    en: 'There is no such rule; it may have been removed.',
    es: 'Esa regla no existe; quizá se quitó.',
  },
  'unknown-interest': {
    en: 'There is no such reason; it may have been taken back.',
    es: 'Ese motivo no existe; quizá se retiró.',
  },
  'unknown-evidence': {
    en: 'There is no such evidence; it may have been withdrawn.',
    es: 'Esa prueba no existe; quizá se retiró.',
  },
  'unknown-displaced': {
    en: 'This is not in the list of what slips; it may have been removed.',
    es: 'Eso no está en la lista de lo que se retrasa; quizá se quitó.',
  },
  'unknown-estimate': { en: 'No such estimate was asked for.', es: 'No se pidió esa estimación.' },
  'unknown-offer': { en: 'There is no such offer.', es: 'Esa oferta no existe.' },
  'unknown-deal': {
    en: 'This deal is not among those of the round.',
    es: 'Ese trato no está entre los de este intento.',
  },
  'unknown-member': { en: 'This person is not here.', es: 'Esa persona no está aquí.' },
  'unknown-support': {
    en: 'What this evidence is said to support does not exist any more.',
    es: 'Lo que esta prueba dice apoyar ya no existe.',
  },
  'text-empty': { en: 'Write something first.', es: 'Escribe algo primero.' },
  'text-too-long': {
    en: ({ most }) => `This is too long: at most ${most} characters.`,
    es: ({ most }) => `Es demasiado largo: como máximo ${most} caracteres.`,
  },
  'two-parties-at-least': {
    en: 'A negotiation needs two parties at least.',
    es: 'Una negociación necesita al menos dos partes.',
  },
  'six-parties-at-most': {
    en: 'A negotiation has six parties at most.',
    es: 'Una negociación tiene como máximo seis partes.',
  },
  'party-named-twice': { en: 'One party is named twice.', es: 'Una parte aparece dos veces.' },
  'person-in-two-parties': {
    en: ({ name }) => `${name} acts for another party here, and nobody acts for two.`,
    es: ({ name }) => `${name} actúa aquí por otra parte, y nadie actúa por dos.`,
  },
  'party-without-people': {
    en: ({ party }) => `Nobody acts for ${party} yet. Add its people first.`,
    es: ({ party }) => `Nadie actúa todavía por ${party}. Añade antes a su gente.`,
  },
  'rfc-hours-out-of-range': {
    en: ({ least, most }) => `The RFC is complete within ${least} to ${most} working hours.`,
    es: ({ least, most }) => `El RFC se completa en ${least} a ${most} horas laborables.`,
  },
  'comment-hours-out-of-range': {
    en: ({ least, most }) => `Comments take ${least} to ${most} working hours.`,
    es: ({ least, most }) => `Los comentarios duran de ${least} a ${most} horas laborables.`,
  },
  'escalation-name-missing': {
    en: 'Say to whom it goes when nobody answers in time.',
    es: 'Di a quién pasa si nadie responde a tiempo.',
  },
  'day-past': {
    en: ({ day }) => `${dayWords(String(day), 'en')} is over. Choose a later day.`,
    es: ({ day }) => `El ${dayWords(String(day), 'es')} ya pasó. Elige un día posterior.`,
  },
  'moment-with-preferences': {
    en: 'Somebody has already answered these points. Change the points one by one instead.',
    es: 'Alguien ya ha respondido a estos puntos. Cambia los puntos uno a uno.',
  },
  'edited-meanwhile': {
    en: ({ theirs }) => `Somebody changed this meanwhile. It now says: «${theirs}». Yours is kept; choose or merge.`,
    es: ({ theirs }) =>
      `Alguien lo cambió entretanto. Ahora dice: «${theirs}». Tu texto se conserva; elige uno o combínalos.`,
  },
} satisfies Record<string, Sentence>;
