import type { Catalogue } from '../interface-sentence.ts';

const perPeriod = {
  day: { en: ' a day', es: ' al día' },
  week: { en: ' a week', es: ' a la semana' },
  month: { en: ' a month', es: ' al mes' },
  all: { en: ' in all', es: ' en total' },
} as const;

interface LimitBlanks {
  readonly most: string;
  readonly per: keyof typeof perPeriod;
  readonly metric: string;
}

/** Words of the list of agreements and of one agreement's page. */
export const agreementWords = {
  title: { en: 'Agreements', es: 'Acuerdos' },
  order: { en: 'What ends next comes first.', es: 'Lo que termina antes va primero.' },
  none: {
    en: 'No agreement yet. One appears here when an RFC names its flag, and lives from the last signature on.',
    es: 'Aún no hay acuerdos. Aparece uno cuando una RFC nombra su interruptor, y vive desde la última firma.',
  },
  standing: { en: 'In force', es: 'En vigor' },
  unsigned: { en: 'Not signed yet', es: 'Sin firmar todavía' },
  over: { en: 'Over', es: 'Terminados' },
  toDecide: {
    en: ({ count }: { count: number }) => (count === 1 ? '1 decision to sign' : `${count} decisions to sign`),
    es: ({ count }: { count: number }) => (count === 1 ? '1 decisión por firmar' : `${count} decisiones por firmar`),
  },
  untilSignedEnd: { en: 'until all sign its end', es: 'hasta que todas las partes firmen su final' },
  extendedTimes: {
    en: ({ count }: { count: number }) => (count === 1 ? 'extended once' : `extended ${count} times`),
    es: ({ count }: { count: number }) => (count === 1 ? 'prorrogado una vez' : `prorrogado ${count} veces`),
  },
  negotiation: { en: 'How it was negotiated', es: 'Cómo se negoció' },
  signedText: { en: 'The signed text', es: 'El texto firmado' },
  signedBy: { en: 'Signed by', es: 'Firmado por' },
  signerOf: {
    en: ({ name, party }: { name: string; party: string }) => `${name} for ${party}`,
    es: ({ name, party }: { name: string; party: string }) => `${name} por ${party}`,
  },
  fingerprint: { en: 'Fingerprint of the signed record', es: 'Huella del registro firmado' },
  live: { en: 'Live: the agreement as it runs', es: 'En marcha: el acuerdo tal como vive' },
  terms: { en: 'What was signed', es: 'Lo firmado' },
  client: { en: 'Client', es: 'Cliente' },
  flagKey: { en: 'Key of the flag', es: 'Clave del interruptor' },
  onFor: { en: 'On for', es: 'Encendido para' },
  guardrails: { en: 'Switched off by itself when', es: 'Se apaga solo si' },
  above: {
    en: ({ metric, bound, count }: { metric: string; bound: string; count: number }) =>
      `${metric} is above ${bound} in ${count === 1 ? 'one reading' : `${count} readings in a row`}`,
    es: ({ metric, bound, count }: { metric: string; bound: string; count: number }) =>
      `${metric} supera ${bound} en ${count === 1 ? 'una lectura' : `${count} lecturas seguidas`}`,
  },
  below: {
    en: ({ metric, bound, count }: { metric: string; bound: string; count: number }) =>
      `${metric} is below ${bound} in ${count === 1 ? 'one reading' : `${count} readings in a row`}`,
    es: ({ metric, bound, count }: { metric: string; bound: string; count: number }) =>
      `${metric} queda por debajo de ${bound} en ${count === 1 ? 'una lectura' : `${count} lecturas seguidas`}`,
  },
  noGuardrail: { en: 'no guardrail was signed', es: 'no se firmó ningún límite' },
  metric: { en: 'Judged by', es: 'Se juzga por' },
  thresholds: {
    en: ({ name, keep, extend }: { name: string; keep: string; extend: string }) =>
      `${name}: from ${keep} keep, from ${extend} extend, below that revert`,
    es: ({ name, keep, extend }: { name: string; keep: string; extend: string }) =>
      `${name}: desde ${keep} se mantiene, desde ${extend} se prorroga, por debajo se revierte`,
  },
  limits: { en: 'Usage limits', es: 'Límites de uso' },
  limit: {
    en: ({ most, per, metric }: LimitBlanks) =>
      `at most ${most}${perPeriod[per].en}, by the readings of ${metric}; passing it is told and switches nothing off`,
    es: ({ most, per, metric }: LimitBlanks) =>
      `como mucho, ${most}${perPeriod[per].es}, según las lecturas de ${metric}; superarlo se avisa y no apaga nada`,
  },
  toldAbove: {
    en: ({ bound }: { bound: string }) => `told above ${bound}`,
    es: ({ bound }: { bound: string }) => `se avisa por encima de ${bound}`,
  },
  grace: { en: 'Grace', es: 'Gracia' },
  graceDays: {
    en: ({ days, client }: { days: number; client: string }) =>
      days === 0 ? 'none' : `${days === 1 ? '1 day' : `${days} days`} longer for ${client}, when nobody decides`,
    es: ({ days, client }: { days: number; client: string }) =>
      days === 0 ? 'ninguna' : `${days === 1 ? '1 día' : `${days} días`} más para ${client}, si nadie decide`,
  },
  extensions: { en: 'Extensions', es: 'Prórrogas' },
  extensionsOf: {
    en: ({ used, allowed }: { used: number; allowed: number }) => `${used} used of ${allowed} allowed`,
    es: ({ used, allowed }: { used: number; allowed: number }) => `${used} de ${allowed} permitidas`,
  },
  criteria: { en: 'Proven before and after launch', es: 'Lo que se demuestra' },
  noCriteria: { en: 'Nothing had to be proven.', es: 'No había nada que demostrar.' },
  beforeLaunch: { en: 'before launch', es: 'antes de encenderlo' },
  notProven: { en: 'not proven yet', es: 'aún sin demostrar' },
  provenBy: {
    en: ({ name, at }: { name: string; at: string }) => `shown by ${name}, ${at}`,
    es: ({ name, at }: { name: string; at: string }) => `lo mostró ${name}, ${at}`,
  },
  prove: { en: 'Prove it', es: 'Demostrar' },
  proofText: { en: 'What shows it', es: 'Qué lo demuestra' },
  proofSource: { en: 'Where it can be seen', es: 'Dónde se puede ver' },
  recordProof: { en: 'Record the proof', es: 'Registrar la prueba' },
  measured: { en: 'Measured against what was signed', es: 'Lo medido frente a lo firmado' },
  keepFrom: {
    en: ({ bound }: { bound: string }) => `keep from ${bound}`,
    es: ({ bound }: { bound: string }) => `se mantiene desde ${bound}`,
  },
  extendFrom: {
    en: ({ bound }: { bound: string }) => `extend from ${bound}`,
    es: ({ bound }: { bound: string }) => `se prorroga desde ${bound}`,
  },
  offAbove: {
    en: ({ bound }: { bound: string }) => `off above ${bound}`,
    es: ({ bound }: { bound: string }) => `se apaga por encima de ${bound}`,
  },
  offBelow: {
    en: ({ bound }: { bound: string }) => `off below ${bound}`,
    es: ({ bound }: { bound: string }) => `se apaga por debajo de ${bound}`,
  },
  owed: { en: 'The clean-up that is owed', es: 'La limpieza que se debe' },
  counters: { en: 'So far', es: 'Hasta ahora' },
  extended: { en: 'Extensions', es: 'Prórrogas' },
  kept: { en: 'Kept', es: 'Mantenido' },
  switchedOff: { en: 'Switched off', es: 'Apagado' },
  amended: { en: 'Amendments', es: 'Enmiendas' },
} satisfies Catalogue;

/** Where an agreement stands, in one or two words. */
export const phaseWords = {
  'before-ink': { en: 'Not signed yet', es: 'Sin firmar' },
  'before-launch': { en: 'Waits for its proofs', es: 'Espera sus pruebas' },
  live: { en: 'Live', es: 'En marcha' },
  grace: { en: 'In grace', es: 'En gracia' },
  off: { en: 'Switched off', es: 'Apagado' },
  over: { en: 'Over', es: 'Terminado' },
} satisfies Catalogue;
