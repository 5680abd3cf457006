import type { Sentence } from '../sentence.ts';

interface Tried {
  readonly party: string;
  readonly cases: number;
  readonly nash: number;
  readonly balanced: number;
  readonly maxMin: number;
  readonly bestTotal: number;
}

/** What `parley propose` says of ratings given as ranges. */
export const rangesWords = {
  tried: {
    en: (of) =>
      `${of.party}, ends of its ranges tried: ${of.cases}. The same package in ${of.nash} (Nash), ${of.balanced} (balanced), ${of.maxMin} (max-min), ${of.bestTotal} (best total).`,
    es: (of) =>
      `${of.party}, extremos de sus márgenes probados: ${of.cases}. El mismo paquete en ${of.nash} (Nash), ${of.balanced} (equilibrada), ${of.maxMin} (max-min), ${of.bestTotal} (mejor total).`,
  } satisfies Sentence<Tried>,
  untried: {
    en: ({ party }) => `${party}: its ranges could not be tried within the limit of work.`,
    es: ({ party }) => `${party}: sus márgenes no se pudieron probar dentro del límite de trabajo.`,
  } satisfies Sentence<Pick<Tried, 'party'>>,
};
