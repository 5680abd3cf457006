import type { Catalogue } from '../interface-sentence.ts';

/** Words of a file of readings: looked at, kept, taken back. */
export const uploadWords = {
  upload: { en: 'Add readings from a file…', es: 'Añadir lecturas de un fichero…' },
  uploadTitle: { en: 'Readings from a file', es: 'Lecturas de un fichero' },
  uploadHelp: {
    en: 'CSV with a heading line: date and value, and metric, unit or name where you have them. Nothing is kept before you say so.',
    es: 'CSV con una línea de títulos: fecha y valor, y métrica, unidad o nombre si los tienes. No se guarda nada hasta que lo digas.',
  },
  chooseFile: { en: 'Choose a file', es: 'Elegir un fichero' },
  orPaste: { en: 'Or paste the lines here', es: 'O pega aquí las líneas' },
  whichMetric: {
    en: 'Metric, where the file has no column for it',
    es: 'Métrica, si el fichero no tiene columna para ella',
  },
  look: { en: 'Look at them first', es: 'Verlas antes' },
  tooBig: {
    en: 'The file is larger than 400 kB: cut it in two.',
    es: 'El fichero ocupa más de 400 kB: pártelo en dos.',
  },
  zoneOfDays: {
    en: ({ zone }: { zone: string }) =>
      `Days and times without an offset are those of ${zone}, the signed zone; a whole day counts at its last moment.`,
    es: ({ zone }: { zone: string }) =>
      `Los días y las horas sin desfase son los de ${zone}, la zona firmada; un día entero cuenta en su último momento.`,
  },
  nothingToKeep: {
    en: 'Every reading of this file stands already.',
    es: 'Todas las lecturas de este fichero constan ya.',
  },
  understood: {
    en: ({ added, corrected, same }: Readonly<Record<'added' | 'corrected' | 'same', number>>) =>
      [`${added} new`, corrected > 0 && `${corrected} correct what stands`, same > 0 && `${same} stand already`]
        .filter(Boolean)
        .join(', '),
    es: ({ added, corrected, same }: Readonly<Record<'added' | 'corrected' | 'same', number>>) =>
      [
        added === 1 ? '1 nueva' : `${added} nuevas`,
        corrected > 0 && (corrected === 1 ? '1 corrige lo que consta' : `${corrected} corrigen lo que consta`),
        same > 0 && (same === 1 ? '1 consta ya' : `${same} constan ya`),
      ]
        .filter(Boolean)
        .join(', '),
  },
  notRead: {
    en: ({ names }: { names: string }) => `Columns that are not read: ${names}.`,
    es: ({ names }: { names: string }) => `Columnas que no se leen: ${names}.`,
  },
  keep: {
    en: ({ count }: { count: number }) => (count === 1 ? 'Keep 1 reading' : `Keep ${count} readings`),
    es: ({ count }: { count: number }) => (count === 1 ? 'Guardar 1 lectura' : `Guardar ${count} lecturas`),
  },
  keptNow: {
    en: ({ added, corrected }: Readonly<Record<'added' | 'corrected', number>>) =>
      `Kept: ${added} new${corrected > 0 ? `, ${corrected} corrected` : ''}.`,
    es: ({ added, corrected }: Readonly<Record<'added' | 'corrected', number>>) =>
      `Guardado: ${added === 1 ? '1 nueva' : `${added} nuevas`}${corrected > 0 ? `, ${corrected === 1 ? '1 corregida' : `${corrected} corregidas`}` : ''}.`,
  },
  undo: { en: 'Undo', es: 'Deshacer' },
  undoReason: { en: 'The file was taken back', es: 'Se retiró el fichero' },
  undone: {
    en: 'Taken back. They stay to be read and count for nothing.',
    es: 'Retiradas. Se pueden leer y no cuentan.',
  },
  line: { en: 'Line', es: 'Línea' },
  column: { en: 'Column', es: 'Columna' },
  fault: { en: 'What is wrong', es: 'Qué está mal' },
  faults: {
    en: ({ count }: { count: number }) =>
      `${count === 1 ? 'One thing is wrong' : `${count} things are wrong`}, so nothing can be kept. Mend the file and look again.`,
    es: ({ count }: { count: number }) =>
      `${count === 1 ? 'Hay un error' : `Hay ${count} errores`}, así que no se puede guardar nada. Arregla el fichero y vuelve a mirarlo.`,
  },
  status: { en: 'What happens', es: 'Qué pasa' },
  new: { en: 'new', es: 'nueva' },
  same: { en: 'stands already', es: 'consta ya' },
  correction: {
    en: ({ was }: { was: string }) => `corrects ${was}`,
    es: ({ was }: { was: string }) => `corrige ${was}`,
  },
  more: {
    en: ({ count }: { count: number }) => `and ${count} more`,
    es: ({ count }: { count: number }) => `y ${count} más`,
  },
} satisfies Catalogue;
