import type { Catalogue } from '../interface-sentence.ts';

/** Words of the claims; by side, never by person. */
export const claimWords = {
  title: { en: 'Claims and what came of them', es: 'Afirmaciones y en qué quedaron' },
  help: {
    en: 'What each side said before signing stays as it was. It is counted by side, never by person.',
    es: 'Lo que dijo cada parte antes de firmar queda como estaba. Se cuenta por parte, nunca por persona.',
  },
  none: {
    en: 'Claims appear here when an agreement is signed: its odds, values and estimates, as they stood.',
    es: 'Aquí aparecen las afirmaciones al firmarse un acuerdo: probabilidades, valores y estimaciones, tal como estaban.',
  },
  bySide: { en: 'By side', es: 'Por parte' },
  bySideOfSample: { en: 'By side, in the sample', es: 'Por parte, en el ejemplo' },
  sampleHelp: {
    en: 'Made-up outcomes, to show what a record looks like. They count in no figure, and go from here with the first outcome of your own.',
    es: 'Desenlaces inventados, para enseñar cómo es un historial. No cuentan en ninguna cifra y se van de aquí con el primer desenlace vuestro.',
  },
  side: { en: 'Side', es: 'Parte' },
  resolved: { en: 'With an outcome', es: 'Con desenlace' },
  odds: { en: 'How close our odds were', es: 'Cuánto acertamos' },
  ranges: { en: 'Ranges that held', es: 'Rangos cumplidos' },
  tooFew: { en: 'too few', es: 'demasiado pocas' },
  tooFewHelp: {
    en: ({ count }: { count: number }) => `Below ${count} outcomes that can be scored, a side’s record says nothing.`,
    es: ({ count }: { count: number }) =>
      `Con menos de ${count} desenlaces que se puedan puntuar, el historial de una parte no dice nada.`,
  },
  oddsHelp: {
    en: 'Odds: 0 is best, 1 is worst; always saying 50 in 100 gives 0.25.',
    es: 'Probabilidades: 0 es lo mejor, 1 lo peor; decir siempre 50 sobre 100 da 0,25.',
  },
  someOf: {
    en: ({ part, all }: { part: string; all: string }) => `${part} of ${all}`,
    es: ({ part, all }: { part: string; all: string }) => `${part} de ${all}`,
  },
  over: {
    en: ({ score, count }: { score: string; count: string }) => `${score}, over ${count}`,
    es: ({ score, count }: { score: string; count: string }) => `${score}, sobre ${count}`,
  },
  stated: { en: 'Stated, in 100', es: 'Dicho, sobre 100' },
  cameTrue: { en: 'It happened', es: 'Ocurrió' },
  standsFor: { en: 'Which stands for, in 100', es: 'Lo que equivale a, sobre 100' },
  oddsCaption: {
    en: ({
      side,
      stated,
      happened,
      of,
      count,
    }: Readonly<Record<'side' | 'stated' | 'happened' | 'of' | 'count', string>>) =>
      `${side}: of ${count} odds, those around ${stated} in 100 lie furthest off; it happened ${happened} of ${of}.`,
    es: ({
      side,
      stated,
      happened,
      of,
      count,
    }: Readonly<Record<'side' | 'stated' | 'happened' | 'of' | 'count', string>>) =>
      `${side}: de ${count} probabilidades, las de cerca de ${stated} sobre 100 son las que más se desvían; ocurrió ${happened} de ${of}.`,
  },
  before: { en: 'What these sides said before', es: 'Lo que dijeron antes estas partes' },
  beforeHelp: {
    en: 'From the claims of signed agreements, by side, never by person. Both sides see the same.',
    es: 'De las afirmaciones de acuerdos firmados, por parte, nunca por persona. Las dos partes ven lo mismo.',
  },
  beforeNone: {
    en: ({ side }: { side: string }) => `${side}: nothing with an outcome yet.`,
    es: ({ side }: { side: string }) => `${side}: aún nada con desenlace.`,
  },
  saidBefore: {
    en: ({ stated, of, happened }: { stated: string; of: number; happened: number }) => {
      if (of === 1) return `said ${stated} in 100 once: it ${happened === 1 ? 'happened' : 'did not happen'}`;
      const times = happened === 0 ? 'never happened' : happened === 1 ? 'happened once' : `happened ${happened} times`;
      return `said ${stated} in 100 ${of} times: it ${times}`;
    },
    es: ({ stated, of, happened }: { stated: string; of: number; happened: number }) => {
      if (of === 1) return `dijo ${stated} sobre 100 una vez: ${happened === 1 ? 'ocurrió' : 'no ocurrió'}`;
      const times =
        happened === 0 ? 'no ocurrió nunca' : happened === 1 ? 'ocurrió una vez' : `ocurrió ${happened} veces`;
      return `dijo ${stated} sobre 100 ${of} veces: ${times}`;
    },
  },
  rangesBefore: {
    en: ({ inside, of }: { inside: number; of: number }) =>
      `gave ${of === 1 ? 'one range' : `${of} ranges`}: ${inside} held what was measured`,
    es: ({ inside, of }: { inside: number; of: number }) =>
      `dio ${of === 1 ? 'un rango' : `${of} rangos`}: ${inside} ${inside === 1 ? 'contenía' : 'contenían'} lo medido`,
  },
  brierBefore: {
    en: ({ score, count }: { score: string; count: number }) =>
      `odds score ${score} over ${count} (0 best, 0.25 by always saying 50)`,
    es: ({ score, count }: { score: string; count: number }) =>
      `puntuación de las probabilidades: ${score} sobre ${count} (0 es lo mejor; 0,25 al decir siempre 50)`,
  },
  tooFewBefore: {
    en: ({ needed }: { needed: number }) => `too few to say more: fewer than ${needed}`,
    es: ({ needed }: { needed: number }) => `demasiado pocas para decir más: menos de ${needed}`,
  },
  oneByOne: { en: 'One by one', es: 'Una por una' },
  inHundred: {
    en: ({ range }: { range: string }) => `${range} in 100`,
    es: ({ range }: { range: string }) => `${range} de 100`,
  },
  probability: { en: 'odds', es: 'probabilidad' },
  value: { en: 'value or cost', es: 'valor o coste' },
  estimate: { en: 'days of work', es: 'días de trabajo' },
  noSide: { en: 'no side stood behind it', es: 'ninguna parte la respaldó' },
  open: { en: 'not known yet', es: 'aún no se sabe' },
  happened: { en: 'it happened', es: 'ocurrió' },
  didNotHappen: { en: 'it did not happen', es: 'no ocurrió' },
  unknowable: { en: 'nobody can know', es: 'no se puede saber' },
  measured: {
    en: ({ value }: { value: string }) => `measured: ${value}`,
    es: ({ value }: { value: string }) => `medido: ${value}`,
  },
  inside: { en: 'inside what was said', es: 'dentro de lo dicho' },
  outside: { en: 'outside what was said', es: 'fuera de lo dicho' },
  wasMeasured: { en: 'it was measured', es: 'se ha medido' },
  resolve: { en: 'Say what came of it', es: 'Di en qué quedó' },
  outcome: { en: 'What came of it', es: 'En qué quedó' },
  choose: { en: 'Choose…', es: 'Elige…' },
  howKnown: { en: 'How do you know?', es: '¿Cómo lo sabes?' },
  once: {
    en: 'It is said once and stays. Members of both sides can say it.',
    es: 'Se dice una vez y queda. Pueden decirlo los miembros de las partes.',
  },
  record: { en: 'Record the outcome', es: 'Anotar el desenlace' },
  source: {
    en: ({ source }: { source: string }) => `known from: ${source}`,
    es: ({ source }: { source: string }) => `se sabe por: ${source}`,
  },
} satisfies Catalogue;
