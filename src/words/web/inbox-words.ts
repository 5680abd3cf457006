import type { Catalogue } from './interface-sentence.ts';

/** Words of the lists: inbox, negotiations, search. */
export const inboxWords = {
  title: { en: 'Inbox', es: 'Bandeja' },
  needsYou: { en: 'Needs you', es: 'Te espera' },
  waiting: { en: 'Waiting for others', es: 'Esperas a otros' },
  lately: { en: 'Ended lately', es: 'Terminadas hace poco' },
  nothingNeedsYou: {
    en: 'Nothing needs you. An ask shows here when it is your turn.',
    es: 'Nada te espera. Una petición aparece aquí cuando te toca.',
  },
  nothingAtAll: {
    en: 'No negotiation yet. One begins when somebody files an ask.',
    es: 'Aún no hay negociaciones. Empieza una cuando alguien presenta una petición.',
  },
  nothingFound: { en: 'No negotiation matches this filter.', es: 'Ninguna negociación cumple este filtro.' },
  filter: { en: 'Ask or client', es: 'Petición o cliente' },
  moment: { en: 'Kind', es: 'Tipo' },
  anyMoment: { en: 'Every kind', es: 'Todos los tipos' },
  archived: { en: 'Archived', es: 'Archivadas' },
  putAway: {
    en: ({ ask }: { ask: string }) => `«${ask}» is in the archive now, under Negotiations.`,
    es: ({ ask }: { ask: string }) => `«${ask}» está ahora en el archivo, en Negociaciones.`,
  },
  total: {
    en: ({ count }: { count: number }) => (count === 1 ? '1 negotiation' : `${count} negotiations`),
    es: ({ count }: { count: number }) => (count === 1 ? '1 negociación' : `${count} negociaciones`),
  },
  more: { en: 'Show more', es: 'Ver más' },
  sample: { en: 'Sample', es: 'Ejemplo' },
  searchTitle: { en: 'Search', es: 'Buscar' },
  searchWords: { en: 'Words in any record you may see', es: 'Palabras de cualquier registro que puedes ver' },
  searchNothing: {
    en: 'Nothing holds all these words. Try fewer, or a part of a name.',
    es: 'Nada contiene todas esas palabras. Prueba con menos, o con parte de un nombre.',
  },
  searchFirst: {
    en: 'Asks, reasons, evidence, offers, RFCs, signatures: everything that was recorded, except what a side keeps private.',
    es: 'Peticiones, motivos, pruebas, ofertas, RFC, firmas: todo lo registrado, salvo lo que cada parte guarda en privado.',
  },
} satisfies Catalogue;

/** What one does next, on a line of the inbox and on the page. */
export const needWords = {
  'state-interests': { en: 'Say why', es: 'Di por qué' },
  'confirm-interest': { en: 'Confirm a reason', es: 'Confirma un motivo' },
  'give-estimate': { en: 'Give an estimate', es: 'Da una estimación' },
  'seal-preferences': { en: 'Rank privately', es: 'Ordena en privado' },
  'mark-changed-lines': { en: 'Mark what changed', es: 'Marca lo que cambió' },
  'declare-ready': { en: 'Say you are ready', es: 'Di que estás listo' },
  'ask-round': { en: 'Another try?', es: '¿Otro intento?' },
  'send-ticks': { en: 'Tick deals', es: 'Marca tratos' },
  'answer-offer': { en: 'Answer an offer', es: 'Responde a una oferta' },
  'try-again': { en: 'Try again', es: 'Inténtalo otra vez' },
  'answer-better': { en: 'A better deal?', es: '¿Un trato mejor?' },
  'complete-rfc': { en: 'Complete the RFC', es: 'Completa el RFC' },
  'read-rfc': { en: 'Read the RFC', es: 'Lee el RFC' },
  sign: { en: 'Sign', es: 'Firma' },
  'answer-understood': { en: 'One last question', es: 'Una última pregunta' },
} satisfies Catalogue;

export const standingWords = {
  open: { en: 'Open', es: 'Abierta' },
  overdue: { en: 'Answer overdue', es: 'Respuesta vencida' },
  agreed: { en: 'Agreed, not signed yet', es: 'Acordada, aún sin firmar' },
  signed: { en: 'Signed', es: 'Firmada' },
  'not-yet': { en: 'Not yet', es: 'Todavía no' },
  withdrawn: { en: 'Withdrawn', es: 'Retirada' },
} satisfies Catalogue;

export const momentWords = {
  prioritization: { en: 'A deal is waiting on it', es: 'Un trato depende de ello' },
  scope: { en: 'How big should it be?', es: '¿De qué tamaño?' },
  commitment: { en: 'May we promise it?', es: '¿Podemos prometerlo?' },
  resources: { en: 'Who will do it?', es: '¿Quién lo hará?' },
} satisfies Catalogue;
