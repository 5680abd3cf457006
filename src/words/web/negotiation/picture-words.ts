import type { Catalogue } from '../interface-sentence.ts';

/** Words in and under the pictures. */
export const pictureWords = {
  mapTitle: { en: 'Both whys on one page', es: 'Los dos porqués en una página' },
  mapEmpty: {
    en: 'The map appears when one side has said why.',
    es: 'El mapa aparece cuando una parte ha dicho por qué.',
  },
  mapShared: {
    en: ({ points }: { points: string }) => `Both sides have a reason about: ${points}.`,
    es: ({ points }: { points: string }) => `Las dos partes tienen un motivo sobre: ${points}.`,
  },
  mapNothingShared: {
    en: 'No point has reasons of both sides yet. Link reasons to points under Points.',
    es: 'Ningún punto tiene aún motivos de las dos partes. Enlaza motivos y puntos en Puntos.',
  },
  mapMore: {
    en: ({ count }: { count: number }) => `${count} more in the table`,
    es: ({ count }: { count: number }) => `${count} más en la tabla`,
  },
  both: { en: 'both', es: 'ambas' },
  outcome: { en: 'Their user wants', es: 'Su usuario quiere' },
  unconfirmed: { en: 'not confirmed', es: 'sin confirmar' },
  noReason: { en: 'has not said why yet', es: 'aún no ha dicho por qué' },
  side: { en: 'Side', es: 'Parte' },
  reason: { en: 'Why', es: 'Por qué' },
  about: { en: 'About', es: 'Sobre' },
  point: { en: 'Point', es: 'Punto' },
  share: { en: 'Of 100 for you', es: 'De 100 para ti' },
  best: { en: 'Best choice', es: 'Mejor opción' },
  worst: { en: 'Worst choice', es: 'Peor opción' },
  gridTitle: { en: 'What matters, and what you can give', es: 'Lo que importa, y lo que puedes ceder' },
  gridCaption: {
    en: ({ most, least }: { most: string; least: string }) =>
      `«${most}» weighs most for you; «${least}» is the cheapest to give.`,
    es: ({ most, least }: { most: string; least: string }) =>
      `«${most}» es lo que más pesa para ti; «${least}», lo más barato de ceder.`,
  },
  gridEven: {
    en: 'Every point weighs the same for you so far.',
    es: 'Por ahora todos los puntos pesan lo mismo para ti.',
  },
  gridHelp: {
    en: 'Each bar is what a point can bring you, of 100 in all; each mark is one of its choices.',
    es: 'Cada barra es lo que un punto puede darte, de 100 en total; cada marca es una de sus opciones.',
  },
  frontierTitle: { en: 'All deals that were possible', es: 'Todos los tratos posibles' },
  frontierOn: {
    en: ({ count }: { count: number }) =>
      count === 1
        ? 'No other deal would have been better for both.'
        : `No other deal would have been better for both: yours is one of ${count} such deals.`,
    es: ({ count }: { count: number }) =>
      count === 1
        ? 'Ningún otro trato habría sido mejor para ambos.'
        : `Ningún otro trato habría sido mejor para ambos: el vuestro es uno de ${count} así.`,
  },
  frontierOff: {
    en: ({ count }: { count: number }) =>
      count === 1 ? '1 other deal would have been better for both.' : `${count} deals would have been better for both.`,
    es: ({ count }: { count: number }) =>
      count === 1 ? 'Otro trato habría sido mejor para ambos.' : `${count} tratos habrían sido mejores para ambos.`,
  },
  frontierWorth: {
    en: ({ name }: { name: string }) => `Worth to ${name}, of 100`,
    es: ({ name }: { name: string }) => `Valor para ${name}, sobre 100`,
  },
  frontierDeal: { en: 'Your deal', es: 'Vuestro trato' },
  frontierBest: { en: 'No deal better for both', es: 'Ningún trato mejor para ambos' },
  frontierOther: { en: 'Other deals', es: 'Otros tratos' },
  frontierLeast: { en: 'The least each would sign', es: 'El mínimo que cada parte firmaría' },
  frontierTable: { en: 'The deal', es: 'El trato' },
  frontierTooMany: {
    en: 'There are too many deals to draw here.',
    es: 'Hay demasiados tratos para dibujarlos aquí.',
  },
  frontierTwo: {
    en: 'This picture is for two sides.',
    es: 'Este gráfico es para dos partes.',
  },
} satisfies Catalogue;
