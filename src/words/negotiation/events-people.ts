import { dayWords } from '../dates.ts';
import type { Sentence } from '../sentence.ts';

/** Endings, people, talk, consent. */
export const eventsOfPeople = {
  NotYetSaid: {
    en: ({ party, reason, wouldChange, askAgainOn }) =>
      `${party} answered «not yet». ${sentence('Reason', reason)}${sentence('What would change it', wouldChange)}Ask again on ${dayWords(String(askAgainOn), 'en')}.`,
    es: ({ party, reason, wouldChange, askAgainOn }) =>
      `${party} respondió «todavía no». ${sentence('Motivo', reason)}${sentence('Qué lo cambiaría', wouldChange)}Se puede volver a pedir el ${dayWords(String(askAgainOn), 'es')}.`,
  },
  Escalated: {
    en: ({ actor, to, reason }) => `${actor} handed the decision to ${to}: ${reason}`,
    es: ({ actor, to, reason }) => `${actor} pasó la decisión a ${to}: ${reason}`,
  },
  AskWithdrawn: {
    en: ({ actor, reason }) => `${actor} withdrew the ask.${reason ? ` ${reason}` : ''}`,
    es: ({ actor, reason }) => `${actor} retiró la petición.${reason ? ` ${reason}` : ''}`,
  },
  NegotiationClosed: {
    en: ({ outcome }) => `Every signature stands: ${outcome === 'yes' ? '«yes»' : '«yes, if…»'}.`,
    es: ({ outcome }) => `Están todas las firmas: ${outcome === 'yes' ? '«sí»' : '«sí, si…»'}.`,
  },
  NegotiationArchived: {
    en: ({ actor }) => `${actor} archived the negotiation.`,
    es: ({ actor }) => `${actor} archivó la negociación.`,
  },
  NegotiationUnarchived: {
    en: ({ actor }) => `${actor} brought the negotiation back.`,
    es: ({ actor }) => `${actor} recuperó la negociación.`,
  },
  PartyMemberAdded: {
    en: ({ actor, member, party }) => `${actor} added ${member} to ${party}.`,
    es: ({ actor, member, party }) => `${actor} añadió a ${member} a ${party}.`,
  },
  PartyMemberRemoved: {
    en: ({ actor, member, party }) => `${actor} removed ${member} from ${party}.`,
    es: ({ actor, member, party }) => `${actor} quitó a ${member} de ${party}.`,
  },
  PartyHandedOver: {
    en: ({ actor, member, party }) => `${actor} handed the place in ${party} over to ${member}.`,
    es: ({ actor, member, party }) => `${actor} cedió su sitio en ${party} a ${member}.`,
  },
  GuestInvited: {
    en: ({ actor, member, party, address, verified, again }) =>
      `${actor} ${again ? 'invited again' : 'invited'} ${member} (${address}) to ${party}${verified ? '' : ', unverified'}.${again ? ' Earlier links and sessions ended.' : ''}`,
    es: ({ actor, member, party, address, verified, again }) =>
      `${actor} ${again ? 'volvió a invitar' : 'invitó'} a ${member} (${address}) a ${party}${verified ? '' : ', sin verificar'}.${again ? ' Los enlaces y sesiones anteriores terminaron.' : ''}`,
  },
  NotePosted: {
    en: ({ actor, text }) => `${actor} says: ${text}`,
    es: ({ actor, text }) => `${actor} dice: ${text}`,
  },
  UnderstoodAnswered: {
    en: ({ party, understood, words }) =>
      `${party}: our why was ${understood ? 'understood' : 'not understood'}.${words ? ` ${words}` : ''}`,
    es: ({ party, understood, words }) =>
      `${party}: nuestro porqué ${understood ? 'se entendió' : 'no se entendió'}.${words ? ` ${words}` : ''}`,
  },
  ConsentGiven: {
    en: ({ party }) => `${party} agrees to open all private answers to all parties.`,
    es: ({ party }) => `${party} acepta abrir todas las respuestas privadas a todas las partes.`,
  },
  ConsentTakenBack: {
    en: ({ party }) => `${party} took its consent back.`,
    es: ({ party }) => `${party} retiró su consentimiento.`,
  },
  SheetsDisclosed: {
    en: 'Every party agreed: the private answers are open to all parties.',
    es: 'Todas las partes aceptaron: las respuestas privadas están abiertas para todas.',
  },
} satisfies Record<string, Sentence>;

function sentence(label: string, text: unknown): string {
  return typeof text === 'string' && text !== '' ? `${label}: ${text.replace(/\.?$/, '.')} ` : '';
}
