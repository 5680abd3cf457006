import type { Risk } from '../domain/monday/monday.ts';
import type { Sentence } from './sentence.ts';

/** The five lines of a week, each with what it says when there is nothing; for the page and the mail alike. */
export const mondayHeadings = {
  answersDue: { en: 'Answers due', es: 'Respuestas que vencen' },
  endsThisWeek: { en: 'Ends this week', es: 'Termina esta semana' },
  cleanUp: { en: 'Clean-up in this sprint', es: 'Limpieza en este sprint' },
  atRisk: { en: 'Promises at risk', es: 'Promesas en riesgo' },
  told: { en: 'What we said to whom', es: 'Qué dijimos y a quién' },
} as const;
export type MondayLine = keyof typeof mondayHeadings;

export const mondayNothing: Readonly<Record<MondayLine, { readonly en: string; readonly es: string }>> = {
  answersDue: { en: 'No answer is due this week.', es: 'No vence ninguna respuesta esta semana.' },
  endsThisWeek: { en: 'Nothing ends by itself this week.', es: 'Nada termina por sí solo esta semana.' },
  cleanUp: { en: 'No clean-up falls due in these two weeks.', es: 'No vence limpieza en estas dos semanas.' },
  atRisk: { en: 'No promise looks at risk.', es: 'Ninguna promesa parece en riesgo.' },
  told: { en: 'Nothing new was said to a client.', es: 'No se ha dicho nada nuevo a ningún cliente.' },
};

/** The blanks are written out already: dates with their zone, lists of names. */
export const mondayWords = {
  title: { en: 'The week', es: 'La semana' },
  span: {
    en: ({ from, until }: { from: string; until: string }) => `${from} to ${until}`,
    es: ({ from, until }: { from: string; until: string }) => `Del ${from} al ${until}`,
  },
  answerBy: {
    en: ({ at }: { at: string }) => `answer by ${at}`,
    es: ({ at }: { at: string }) => `respuesta: ${at}`,
  },
  answerLate: {
    en: ({ at }: { at: string }) => `was due ${at}`,
    es: ({ at }: { at: string }) => `vencía: ${at}`,
  },
  waitsFor: {
    en: ({ names }: { names: string }) => `waits for ${names}`,
    es: ({ names }: { names: string }) => `${names.includes(', ') ? 'faltan' : 'falta'} ${names}`,
  },
  review: {
    en: ({ at }: { at: string }) => `off for everybody from ${at}, if nobody decides`,
    es: ({ at }: { at: string }) => `apagado para todos desde ${at}, si nadie decide`,
  },
  'no-data': {
    en: ({ at }: { at: string }) => `reverted from ${at}, unless value and cost are read before`,
    es: ({ at }: { at: string }) => `revertido desde ${at}, si antes no se leen el valor y el coste`,
  },
  'grace-ends': {
    en: ({ at, client }: { at: string; client: string }) => `its extra days for ${client} end ${at}`,
    es: ({ at, client }: { at: string; client: string }) => `acaban los días extra de ${client}: ${at}`,
  },
  cleanUp: {
    en: ({ days, givenBy, sprint }: { days: string; givenBy: string; sprint: string }) =>
      `${days} by ${givenBy}${sprint ? `, ${sprint}` : ''}`,
    es: ({ days, givenBy, sprint }: { days: string; givenBy: string; sprint: string }) =>
      `${days} de ${givenBy}${sprint ? `, ${sprint}` : ''}`,
  },
  due: { en: ({ day }: { day: string }) => `due ${day}`, es: ({ day }: { day: string }) => `vence el ${day}` },
  overdue: {
    en: ({ day }: { day: string }) => `overdue since ${day}`,
    es: ({ day }: { day: string }) => `vencida desde el ${day}`,
  },
  more: {
    en: ({ count }: { count: number }) => `and ${count} more`,
    es: ({ count }: { count: number }) => `y ${count} más`,
  },
} as const satisfies Readonly<Record<string, Sentence<never>>>;

/** Why a promise may not be kept. */
export const riskWords: Readonly<Record<Risk, { readonly en: string; readonly es: string }>> = {
  killed: { en: 'switched off by hand', es: 'apagado a mano' },
  guardrail: { en: 'switched off by an automatic stop', es: 'apagado por una parada automática' },
  'not-proven': { en: 'signed, but something is not proven yet', es: 'firmado, pero falta demostrar algo' },
  below: { en: 'measured below what was signed', es: 'medido por debajo de lo firmado' },
  'no-data': { en: 'its review is near and nothing was measured', es: 'se acerca su revisión y no hay medidas' },
};
