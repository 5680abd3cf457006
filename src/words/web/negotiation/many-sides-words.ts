import type { DealLabel } from '../../../domain/negotiation/issue.ts';
import { numberWords } from '../../numbers.ts';
import type { Plain } from '../interface-sentence.ts';
import { chooseWords, labelWords } from './choose-words.ts';
import { pictureWords } from './picture-words.ts';

/** What is said otherwise where more than two sides sit at the table. */
const many = {
  cardsHelp: {
    en: 'For each of these no other deal is better for every side. Tick in private every deal you would sign; shown only if all ticked it.',
    es: 'Para cada uno de estos no hay otro trato mejor para todas las partes. Marca en privado todos los que firmarías; se ve solo si coincidís todas.',
  },
  cardsHelpCut: {
    en: 'The search was cut short, so a better deal may exist. Tick in private every deal you would sign; shown only if all ticked it.',
    es: 'La búsqueda no llegó al final: puede haber un trato mejor. Marca en privado todos los que firmarías; se ve solo si coincidís todas.',
  },
  ticksHelp: {
    en: 'Compared only when all have sent. If none matches, nobody learns what anybody else ticked. They cannot be changed afterwards.',
    es: 'Se comparan solo cuando todas las partes hayan enviado. Si ninguna coincide, nadie sabe qué marcaron las demás. Después no se pueden cambiar.',
  },
  noMatch: {
    en: 'No deal was ticked by all. Nobody learns what anybody else ticked.',
    es: 'Ningún trato tiene la marca de todas las partes. Nadie sabe qué marcaron las demás.',
  },
  noZone: { en: 'No deal works for every side yet', es: 'Aún no hay un trato que sirva a todas las partes' },
  noZoneHelp: {
    en: 'All sides read this same sentence, and nobody learns who blocks. What helps most often is a new point or choice: something one side can give cheaply.',
    es: 'Todas las partes leen esta misma frase, y nadie sabe quién bloquea. Lo que más ayuda es un punto o una opción nueva: algo que a una parte le cueste poco dar.',
  },
  better: {
    en: ({ count }: { count: number }) =>
      count === 1 ? '1 deal is better for every side' : `${numberWords(count, 'en')} deals are better for every side`,
    es: ({ count }: { count: number }) =>
      count === 1
        ? 'Hay 1 trato mejor para todas las partes'
        : `Hay ${numberWords(count, 'es')} tratos mejores para todas las partes`,
  },
  betterAtLeast: {
    en: ({ count }: { count: number }) =>
      count === 1
        ? 'At least 1 deal is better for every side'
        : `At least ${numberWords(count, 'en')} deals are better for every side`,
    es: ({ count }: { count: number }) =>
      count === 1
        ? 'Hay al menos 1 trato mejor para todas las partes'
        : `Hay al menos ${numberWords(count, 'es')} tratos mejores para todas las partes`,
  },
  betterHelp: {
    en: 'All sides see this alike, once. If all choose the same, it becomes the deal; one «keep» keeps yours.',
    es: 'Todas las partes lo ven igual, una vez. Si todas eligen lo mismo, pasa a ser el trato; un «dejar» lo deja como está.',
  },
  noBetter: {
    en: 'No other deal is better for every side.',
    es: 'No hay otro trato mejor para todas las partes.',
  },
} satisfies Partial<typeof chooseWords>;

const manyInPictures = {
  mapTitle: { en: 'All whys on one page', es: 'Todos los porqués en una página' },
  mapShared: {
    en: ({ points }: { points: string }) => `More than one side has a reason about: ${points}.`,
    es: ({ points }: { points: string }) => `Más de una parte tiene un motivo sobre: ${points}.`,
  },
  mapNothingShared: {
    en: 'No point has reasons of more than one side yet. Link reasons to points under Points.',
    es: 'Ningún punto tiene aún motivos de más de una parte. Enlaza motivos y puntos en Puntos.',
  },
  both: { en: 'shared', es: 'común' },
} satisfies Partial<typeof pictureWords>;

const allGain: Plain = { en: 'All gain', es: 'Ganan todos' };

/** The words of choosing for so many sides. */
export function chooseWordsFor(sides: number): typeof chooseWords {
  return sides > 2 ? { ...chooseWords, ...many } : chooseWords;
}

/** The words of the interest map for so many sides. */
export function mapWordsFor(sides: number): typeof pictureWords {
  return sides > 2 ? { ...pictureWords, ...manyInPictures } : pictureWords;
}

/** A rule's name on a card for so many sides. */
export function labelName(label: DealLabel, sides: number): Plain {
  return sides > 2 && label === 'nash' ? allGain : labelWords[label].name;
}
