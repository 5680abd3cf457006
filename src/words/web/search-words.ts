import type { Catalogue } from './interface-sentence.ts';

/** Words of search and of the record. */
export const searchWords = {
  count: {
    en: ({ count }: { count: number }) => (count === 1 ? '1 entry found' : `${count} entries found`),
    es: ({ count }: { count: number }) => (count === 1 ? '1 entrada encontrada' : `${count} entradas encontradas`),
  },
  onlyFirst: {
    en: ({ count }: { count: number }) => `The first ${count} are shown. Add a word to narrow it down.`,
    es: ({ count }: { count: number }) => `Se muestran las ${count} primeras. Añade una palabra para acotar.`,
  },
  untitled: { en: 'A negotiation', es: 'Una negociación' },
  record: { en: 'Record', es: 'Registro' },
  recordHelp: {
    en: 'Everything that happened, in order. No entry is ever taken out; what a side keeps private is not in it.',
    es: 'Todo lo que ha pasado, en orden. Nunca se quita ninguna entrada; lo que cada parte guarda en privado no está.',
  },
  recordFilter: { en: 'Words in this record', es: 'Palabras de este registro' },
  recordNothing: { en: 'No entry holds all these words.', es: 'Ninguna entrada contiene todas esas palabras.' },
  recordEmpty: {
    en: 'Nothing has been recorded yet. The first entry appears when the ask is filed.',
    es: 'Aún no hay nada registrado. La primera entrada aparece al presentar la petición.',
  },
  late: { en: 'after the deadline', es: 'fuera de plazo' },
  place: {
    en: ({ position }: { position: number }) => `Entry ${position} of the workspace’s log`,
    es: ({ position }: { position: number }) => `Entrada ${position} del registro del espacio`,
  },
} satisfies Catalogue;
