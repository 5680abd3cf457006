import type { WebhookType } from '../../domain/workspace/webhook.ts';
import type { Catalogue, Plain } from './interface-sentence.ts';

/** Words of the addresses outside that are told what happens. */
export const webhookWords = {
  help: {
    en: 'Tell other programs what every member can read here, as it happens: ids and an address, never the text. What a side keeps private is never told.',
    es: 'Cuenta a otros programas lo que aquí puede leer cualquier miembro, en cuanto pasa: identificadores y una dirección, nunca el texto. Lo que un lado guarda en privado no se cuenta nunca.',
  },
  none: { en: 'Nobody outside is told anything.', es: 'No se cuenta nada a nadie de fuera.' },
  add: { en: 'Add a webhook', es: 'Añadir un webhook' },
  name: { en: 'Name', es: 'Nombre' },
  address: { en: 'Address', es: 'Dirección' },
  addressHelp: {
    en: 'Starts with https://. Only administrators see it in full: it may hold a secret.',
    es: 'Empieza por https://. Solo quien administra la ve entera: puede contener un secreto.',
  },
  which: { en: 'What it is told', es: 'Qué se le cuenta' },
  oneByOne: {
    en: ({ count, all }: { count: number; all: number }) => `${count} of ${all}, one by one`,
    es: ({ count, all }: { count: number; all: number }) => `${count} de ${all}, uno a uno`,
  },
  everything: { en: 'Everything', es: 'Todo' },
  changeTitle: {
    en: ({ name }: { name: string }) => `Change ${name}`,
    es: ({ name }: { name: string }) => `Cambiar ${name}`,
  },
  secretShown: {
    en: ({ name }: { name: string }) => `The secret of ${name}. Copy it now: it is shown this once.`,
    es: ({ name }: { name: string }) => `El secreto de ${name}. Cópialo ahora: solo se muestra esta vez.`,
  },
  secretUse: {
    en: 'The receiver checks webhook-signature with it, as standardwebhooks.com says.',
    es: 'El receptor comprueba webhook-signature con él, según standardwebhooks.com.',
  },
  manage: { en: 'Open', es: 'Abrir' },
  manageNamed: {
    en: ({ name }: { name: string }) => `Open the webhook ${name}`,
    es: ({ name }: { name: string }) => `Abrir el webhook ${name}`,
  },
  kinds: {
    en: ({ count }: { count: number }) =>
      count === 1 ? 'told of one kind of event' : `told of ${count} kinds of event`,
    es: ({ count }: { count: number }) =>
      count === 1 ? 'se le cuenta un tipo de suceso' : `se le cuentan ${count} tipos de suceso`,
  },
  fresh: { en: 'nothing sent yet', es: 'aún no se ha enviado nada' },
  last: {
    en: ({ at }: { at: string }) => `last delivered ${at}`,
    es: ({ at }: { at: string }) => `última entrega: ${at}`,
  },
  waiting: {
    en: ({ count }: { count: number }) => (count === 1 ? 'one delivery waits' : `${count} deliveries wait`),
    es: ({ count }: { count: number }) => (count === 1 ? 'espera un envío' : `esperan ${count} envíos`),
  },
  paused: {
    en: ({ at }: { at: string }) => `paused since ${at}; what happens meanwhile is held`,
    es: ({ at }: { at: string }) => `en pausa desde el ${at}; lo que pasa entretanto queda retenido`,
  },
  gone: {
    en: ({ at }: { at: string }) => `it answered on ${at} that it is gone (410): nothing is sent`,
    es: ({ at }: { at: string }) => `el ${at} respondió que ya no existe (410): no se le envía nada`,
  },
  failing: {
    en: 'failing: the last delivery was given up after three days of tries',
    es: 'falla: el último envío se abandonó tras tres días de intentos',
  },
  overlap: {
    en: ({ at }: { at: string }) => `The secret before signs too until ${at}.`,
    es: ({ at }: { at: string }) => `El secreto anterior también firma hasta el ${at}.`,
  },
  test: { en: 'Send a test event', es: 'Enviar una prueba' },
  pause: { en: 'Pause', es: 'Pausar' },
  resume: { en: 'Resume', es: 'Reanudar' },
  rotate: { en: 'New secret', es: 'Secreto nuevo' },
  rotateHelp: {
    en: 'For 24 hours both the new secret and the one before sign.',
    es: 'Durante 24 horas firman el secreto nuevo y el anterior.',
  },
  remove: { en: 'Remove', es: 'Quitar' },
  removeHelp: {
    en: 'Its address and secrets are deleted and cannot come back. To stop for a while, pause it.',
    es: 'Su dirección y sus secretos se borran y no vuelven. Para parar un tiempo, ponlo en pausa.',
  },
  removeNow: { en: 'Remove it for good', es: 'Quitarlo para siempre' },
  deliveries: { en: 'Deliveries', es: 'Envíos' },
  deliveriesHelp: {
    en: 'Newest first, the latest fifty. Of an answer only its status and time are kept. Order is not promised.',
    es: 'Los más nuevos primero, los cincuenta últimos. De cada respuesta solo se guardan el estado y el tiempo. No se garantiza el orden.',
  },
  deliveriesNone: {
    en: 'Nothing was sent yet. Send a test event to see whether the way is open.',
    es: 'Aún no se ha enviado nada. Envía una prueba para ver si el camino está abierto.',
  },
  event: { en: 'Event', es: 'Suceso' },
  happened: { en: 'Happened', es: 'Pasó' },
  outcome: { en: 'Outcome', es: 'Resultado' },
  tries: { en: 'Tries', es: 'Intentos' },
  again: { en: 'Send again', es: 'Enviar otra vez' },
  againNamed: {
    en: ({ what }: { what: string }) => `Send again: ${what}`,
    es: ({ what }: { what: string }) => `Enviar otra vez: ${what}`,
  },
  againFailed: { en: 'Send again what failed', es: 'Enviar otra vez lo que falló' },
  againCount: {
    en: ({ count }: { count: number }) =>
      count === 0
        ? 'Nothing had failed.'
        : count === 1
          ? 'One delivery is sent again.'
          : `${count} deliveries are sent again.`,
    es: ({ count }: { count: number }) =>
      count === 0 ? 'No había fallado nada.' : count === 1 ? 'Se reenvía un envío.' : `Se reenvían ${count} envíos.`,
  },
  nextTry: {
    en: ({ at }: { at: string }) => `next try ${at}`,
    es: ({ at }: { at: string }) => `próximo intento: ${at}`,
  },
  answered: {
    en: ({ status, milliseconds }: { status: number; milliseconds: string }) =>
      `answered ${status} in ${milliseconds} ms`,
    es: ({ status, milliseconds }: { status: number; milliseconds: string }) =>
      `respondió ${status} en ${milliseconds} ms`,
  },
} satisfies Catalogue;

/** How a delivery stands. */
export const deliveryOutcomeWords = {
  waiting: { en: 'waiting', es: 'en espera' },
  sending: { en: 'on its way', es: 'en camino' },
  delivered: { en: 'delivered', es: 'entregado' },
  refused: { en: 'refused (410)', es: 'rechazado (410)' },
  unknown: { en: 'unknown', es: 'desconocido' },
  'given-up': { en: 'given up', es: 'abandonado' },
  held: { en: 'held, not sent', es: 'retenido, sin enviar' },
} satisfies Catalogue;

/** Why there was no answer. */
export const deliveryFailureWords: Readonly<Record<string, Plain>> = {
  'address-refused': {
    en: 'the name leads to an address that this server does not send to',
    es: 'el nombre lleva a una dirección a la que este servidor no envía',
  },
  'name-unknown': { en: 'the name leads nowhere', es: 'el nombre no lleva a ninguna parte' },
  unreachable: { en: 'nobody answered there', es: 'allí no respondió nadie' },
  certificate: { en: 'its certificate is not valid', es: 'su certificado no es válido' },
  timeout: { en: 'no answer within 15 seconds', es: 'sin respuesta en 15 segundos' },
};

/** What the kinds are about. */
export const webhookThingWords = {
  negotiation: { en: 'Negotiations', es: 'Negociaciones' },
  rfc: { en: 'RFCs', es: 'RFC' },
  agreement: { en: 'Agreements', es: 'Acuerdos' },
  debt: { en: 'Clean-up owed', es: 'Limpieza debida' },
  claim: { en: 'Claims', es: 'Afirmaciones' },
} satisfies Catalogue;

/** Every kind of event, and the test. */
export const webhookTypeWords: Readonly<Record<WebhookType | 'webhook.test', Plain>> = {
  'negotiation.asked': { en: 'Ask filed', es: 'Petición presentada' },
  'negotiation.deal_agreed': { en: 'Deal agreed', es: 'Trato acordado' },
  'negotiation.deal_reopened': { en: 'Deal reopened', es: 'Trato reabierto' },
  'negotiation.not_yet': { en: '«Not yet» said', es: 'Dicho «todavía no»' },
  'negotiation.escalated': { en: 'Escalated', es: 'Escalada' },
  'negotiation.withdrawn': { en: 'Ask withdrawn', es: 'Petición retirada' },
  'negotiation.closed': { en: 'Closed', es: 'Cerrada' },
  'rfc.opened': { en: 'Opened for comments', es: 'Abierta a comentarios' },
  'rfc.signed': { en: 'Signed by one party', es: 'Firmada por una parte' },
  'rfc.signatures_voided': { en: 'Signatures voided by a change', es: 'Firmas anuladas por un cambio' },
  'rfc.inked': { en: 'Signed by all', es: 'Firmada por todos' },
  'rfc.abandoned': { en: 'Abandoned', es: 'Abandonada' },
  'agreement.opened': { en: 'In force', es: 'En vigor' },
  'agreement.evidence_given': { en: 'Criterion proven', es: 'Criterio probado' },
  'agreement.killed': { en: 'Switched off by hand', es: 'Apagado a mano' },
  'agreement.kill_explained': { en: 'Reason of the switch-off given', es: 'Motivo del apagado explicado' },
  'agreement.stopped': { en: 'Switched off by a guardrail', es: 'Apagado por un límite' },
  'agreement.limit_passed': { en: 'Usage limit passed', es: 'Límite de uso superado' },
  'agreement.turned_on': { en: 'Turned on again', es: 'Encendido otra vez' },
  'agreement.decision_proposed': { en: 'Decision proposed', es: 'Decisión propuesta' },
  'agreement.decision_signed': { en: 'Decision signed', es: 'Decisión firmada' },
  'agreement.decision_withdrawn': { en: 'Decision withdrawn', es: 'Decisión retirada' },
  'agreement.kept': { en: 'Kept', es: 'Mantenido' },
  'agreement.extended': { en: 'Extended', es: 'Prorrogado' },
  'agreement.reverted': { en: 'Reverted', es: 'Revertido' },
  'agreement.ended_early': { en: 'Ended early', es: 'Terminado antes' },
  'agreement.amended': { en: 'Terms amended', es: 'Términos modificados' },
  'agreement.lapsed': { en: 'Ended by its date', es: 'Terminado por su fecha' },
  'debt.owed': { en: 'Days owed', es: 'Días debidos' },
  'debt.paid': { en: 'Days paid back', es: 'Días devueltos' },
  'debt.linked': { en: 'Linked to an issue', es: 'Enlazada a una incidencia' },
  'claim.frozen': { en: 'Claims frozen at signature', es: 'Afirmaciones fijadas al firmar' },
  'claim.resolved': { en: 'Outcome recorded', es: 'Desenlace anotado' },
  'webhook.test': { en: 'Test', es: 'Prueba' },
};
