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
  when: { en: 'When', es: 'Cuándo' },
  reading: { en: 'Reading', es: 'Lectura' },
  against: { en: 'Against what was signed', es: 'Frente a lo firmado' },
} satisfies Catalogue;
