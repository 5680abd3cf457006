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
    en: 'Each weight you gave is made a fifth smaller and a fifth larger, one at a time; all else stays. Worked out once per try; only your side sees it.',
    es: 'Cada peso que diste se reduce y se aumenta en una quinta parte, de uno en uno; lo demás no cambia. Se calcula una vez por intento y solo lo ve tu parte.',
  },
  caveat: {
    en: 'It is about slips in your own numbers and says nothing about anybody’s honesty.',
    es: 'Trata de descuidos en tus propias cifras y no dice nada de la honestidad de nadie.',
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
      `“${point}” weighing ${Math.abs(percent)}% ${percent > 0 ? 'more' : 'less'}`,
    es: ({ point, percent }: { point: string; percent: number }) =>
      `«${point}» con un ${Math.abs(percent)} % ${percent > 0 ? 'más' : 'menos'} de peso`,
  },
  noTip: { en: 'none up to 20%', es: 'ninguno hasta el 20 %' },
  untried: {
    en: 'For this try it could not be worked out: there are too many possible deals, or the weights are too fine to compare exactly.',
    es: 'En este intento no se pudo calcular: hay demasiados tratos posibles o los pesos son demasiado finos para compararlos con exactitud.',
  },
} satisfies Catalogue;
