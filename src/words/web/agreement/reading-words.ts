import type { Catalogue } from '../interface-sentence.ts';

/** Words of the readings of an agreement: listed, corrected, taken back. */
export const readingWords = {
  readings: { en: 'Readings', es: 'Lecturas' },
  none: {
    en: 'No reading yet. Programs send them over the API, a file brings many at once.',
    es: 'Aún no hay lecturas. Los programas las envían por la API y un fichero trae muchas de una vez.',
  },
  allMetrics: { en: 'All metrics', es: 'Todas las métricas' },
  metric: { en: 'Metric', es: 'Métrica' },
  value: { en: 'Value', es: 'Valor' },
  when: { en: 'When', es: 'Cuándo' },
  origin: { en: 'From', es: 'Origen' },
  wholePage: {
    en: ({ from, to, total }: Readonly<Record<'from' | 'to' | 'total', string>>) => `${from}–${to} of ${total}`,
    es: ({ from, to, total }: Readonly<Record<'from' | 'to' | 'total', string>>) => `${from}–${to} de ${total}`,
  },
  newer: { en: 'Newer', es: 'Más nuevas' },
  older: { en: 'Older', es: 'Más antiguas' },
  late: { en: 'came late', es: 'llegó tarde' },
  wasBefore: {
    en: ({ value, name, reason }: Readonly<Record<'value' | 'name' | 'reason', string>>) =>
      `was ${value}, corrected by ${name}${reason && `: ${reason}`}`,
    es: ({ value, name, reason }: Readonly<Record<'value' | 'name' | 'reason', string>>) =>
      `antes ${value}; lo corrigió ${name}${reason && `: ${reason}`}`,
  },
  takenBack: {
    en: ({ name, reason }: Readonly<Record<'name' | 'reason', string>>) => `taken back by ${name}: ${reason}`,
    es: ({ name, reason }: Readonly<Record<'name' | 'reason', string>>) => `la retiró ${name}: ${reason}`,
  },
  correct: { en: 'Correct…', es: 'Corregir…' },
  correctTitle: {
    en: ({ name, at }: Readonly<Record<'name' | 'at', string>>) => `${name}, ${at}`,
    es: ({ name, at }: Readonly<Record<'name' | 'at', string>>) => `${name}, ${at}`,
  },
  correctHelp: {
    en: 'What it says now stays to be read beside the correction. A guardrail that was passed stays passed until all sign.',
    es: 'Lo que dice ahora se podrá leer junto a la corrección. Un límite que se superó sigue superado hasta que firmen todas las partes.',
  },
  rightValue: { en: 'Right value', es: 'Valor correcto' },
  reason: { en: 'Why', es: 'Por qué' },
  saveCorrection: { en: 'Correct it', es: 'Corregirla' },
  takeBack: { en: 'Take it back', es: 'Retirarla' },
} satisfies Catalogue;
