import { counted, type Sentence } from '../sentence.ts';
import { inLanguage, named } from './refusal-values.ts';

/** Points, choices, rules; private answers; rounds and ticks. */
export const refusalsOfChoosing = {
  'option-too-few': {
    en: ({ least }) => `A point needs at least ${least} choices.`,
    es: ({ least }) => `Un punto necesita al menos ${least} opciones.`,
  },
  'option-too-many': {
    en: ({ most }) => `A point has at most ${most} choices.`,
    es: ({ most }) => `Un punto tiene como máximo ${most} opciones.`,
  },
  'issue-too-many': {
    en: ({ most }) => `There are ${most} points already, which is the most.`,
    es: ({ most }) => `Ya hay ${most} puntos, que es el máximo.`,
  },
  'option-twice': { en: 'This choice is there already.', es: 'Esa opción ya está.' },
  'rule-on-one-point': {
    en: 'A rule joins choices of two points. Choices of one point never go together anyway.',
    es: 'Una regla une opciones de dos puntos. Las de un mismo punto nunca van juntas.',
  },
  'rule-twice': { en: 'This rule is there already.', es: 'Esa regla ya está.' },
  'rule-too-many': {
    en: ({ most }) => `There are ${most} rules already, which is the most.`,
    es: ({ most }) => `Ya hay ${most} reglas, que es el máximo.`,
  },
  'rule-without-others': { en: 'Say which choices it goes with.', es: 'Di con qué opciones va.' },
  'rules-leave-no-deal': {
    en: (values) => `With this no deal is left that obeys every rule: ${inLanguage(values, 'rules', 'en')}.`,
    es: (values) => `Con esto no queda ningún trato que cumpla todas las reglas: ${inLanguage(values, 'rules', 'es')}.`,
  },
  'template-already-there': {
    en: 'What this brings along is among the points already.',
    es: 'Lo que esto aporta ya está entre los puntos.',
  },
  'sheet-choice-missing': {
    en: (values) => `«${inLanguage(values, 'choice', 'en')}» has no mark yet. Only your side sees this.`,
    es: (values) => `«${inLanguage(values, 'choice', 'es')}» aún no tiene valoración. Solo lo ve tu parte.`,
  },
  'sheet-choice-unknown': {
    en: 'Your answers hold a choice that does not exist any more. Look at the points again.',
    es: 'Tus respuestas incluyen una opción que ya no existe. Vuelve a mirar los puntos.',
  },
  'sheet-rating-out-of-range': {
    en: (values) => `The mark of «${inLanguage(values, 'choice', 'en')}» is a whole number from 0 to 100.`,
    es: (values) => `La valoración de «${inLanguage(values, 'choice', 'es')}» es un número entero de 0 a 100.`,
  },
  'sheet-range-misses-rating': {
    en: (values) =>
      `The range of «${inLanguage(values, 'choice', 'en')}» starts at its mark or below, ends at its mark or above, and both are whole numbers from 0 to 100.`,
    es: (values) =>
      `El margen de «${inLanguage(values, 'choice', 'es')}» empieza en su valoración o antes, acaba en ella o después, y ambos son números enteros de 0 a 100.`,
  },
  'sheet-ranges-too-many': {
    en: ({ most }) => `Give a range to the ${most} choices you are least sure of, not to more.`,
    es: ({ most }) => `Da un margen a las ${most} opciones de las que menos seguridad tienes, no a más.`,
  },
  'sheet-weight-missing': {
    en: (values) => `Say how much «${inLanguage(values, 'point', 'en')}» matters. Only your side sees this.`,
    es: (values) => `Di cuánto importa «${inLanguage(values, 'point', 'es')}». Solo lo ve tu parte.`,
  },
  'sheet-weight-unknown': {
    en: 'Your answers hold a point that does not exist any more. Look at the points again.',
    es: 'Tus respuestas incluyen un punto que ya no existe. Vuelve a mirar los puntos.',
  },
  'sheet-weight-out-of-range': {
    en: (values) => `How much «${inLanguage(values, 'point', 'en')}» matters is a whole number from 0 on.`,
    es: (values) => `Cuánto importa «${inLanguage(values, 'point', 'es')}» es un número entero desde 0.`,
  },
  'sheet-weights-all-zero': {
    en: 'Something has to matter: all points are at 0.',
    es: 'Algo tiene que importar: todos los puntos están a 0.',
  },
  'sheet-weights-too-large': {
    en: ({ most }) => `All points together may weigh ${most} at most.`,
    es: ({ most }) => `Todos los puntos juntos pueden pesar ${most} como máximo.`,
  },
  'sheet-reservation-out-of-range': {
    en: 'The least you would sign is a whole number from 0 to 100.',
    es: 'El mínimo que firmarías es un número entero de 0 a 100.',
  },
  'points-missing': { en: 'There is no point to settle yet.', es: 'Aún no hay ningún punto por acordar.' },
  'interest-first': {
    en: 'Say in one line why you need it; deals wait for that.',
    es: 'Di en una línea por qué lo necesitas; los tratos esperan a eso.',
  },
  'not-sealed': { en: 'Seal your private answers first.', es: 'Sella antes tus respuestas privadas.' },
  'sheet-incomplete': {
    en: ({ count }) =>
      `${counted(Number(count), 'line has', 'lines have')} changed since you sealed. Mark what is new.`,
    es: ({ count }) =>
      `${counted(Number(count), 'línea ha cambiado', 'líneas han cambiado')} desde que sellaste. Valora lo nuevo.`,
  },
  'already-ready': { en: 'You are ready already.', es: 'Ya estás listo.' },
  'not-ready': { en: 'You are not marked as ready.', es: 'No constas como listo.' },
  'rounds-used-up': {
    en: ({ rounds }) =>
      `${counted(Number(rounds), 'try was', 'tries were')} made. A further one takes place when all ask for it.`,
    es: ({ rounds }) =>
      `Ya hubo ${counted(Number(rounds), 'intento', 'intentos')}. Habrá otro cuando todas las partes lo pidan.`,
  },
  'rounds-left': {
    en: ({ left }) => `${counted(Number(left), 'try is', 'tries are')} left anyway; just be ready.`,
    es: ({ left }) =>
      `Todavía ${Number(left) === 1 ? 'queda un intento' : `quedan ${left} intentos`}; basta con estar listo.`,
  },
  'round-already-asked': {
    en: 'You have asked for one more already. It needs the others, too.',
    es: 'Ya has pedido otro intento. Faltan las demás partes.',
  },
  'not-all-ready': { en: 'Not everybody is ready.', es: 'No todas las partes están listas.' },
  'round-not-next': {
    en: ({ next }) => `The next try is number ${next}.`,
    es: ({ next }) => `El próximo intento es el ${next}.`,
  },
  'no-round': {
    en: 'No deals were searched for yet. It happens when all are ready.',
    es: 'Aún no se han buscado tratos. Ocurre cuando todas las partes están listas.',
  },
  'round-over': { en: 'This round is over.', es: 'Este intento ya terminó.' },
  'round-without-deals': {
    en: 'No deal works for all yet, so there is nothing to tick.',
    es: 'Aún no hay un trato que sirva a todos: no hay nada que marcar.',
  },
  'round-stopped': {
    en: 'The search was stopped before its end, so there is nothing to tick.',
    es: 'La búsqueda se detuvo antes de terminar: no hay nada que marcar.',
  },
  'round-outdated': {
    en: 'The points have changed since these deals were found. Try again.',
    es: 'Los puntos han cambiado desde que se encontraron estos tratos. Hay que buscar otra vez.',
  },
  'ticks-already-sent': {
    en: 'Your side has sent its ticks of this round. They cannot be changed.',
    es: 'Tu parte ya envió sus marcas de este intento. No se pueden cambiar.',
  },
  'ticks-missing': { en: 'Not everybody has sent ticks yet.', es: 'No todas las partes han enviado sus marcas.' },
  'interests-missing': {
    en: (values) => `Deals wait until every side has confirmed why. Still missing: ${named(values, 'parties', 'en')}.`,
    es: (values) => `Los tratos esperan a que cada parte confirme su porqué. Falta: ${named(values, 'parties', 'es')}.`,
  },
} satisfies Record<string, Sentence>;
