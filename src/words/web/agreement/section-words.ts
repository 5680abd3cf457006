import type { Catalogue } from '../interface-sentence.ts';

/** What a folded section of an agreement's page comes to, in a few words. */
export const sectionWords = {
  onThisPage: { en: 'On this page', es: 'En esta página' },
  proven: {
    en: ({ proven, all }: { proven: number; all: number }) => `${proven} of ${all} proven`,
    es: ({ proven, all }: { proven: number; all: number }) =>
      `${proven} de ${all} ${all === 1 ? 'demostrada' : 'demostradas'}`,
  },
  notRead: { en: 'nothing read yet', es: 'aún sin lecturas' },
  isNow: {
    en: ({ name, value }: { name: string; value: string }) => `${name} is ${value}`,
    es: ({ name, value }: { name: string; value: string }) => `${name}: ${value}`,
  },
  nothingYet: { en: 'nothing yet', es: 'aún nada' },
} satisfies Catalogue;
