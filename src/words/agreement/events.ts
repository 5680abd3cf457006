import type { ProposalKind } from '../../domain/agreement/decision.ts';
import type { AgreementEvent } from '../../domain/agreement/events.ts';
import type { ClaimEvent } from '../../domain/claim/events.ts';
import type { DebtEvent } from '../../domain/debt/events.ts';
import type { LapseStep } from '../../domain/life.ts';
import type { ReadingsMended } from '../../domain/measurement/record-values.ts';
import type { Language } from '../../domain/text.ts';
import { dayWithYear, instantWithZone } from '../dates.ts';
import { numberWords } from '../numbers.ts';
import { counted, listed, type Sentence } from '../sentence.ts';

const day = (value: unknown, language: Language) => (value ? dayWithYear(String(value), language) : '');
const utc = (value: unknown, language: Language) => instantWithZone(String(value), language, 'UTC');
const number = (value: unknown, language: Language) => numberWords(Number(value), language);
const values = (value: unknown, language: Language) => listed(Array.isArray(value) ? value.map(String) : [], language);

/** What a decision is about, as the end of «… proposes to …». */
export const proposalWords: Readonly<Record<ProposalKind, Sentence>> = {
  keep: { en: 'keep it', es: 'mantenerlo' },
  extend: { en: 'extend it', es: 'prorrogarlo' },
  revert: { en: 'revert it', es: 'revertirlo' },
  'end-early': { en: 'end it earlier', es: 'terminarlo antes' },
  amend: { en: 'amend what runs', es: 'cambiar lo que está en marcha' },
  'turn-on': { en: 'turn it on again', es: 'volver a encenderlo' },
};

function proposed(kind: unknown, language: Language): string {
  return String(proposalWords[kind as ProposalKind]?.[language] ?? '');
}

/** What passed, as the beginning of the sentence of a lapse. */
const lapses: Readonly<Record<LapseStep, { readonly en: string; readonly es: string }>> = {
  end: { en: 'The end passed without a decision: off', es: 'El final pasó sin decisión: apagado' },
  grace: {
    en: 'The grace is over: off for the client too',
    es: 'La cláusula de gracia terminó: apagado también para el cliente',
  },
  'no-data': {
    en: 'Value and cost were not read for a checkpoint in the days signed for it: reverted, off for everybody',
    es: 'No se leyeron el valor y el coste de un punto de control en los días firmados: revertido, apagado para todos',
  },
};

type LifeEvent = AgreementEvent | DebtEvent | ClaimEvent | ReadingsMended;

/** What happened after ink, in words. Blanks: `actor` and the values of the events. */
export const agreementEventSentences: Readonly<Record<LifeEvent['type'], Sentence>> = {
  FlagNamed: {
    en: ({ key }) => `The RFC named the flag ${key}. It answers «false» until everything is signed and proven.`,
    es: ({ key }) => `La RFC nombró el interruptor ${key}. Responde «false» hasta que todo esté firmado y demostrado.`,
  },
  CriterionEvidenced: {
    en: ({ actor, text, source }) => `${actor} proved a criterion: ${text} (${source}).`,
    es: ({ actor, text, source }) => `${actor} demostró un criterio: ${text} (${source}).`,
  },
  AgreementOpened: {
    en: ({ endOn, graceDays }) =>
      `The agreement is in force until the end of ${day(endOn, 'en')}${Number(graceDays) > 0 ? `, for the client ${counted(Number(graceDays), 'day', 'days')} longer` : ''}. Then it ends by itself.`,
    es: ({ endOn, graceDays }) =>
      `El acuerdo está en vigor hasta el final del ${day(endOn, 'es')}${Number(graceDays) > 0 ? ` y, para el cliente, ${counted(Number(graceDays), 'día', 'días')} más` : ''}. Después termina por sí solo.`,
  },
  FlagKilled: {
    en: ({ actor }) => `${actor} switched it off for everybody.`,
    es: ({ actor }) => `${actor} lo apagó para todos.`,
  },
  KillReasonGiven: {
    en: ({ actor, reason }) => `${actor} said why it was switched off: ${reason}`,
    es: ({ actor, reason }) => `${actor} dijo por qué se apagó: ${reason}`,
  },
  FlagStoppedByGuardrail: {
    en: ({ metric, values: read }) =>
      `The bound on ${metric} was passed (${values(read, 'en')}), so it was switched off.`,
    es: ({ metric, values: read }) => `Se superó el límite de ${metric} (${values(read, 'es')}), así que se apagó.`,
  },
  UsageLimitPassed: {
    en: ({ metric, value, most }) =>
      `${metric} read ${number(value, 'en')}, above the signed limit of ${number(most, 'en')}. It changes nothing by itself.`,
    es: ({ metric, value, most }) =>
      `${metric} marcó ${number(value, 'es')}, por encima del límite firmado de ${number(most, 'es')}. No cambia nada por sí solo.`,
  },
  DecisionProposed: {
    en: ({ actor, kind, reason }) => `${actor} proposes to ${proposed(kind, 'en')}.${reason ? ` ${reason}` : ''}`,
    es: ({ actor, kind, reason }) => `${actor} propone ${proposed(kind, 'es')}.${reason ? ` ${reason}` : ''}`,
  },
  DecisionSigned: {
    en: ({ actor, party }) => (party ? `${actor} signed it for ${party}.` : `${actor} approved it as an executive.`),
    es: ({ actor, party }) => (party ? `${actor} la firmó por ${party}.` : `${actor} la aprobó desde la dirección.`),
  },
  DecisionWithdrawn: {
    en: ({ actor }) => `${actor} took a proposal from the table.`,
    es: ({ actor }) => `${actor} retiró una propuesta.`,
  },
  CheckpointRead: {
    en: ({ checkpoint }) => `Value and cost were read for the checkpoint of ${day(checkpoint, 'en')}.`,
    es: ({ checkpoint }) => `Se leyeron el valor y el coste para el punto de control del ${day(checkpoint, 'es')}.`,
  },
  CheckpointUnread: {
    en: ({ checkpoint }) =>
      `The readings for the checkpoint of ${day(checkpoint, 'en')} were taken back: it must be read again.`,
    es: ({ checkpoint }) =>
      `Se retiraron las lecturas para el punto de control del ${day(checkpoint, 'es')}: hay que volver a leerlo.`,
  },
  AgreementKept: {
    en: ({ until }) =>
      until ? `All signed to keep it until ${day(until, 'en')}.` : 'All signed to keep it until all sign its end.',
    es: ({ until }) =>
      until
        ? `Todas las partes firmaron mantenerlo hasta el ${day(until, 'es')}.`
        : 'Todas las partes firmaron mantenerlo hasta que todas firmen su final.',
  },
  AgreementExtended: {
    en: ({ until, number: count }) => `All signed to extend it until ${day(until, 'en')} (extension ${count}).`,
    es: ({ until, number: count }) =>
      `Todas las partes firmaron prorrogarlo hasta el ${day(until, 'es')} (prórroga ${count}).`,
  },
  AgreementReverted: {
    en: 'All signed to revert it. It is off.',
    es: 'Todas las partes firmaron revertirlo. Está apagado.',
  },
  AgreementEndedEarly: {
    en: ({ on }) => `All signed to end it with ${day(on, 'en')}.`,
    es: ({ on }) => `Todas las partes firmaron terminarlo el ${day(on, 'es')}.`,
  },
  TermsAmended: {
    en: 'All signed to amend what runs.',
    es: 'Todas las partes firmaron cambiar lo que está en marcha.',
  },
  FlagTurnedOn: {
    en: 'All signed to turn it on again.',
    es: 'Todas las partes firmaron volver a encenderlo.',
  },
  AgreementLapsed: {
    en: ({ step, due, executed }) =>
      `${lapses[String(step) as LapseStep].en}. Due ${utc(due, 'en')}, noted ${utc(executed, 'en')}.`,
    es: ({ step, due, executed }) =>
      `${lapses[String(step) as LapseStep].es}. Previsto ${utc(due, 'es')}, anotado ${utc(executed, 'es')}.`,
  },
  DebtOwed: {
    en: ({ days, givenBy, interest }) =>
      `${givenBy} owes ${number(days, 'en')} engineer-days of clean-up; every week adds ${number(interest, 'en')}.`,
    es: ({ days, givenBy, interest }) =>
      `${givenBy} debe ${number(days, 'es')} días de ingeniería de limpieza; cada semana suma ${number(interest, 'es')}.`,
  },
  DebtPaid: {
    en: ({ actor, days, what }) => `${actor} recorded ${number(days, 'en')} days of clean-up: ${what}`,
    es: ({ actor, days, what }) => `${actor} anotó ${number(days, 'es')} días de limpieza: ${what}`,
  },
  DebtLinked: {
    en: ({ actor, issue }) => `${actor} planned the clean-up in ${issue}.`,
    es: ({ actor, issue }) => `${actor} planificó la limpieza en ${issue}.`,
  },
  ClaimsFrozen: {
    en: ({ count }) => `${counted(Number(count), 'claim was', 'claims were')} frozen as signed.`,
    es: ({ count }) =>
      `${counted(Number(count), 'afirmación quedó fijada', 'afirmaciones quedaron fijadas')} tal como se firmaron.`,
  },
  ClaimResolved: {
    en: ({ actor, source }) => `${actor} recorded what came of a claim (${source}).`,
    es: ({ actor, source }) => `${actor} anotó en qué quedó una afirmación (${source}).`,
  },
  ObservationsCorrected: {
    en: ({ actor, count, metrics, reason }) =>
      `${actor} corrected ${counted(Number(count), 'reading', 'readings')} of ${values(metrics, 'en')}. Reason: ${reason}`,
    es: ({ actor, count, metrics, reason }) =>
      `${actor} corrigió ${counted(Number(count), 'lectura', 'lecturas')} de ${values(metrics, 'es')}. Motivo: ${reason}`,
  },
  ObservationsWithdrawn: {
    en: ({ actor, count, metrics, reason }) =>
      `${actor} took back ${counted(Number(count), 'reading', 'readings')} of ${values(metrics, 'en')}. Reason: ${reason}`,
    es: ({ actor, count, metrics, reason }) =>
      `${actor} retiró ${counted(Number(count), 'lectura', 'lecturas')} de ${values(metrics, 'es')}. Motivo: ${reason}`,
  },
};
