import type { Catalogue } from '../interface-sentence.ts';

/** What became of an agreement, in a few words beside the ask that begins from it. */
export const outcomeWords = {
  became: {
    en: ({ what }: { what: string }) => `What became of it: ${what}.`,
    es: ({ what }: { what: string }) => `En qué quedó: ${what}.`,
  },
  reverted: { en: 'reverted by all signatures', es: 'revertido por todas las firmas' },
  endedBySigning: { en: 'ended early by all signatures', es: 'terminado antes por todas las firmas' },
  ranOut: { en: 'ended on its date, nobody decided', es: 'terminó en su fecha, nadie decidió' },
  withoutData: { en: 'reverted, because nothing was read in time', es: 'revertido, porque no se leyó nada a tiempo' },
  kept: {
    en: ({ count }: { count: number }) => (count === 1 ? 'kept once' : `kept ${count} times`),
    es: ({ count }: { count: number }) => (count === 1 ? 'mantenido una vez' : `mantenido ${count} veces`),
  },
  extended: {
    en: ({ count }: { count: number }) => (count === 1 ? 'extended once' : `extended ${count} times`),
    es: ({ count }: { count: number }) => (count === 1 ? 'prorrogado una vez' : `prorrogado ${count} veces`),
  },
  switchedOff: {
    en: ({ count }: { count: number }) => (count === 1 ? 'switched off once' : `switched off ${count} times`),
    es: ({ count }: { count: number }) => (count === 1 ? 'apagado una vez' : `apagado ${count} veces`),
  },
  joint: {
    en: ({ joint }: { joint: string }) => `brought ${joint} × its technical cost`,
    es: ({ joint }: { joint: string }) => `trajo ${joint} veces su coste técnico`,
  },
  owed: {
    en: ({ days }: { days: string }) => `${days} of clean-up still owed`,
    es: ({ days }: { days: string }) => `se deben aún ${days} de limpieza`,
  },
} satisfies Catalogue;
