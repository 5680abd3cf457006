import type { Catalogue } from '../interface-sentence.ts';

/** Words of a metric drawn against what was signed about it. */
export const metricWords = {
  none: {
    en: ({ name }: { name: string }) => `${name}: no reading yet.`,
    es: ({ name }: { name: string }) => `${name}: aún sin lecturas.`,
  },
  latest: {
    en: ({ name, value, at, where }: Readonly<Record<'name' | 'value' | 'at' | 'where', string>>) =>
      `${name}: ${value} on ${at}${where && `, ${where}`}.`,
    es: ({ name, value, at, where }: Readonly<Record<'name' | 'value' | 'at' | 'where', string>>) =>
      `${name}: ${value} el ${at}${where && `, ${where}`}.`,
  },
  above: {
    en: ({ label }: { label: string }) => `above «${label}»`,
    es: ({ label }: { label: string }) => `por encima de «${label}»`,
  },
  on: {
    en: ({ label }: { label: string }) => `exactly at «${label}»`,
    es: ({ label }: { label: string }) => `justo en «${label}»`,
  },
  below: {
    en: ({ label }: { label: string }) => `below «${label}»`,
    es: ({ label }: { label: string }) => `por debajo de «${label}»`,
  },
  between: {
    en: ({ low, high }: { low: string; high: string }) => `In 8 of 10 courses it lies between ${low} and ${high}.`,
    es: ({ low, high }: { low: string; high: string }) => `En 8 de cada 10 casos está entre ${low} y ${high}.`,
  },
  from: {
    en: ({ count }: { count: number }) =>
      `Computed from ${count} stretches between days on which value and cost were both read; it holds however often you look. The verdict is the signed rule on the point.`,
    es: ({ count }: { count: number }) =>
      `Sale de ${count} tramos entre días en que se leyeron valor y coste; vale aunque se mire muchas veces. El veredicto es la regla firmada aplicada al punto.`,
  },
  tooFew: {
    en: ({ count, needed }: { count: number; needed: number }) =>
      `Too few readings to say how sure this is: value and cost were both read on ${count === 1 ? '1 day' : `${count} days`}, a range needs ${needed}.`,
    es: ({ count, needed }: { count: number; needed: number }) =>
      `Hay demasiado pocas lecturas para decir qué seguridad tiene: valor y coste se leyeron ${count === 1 ? '1 día' : `${count} días`}; para un rango hacen falta ${needed}.`,
  },
  counted: {
    en: ({ day, since }: { day: string; since: string }) => `For ${day} count readings after ${since}.`,
    es: ({ day, since }: { day: string; since: string }) =>
      `Para el ${day} cuentan las lecturas posteriores al ${since}.`,
  },
  noneYet: {
    en: ({ day, joint, at }: Readonly<Record<'day' | 'joint' | 'at', string>>) =>
      `None counts for ${day} yet: the last one, ${joint}, was read on ${at}, for an earlier day.`,
    es: ({ day, joint, at }: Readonly<Record<'day' | 'joint' | 'at', string>>) =>
      `Para el ${day} aún no cuenta ninguna: la última, ${joint}, se leyó el ${at}, para un día anterior.`,
  },
  forecastFor: {
    en: ({ day, low, high }: Readonly<Record<'day' | 'low' | 'high', string>>) =>
      `When it was signed, ${low} to ${high} was forecast for ${day}.`,
    es: ({ day, low, high }: Readonly<Record<'day' | 'low' | 'high', string>>) =>
      `Al firmarse se previó de ${low} a ${high} para el ${day}.`,
  },
  forecast: { en: 'Forecast when signed, 8 in 10', es: 'Previsto al firmar, 8 de cada 10' },
  earlier: { en: 'Read for an earlier review', es: 'Leído para una revisión anterior' },
  value: { en: 'Value so far', es: 'Valor hasta ahora' },
  cost: { en: 'Cost so far', es: 'Coste hasta ahora' },
  counts: { en: 'Counts', es: 'Cuenta' },
  yes: { en: 'yes', es: 'sí' },
  forEarlier: { en: 'for an earlier review', es: 'para una revisión anterior' },
  take: { en: 'Download (CSV)', es: 'Descargar (CSV)' },
  when: { en: 'When', es: 'Cuándo' },
  reading: { en: 'Reading', es: 'Lectura' },
  against: { en: 'Against what was signed', es: 'Frente a lo firmado' },
} satisfies Catalogue;
