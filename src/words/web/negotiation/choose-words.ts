import type { DealLabel } from '../../../domain/negotiation/issue.ts';
import { numberWords } from '../../numbers.ts';
import type { Catalogue, Plain } from '../interface-sentence.ts';

/** Words of choosing: deals, ticks, offers, the better deal. */
export const chooseWords = {
  title: { en: 'Choose', es: 'Elegir' },
  notYetFound: {
    en: 'Deals are looked for as soon as every side has sealed its answers and is ready.',
    es: 'Se buscan tratos en cuanto cada parte haya sellado sus respuestas y esté lista.',
  },
  side: { en: 'Side', es: 'Parte' },
  sideWhy: { en: 'Has said why', es: 'Ha dicho por qué' },
  sideSealed: { en: 'Sealed answers', es: 'Respuestas selladas' },
  sideReady: { en: 'Ready', es: 'Lista' },
  times: {
    en: ({ count }: { count: number }) => (count === 1 ? 'once' : `${count} times`),
    es: ({ count }: { count: number }) => (count === 1 ? 'una vez' : `${count} veces`),
  },
  yes: { en: 'yes', es: 'sí' },
  notYet: { en: 'not yet', es: 'aún no' },
  round: {
    en: ({ number }: { number: number }) => `Deals of try ${number}`,
    es: ({ number }: { number: number }) => `Tratos del intento ${number}`,
  },
  onTheTable: { en: 'The deals that were on the table', es: 'Los tratos que estaban sobre la mesa' },
  cardsHelp: {
    en: 'For each of these no other deal is better for both. Tick in private every deal you would sign; shown only if both ticked it.',
    es: 'Para cada uno de estos no hay otro trato mejor para ambos. Marca en privado todos los que firmarías; se ve solo si coincidís.',
  },
  cardsHelpCut: {
    en: 'The search was cut short, so a better deal may exist. Tick in private every deal you would sign; shown only if all ticked it.',
    es: 'La búsqueda no llegó al final: puede haber un trato mejor. Marca en privado todos los que firmarías; se ve solo si coincidís.',
  },
  within: {
    en: ({ percent }: { percent: number }) => `By its rule, no deal is more than ${percent}\u00a0% better.`,
    es: ({ percent }: { percent: number }) => `Según su regla, ningún trato es más de un ${percent}\u00a0% mejor.`,
  },
  betterCut: {
    en: 'The search was cut short: these are the nearest and the best of those found.',
    es: 'La búsqueda no llegó al final: estos son el más parecido y el mejor de los encontrados.',
  },
  forYou: { en: 'Worth to you', es: 'Valor para ti' },
  forYouOf: {
    en: ({ score, noDeal }: { score: number; noDeal: number }) =>
      `${score} of 100 for you; no deal is worth about ${noDeal}.`,
    es: ({ score, noDeal }: { score: number; noDeal: number }) =>
      `${score} sobre 100 para ti; sin acuerdo vale unos ${noDeal}.`,
  },
  leastMark: {
    en: ({ noDeal }: { noDeal: number }) => `the least you would sign is ${noDeal}`,
    es: ({ noDeal }: { noDeal: number }) => `el mínimo que firmarías es ${noDeal}`,
  },
  serves: { en: 'Serves', es: 'Sirve a' },
  ties: {
    en: ({ count }: { count: number }) =>
      count === 1
        ? 'One other deal is worth the same to everyone.'
        : `${count} other deals are worth the same to everyone.`,
    es: ({ count }: { count: number }) =>
      count === 1 ? 'Otro trato vale lo mismo para todos.' : `Otros ${count} tratos valen lo mismo para todos.`,
  },
  tick: { en: 'I would sign this deal', es: 'Firmaría este trato' },
  sendTicks: { en: 'Send my ticks', es: 'Enviar mis marcas' },
  sendNone: { en: 'Send: none of these', es: 'Enviar: ninguno de estos' },
  ticksHelp: {
    en: 'Compared only when both have sent. If none matches, neither learns what the other ticked. They cannot be changed afterwards.',
    es: 'Se comparan solo cuando ambas partes hayan enviado. Si ninguna coincide, ninguna sabe qué marcó la otra. Después no se pueden cambiar.',
  },
  ticksSent: {
    en: 'Your ticks are sent. They are compared when all have sent theirs.',
    es: 'Tus marcas están enviadas. Se comparan cuando todos envíen las suyas.',
  },
  ticked: { en: 'you ticked it', es: 'lo marcaste' },
  answered: {
    en: ({ names }: { names: string }) => `Have answered: ${names}`,
    es: ({ names }: { names: string }) => `Han respondido: ${names}`,
  },
  noMatch: {
    en: 'No deal was ticked by both. Neither learns what the other ticked.',
    es: 'Ningún trato tiene la marca de ambas partes. Ninguna sabe qué marcó la otra.',
  },
  noZone: { en: 'No deal works for both yet', es: 'Aún no hay un trato que sirva a ambos' },
  noZoneHelp: {
    en: 'Both sides read this same sentence, and nobody learns who blocks. What helps most often is a new point or choice: something one side can give cheaply.',
    es: 'Ambas partes leen esta misma frase, y nadie sabe quién bloquea. Lo que más ayuda es un punto o una opción nueva: algo que a una parte le cueste poco dar.',
  },
  stopped: { en: 'The search was stopped before its end', es: 'La búsqueda se detuvo antes de terminar' },
  stoppedHelp: {
    en: 'There are too many combinations to look at them all, so nothing is said about any deal. Take away choices or points that nobody needs, or make an offer.',
    es: 'Hay demasiadas combinaciones para mirarlas todas, así que no se dice nada de ningún trato. Quita opciones o puntos que nadie necesite, o haz una oferta.',
  },
  addPoint: { en: 'Add a point or a choice', es: 'Añadir un punto o una opción' },
  changeAnswers: { en: 'Look at my answers again', es: 'Revisar mis respuestas' },
  askAnother: { en: 'Ask for another try', es: 'Pedir otro intento' },
  askedAnother: {
    en: ({ names }: { names: string }) => `Asked for another try: ${names}`,
    es: ({ names }: { names: string }) => `Han pedido otro intento: ${names}`,
  },
  outdated: {
    en: 'The points have changed since these deals were found. Seal your answers again for a new try.',
    es: 'Los puntos han cambiado desde que se encontraron estos tratos. Sella otra vez tus respuestas para un nuevo intento.',
  },
  offers: { en: 'Offers', es: 'Ofertas' },
  offersHelp: {
    en: 'An offer binds whoever makes it: once the others accept, it is the deal.',
    es: 'Una oferta compromete a quien la hace: cuando los demás la aceptan, es el trato.',
  },
  noOffers: { en: 'No offer is on the table.', es: 'No hay ofertas sobre la mesa.' },
  offerBy: {
    en: ({ party, at }: { party: string; at: string }) => `${party} offers, ${at}`,
    es: ({ party, at }: { party: string; at: string }) => `${party} ofrece, ${at}`,
  },
  accept: { en: 'Accept', es: 'Aceptar' },
  counter: { en: 'Counter', es: 'Contraofertar' },
  withdraw: { en: 'Withdraw', es: 'Retirar' },
  makeOffer: { en: 'Make an offer', es: 'Hacer una oferta' },
  sendOffer: { en: 'Put it on the table', es: 'Ponerla sobre la mesa' },
  offerWords: { en: 'A sentence with it', es: 'Una frase con ella' },
  breaksRule: {
    en: ({ rules }: { rules: string }) => `Can’t go together: ${rules}`,
    es: ({ rules }: { rules: string }) => `No van juntos: ${rules}`,
  },
  nobodyWants: {
    en: 'Nobody could want this: work is reserved for something nobody gets.',
    es: 'Nadie querría esto: se reserva trabajo para algo que nadie recibe.',
  },
  agreed: { en: 'You have a deal', es: 'Hay trato' },
  agreedByTicks: { en: 'All ticked it in private.', es: 'Todos lo marcaron en privado.' },
  agreedByOffer: { en: 'An offer was accepted.', es: 'Se aceptó una oferta.' },
  agreedByBetter: { en: 'All preferred it to the deal before.', es: 'Todos lo prefirieron al trato anterior.' },
  notInk: {
    en: 'Not signed yet. Nothing is live before every side has signed.',
    es: 'Aún sin firmar. Nada se activa antes de que firmen todas las partes.',
  },
  toRfc: { en: 'To the RFC', es: 'Al RFC' },
  better: {
    en: ({ count }: { count: number }) =>
      count === 1 ? '1 deal is better for both' : `${numberWords(count, 'en')} deals are better for both`,
    es: ({ count }: { count: number }) =>
      count === 1 ? 'Hay 1 trato mejor para ambos' : `Hay ${numberWords(count, 'es')} tratos mejores para ambos`,
  },
  betterAtLeast: {
    en: ({ count }: { count: number }) =>
      count === 1
        ? 'At least 1 deal is better for both'
        : `At least ${numberWords(count, 'en')} deals are better for both`,
    es: ({ count }: { count: number }) =>
      count === 1
        ? 'Hay al menos 1 trato mejor para ambos'
        : `Hay al menos ${numberWords(count, 'es')} tratos mejores para ambos`,
  },
  betterHelp: {
    en: 'Both sides see this alike, once. If all choose the same, it becomes the deal; one «keep» keeps yours.',
    es: 'Ambas partes lo ven igual, una vez. Si todos eligen lo mismo, pasa a ser el trato; un «dejar» lo deja como está.',
  },
  nearest: { en: 'The nearest', es: 'El más parecido' },
  best: { en: 'The best in sum', es: 'El mejor en suma' },
  takeNearest: { en: 'Take the nearest', es: 'Tomar el más parecido' },
  takeBest: { en: 'Take the best in sum', es: 'Tomar el mejor en suma' },
  keep: { en: 'Keep the deal we have', es: 'Dejar el trato que tenemos' },
  answerSent: { en: 'Your answer is recorded.', es: 'Tu respuesta queda registrada.' },
  noBetter: {
    en: 'No other deal is better for both.',
    es: 'No hay otro trato mejor para ambos.',
  },
  reopen: { en: 'Reopen the deal', es: 'Reabrir el trato' },
  reopenReason: { en: 'Reason', es: 'Motivo' },
  markVeryGood: { en: 'very good for you', es: 'muy buena para ti' },
  markGood: { en: 'fine for you', es: 'bien para ti' },
  markPoor: { en: 'poor for you', es: 'mala para ti' },
} satisfies Catalogue;

/** What a deal is labelled by: a rule in words, never «fair». */
export const labelWords: Readonly<Record<DealLabel, { readonly name: Plain; readonly rule: Plain }>> = {
  nash: {
    name: { en: 'Both gain', es: 'Ganan ambos' },
    rule: { en: 'Nash rule: the largest product of gains', es: 'Regla de Nash: el mayor producto de ganancias' },
  },
  balanced: {
    name: { en: 'Similar share of each one’s best', es: 'Parte similar de lo mejor de cada uno' },
    rule: { en: 'Balanced rule (Kalai–Smorodinsky)', es: 'Regla equilibrada (Kalai–Smorodinsky)' },
  },
  'max-min': {
    name: { en: 'Lifts whoever gets least', es: 'Sube a quien menos obtiene' },
    rule: { en: 'Max-min rule: the largest smallest worth', es: 'Regla max-min: el mayor de los mínimos' },
  },
  'best-total': {
    name: { en: 'Highest sum', es: 'La suma más alta' },
    rule: { en: 'Best total: the largest sum of worth', es: 'Mejor total: la mayor suma de valor' },
  },
  nearest: {
    name: { en: 'Close to it', es: 'Parecido' },
    rule: { en: 'The next by the product of gains', es: 'El siguiente por producto de ganancias' },
  },
};
