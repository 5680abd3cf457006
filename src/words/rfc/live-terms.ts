import type { RfcLive } from '../../domain/rfc/record.ts';
import type { Language } from '../../domain/text.ts';
import { listed } from '../sentence.ts';
import { writtenDay, writtenNumber } from './written.ts';

/** How the agreement runs once signed, one sentence a line; what is not said has no line. Typed text stands as it is. */
export function liveTermLines(live: RfcLive, language: Language): readonly string[] {
  const number = (value: number) => writtenNumber(value, language);
  const { segments, criteria, guardrails, cleanUpDueOn, interestPerWeek, extensions } = live;
  const words = sentences[language];
  return [
    ...(segments.length > 0 ? [words.segments(listed(segments, language))] : []),
    ...criteria.map(({ text, beforeLaunch }) => (beforeLaunch ? words.before(text) : words.proven(text))),
    ...guardrails.map((one) =>
      words[one.goodWhen](`${one.metric}`, `${number(one.bound)} ${one.unit}`, number(one.readings)),
    ),
    ...(live.limits ?? []).map(({ metric, unit, most, per, whenPassed }) =>
      words.limit(`${number(most)} ${unit}${words.per[per]}`, metric, words.whenPassed[whenPassed]),
    ),
    ...(cleanUpDueOn === null ? [] : [words.due(writtenDay(cleanUpDueOn, language))]),
    ...(interestPerWeek > 0 ? [words.interest(number(interestPerWeek))] : []),
    words.extensions(extensions),
    ...(live.forecast ?? []).map(({ afterDays, unit, value, cost }) =>
      words.forecast(
        number(afterDays),
        `${number(value.low)}–${number(value.high)} ${unit}`,
        `${number(cost.low)}–${number(cost.high)} ${unit}`,
      ),
    ),
  ];
}

const sentences = {
  en: {
    segments: (who: string) => `Beside the client, it is on for: ${who}.`,
    before: (text: string) => `Proven before it goes live: ${text}`,
    proven: (text: string) => `Proven: ${text}`,
    low: (metric: string, bound: string, times: string) =>
      `It is switched off when ${metric} is above ${bound} in ${times} readings in a row.`,
    high: (metric: string, bound: string, times: string) =>
      `It is switched off when ${metric} is below ${bound} in ${times} readings in a row.`,
    per: { day: ' a day', week: ' a week', month: ' a month', all: ' in all' },
    whenPassed: {
      told: 'Passing it is told to all who signed and switches nothing off.',
      off: 'One reading above it switches it off.',
    },
    limit: (most: string, metric: string, then: string) => `At most ${most}, by the readings of ${metric}. ${then}`,
    due: (day: string) => `The clean-up is done by ${day}.`,
    interest: (days: string) => `Every week in which it is unfinished adds ${days} engineer-days to it.`,
    forecast: (days: string, value: string, cost: string) =>
      `Expected ${days} days after signing can open, in 8 of 10 cases: value so far ${value}, technical cost so far ${cost}.`,
    extensions: (count: number) =>
      count === 0
        ? 'It cannot be extended.'
        : count === 1
          ? 'It may be extended once.'
          : `It may be extended ${count} times.`,
  },
  es: {
    segments: (who: string) => `Además del cliente, está encendido para: ${who}.`,
    before: (text: string) => `Se demuestra antes de encenderlo: ${text}`,
    proven: (text: string) => `Se demuestra: ${text}`,
    low: (metric: string, bound: string, times: string) =>
      `Se apaga si ${metric} supera ${bound} en ${times} lecturas seguidas.`,
    high: (metric: string, bound: string, times: string) =>
      `Se apaga si ${metric} queda por debajo de ${bound} en ${times} lecturas seguidas.`,
    per: { day: ' al día', week: ' a la semana', month: ' al mes', all: ' en total' },
    whenPassed: {
      told: 'Superarlo se avisa a quienes firmaron y no apaga nada.',
      off: 'Una lectura por encima lo apaga.',
    },
    limit: (most: string, metric: string, then: string) =>
      `Como mucho, ${most}, según las lecturas de ${metric}. ${then}`,
    due: (day: string) => `La limpieza se termina, como tarde, el ${day}.`,
    interest: (days: string) => `Cada semana que siga sin terminar le suma ${days} días de ingeniería.`,
    forecast: (days: string, value: string, cost: string) =>
      `Se espera a los ${days} días de poderse firmar, en 8 de cada 10 casos: valor hasta entonces ${value}, coste técnico hasta entonces ${cost}.`,
    extensions: (count: number) =>
      count === 0
        ? 'No se puede prorrogar.'
        : count === 1
          ? 'Se puede prorrogar una vez.'
          : `Se puede prorrogar ${count} veces.`,
  },
} as const;
