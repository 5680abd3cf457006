import type { Catalogue } from '../interface-sentence.ts';

/** Words of ratings given as ranges. */
export const rangeWords = {
  help: {
    en: 'Not sure of a number? Give a range around it. Deals are found with the number; after them you see whether the ends would change anything.',
    es: '¿Dudas de una cifra? Dale un margen. Los tratos se buscan con la cifra; después ves si los extremos cambiarían algo.',
  },
  notSure: { en: 'Not sure?', es: '¿Dudas?' },
  notSureOf: {
    en: ({ choice }: { choice: string }) => `Not sure? Give «${choice}» a range`,
    es: ({ choice }: { choice: string }) => `¿Dudas? Da un margen a «${choice}»`,
  },
  rangeOf: {
    en: ({ choice }: { choice: string }) => `Range of «${choice}»`,
    es: ({ choice }: { choice: string }) => `Margen de «${choice}»`,
  },
  between: { en: 'between', es: 'entre' },
  and: { en: 'and', es: 'y' },
  least: {
    en: ({ choice }: { choice: string }) => `«${choice}» at least, 0 to 100`,
    es: ({ choice }: { choice: string }) => `«${choice}» como mínimo, de 0 a 100`,
  },
  most: {
    en: ({ choice }: { choice: string }) => `«${choice}» at most, 0 to 100`,
    es: ({ choice }: { choice: string }) => `«${choice}» como máximo, de 0 a 100`,
  },
  sure: {
    en: ({ choice }: { choice: string }) => `Take the range of «${choice}» away`,
    es: ({ choice }: { choice: string }) => `Quitar el margen de «${choice}»`,
  },
  shown: {
    en: ({ low, high }: { low: number; high: number }) => `between ${low} and ${high}`,
    es: ({ low, high }: { low: number; high: number }) => `entre ${low} y ${high}`,
  },
  outside: {
    en: ({ rating, low, high }: { rating: number; low: number; high: number }) =>
      `${rating} is not between ${low} and ${high}.`,
    es: ({ rating, low, high }: { rating: number; low: number; high: number }) =>
      `${rating} no está entre ${low} y ${high}.`,
  },
  oneAlone: {
    en: 'One range alone gets no answer: it would answer for one number of your choosing. From two on, you are told how often the deals stay the same. Only ranges wider than their number count, on points that matter.',
    es: 'Un solo margen no recibe respuesta: respondería por una cifra que tú eliges. A partir de dos se te dice cuántas veces siguen igual los tratos. Solo cuentan los márgenes más anchos que su cifra, en puntos que importan.',
  },
  enough: {
    en: ({ most }: { most: number }) => `These are ${most} ranges, which is the most.`,
    es: ({ most }: { most: number }) => `Ya son ${most} márgenes, que es el máximo.`,
  },
  outsideCount: {
    en: ({ count }: { count: number }) =>
      count === 1 ? 'One range does not hold its number.' : `${count} ranges do not hold their number.`,
    es: ({ count }: { count: number }) =>
      count === 1 ? 'Un margen no contiene su cifra.' : `${count} márgenes no contienen su cifra.`,
  },
} satisfies Catalogue;
