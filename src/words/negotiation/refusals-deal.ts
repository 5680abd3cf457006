import type { Sentence } from '../sentence.ts';
import { inLanguage } from './refusal-values.ts';

/** Offers, the deal, endings, people, consent. */
export const refusalsOfDeal = {
  'deal-incomplete': {
    en: (values) => `A deal answers every point. Still open: ${inLanguage(values, 'points', 'en')}.`,
    es: (values) => `Un trato responde a todos los puntos. Falta: ${inLanguage(values, 'points', 'es')}.`,
  },
  'rule-broken': {
    en: (values) => `These cannot go together: ${inLanguage(values, 'rules', 'en')}.`,
    es: (values) => `Esto no puede ir junto: ${inLanguage(values, 'rules', 'es')}.`,
  },
  'deal-nobody-wants': {
    en: 'This reserves work for something nobody gets. Nobody could want it.',
    es: 'Esto reserva trabajo para algo que nadie recibe. Nadie puede quererlo.',
  },
  'offer-of-own-party': { en: 'This is your own side’s offer.', es: 'Es la oferta de tu propia parte.' },
  'offer-already-withdrawn': { en: 'This offer was withdrawn.', es: 'Esta oferta se retiró.' },
  'offer-already-accepted': {
    en: 'Your side has accepted it; the others have not answered yet.',
    es: 'Tu parte ya la aceptó; faltan las demás.',
  },
  'offer-over': { en: 'This offer is not open any more.', es: 'Esta oferta ya no está abierta.' },
  'offer-outdated': {
    en: 'The points have changed since this offer was made. It can be made again.',
    es: 'Los puntos han cambiado desde que se hizo esta oferta. Se puede hacer de nuevo.',
  },
  'offer-same-open': {
    en: 'You have made this very offer; it is open.',
    es: 'Ya has hecho esta misma oferta; sigue abierta.',
  },
  'only-maker-withdraws': {
    en: ({ party }) => `Only ${party} can withdraw its offer.`,
    es: ({ party }) => `Solo ${party} puede retirar su oferta.`,
  },
  'better-already-looked': {
    en: 'Better deals were looked for already; that happens once per deal.',
    es: 'Ya se buscaron tratos mejores; se hace una vez por trato.',
  },
  'better-for-other-deal': {
    en: 'Another deal has been agreed meanwhile.',
    es: 'Entretanto se ha acordado otro trato.',
  },
  'no-better-question': { en: 'There is no better deal to choose.', es: 'No hay un trato mejor que elegir.' },
  'better-settled': {
    en: 'A side has kept the agreed deal, so it stays.',
    es: 'Una parte mantuvo el trato acordado, así que se queda.',
  },
  'reason-missing': { en: 'Give a reason.', es: 'Da un motivo.' },
  'asking-party-withdraws': {
    en: 'Your side asks. It can withdraw the ask, not answer it.',
    es: 'Tu parte es la que pide. Puede retirar la petición, no responderla.',
  },
  'only-asking-withdraws': {
    en: ({ party }) => `Only ${party} can withdraw its ask.`,
    es: ({ party }) => `Solo ${party} puede retirar su petición.`,
  },
  'escalate-too-early': {
    en: 'It can be handed over when no deal was found, no tick matched, or the answer is late.',
    es: 'Se puede pasar a quien decide si no se encontró trato, si ninguna marca coincidió o si la respuesta va tarde.',
  },
  'archive-too-early': {
    en: 'It is still going on. It can be put away when it has ended or is late.',
    es: 'Sigue en marcha. Se puede archivar cuando haya terminado o vaya tarde.',
  },
  'already-archived': { en: 'It is archived already.', es: 'Ya está archivada.' },
  'not-archived': { en: 'It is not archived.', es: 'No está archivada.' },
  'last-member': {
    en: ({ party }) => `${party} would have nobody left. Hand your place over instead.`,
    es: ({ party }) => `${party} se quedaría sin nadie. Cede tu sitio en su lugar.`,
  },
  'already-member': {
    en: ({ name, party }) => `${name} acts for ${party} already.`,
    es: ({ name, party }) => `${name} ya actúa por ${party}.`,
  },
  'only-members-add': {
    en: ({ party }) => `Whoever joins ${party} can read what it sealed: only its own people add somebody.`,
    es: ({ party }) => `Quien entra en ${party} puede leer lo que selló: solo su gente añade a alguien.`,
  },
  'hand-over-to-self': { en: 'You hold this place already.', es: 'Ese sitio ya es tuyo.' },
  'after-closing-only': { en: 'This comes after it has ended.', es: 'Esto llega cuando haya terminado.' },
  'already-answered': { en: 'Your side has answered this already.', es: 'Tu parte ya respondió a esto.' },
  'consent-already-given': {
    en: 'Your side has given its consent. It counts when all have.',
    es: 'Tu parte ya dio su consentimiento. Vale cuando lo den todas.',
  },
  'consent-not-given': { en: 'Your side has not given consent.', es: 'Tu parte no ha dado su consentimiento.' },
  'already-disclosed': {
    en: 'All sides agreed, and the private answers are open to all of them.',
    es: 'Todas las partes estuvieron de acuerdo y las respuestas privadas están abiertas para ellas.',
  },
  'nothing-sealed': {
    en: 'Not every side has sealed answers, so there is nothing to open together.',
    es: 'No todas las partes sellaron respuestas: no hay nada que abrir en común.',
  },
} satisfies Record<string, Sentence>;
