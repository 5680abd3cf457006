import type { Catalogue } from '../interface-sentence.ts';

interface Counted {
  readonly count: number;
  readonly from: string;
  readonly until: string;
}

/** Words of the calendar of reviews. */
export const calendarWords = {
  shown: { en: 'Shown as', es: 'Se muestra como' },
  list: { en: 'List', es: 'Lista' },
  calendar: { en: 'Calendar', es: 'Calendario' },
  ofReviews: { en: 'Calendar of reviews', es: 'Calendario de revisiones' },
  title: { en: 'What comes when, if nobody acts', es: 'Qué llega y cuándo, si nadie actúa' },
  nothing: {
    en: ({ from, until }: Counted) => `Nothing comes between ${from} and ${until}.`,
    es: ({ from, until }: Counted) => `Nada llega entre el ${from} y el ${until}.`,
  },
  caption: {
    en: ({ count, from, until }: Counted) =>
      `${count === 1 ? 'One thing is' : `${count} things are`} marked between ${from} and ${until}.`,
    es: ({ count, from, until }: Counted) =>
      `${count === 1 ? 'Hay una fecha marcada' : `Hay ${count} fechas marcadas`} entre el ${from} y el ${until}.`,
  },
  captionNext: {
    en: ({ what, title, on }: { what: string; title: string; on: string }) =>
      `The next, on ${on}: ${what} of «${title}».`,
    es: ({ what, title, on }: { what: string; title: string; on: string }) =>
      `La próxima, el ${on}: ${what} de «${title}».`,
  },
  earlier: { en: 'Earlier months', es: 'Anteriores' },
  later: { en: 'Later months', es: 'Siguientes' },
  today: { en: 'Today', es: 'Hoy' },
  isToday: { en: 'today', es: 'hoy' },
  day: { en: 'Day', es: 'Día' },
  what: { en: 'What', es: 'Qué' },
  agreement: { en: 'Agreement', es: 'Acuerdo' },
  client: { en: 'Client', es: 'Cliente' },
  keys: {
    en: 'The arrow keys go from one marked day to the next.',
    es: 'Las flechas van de un día marcado al siguiente.',
  },
  onlyFirst: {
    en: ({ count, total }: { count: number; total: number }) => `The first ${count} of ${total} are shown.`,
    es: ({ count, total }: { count: number; total: number }) => `Se muestran los primeros ${count} de ${total}.`,
  },
  moreInTable: {
    en: ({ count }: { count: number }) => `and ${count} more, in the table`,
    es: ({ count }: { count: number }) => `y ${count} más, en la tabla`,
  },
  marked: {
    en: ({ day, things }: { day: string; things: string }) => `${day}: ${things}`,
    es: ({ day, things }: { day: string; things: string }) => `${day}: ${things}`,
  },
} satisfies Catalogue;

/** What comes on a day. */
export const entryWords = {
  review: { en: 'Review', es: 'Revisión' },
  checkpoint: { en: 'Checkpoint', es: 'Control' },
  'grace-ends': { en: 'End of grace', es: 'Fin de la gracia' },
  compensation: { en: 'Clean-up due', es: 'Vence la limpieza' },
} satisfies Catalogue;
