import type { RfcClock } from '../../domain/rfc/clock.ts';
import type { ReviewAdvice } from '../../domain/rfc/text/review-advice.ts';
import type { Language } from '../../domain/text.ts';
import { counted, type Sentence } from '../sentence.ts';
import { writtenDay } from './written.ts';

/** Which rule is in force and what happens when its clock ends. Blanks: `at`, the end as a written instant. */
export const rfcClockSentences: Readonly<Record<RfcClock['rule'], Sentence>> = {
  'complete-by': {
    en: ({ at }) => `To be complete by ${at}. Later it still opens, and the record says it was late.`,
    es: ({ at }) => `Debe estar completo el ${at}. Después aún se puede abrir, y en el registro consta el retraso.`,
  },
  overdue: {
    en: ({ at }) => `It should have been complete by ${at}. It still opens; the record will say it was late.`,
    es: ({ at }) => `Debía estar completo el ${at}. Aún se puede abrir; en el registro constará el retraso.`,
  },
  comments: {
    en: ({ at }) =>
      `Comments until ${at}, or until everyone has nothing to add. Then signing opens. Silence is not a yes.`,
    es: ({ at }) =>
      `Comentarios hasta el ${at} o hasta que nadie tenga nada que añadir. Entonces se abre la firma. El silencio no es un sí.`,
  },
  signing: {
    en: 'Signing is open. Nothing holds until every side has signed this very text.',
    es: 'La firma está abierta. Nada vale hasta que todas las partes hayan firmado este mismo texto.',
  },
  inked: {
    en: 'Signed by all. If nobody decides at the review, it is switched off.',
    es: 'Firmado por todas las partes. Si nadie decide en la revisión, se apaga.',
  },
  abandoned: {
    en: 'This RFC was given up; a new deal writes a new one.',
    es: 'Este RFC se abandonó; un nuevo trato redacta otro.',
  },
};

const badDays = {
  en: {
    'easter-sunday': 'Easter Sunday',
    'easter-monday': 'Easter Monday',
    'good-friday': 'Good Friday',
    holiday: 'a holiday',
    'not-a-working-day': 'not a working day',
  },
  es: {
    'easter-sunday': 'Domingo de Pascua',
    'easter-monday': 'Lunes de Pascua',
    'good-friday': 'Viernes Santo',
    holiday: 'festivo',
    'not-a-working-day': 'un día no laborable',
  },
} as const;

/** «The review, Sunday 5 April 2026, is Easter Sunday: 23 days of use, 15 of them working days. Move to Tuesday 7…?» */
export function reviewAdviceSentence(advice: ReviewAdvice, language: Language): string {
  const on = writtenDay(advice.on, language);
  const { daysOfUse, workingDaysOfUse, because, moveTo } = advice;
  if (language === 'en') {
    const use = `${counted(daysOfUse, 'day', 'days')} of use, ${workingDaysOfUse} of them working days`;
    if (because === null) return `The review is on ${on}: ${use}.`;
    return `The review, ${on}, is ${badDays.en[because]}: ${use}. Move to ${writtenDay(moveTo ?? advice.on, 'en')}?`;
  }
  const use = `${counted(daysOfUse, 'día', 'días')} de uso, ${workingDaysOfUse} de ellos laborables`;
  if (because === null) return `La revisión es el ${on}: ${use}.`;
  return `La revisión, ${on}, es ${badDays.es[because]}: ${use}. ¿Pasarla al ${writtenDay(moveTo ?? advice.on, 'es')}?`;
}
