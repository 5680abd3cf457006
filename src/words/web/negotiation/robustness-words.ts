import type { Catalogue } from '../interface-sentence.ts';

/** Words of the panel on slips in one's own numbers. */
export const robustnessWords = {
  title: { en: 'If your numbers were a bit off', es: 'Si tus cifras fallaran un poco' },
  all: {
    en: ({ unchanged, cases }: { unchanged: number; cases: number }) =>
      unchanged === cases
        ? `In all ${cases} small changes of your own weights, every proposal stays the same.`
        : `In ${unchanged} of ${cases} small changes of your own weights, every proposal stays the same.`,
    es: ({ unchanged, cases }: { unchanged: number; cases: number }) =>
      unchanged === cases
        ? `En los ${cases} cambios pequeños de tus propios pesos, todas las propuestas siguen igual.`
        : `En ${unchanged} de ${cases} cambios pequeños de tus propios pesos, todas las propuestas siguen igual.`,
  },
  how: {
    en: 'Each weight you gave is made a fifth smaller and a fifth larger, one at a time; all else stays.',
    es: 'Cada peso que diste se reduce y se aumenta en una quinta parte, de uno en uno; lo demás no cambia.',
  },
  ranges: {
    en: ({ given, cases, unchanged }: { given: number; cases: number; unchanged: number }) =>
      unchanged === cases
        ? `At all ${cases} ends of your ${given} ranges, every proposal stays the same.`
        : `At ${unchanged} of the ${cases} ends of your ${given} ranges, every proposal stays the same.`,
    es: ({ given, cases, unchanged }: { given: number; cases: number; unchanged: number }) =>
      unchanged === cases
        ? `En los ${cases} extremos de tus ${given} márgenes, todas las propuestas siguen igual.`
        : `En ${unchanged} de los ${cases} extremos de tus ${given} márgenes, todas las propuestas siguen igual.`,
  },
  howRanges: {
    en: 'Each number that you gave a range moves to an end of it, one at a time. This is one count over all your ranges; which end alters a proposal is not told.',
    es: 'Cada cifra a la que diste un margen pasa a uno de sus extremos, de una en una. Es un solo recuento de todos tus márgenes; no se dice qué extremo altera una propuesta.',
  },
  rangesTooFew: {
    en: 'Only one of the ranges you gave can count, and one alone gets no answer: it would answer for one number of your choosing. Seal two or more before the next try.',
    es: 'Solo puede contar uno de los márgenes que diste, y uno solo no recibe respuesta: respondería por una cifra que tú eliges. Sella dos o más antes del próximo intento.',
  },
  rangesUntried: {
    en: 'For your ranges it could not be worked out: there are too many possible deals.',
    es: 'Con tus márgenes no se pudo calcular: hay demasiados tratos posibles.',
  },
  caveat: {
    en: 'Worked out once per try; only your side sees it. It is about slips in your own numbers and says nothing about anybody’s honesty.',
    es: 'Se calcula una vez por intento y solo lo ve tu parte. Trata de descuidos en tus propias cifras y no dice nada de la honestidad de nadie.',
  },
  rule: { en: 'Proposal', es: 'Propuesta' },
  unchanged: { en: 'Stays the same in', es: 'Sigue igual en' },
  of: {
    en: ({ unchanged, cases }: { unchanged: number; cases: number }) => `${unchanged} of ${cases}`,
    es: ({ unchanged, cases }: { unchanged: number; cases: number }) => `${unchanged} de ${cases}`,
  },
  smallest: { en: 'Smallest change that alters it', es: 'El menor cambio que la altera' },
  tip: {
    en: ({ point, percent }: { point: string; percent: number }) =>
      `«${point}» weighing ${Math.abs(percent)}% ${percent > 0 ? 'more' : 'less'}`,
    es: ({ point, percent }: { point: string; percent: number }) =>
      `«${point}» con un ${Math.abs(percent)}\u00a0% ${percent > 0 ? 'más' : 'menos'} de peso`,
  },
  noTip: { en: 'none up to 20%', es: 'ninguno hasta el 20\u00a0%' },
  untried: {
    en: 'For this try it could not be worked out: there are too many possible deals, or the weights are too fine to compare exactly.',
    es: 'En este intento no se pudo calcular: hay demasiados tratos posibles o los pesos son demasiado finos para compararlos con exactitud.',
  },
} satisfies Catalogue;
