import type { Monday } from '../../domain/monday/monday.ts';
import type { Language } from '../../domain/text.ts';
import { clientWords } from '../client-sentence.ts';
import { dayWords, instantWords } from '../dates.ts';
import { numberWords } from '../numbers.ts';
import { listed, type Sentence, say } from '../sentence.ts';

const words = {
  subject: { en: ({ day }) => `Your week from ${day}`, es: ({ day }) => `Tu semana desde el ${day}` },
  answers: { en: 'Answers due', es: 'Respuestas pendientes' },
  ends: { en: 'Ends this week', es: 'Termina esta semana' },
  cleanUp: { en: 'Clean-up in this sprint', es: 'Limpieza en este sprint' },
  risk: { en: 'Promises at risk', es: 'Promesas en riesgo' },
  told: { en: 'What was said to whom', es: 'Qué se ha dicho a quién' },
  nothing: { en: 'nothing', es: 'nada' },
  more: { en: ({ count }) => `${count} more`, es: ({ count }) => `${count} más` },
  late: { en: 'late', es: 'con retraso' },
  by: { en: ({ day }) => `by ${day}`, es: ({ day }) => `hasta el ${day}` },
  days: {
    en: ({ count, amount }) => `${amount} ${Number(count) === 1 ? 'day' : 'days'}`,
    es: ({ count, amount }) => `${amount} ${Number(count) === 1 ? 'día' : 'días'}`,
  },
  killed: { en: 'switched off', es: 'apagado' },
  guardrail: { en: 'stopped by its automatic stop', es: 'detenido por su parada automática' },
  'not-proven': { en: 'waits for proof', es: 'espera pruebas' },
  below: { en: 'measured below the signed bound', es: 'medido por debajo de lo firmado' },
  'no-data': { en: 'nothing measured', es: 'sin mediciones' },
  open: { en: 'Open the week in Parley', es: 'Abrir la semana en Parley' },
} satisfies Readonly<Record<string, Sentence>>;

const SHOWN = 3;

/** The week in five lines of a mail. */
export function mondayMail(week: Monday, language: Language) {
  const spoken = (sentence: Sentence, values: Readonly<Record<string, string | number>> = {}) =>
    say(sentence, language, values);
  const line = (head: Sentence, entries: readonly string[], total: number) => {
    const shown = entries.slice(0, SHOWN);
    const rest = total - shown.length;
    const items = rest > 0 ? [...shown, spoken(words.more, { count: rest })] : shown;
    return `${spoken(head)}: ${items.length === 0 ? spoken(words.nothing) : listed(items, language)}.`;
  };
  const { answersDue, endsThisWeek, cleanUp, atRisk, told } = week;
  return {
    subject: spoken(words.subject, { day: dayWords(week.from, language) }),
    lines: [
      line(
        words.answers,
        answersDue.lines.map(
          (one) =>
            `${one.title} (${one.client}, ${spoken(words.by, { day: instantWords(one.by, language, one.zone) })}${one.overdue ? `, ${spoken(words.late)}` : ''})`,
        ),
        answersDue.total,
      ),
      line(
        words.ends,
        endsThisWeek.lines.map((one) => `${one.title} (${one.client}, ${instantWords(one.at, language, one.zone)})`),
        endsThisWeek.total,
      ),
      line(
        words.cleanUp,
        cleanUp.lines.map(
          (one) =>
            `${one.title} (${spoken(words.days, { count: one.owed, amount: numberWords(one.owed, language) })}${one.overdue ? `, ${spoken(words.late)}` : ''})`,
        ),
        cleanUp.total,
      ),
      line(
        words.risk,
        atRisk.lines.map((one) => `${one.title} (${spoken(words[one.because])})`),
        atRisk.total,
      ),
      line(
        words.told,
        told.lines.map((one) => `${one.client}: «${clientWords(one.says, language)}»`),
        told.total,
      ),
    ],
    action: spoken(words.open),
  };
}
