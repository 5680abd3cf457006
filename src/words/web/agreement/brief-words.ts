import type { Catalogue } from '../interface-sentence.ts';

/** Words of the page that an executive reads in two minutes. */
export const briefWords = {
  open: { en: 'The two-minute page', es: 'La página de dos minutos' },
  back: { en: 'The whole agreement', es: 'El acuerdo completo' },
  print: { en: 'Print', es: 'Imprimir' },
  notSigned: { en: 'Not signed yet: nothing here binds anybody.', es: 'Sin firmar: nada de esto obliga a nadie.' },
  signedOn: {
    en: ({ at, names }: { at: string; names: string }) => `Signed ${at} by ${names}.`,
    es: ({ at, names }: { at: string; names: string }) => `Firmado el ${at} por ${names}.`,
  },
  agreed: { en: 'What was agreed', es: 'Qué se acordó' },
  gains: { en: 'Who gains what', es: 'Quién gana qué' },
  costs: { en: 'What it costs, and what we stop', es: 'Qué cuesta y qué dejamos de hacer' },
  going: { en: 'How it is going', es: 'Cómo va' },
  next: { en: 'What happens next', es: 'Qué pasa ahora' },
  notIncluded: {
    en: ({ text }: { text: string }) => `Not included: ${text}`,
    es: ({ text }: { text: string }) => `No incluye: ${text}`,
  },
  noText: {
    en: 'The one-page proposal is not written yet.',
    es: 'La propuesta de una página aún no está escrita.',
  },
  noReasons: { en: 'gave no reason', es: 'no dio motivos' },
  claimed: { en: 'What was said before signing', es: 'Lo que se dijo antes de firmar' },
  saidBy: {
    en: ({ author, source }: { author: string; source: string }) => `${author} · ${source}`,
    es: ({ author, source }: { author: string; source: string }) => `${author} · ${source}`,
  },
  effort: {
    en: ({ range }: { range: string }) => `Work: ${range} engineer-days were estimated.`,
    es: ({ range }: { range: string }) => `Trabajo: se estimaron ${range} días de ingeniería.`,
  },
  cleanUp: {
    en: ({ days, givenBy, sprint }: { days: string; givenBy: string; sprint: string }) =>
      `Clean-up: ${days}, given by ${givenBy || '…'} in ${sprint || '…'}.`,
    es: ({ days, givenBy, sprint }: { days: string; givenBy: string; sprint: string }) =>
      `Limpieza: ${days}, que pone ${givenBy || '…'} en ${sprint || '…'}.`,
  },
  slips: {
    en: ({ what, weeks, money }: { what: string; weeks: string; money: string }) =>
      `${what} slips ${weeks}${money ? `, at ${money} a week` : '; its cost was not estimated'}.`,
    es: ({ what, weeks, money }: { what: string; weeks: string; money: string }) =>
      `${what} se retrasa ${weeks}${money ? `, a ${money} por semana` : '; su coste no se estimó'}.`,
  },
  weeks: {
    en: ({ count, text }: { count: number; text: string }) => (count === 1 ? '1 week' : `${text} weeks`),
    es: ({ count, text }: { count: number; text: string }) => (count === 1 ? '1 semana' : `${text} semanas`),
  },
  nothingSlips: {
    en: ({ name }: { name: string }) => `Nothing slips: ${name} said so.`,
    es: ({ name }: { name: string }) => `Nada se retrasa: lo dijo ${name}.`,
  },
  costUnknown: { en: 'No cost was written down.', es: 'No se anotó ningún coste.' },
  between: {
    en: ({ low, high }: { low: string; high: string }) => `It lies between ${low} and ${high} in 8 of 10 courses.`,
    es: ({ low, high }: { low: string; high: string }) => `Está entre ${low} y ${high} en 8 de cada 10 casos.`,
  },
  debtNow: {
    en: ({ owed, paid }: { owed: string; paid: string }) => `Clean-up: ${owed} still owed; ${paid} paid back.`,
    es: ({ owed, paid }: { owed: string; paid: string }) => `Limpieza pendiente: ${owed}. Pagado: ${paid}.`,
  },
  debtOverdue: {
    en: ({ day }: { day: string }) => `It was due on ${day} and is overdue.`,
    es: ({ day }: { day: string }) => `Vencía el ${day} y está pendiente.`,
  },
  openDecision: {
    en: ({ what, names }: { what: string; names: string }) => `On the table: «${what}». Signed so far: ${names}.`,
    es: ({ what, names }: { what: string; names: string }) => `Sobre la mesa: «${what}». Firmado por ahora: ${names}.`,
  },
  decideFrom: {
    en: ({ day }: { day: string }) => `To keep or extend it, all sign from ${day} on.`,
    es: ({ day }: { day: string }) => `Para mantenerlo o prorrogarlo, firman todas las partes desde el ${day}.`,
  },
  accuracy: { en: 'How such claims came out before', es: 'Cómo salieron antes estas afirmaciones' },
  tooFew: {
    en: ({ side, count }: { side: string; count: number }) =>
      `${side}: too few to say anything (${count === 0 ? 'none' : count} resolved).`,
    es: ({ side, count }: { side: string; count: number }) =>
      `${side}: demasiado pocas para decir algo (${count === 0 ? 'ninguna' : count} con desenlace).`,
  },
  sideRanges: {
    en: ({ side, part, all }: { side: string; part: string; all: string }) =>
      `${side}: ${part} of ${all} figures were inside what was said.`,
    es: ({ side, part, all }: { side: string; part: string; all: string }) =>
      `${side}: ${part} de ${all} cifras quedaron dentro de lo dicho.`,
  },
  sideOdds: {
    en: ({ score, count }: { score: string; count: string }) =>
      `Odds: ${score} over ${count} (0 is best; always saying 50 in 100 gives 0.25).`,
    es: ({ score, count }: { score: string; count: string }) =>
      `Probabilidades: ${score} sobre ${count} (0 es lo mejor; decir siempre 50 sobre 100 da 0,25).`,
  },
} satisfies Catalogue;
