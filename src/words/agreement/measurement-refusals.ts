import type { MeasurementRefusal } from '../../domain/measurement/refusals.ts';
import type { Language } from '../../domain/text.ts';
import { dayWithYear } from '../dates.ts';
import { numberWords } from '../numbers.ts';
import { listed, type Sentence } from '../sentence.ts';

const names = (value: unknown, language: Language) => listed(Array.isArray(value) ? value.map(String) : [], language);
const day = (value: unknown, language: Language) => (value ? dayWithYear(String(value), language) : '');

/** Measurement's «no», in words. */
export const measurementRefusals: Readonly<Record<MeasurementRefusal, Sentence>> = {
  'metrics-none': { en: 'Nothing is measured here yet.', es: 'Aquí aún no se mide nada.' },
  'metrics-policy-only': { en: 'Parley does this by itself.', es: 'Esto lo hace Parley por sí solo.' },
  'observers-only': {
    en: 'Only members of the parties and whoever is on call can do this.',
    es: 'Solo pueden hacerlo los miembros de las partes y quien esté de guardia.',
  },
  'observer-unverified': {
    en: 'Your address was never confirmed, so you record no readings. Confirm it with a code by mail.',
    es: 'Tu dirección no se ha confirmado, así que no puedes anotar lecturas. Confírmala con un código por correo.',
  },
  'sources-members-only': {
    en: 'Only members of the parties and whoever is on call can say where a metric is read, and never by a key.',
    es: 'Solo los miembros de las partes y quien esté de guardia pueden decir de dónde se lee una métrica, y nunca con una clave.',
  },
  'metric-unknown': {
    en: ({ metric, known }) => `No metric is called «${metric}» here. Known: ${names(known, 'en')}.`,
    es: ({ metric, known }) => `Aquí ninguna métrica se llama «${metric}». Las hay: ${names(known, 'es')}.`,
  },
  'unit-differs': {
    en: ({ metric, unit, given }) => `«${metric}» is measured in ${unit}, not in ${given}.`,
    es: ({ metric, unit, given }) => `«${metric}» se mide en ${unit}, no en ${given}.`,
  },
  'observed-in-the-future': {
    en: ({ metric }) => `A reading of «${metric}» lies in the future.`,
    es: ({ metric }) => `Una lectura de «${metric}» está en el futuro.`,
  },
  'day-not-over': {
    en: ({ day: on }) =>
      `${day(on, 'en')} is not over yet: a reading for a whole day comes afterwards, or with an hour.`,
    es: ({ day: on }) =>
      `El ${day(on, 'es')} aún no ha terminado: la lectura de un día entero llega después, o lleva su hora.`,
  },
  'observation-moved': {
    en: ({ name }) => `The reading «${name}» already stands at another instant. Give this one another name.`,
    es: ({ name }) => `La lectura «${name}» ya consta en otro instante. Dale a esta otro nombre.`,
  },
  'observation-said-twice': {
    en: ({ name }) => `The reading «${name}» is here twice with different values.`,
    es: ({ name }) => `La lectura «${name}» está aquí dos veces con valores distintos.`,
  },
  'readings-refused': {
    en: ({ count }) => `Nothing was kept: ${count} things are wrong with these readings.`,
    es: ({ count }) => `No se ha guardado nada: hay ${count} errores en estas lecturas.`,
  },
  'reading-unknown': {
    en: ({ name }) => `No reading called «${name}» counts here.`,
    es: ({ name }) => `Aquí no cuenta ninguna lectura llamada «${name}».`,
  },
  'correction-same': {
    en: 'The reading says this already.',
    es: 'La lectura ya dice eso.',
  },
  'source-none': {
    en: 'This metric is not read from anywhere.',
    es: 'Esta métrica no se lee de ningún sitio.',
  },
  'file-empty': {
    en: 'The file holds no reading: a heading line comes first, then one reading a line.',
    es: 'El fichero no tiene ninguna lectura: primero va una línea de títulos y después una lectura por línea.',
  },
  'file-quotes': {
    en: 'A quotation mark is open or stands in the middle of a cell.',
    es: 'Hay unas comillas sin cerrar o en medio de una celda.',
  },
  'file-heading-missing': {
    en: ({ missing }) => `No column is headed ${headings(missing, 'en')}.`,
    es: ({ missing }) => `Ninguna columna se titula ${headings(missing, 'es')}.`,
  },
  'file-metric-missing': {
    en: ({ known }) => `Say which metric this is, or add a column «metric»: ${names(known, 'en')}.`,
    es: ({ known }) => `Di de qué métrica se trata o añade una columna «métrica»: ${names(known, 'es')}.`,
  },
  'file-too-long': {
    en: ({ most }) => `One file holds at most ${numberWords(Number(most), 'en')} readings: cut it in two.`,
    es: ({ most }) => `Un fichero admite como mucho ${numberWords(Number(most), 'es')} lecturas: pártelo en dos.`,
  },
  'cells-more': {
    en: ({ cells, columns }) =>
      `${cells} cells stand under ${columns} headings. Perhaps the decimal comma is also what parts the columns.`,
    es: ({ cells, columns }) =>
      `Hay ${cells} celdas para ${columns} títulos. Quizá la coma decimal es también la que separa las columnas.`,
  },
  'cell-empty': { en: 'Nothing is written here.', es: 'Aquí no hay nada escrito.' },
  'moment-unreadable': {
    en: ({ text }) => `«${text}» is no date: write 2026-04-05 or 2026-04-05 18:00.`,
    es: ({ text }) => `«${text}» no es una fecha: escribe 2026-04-05 o 2026-04-05 18:00.`,
  },
  'moment-ambiguous': {
    en: ({ text }) => `«${text}» may begin with the day or the month: write it as 2026-04-05.`,
    es: ({ text }) => `«${text}» puede empezar por el día o por el mes: escríbelo como 2026-04-05.`,
  },
  'number-unreadable': {
    en: ({ text }) => `«${text}» is no number.`,
    es: ({ text }) => `«${text}» no es un número.`,
  },
  'number-ambiguous': {
    en: ({ text }) => `«${text}» may be thousands or a fraction: leave out what groups thousands.`,
    es: ({ text }) => `«${text}» pueden ser millares o decimales: quita el separador de millares.`,
  },
};

const columnNames = {
  en: { at: '«date»', value: '«value»' },
  es: { at: '«fecha»', value: '«valor»' },
} as const;

function headings(missing: unknown, language: Language): string {
  const words = (Array.isArray(missing) ? missing : []).map((one) => columnNames[language][one as 'at'] ?? String(one));
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(words);
}
