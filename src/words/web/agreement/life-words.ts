import type { Catalogue } from '../interface-sentence.ts';

interface Ends {
  readonly day: string;
  readonly local: string;
  readonly client: string;
  readonly graceLocal: string;
}

/** What happens when nobody does anything, by where the agreement stands. */
export const nobodyActsWords = {
  unsigned: {
    en: 'If nobody acts, it stays off for everybody: it begins with the last signature.',
    es: 'Si nadie actúa, sigue apagado para todos: empieza con la última firma.',
  },
  over: {
    en: 'It is over. The flag answers «off» to everybody from now on.',
    es: 'Ha terminado. El interruptor responde «apagado» a todos desde ahora.',
  },
  kept: {
    en: 'If nobody acts, it goes on as it is, until all sign its end.',
    es: 'Si nadie actúa, sigue como está, hasta que todas las partes firmen su final.',
  },
  ends: {
    en: ({ day, local }: Ends) => `If nobody acts, it ends for everybody at the end of ${day} (${local}).`,
    es: ({ day, local }: Ends) => `Si nadie actúa, termina para todos al acabar el ${day} (${local}).`,
  },
  'ends-with-grace': {
    en: ({ day, local, client, graceLocal }: Ends) =>
      `If nobody acts, it ends at the end of ${day} (${local}). ${client} keeps it through its grace, until ${graceLocal}.`,
    es: ({ day, local, client, graceLocal }: Ends) =>
      `Si nadie actúa, termina al acabar el ${day} (${local}). ${client} lo conserva durante su gracia, hasta el ${graceLocal}.`,
  },
  grace: {
    en: ({ client, graceLocal }: Ends) =>
      `It has ended for everybody except ${client}, for whom it ends on ${graceLocal}.`,
    es: ({ client, graceLocal }: Ends) =>
      `Ha terminado para todos salvo ${client}, para quien termina el ${graceLocal}.`,
  },
  'no-data': {
    en: ({ checkpoint, by }: { checkpoint: string; by: string }) =>
      `Sooner, if nobody reads value and cost for the checkpoint of ${checkpoint} by the end of ${by}: then it is reverted, off for everybody and without grace.`,
    es: ({ checkpoint, by }: { checkpoint: string; by: string }) =>
      `Antes, si al acabar el ${by} nadie ha leído el valor y el coste del control del ${checkpoint}: entonces se revierte, apagado para todos y sin gracia.`,
  },
  'stays-off': {
    en: ({ local }: Ends) => `If nobody acts, it stays off, and the agreement is over on ${local}.`,
    es: ({ local }: Ends) => `Si nadie actúa, sigue apagado, y el acuerdo termina el ${local}.`,
  },
  'stays-off-kept': {
    en: 'If nobody acts, it stays off, until all sign to turn it on or to end it.',
    es: 'Si nadie actúa, sigue apagado, hasta que todas las partes firmen encenderlo o terminarlo.',
  },
} satisfies Catalogue;

/** What stands at each point of the life line. */
export const pointWords = {
  ink: { en: 'Ink: signed by all', es: 'Tinta: firmado por todas las partes' },
  'ink-and-flag': { en: 'Ink, and the flag goes on', es: 'Tinta, y se enciende' },
  'flag-on': { en: 'The flag goes on', es: 'Se enciende' },
  checkpoint: {
    en: ({ number }: { number: number }) => `Day ${number}`,
    es: ({ number }: { number: number }) => `Día ${number}`,
  },
  'switched-off': { en: 'Switched off', es: 'Apagado' },
  'data-due': { en: 'Reverted, if nothing is read', es: 'Revertido, si no hay lecturas' },
  'without-data': { en: 'Reverted without data: off', es: 'Revertido sin datos: apagado' },
  review: { en: 'Review, and end of the day', es: 'Revisión, y fin del día' },
  'review-on': {
    en: ({ number }: { number: number }) => `Day ${number}: review`,
    es: ({ number }: { number: number }) => `Día ${number}: revisión`,
  },
  'grace-over': { en: 'Grace over: off', es: 'Fin de la gracia: apagado' },
  ended: { en: 'Ended by decision: off', es: 'Terminado por decisión: apagado' },
  now: { en: 'Now', es: 'Ahora' },
} satisfies Catalogue;

/** Words around the life line. */
export const lifeWords = {
  title: { en: 'Its life', es: 'Su vida' },
  past: { en: 'past', es: 'pasado' },
  coming: { en: 'to come', es: 'por venir' },
  'only-if': { en: 'only if it is kept or extended', es: 'solo si se mantiene o se prorroga' },
  offAfter: { en: 'off from here on', es: 'apagado desde aquí' },
  openWhen: { en: 'with the last proof', es: 'con la última prueba' },
  openBoth: { en: 'with the last signature and the last proof', es: 'con la última firma y la última prueba' },
  next: {
    en: ({ what, when }: { what: string; when: string }) => `Next: ${what} (${when}).`,
    es: ({ what, when }: { what: string; when: string }) => `Lo siguiente: ${what} (${when}).`,
  },
  nothingNext: { en: 'Nothing comes by itself any more.', es: 'Ya no llega nada por sí solo.' },
  openSigned: { en: 'with the last signature', es: 'con la última firma' },
  point: { en: 'What', es: 'Qué' },
  local: { en: 'Local time', es: 'Hora local' },
  utc: { en: 'UTC', es: 'UTC' },
  state: { en: 'State', es: 'Estado' },
} satisfies Catalogue;
