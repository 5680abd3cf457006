import type { Catalogue } from '../interface-sentence.ts';

/** Words of how an agreement runs once signed, where it is written into the RFC. */
export const liveWords = {
  heading: { en: 'Once signed', es: 'Una vez firmado' },
  nothingSaid: {
    en: 'For the client alone, without bounds or limits; it may be extended once.',
    es: 'Solo para el cliente, sin paradas automáticas ni límites; se puede prorrogar una vez.',
  },
  criterion: {
    en: ({ number }: { number: number }) => `What must be proven, ${number}`,
    es: ({ number }: { number: number }) => `Qué se demuestra, ${number}`,
  },
  beforeLaunch: { en: 'before it goes live', es: 'antes de encenderlo' },
  addCriterion: { en: 'Add something to prove', es: 'Añadir algo que demostrar' },
  limit: {
    en: ({ number }: { number: number }) => `Usage limit ${number}`,
    es: ({ number }: { number: number }) => `Límite de uso ${number}`,
  },
  addLimit: { en: 'Add a usage limit', es: 'Añadir un límite de uso' },
  most: { en: 'At most', es: 'Como mucho' },
  per: { en: 'Every', es: 'Cada' },
  day: { en: 'day', es: 'día' },
  week: { en: 'week', es: 'semana' },
  month: { en: 'month', es: 'mes' },
  all: { en: 'in all', es: 'en total' },
  whenPassed: { en: 'When it is passed', es: 'Si se supera' },
  told: { en: 'all are told', es: 'se avisa a todos' },
  off: { en: 'it is switched off', es: 'se apaga' },
  dueOn: { en: 'Clean-up done by', es: 'Limpieza terminada el' },
  interest: { en: 'Days added every week it is unfinished', es: 'Días que suma cada semana sin terminar' },
  extensions: { en: 'Extensions allowed', es: 'Prórrogas permitidas' },
  remove: {
    en: ({ what }: { what: string }) => `Remove: ${what}`,
    es: ({ what }: { what: string }) => `Quitar: ${what}`,
  },
  addForecast: { en: 'Forecast value and cost', es: 'Prever valor y coste' },
  forecast: {
    en: ({ number }: { number: number }) => `Forecast ${number}`,
    es: ({ number }: { number: number }) => `Previsión ${number}`,
  },
  forecastHelp: {
    en: 'Ranges that hold in 8 of 10 cases, both counted from the start. The signatures freeze them as claims.',
    es: 'Rangos que se cumplen en 8 de cada 10 casos, contados desde el principio. Las firmas los fijan como afirmaciones.',
  },
  afterDays: { en: 'After days', es: 'A los días' },
  valueFrom: { en: 'Value from', es: 'Valor desde' },
  valueTo: { en: 'Value to', es: 'Valor hasta' },
  costFrom: { en: 'Cost from', es: 'Coste desde' },
  costTo: { en: 'Cost to', es: 'Coste hasta' },
} satisfies Catalogue;
