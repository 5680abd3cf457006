import type { Catalogue } from '../interface-sentence.ts';

/** Words of what a better deal changes, each side reading its own gain alone. */
export const tradeWords = {
  changes: {
    en: ({ count }: { count: number }) => (count === 1 ? 'One point changes' : `${count} points change`),
    es: ({ count }: { count: number }) => (count === 1 ? 'Cambia un punto' : `Cambian ${count} puntos`),
  },
  instead: {
    en: ({ to, from }: { to: string; from: string }) => `${to} instead of ${from}`,
    es: ({ to, from }: { to: string; from: string }) => `${to} en lugar de ${from}`,
  },
  gain: {
    en: ({ points }: { points: string }) => `+${points} for you`,
    es: ({ points }: { points: string }) => `+${points} para ti`,
  },
  loss: {
    en: ({ points }: { points: string }) => `−${points} for you`,
    es: ({ points }: { points: string }) => `−${points} para ti`,
  },
  same: { en: 'all one to you', es: 'te da igual' },
  sum: {
    en: ({ points }: { points: string }) =>
      `Together +${points} of 100 for you; what it gives the others stays theirs.`,
    es: ({ points }: { points: string }) =>
      `En total +${points} sobre 100 para ti; lo que da a los demás queda para ellos.`,
  },
} satisfies Catalogue;
