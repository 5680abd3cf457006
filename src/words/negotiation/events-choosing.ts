import { counted, type Sentence } from '../sentence.ts';
import { joined } from './record-words.ts';

const answers = {
  en: { nearest: 'take the nearest', best: 'take the best', keep: 'keep the agreed one' },
  es: { nearest: 'tomar el más cercano', best: 'tomar el mejor', keep: 'mantener el acordado' },
} as const;

/** Private answers (that they were given, never what they say), rounds, offers, the deal. */
export const eventsOfChoosing = {
  PreferencesSealed: {
    en: ({ party, revision }) =>
      Number(revision) === 1
        ? `${party} sealed its private answers.`
        : `${party} sealed its private answers anew (revision ${revision}).`,
    es: ({ party, revision }) =>
      Number(revision) === 1
        ? `${party} selló sus respuestas privadas.`
        : `${party} volvió a sellar sus respuestas privadas (revisión ${revision}).`,
  },
  PartyReady: { en: ({ party }) => `${party} is ready.`, es: ({ party }) => `${party} está lista.` },
  PartyNotReady: {
    en: ({ party, because }) =>
      because === 'points-changed'
        ? `The points changed, so ${party} is not ready any more.`
        : `${party} took ready back.`,
    es: ({ party, because }) =>
      because === 'points-changed'
        ? `Los puntos cambiaron, así que ${party} ya no está lista.`
        : `${party} dejó de estar lista.`,
  },
  RoundAsked: {
    en: ({ party }) => `${party} asks for another try to find deals.`,
    es: ({ party }) => `${party} pide otro intento de buscar tratos.`,
  },
  DealsFound: {
    en: ({ round, count, partial }) =>
      partial
        ? `Try ${round} found ${counted(Number(count), 'deal', 'deals')} in a search that was cut short; a better one may exist.`
        : `Try ${round} found ${counted(Number(count), 'deal', 'deals')} that no other beats for everybody.`,
    es: ({ round, count, partial }) =>
      partial
        ? `El intento ${round} encontró ${counted(Number(count), 'trato', 'tratos')} en una búsqueda que no llegó al final; puede haber alguno mejor.`
        : `El intento ${round} encontró ${counted(Number(count), 'trato', 'tratos')} que ningún otro mejora para todos.`,
  },
  NoDealFound: {
    en: ({ round }) => `Try ${round}: no deal works for all yet.`,
    es: ({ round }) => `Intento ${round}: aún no hay un trato que sirva a todos.`,
  },
  SearchStopped: {
    en: ({ round }) =>
      `Try ${round} was stopped: too many combinations to look at them all. That says nothing about any deal.`,
    es: ({ round }) =>
      `El intento ${round} se detuvo: hay demasiadas combinaciones para mirarlas todas. Eso no dice nada de ningún trato.`,
  },
  TicksSealed: {
    en: ({ party, round }) => `${party} sent its ticks of try ${round}.`,
    es: ({ party, round }) => `${party} envió sus marcas del intento ${round}.`,
  },
  NoTickMatched: {
    en: ({ round }) => `Try ${round}: no deal was ticked by all. Nobody learns what the others ticked.`,
    es: ({ round }) =>
      `Intento ${round}: ningún trato lo marcaron todas las partes. Nadie sabe qué marcaron las demás.`,
  },
  OfferMade: {
    en: (values) =>
      `${values.party} ${values.counters ? 'made a counter-offer' : 'made an offer'}: ${joined(values, 'deal')}.${said(values.words)}`,
    es: (values) =>
      `${values.party} hizo una ${values.counters ? 'contraoferta' : 'oferta'}: ${joined(values, 'deal')}.${said(values.words)}`,
  },
  OfferAccepted: {
    en: ({ party, maker }) => `${party} accepted the offer of ${maker}.`,
    es: ({ party, maker }) => `${party} aceptó la oferta de ${maker}.`,
  },
  OfferWithdrawn: {
    en: ({ party }) => `${party} withdrew its offer.`,
    es: ({ party }) => `${party} retiró su oferta.`,
  },
  DealAgreed: {
    en: (values) => `All agree on a deal: ${joined(values, 'deal')}.`,
    es: (values) => `Todas las partes acuerdan un trato: ${joined(values, 'deal')}.`,
  },
  BetterDealsFound: {
    en: ({ count, partial }) =>
      Number(count) === 1
        ? `Before signing: ${partial ? 'at least ' : ''}1 deal is better for all than this one.`
        : `Before signing: ${partial ? 'at least ' : ''}${count} deals are better for all than this one.`,
    es: ({ count, partial }) =>
      Number(count) === 1
        ? `Antes de firmar: hay ${partial ? 'al menos ' : ''}1 trato mejor para todos que este.`
        : `Antes de firmar: hay ${partial ? 'al menos ' : ''}${count} tratos mejores para todos que este.`,
  },
  NoBetterDealFound: {
    en: 'No other deal is better for all than this one.',
    es: 'Ningún otro trato es mejor para todos que este.',
  },
  BetterDealAnswered: {
    en: ({ party, answer }) => `${party} wants to ${answers.en[answer as 'keep'] ?? answer}.`,
    es: ({ party, answer }) => `${party} quiere ${answers.es[answer as 'keep'] ?? answer}.`,
  },
  DealReopened: {
    en: ({ party, reason }) => `${party} reopened the deal: ${reason}`,
    es: ({ party, reason }) => `${party} reabrió el trato: ${reason}`,
  },
} satisfies Record<string, Sentence>;

function said(words: unknown): string {
  return typeof words === 'string' && words !== '' ? ` «${words}»` : '';
}
